import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { expect } from 'vitest';
import type { TestEngine } from './engine.ts';

/** The real docker CLI against a test's engine, where how it ends is what a test is about. */

export interface Ended {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs it with something on its standard input. */
export function feed(engine: TestEngine, input: Uint8Array, ...argv: string[]): Promise<Ended> {
  return feedInto('docker', engine, input, ...argv);
}

/** The same with any program, in a folder if one is given. */
export async function feedInto(
  program: string,
  { env, cwd }: Pick<TestEngine, 'env'> & { readonly cwd?: string },
  input: Uint8Array,
  ...argv: string[]
): Promise<Ended> {
  const child = spawn(program, argv, { env, cwd });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr, code] = await Promise.all([buffer(child.stdout), text(child.stderr), closed]);
  return { code, stdout, stderr };
}

/** Runs it without input; its output as text. */
export async function attempt(
  engine: TestEngine,
  ...argv: string[]
): Promise<Omit<Ended, 'stdout'> & { readonly stdout: string }> {
  const { stdout, ...ended } = await feed(engine, Buffer.alloc(0), ...argv);
  return { ...ended, stdout: stdout.toString() };
}

/** Runs it on a terminal of 30 by 100, lent by `socat`; keys are typed once the text beside them is shown. */
export function type(
  engine: TestEngine,
  dialogue: readonly (readonly [string, string])[],
  ...argv: string[]
): Promise<string> {
  return typeInto('docker', engine, dialogue, ...argv);
}

/** The same with any program. The path of the terminal is in the file `terminal` of the engine's folder. */
export async function typeInto(
  program: string,
  engine: TestEngine,
  dialogue: readonly (readonly [string, string | (() => Promise<unknown>)])[],
  ...argv: string[]
): Promise<string> {
  const script = join(engine.folder, 'typed');
  writeFileSync(
    script,
    `#!/bin/sh\nstty rows 30 cols 100\ntty > ${join(engine.folder, 'terminal')}\nexec ${program} ${argv.join(' ')}\n`,
    { mode: 0o700 },
  );
  const child = spawn('socat', ['-', `EXEC:${script},pty,setsid,ctty,stderr,rawer`], { env: engine.env });
  let shown = '';
  child.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
  });
  const closed = new Promise((resolve) => child.on('close', resolve));
  for (const [awaited, keys] of dialogue) {
    await expect.poll(() => shown, { timeout: 15_000 }).toContain(awaited);
    if (typeof keys === 'string') child.stdin.write(keys);
    else await keys();
  }
  await closed;
  return shown;
}

/** The actions of past events that meet all of the filters, `key=value`, oldest first. */
export async function pastEvents(engine: TestEngine, ...filters: string[]): Promise<string[]> {
  const until = (Date.now() / 1000).toFixed(3);
  const options = filters.flatMap((filter) => ['--filter', filter]);
  const argv = ['events', '--since', '1h', '--until', until, '--format', '{{.Action}}', ...options];
  return (await engine.docker(...argv)).split('\n').filter(Boolean);
}
