import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { commandFailed, type Run, type RunResult, run } from '@slipway/command';
import { Failure } from '@slipway/failure';
import { isNoSpace } from '../state/space.ts';
import { programPath } from './program-path.ts';

/**
 * Starts programs from a small process of its own, a shell. Node forks, which copies the page tables of the whole engine
 * while nothing else in it runs: docs/decisions/starter.md has the figures. A shell is small.
 *
 * It reads what it is to start from its standard input, as it would a script, and tells each end on its standard output.
 * What a program reads and writes goes through files, which are gone afterwards. When the engine is gone, however that
 * came, the shell sees the end of its script.
 */

export interface StarterOptions {
  /** A folder of its own; what is in it is lost. */
  readonly folder: string;
  /** The whole environment of all that is started. */
  readonly env: Readonly<Record<string, string>>;
  /** A variable that only programs have that the engine waits for. */
  readonly mark: string;
}

export interface BeginOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const NOT_FOUND = 127;

export class Starter {
  readonly #options: StarterOptions;
  readonly #waiting = new Map<number, Waiter>();
  #shell: ChildProcess | undefined;
  #count = 0;

  constructor(options: StarterOptions) {
    rmSync(options.folder, { recursive: true, force: true });
    mkdirSync(options.folder, { mode: 0o700 });
    this.#options = options;
  }

  /** A `Run` for programs that print little. What has a live input, a signal or an environment of its own, Node starts. */
  readonly run: Run = async (argv, options = {}) => {
    const { cwd, env, input, signal, accept = [] } = options;
    if (env !== undefined || signal !== undefined || isLive(input)) return run(argv, options);
    const ended = await this.#job(input, ({ stdin, stdout, stderr }, end) => {
      const there = cwd === undefined ? '' : `cd ${quote(cwd)} && `;
      const program = `{ ${there}${words(argv)} <${stdin} >${stdout} 3<&- 4>&-; ${end('$?')}; }`;
      return `{ ${program} 2>${stderr} || ${end('2')}; } &`;
    });
    // No room for its files: it may still be what makes room.
    if (ended === undefined) return run(argv, options);
    const { code, ...result } = ended;
    // A program that starts others, such as nsenter, says the same of them, and which it is.
    if (code === NOT_FOUND) programPath(argv[0] ?? '', this.#options.env['PATH'] ?? '');
    if (code !== 0 && !accept.includes(code))
      throw commandFailed(argv, `exit code ${code}`, result.stderr, options);
    return result;
  };

  /**
   * Starts a program that goes on, and gives what it first writes to its descriptor 3, up to a line feed; nothing if it
   * ends without. Its standard input ends with the engine, which otherwise it may outlive.
   */
  async begin(argv: readonly string[], { cwd = '/', env = {} }: BeginOptions = {}): Promise<RunResult> {
    const variables = Object.entries(env).map(([name, value]) => `${name}=${quote(value)}`);
    const begun = await this.#job(undefined, ({ stdout, stderr }, end) => {
      const exec = [...variables, 'exec', words(argv)].join(' ');
      const program = `{ unset ${this.#options.mark}; cd ${quote(cwd)} && ${exec} <&3 3>&1 4>&- >/dev/null 2>${stderr}; }`;
      return `${program} | { IFS= read -r line; printf %s "$line" >${stdout}; ${end('0')}; } &`;
    });
    return begun ?? { stdout: Buffer.alloc(0), stderr: Buffer.from(`no room in ${this.#options.folder}`) };
  }

  /** Gives nothing when the files that it needs could not be made. */
  async #job(
    input: string | Uint8Array | undefined,
    script: (files: Files, end: (code: string) => string) => string,
  ): Promise<(RunResult & { readonly code: number }) | undefined> {
    const id = ++this.#count;
    const place = join(this.#options.folder, String(id));
    const files = { stdin: input === undefined ? '/dev/null' : `${place}.in`, stdout: `${place}.out` };
    const all = { ...files, stderr: `${place}.err` };
    const shell = this.#running();
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    try {
      if (input !== undefined) writeFileSync(all.stdin, input, { mode: 0o600 });
      // The outer shell ends at once and is waited for, so that what it leaves is init's to wait for.
      const quoted = { stdin: quote(all.stdin), stdout: quote(all.stdout), stderr: quote(all.stderr) };
      const text = script(quoted, (code) => `echo ${id} ${code} >&4`);
      this.#waiting.set(id, { shell, resolve, reject });
      held(shell, true);
      shell.stdin!.write(`( ${text} ) 4>&1 2>/dev/null\n`);
      const code = await promise;
      if (!existsSync(all.stdout)) return undefined;
      return { code, stdout: readFileSync(all.stdout), stderr: readFileSync(all.stderr) };
    } catch (error) {
      if (isNoSpace(error)) return undefined;
      throw error;
    } finally {
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) held(shell, false);
      for (const path of [...(input === undefined ? [] : [all.stdin]), all.stdout, all.stderr])
        rmSync(path, { force: true });
    }
  }

  #running(): ChildProcess {
    if (this.#shell !== undefined) return this.#shell;
    const shell = spawn('sh', [], {
      stdio: ['pipe', 'pipe', 'ignore', 'pipe'],
      env: this.#options.env,
      // What ends the engine from its terminal is not for what it has started.
      detached: true,
    });
    const ended = () => {
      if (this.#shell === shell) this.#shell = undefined;
    };
    // What it has begun it has begun in shells of their own: the last of them closes the output.
    const lost = (error?: Error) => {
      ended();
      for (const waiter of this.#waiting.values())
        if (waiter.shell === shell)
          waiter.reject(
            new Failure('starter-lost', 'the shell that starts programs has ended', { cause: error }),
          );
    };
    shell.once('error', lost).once('exit', ended);
    if (shell.stdout === null)
      throw new Failure('starter-lost', 'the shell that starts programs could not be started');
    const lines = createInterface({ input: shell.stdout as Readable });
    lines.once('close', () => lost());
    lines.on('line', (line) => {
      const [id, code] = line.split(' ').map(Number);
      this.#waiting.get(id!)?.resolve(code!);
    });
    (shell.stdin as Writable).on('error', () => {});
    shell.unref();
    this.#shell = shell;
    return shell;
  }
}

interface Waiter {
  readonly shell: ChildProcess;
  resolve(code: number): void;
  reject(error: unknown): void;
}

/** Paths, quoted for the shell. */
interface Files {
  readonly stdin: string;
  readonly stdout: string;
  readonly stderr: string;
}

/** While someone waits for it the engine does not end of itself. */
function held(shell: ChildProcess, wanted: boolean): void {
  for (const stream of [shell.stdin, shell.stdout, shell.stdio[3]] as Socket[])
    if (wanted) stream.ref();
    else stream.unref();
}

function isLive(input: unknown): input is AsyncIterable<Uint8Array> {
  return input !== undefined && typeof input !== 'string' && !(input instanceof Uint8Array);
}

function words(argv: readonly string[]): string {
  return argv.map(quote).join(' ');
}

/** A word that the shell takes as it stands. POSIX, Shell Command Language, 2.2.2. */
function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
