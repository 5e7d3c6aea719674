import { spawn } from 'node:child_process';
import { commandFailed, endingOf, feed, isSuccess, type RunOptions } from './command.ts';

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
  const ended = endingOf(child, argv, options);
  const fed = feed(child, options.input ?? '');
  // Both may fail while the output is still being read; they are awaited after it.
  for (const each of [ended, fed]) each.catch(() => {});
  try {
    if (child.pid === undefined) await ended;
    yield* child.stdout as AsyncIterable<Buffer>;
    const [ending] = await Promise.all([ended, fed]);
    if (!isSuccess(ending, options)) throw commandFailed(argv, ending, Buffer.concat(stderr), options);
  } finally {
    if (child.exitCode === null && child.signalCode === null) child.kill();
  }
};
