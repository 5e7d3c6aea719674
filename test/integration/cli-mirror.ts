import { expect } from 'vitest';
import { feedInto } from './docker-cli.ts';
import { buildBusybox, SLIPWAY, startTestEngine, type TestEngine } from './engine.ts';

/** `slipway` beside the docker CLI on one engine: the same words to both, and whether they say the same. */
export interface CliMirror {
  readonly engine: TestEngine;
  /** Runs one of the two, or what runs them in its turn. */
  run(program: string, argv: readonly string[], input?: string | Buffer): Promise<Ended>;
  /** The same words through both, one after the other; what each of them gives. */
  both(argv: readonly string[], input?: string | Buffer): Promise<{ docker: Ended; slipway: Ended }>;
  /** The same words to both give the same output, the same complaint and the same exit code. */
  expectSame(argv: readonly string[], input?: string | Buffer): Promise<Ended>;
  /** Removes the containers and volumes that tests left. */
  removeAll(): Promise<void>;
  stop(): Promise<void>;
}

/** How a program ended; a byte of its output is a character. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts an engine with the image `busybox`. */
export async function startCliMirror(): Promise<CliMirror> {
  const engine = await startTestEngine();
  await buildBusybox(engine);
  const run: CliMirror['run'] = async (program, argv, input = '') => {
    const { stdout, ...ended } = await feedInto(program, engine, Buffer.from(input), ...argv);
    return { ...ended, stdout: stdout.toString('latin1') };
  };
  const both: CliMirror['both'] = async (argv, input) => {
    const docker = await run('docker', argv, input);
    return { docker, slipway: await run(SLIPWAY, argv, input) };
  };
  return {
    engine,
    run,
    both,
    expectSame: async (argv, input) => {
      const { docker, slipway } = await both(argv, input);
      const told = ({ code, stdout, stderr }: Ended) => ({
        argv,
        code,
        stdout: settled(stdout),
        complaint: complaint(stderr),
      });
      expect(told(slipway)).toEqual(told(docker));
      return slipway;
    },
    removeAll: async () => {
      const ids = (await engine.docker('ps', '-aq')).split('\n').filter(Boolean);
      if (ids.length > 0) await engine.docker('rm', '-fv', ...ids);
      await engine.docker('volume', 'prune', '-af');
    },
    stop: () => engine.stop(),
  };
}

/** Ages, which grow between the two. */
function settled(text: string): string {
  return text
    .replace(/\b(\d+|Less than a|About a|About an) (second|minute|hour)s?\b/g, 'AGE')
    .replace(/ {2,}/g, '  ');
}

/** What went wrong, without each program's own dress: docker's prefixes and pointers to help, our code and hints. */
export function complaint(stderr: string): string {
  return stderr
    .split('\n')
    .filter((line) => !/^$|^Run 'docker|^See 'docker|^Usage:|^ {2}hint:|^exit status/.test(line))
    .map((line) => line.replace(/^(docker|slipway): /, '').replace(/^Error( response from daemon)?: /, ''))
    .map((line) => line.replace(/ \[[a-z-]+\]$/, ''))
    .join('\n');
}
