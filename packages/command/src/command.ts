import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Failure } from '@slipway/failure';

/**
 * Programs are run from argv data, never through a shell. The exit status decides; standard error explains. Code that
 * runs programs is handed a `Run`, so that it can be driven on another machine.
 */

export interface RunOptions {
  readonly cwd?: string;
  /** The whole environment of the program; the caller's own when left out. */
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array | AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal;
  /** Exit codes besides 0 that are no failure. */
  readonly accept?: readonly number[];
  /** Values to black out wherever argv or standard error are shown. */
  readonly redact?: readonly string[];
}

export interface RunResult {
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

/** Runs a program to its end. Rejects with a `Failure` `command-failed` or `command-not-found`. */
export type Run = (argv: readonly string[], options?: RunOptions) => Promise<RunResult>;

/** `Run` on this machine. Output is held in memory: meant for programs that print little. */
export const run: Run = async (argv, options = {}) => {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  const [file = '', ...args] = argv;
  const child = spawn(file, args, {
    cwd: options.cwd,
    ...(options.env === undefined ? {} : { env: options.env }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
  const [ending] = await Promise.all([endingOf(child, argv, options), feed(child, options.input)]);
  const result = { stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) };
  if (!isSuccess(ending, options)) throw commandFailed(argv, ending, result.stderr, options);
  return result;
};

/** Whether a program ended as one that did its work. */
export function isSuccess(ending: string, { accept = [] }: RunOptions): boolean {
  return [0, ...accept].some((code) => ending === `exit code ${code}`);
}

/** How a program ends, in words, once it has; rejects with a `Failure` when it cannot be started. */
export function endingOf(child: ChildProcess, argv: readonly string[], options: RunOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(notStarted(argv, error, options)));
    child.once('close', (code, signal) => resolve(code === null ? `signal ${signal}` : `exit code ${code}`));
  });
}

/** Writes a program its input, as fast as it reads. When the source of the input throws, the program is ended. */
export async function feed(child: ChildProcess, input: RunOptions['input']): Promise<void> {
  const { stdin } = child;
  if (stdin === null || input === undefined) return;
  // A program may stop reading early; its exit status tells whether that was an error.
  stdin.on('error', () => {});
  if (typeof input === 'string' || input instanceof Uint8Array) {
    stdin.end(input);
    return;
  }
  try {
    for await (const chunk of input) {
      if (!stdin.writable) break;
      if (!stdin.write(chunk)) await writable(stdin);
    }
  } catch (error) {
    child.kill();
    throw error;
  }
  stdin.end();
}

/** Resolves when the stream takes more, or never will. */
function writable(stdin: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      stdin.off('drain', settle).off('close', settle);
      resolve();
    };
    stdin.on('drain', settle).on('close', settle);
  });
}

function notStarted(argv: readonly string[], error: NodeJS.ErrnoException, options: RunOptions): Failure {
  const { cwd } = options;
  if (cwd !== undefined && !existsSync(cwd))
    return commandFailed(argv, `there is no folder ${cwd}`, Buffer.alloc(0), options);
  if (error.code !== 'ENOENT') return commandFailed(argv, error.message, Buffer.alloc(0), options);
  return new Failure('command-not-found', `the program ${argv[0]} is not installed`, {
    hint: `install ${argv[0]} and try again`,
    cause: error,
  });
}

/** The failure of a program that was run: redacted argv, how it ended, and the last lines of its standard error. */
export function commandFailed(
  argv: readonly string[],
  ending: string,
  stderr: Uint8Array,
  options: Pick<RunOptions, 'redact'> = {},
): Failure<'command-failed'> {
  const black = (text: string) =>
    (options.redact ?? []).filter(Boolean).reduce((shown, value) => shown.replaceAll(value, '***'), text);
  const tail = Buffer.from(stderr).toString().trimEnd().split('\n').slice(-20).join('\n');
  return new Failure(
    'command-failed',
    black(`${argv.join(' ')}: ${ending}${tail === '' ? '' : `\n${tail}`}`),
  );
}
