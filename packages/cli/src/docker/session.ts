import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { demultiplex } from '@slipway/engine-client';
import type { CliContext } from '../context.ts';

/** A connection to the input and output of a process, and what the terminal here is to it. */
export interface SessionOptions {
  /** Whether the process has a terminal. */
  readonly tty: boolean;
  /** Whether what is typed here goes to it. */
  readonly interactive: boolean;
  readonly resize: (size: { readonly rows: number; readonly columns: number }) => Promise<void>;
}

export type SessionContext = Pick<CliContext, 'run' | 'stdin' | 'stdout' | 'stderr'>;

/**
 * Copies input and output, byte by byte, until the process or the engine ends the connection. The end of the input is
 * passed on as the end of one direction. While it lasts, a terminal here is in raw mode, and its size is the process's.
 */
export async function runSession(
  connection: Duplex,
  { tty, interactive, resize }: SessionOptions,
  context: SessionContext,
): Promise<void> {
  const terminal = tty && interactive && context.stdin.isTTY ? context.stdin : undefined;
  const fit = () => {
    const [rows, columns] = terminalSize(context) ?? [];
    // What has ended has no size; that it has ended shows in its output.
    if (rows && columns) void resize({ rows, columns }).catch(() => {});
  };
  if (tty && context.stderr.isTTY) {
    fit();
    context.stderr.on('resize', fit);
  }
  terminal?.setRawMode(true);
  if (terminal !== undefined) await keepLineFeeds(context);
  if (interactive) context.stdin.pipe(connection);
  try {
    await copyOutput(connection, tty, context);
  } finally {
    context.stderr.off('resize', fit);
    terminal?.setRawMode(false);
    context.stdin.unpipe(connection);
    // Nothing waits for more to be typed.
    if (interactive) context.stdin.destroy();
    connection.destroy();
  }
}

/**
 * In Node's raw mode a terminal still makes CR LF of LF, which the process's own terminal has done where it is wanted.
 * What raw mode changed is put back at its end, and this with it.
 */
async function keepLineFeeds({ run }: SessionContext): Promise<void> {
  await run(['stty', '-F', '/dev/tty', '-opost']);
}

/** Rows and columns of the terminal here; nothing where there is none. */
export function terminalSize({ stderr }: Pick<CliContext, 'stderr'>): readonly [number, number] | undefined {
  return stderr.isTTY && stderr.rows && stderr.columns ? [stderr.rows, stderr.columns] : undefined;
}

async function copyOutput(
  connection: Duplex,
  tty: boolean,
  { stdout, stderr }: SessionContext,
): Promise<void> {
  if (tty) {
    for await (const chunk of connection) await written(stdout, chunk);
    return;
  }
  for await (const { stream, chunk } of demultiplex(connection))
    await written(stream === 'stdout' ? stdout : stderr, chunk);
}

/** A slow reader slows the process down, rather than filling our memory. */
async function written(to: CliContext['stdout'] | CliContext['stderr'], chunk: Uint8Array): Promise<void> {
  if (to.write(chunk) === false && 'once' in to) await once(to, 'drain');
}
