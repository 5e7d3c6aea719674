import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { Failure } from '@slipway/failure';
import { linkVariables } from '../network/link-env.ts';
import { startProblem } from '../process/oci-runtime.ts';
import { ociProcess } from '../process/spec.ts';
import { processOf } from './bundle.ts';
import type { Container } from './container.ts';
import type { Containers } from './containers.ts';

export interface ExecRequest {
  readonly argv: readonly string[];
  readonly env: readonly string[];
  /** Empty for the container's own. */
  readonly user: string;
  readonly cwd: string;
  readonly terminal: boolean;
  readonly privileged: boolean;
  readonly stdin: boolean;
  readonly stdout: boolean;
  readonly stderr: boolean;
  readonly detachKeys: string;
}

/** Is told of each piece of output; the next one comes when it is done. */
export type OnExecOutput = (stream: 'stdout' | 'stderr', chunk: Buffer) => Promise<void>;

export interface StartedExec {
  readonly stdin: Writable;
  /** Resolves when it has ended, with what there is to say about one that could not be started. */
  readonly ended: Promise<string | undefined>;
  /** Resolves as soon as it runs, or as `ended` does. */
  readonly begun: Promise<string | undefined>;
}

const NOT_STARTED = 126;
/** Milliseconds between looks for a terminal that is about to be there. */
const SOON = 10;

/**
 * One further process in a container, a child of ours by pipes, so that bytes go through as they are. With a terminal
 * it runs under socat, which lends it a pseudo terminal of the host's: crun carries that terminal's size over.
 */
export class Exec {
  readonly id: string;
  readonly container: Container;
  readonly request: ExecRequest;
  readonly #engine: Containers;
  readonly #onEnd: () => void;
  #status: 'created' | 'running' | 'ended' = 'created';
  #exitCode: number | undefined;
  #pid = 0;
  #begun = false;

  constructor(id: string, container: Container, request: ExecRequest, engine: Containers, onEnd: () => void) {
    this.id = id;
    this.container = container;
    this.request = request;
    this.#engine = engine;
    this.#onEnd = onEnd;
  }

  get running(): boolean {
    return this.#status === 'running';
  }

  get exitCode(): number | undefined {
    return this.#exitCode;
  }

  /** The process's id on the host, 0 before it starts. */
  get pid(): number {
    return this.#pid || readNumber(join(this.#folder, 'pid'));
  }

