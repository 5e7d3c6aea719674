import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { Container } from './container.ts';
import { readLog, tailPosition } from './log.ts';
import type { LogEntry } from './log-entry.ts';
import type { LogFiles, LogPosition } from './log-files.ts';
import { isAlive } from './record.ts';

export interface OutputOptions {
  /** What has been written before: all of it, the last lines, or nothing. */
  readonly tail: number | 'all';
  /** Whether to wait for more, until the container ends. */
  readonly follow: boolean;
  readonly signal: AbortSignal;
  /** For a client that is attached: one that has ended is waited for until it is started again, and its end is told after its output. */
  readonly isAttached?: boolean;
}

/** A container's output in batches, as conmon logged it. Waits for a container that has not begun yet. */
export async function* readOutput(
  container: Container,
  { tail, follow, signal, isAttached }: OutputOptions,
): AsyncGenerator<LogEntry[]> {
  const files = container.log;
  const reader = files.enter(files.start.file);
  const delivered = isAttached && follow ? container.deliveries.begin() : undefined;
  try {
    const from = await beginning(files, tail);
    reader.moveTo(from.file);
    if (files.numbers.length === 0 || (isAttached && !isAlive(container.state))) {
      if (!follow) return;
      await container.begun();
      if (signal.aborted || files.numbers.length === 0) return;
    }
    const ended = follow ? { ended: container.ended() } : {};
    yield* readLog(files, { from, signal, onFile: reader.moveTo, ...ended });
  } finally {
    delivered?.();
    reader.leave();
  }
}

async function beginning(files: LogFiles, tail: number | 'all'): Promise<LogPosition> {
  if (tail === 'all') return files.start;
  return tail === 0 ? files.end : tailPosition(files, tail);
}

/**
 * How long, in seconds, the relay stays after the input has ended: until the container ends. conmon stops writing to a
 * client that has gone, and with that would lose what it had still to pass on.
 */
const LONG = '1000000000';

/**
 * Feeds a container's standard input from `source` until it ends, which closes the container's input too. conmon's
 * socket is of type SOCK_SEQPACKET, which node:net does not speak: socat does. It also reads what conmon writes there,
 * as conmon waits for a client that does not read.
 */
export async function feedInput(container: Container, source: Readable): Promise<void> {
  await container.begun();
  if (!isAlive(container.state)) return;
  // By its name in the bundle: the whole path may be longer than a socket's address can be.
  const relay = spawn('socat', ['-t', LONG, '-', 'UNIX-CONNECT:attach,type=5'], {
    cwd: container.bundle,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // A container that has closed its input ends the relay; what comes after is nobody's.
  relay.stdin.on('error', () => {});
  relay.on('error', (error) => source.destroy(error));
  source.pipe(relay.stdin);
}
