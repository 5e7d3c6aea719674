import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { commandFailed, feed, type RunOptions } from './command.ts';

/** Runs a program and gives its standard output as it comes; after the last byte, a bad exit throws `command-failed`. */
export type Stream = (argv: readonly string[], options?: RunOptions) => AsyncGenerator<Buffer>;

/** `Stream` on this machine. Ending the iteration early ends the program. */
export const stream: Stream = async function* (argv, options = {}) {
  const [file = '', ...args] = argv;
  const child = spawn(file, args, {
    cwd: options.cwd,
    ...(options.env === undefined ? {} : { env: options.env }),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const stderr: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  const closed = once(child, 'close') as Promise<[number | null, string | null]>;
  const fed = feed(child.stdin, options.input ?? '');
  try {
    yield* child.stdout as AsyncIterable<Buffer>;
    const [code, signal] = await closed;
    await fed;
    if (code !== 0)
      throw commandFailed(
        argv,
        code === null ? `signal ${signal}` : `exit code ${code}`,
        Buffer.concat(stderr),
        options,
      );
  } finally {
    if (child.exitCode === null && child.signalCode === null) child.kill();
    closed.catch(() => {});
  }
};
