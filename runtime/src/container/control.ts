import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '@slipway/failure';
import type { Container } from './container.ts';
import { isAlive } from './record.ts';

/** What conmon can be told while it holds a container: lines into the FIFO `ctl` of its bundle, `KIND A B`. */

const SIZE = 1;
const REOPEN_LOG = 2;

/** Sets the size of a container's terminal. Throws a `Failure` `not-running`. */
export async function resizeTerminal(container: Container, rows: number, columns: number): Promise<void> {
  if (!isAlive(container.state)) throw new Failure('not-running', `Container ${container.id} is not running`);
  await setTerminalSize(container.bundle, rows, columns);
  container.emit('resize', { height: String(rows), width: String(columns) });
}

/** Sets it in the bundle of a container that has been created, before its program begins. */
export function setTerminalSize(bundle: string, rows: number, columns: number): Promise<void> {
  return tellConmon(bundle, SIZE, rows, columns);
}

/** Has conmon go on in a fresh file at the log's path. */
export function reopenLog(bundle: string): Promise<void> {
  return tellConmon(bundle, REOPEN_LOG, 0, 0);
}

async function tellConmon(bundle: string, ...line: readonly number[]): Promise<void> {
  const fifo = await open(join(bundle, 'ctl'), constants.O_WRONLY | constants.O_NONBLOCK);
  try {
    await fifo.write(`${line.join(' ')}\n`);
  } finally {
    await fifo.close();
  }
}