  get #folder(): string {
    return join(this.container.bundle, `exec-${this.id.slice(0, 12)}`);
  }

  /** Starts it; one whose user the container does not have ends at once. Throws a `Failure` `exec-started`. */
  start(onOutput: OnExecOutput): StartedExec {
    if (this.#status !== 'created')
      throw new Failure('exec-started', `exec command ${this.id} has already run`);
    try {
      this.#writeFolder();
    } catch (error) {
      if (error instanceof Failure) return this.#refuse(error.message);
      throw error;
    }
    this.#status = 'running';
    const child = this.#spawn();
    child.stdin!.on('error', () => {});
    if (!this.request.stdin && !this.request.terminal) child.stdin!.end();
    this.container.emit(`exec_start: ${this.request.argv.join(' ')}`, { execID: this.id });
    // Until the process is known to be there, it may be the OCI runtime that speaks.
    let kept: { readonly stream: 'stdout' | 'stderr'; readonly chunk: Buffer }[] = [];
    const release = async () => {
      const pieces = kept;
      kept = [];
      for (const { stream, chunk } of pieces) await onOutput(stream, chunk);
    };
    const relay = async (stream: 'stdout' | 'stderr', source: Readable) => {
      for await (const chunk of source as AsyncIterable<Buffer>) {
        kept.push({ stream, chunk });
        if (this.#hasBegun()) await release();
      }
    };
    const exited = new Promise<number>((resolve) => {
      child.once('error', (error) => {
        kept.push({ stream: 'stderr', chunk: Buffer.from(error.message) });
        resolve(NOT_STARTED);
      });
      child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGKILL' ? 137 : 143)));
    });
    const ended = Promise.all([exited, relay('stdout', child.stdout!), relay('stderr', child.stderr!)]);
    const finish = async ([code]: readonly [number, unknown, unknown]) => {
      if (this.#hasBegun()) await release();
      return this.#end(code, Buffer.concat(kept.map(({ chunk }) => chunk)).toString());
    };
    const over = ended.then(finish);
    return { stdin: child.stdin!, ended: over, begun: Promise.race([over, this.#beginning()]) };
  }

  /** By now a client has been told that its terminal is attached, and reads why nothing came of it there. */
  #refuse(problem: string): StartedExec {
    this.#status = 'ended';
    this.#exitCode = NOT_STARTED;
    this.#onEnd();
    const ended = Promise.resolve(problem);
    return { stdin: new PassThrough().resume(), ended, begun: ended };
  }

  async #beginning(): Promise<undefined> {
    while (this.running && !this.#hasBegun()) await setTimeout(SOON);
  }

  /** Sets the size of its terminal. */
  async resize(rows: number, columns: number): Promise<void> {
    if (!this.request.terminal) return;
    const file = join(this.#folder, 'tty');
    const fit = async (terminal: string) => {
      const argv = ['stty', '-F', terminal, 'rows', String(rows), 'cols', String(columns)];
      await this.#engine.run(argv).catch((error) => {
        // One that has just ended has no terminal any more.
        if (this.running) throw error;
      });
    };
    // Clients send the size as soon as they have asked for the start, and the OCI runtime takes it over from its own.
    while (this.running && !existsSync(file)) await setTimeout(SOON);
    if (this.running) await fit(readFileSync(file, 'utf8').trim());
    while (this.running && !this.#hasBegun()) await setTimeout(SOON);
    const own = this.running ? terminalOf(this.pid) : undefined;
    if (own !== undefined) await fit(own);
  }

  #end(code: number, said: string): string | undefined {
    const started = this.#hasBegun();
    this.#pid = this.pid;
    const exitCode = this.request.terminal && started ? readNumber(join(this.#folder, 'code')) : code;
    this.#exitCode = started ? exitCode : NOT_STARTED;
    this.#status = 'ended';
    rmSync(this.#folder, { recursive: true, force: true });
    if (started) this.container.emit('exec_die', { execID: this.id, exitCode: String(exitCode) });
    this.#onEnd();
    if (started) return undefined;
    return `OCI runtime exec failed: exec failed: ${startProblem(said, this.request.argv[0] ?? '')}`;
  }

  #hasBegun(): boolean {
    this.#begun ||= existsSync(join(this.#folder, 'pid'));
    return this.#begun;
  }

  #spawn(): ChildProcess {
    const { id } = this.container;
    const [processFile, pidFile] = [join(this.#folder, 'process.json'), join(this.#folder, 'pid')];
    const argv = this.#engine.runtime.execArgv(id, processFile, pidFile);
    if (!this.request.terminal) return spawn(argv[0]!, argv.slice(1), { stdio: ['pipe', 'pipe', 'pipe'] });
    const command = argv.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
    writeFileSync(
      join(this.#folder, 'run'),
      `#!/bin/sh\ntty >tty.new && mv tty.new tty\n${command}\necho $? >code\n`,
      {
        mode: 0o700,
      },
    );
    return spawn('socat', ['-', 'EXEC:./run,pty,rawer,setsid,ctty,stderr'], {
      cwd: this.#folder,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  }

  #writeFolder(): void {
    const { user, env, cwd, argv, terminal, privileged } = this.request;
    const { record, directories } = this.container;
    const { config, hostConfig } = record;
    const names = new Set(env.map((entry) => entry.split('=', 1)[0]));
    const base = processOf(
      {
        ...record,
        config: {
          ...config,
          User: user || config.User,
          WorkingDir: cwd || config.WorkingDir,
          Tty: terminal,
          Env: [...config.Env.filter((entry) => !names.has(entry.split('=', 1)[0])), ...env],
        },
        hostConfig: { ...hostConfig, Privileged: hostConfig.Privileged || privileged },
      },
      {
        directories,
        bounding: this.#engine.bounding,
        linkEnv: linkVariables(record, this.#engine.records()),
      },
    );
    mkdirSync(this.#folder, { mode: 0o700 });
    writeFileSync(join(this.#folder, 'process.json'), JSON.stringify(ociProcess({ ...base, args: argv })));
  }
}

function readNumber(path: string): number {
  return existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
}

/** The terminal that a process reads or writes, to be opened from the host; undefined when it has turned away from it. */
function terminalOf(pid: number): string | undefined {
  const descriptors = [0, 1, 2].map((number) => `/proc/${pid}/fd/${number}`);
  return descriptors.find((path) => {
    try {
      return /\/pts\/\d+$/.test(readlinkSync(path));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    }
  });
}
