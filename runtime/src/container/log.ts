import { watch } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/**
 * Reads the log conmon writes in CRI format: `TIME STREAM F|P TEXT`. A full line (F) had a newline after it, a partial
 * one (P) had none, so the exact bytes the container wrote can be given back.
 */
export interface LogEntry {
  readonly stream: 'stdout' | 'stderr';
  /** RFC 3339 with nanoseconds, as written. */
  readonly time: string;
  readonly bytes: Buffer;
}

export interface FollowOptions {
  /** Byte offset to begin at. */
  readonly from: number;
  /** Ends the reading at once. */
  readonly signal: AbortSignal;
  /** Resolves when nothing more will be written; what is there then is still read. Without it, reading ends at the end of the file. */
  readonly ended?: Promise<unknown>;
}

const CHUNK = 256 << 10;
const NEWLINE = 0x0a;
/** Time, stream and flag. */
const LONGEST_HEADER = 64;

/** Entries in batches, as many as a read brought. */
export async function* readLog(
  path: string,
  { from, signal, ended }: FollowOptions,
): AsyncGenerator<LogEntry[]> {
  const file = await open(path, 'r');
  const changes = ended === undefined ? undefined : changesOf(path, ended, signal);
  try {
    let offset = from;
    let rest = Buffer.alloc(0);
    for (let over = changes === undefined; !signal.aborted; ) {
      const chunk = await readAt(file, offset);
      offset += chunk.length;
      if (chunk.length > 0) {
        const text = Buffer.concat([rest, chunk]);
        const end = text.lastIndexOf(NEWLINE) + 1;
        rest = text.subarray(end);
        if (end > 0) yield parse(text.subarray(0, end));
        continue;
      }
      if (over) return;
      over = (await changes!.next()) === 'ended';
    }
  } finally {
    changes?.close();
    await file.close();
  }
}

/** The offset at which the last `lines` lines begin; parts of a line count as one with its end. */
export async function tailOffset(path: string, lines: number): Promise<number> {
  const file = await open(path, 'r');
  try {
    let full = 0;
    // The newline that ends the entry being looked at.
    let ending: number | undefined;
    for await (const newline of newlinesBackwards(file, (await file.stat()).size)) {
      if (ending !== undefined && (await isFull(file, newline + 1))) full += 1;
      if (ending !== undefined && full > lines) return ending + 1;
      ending = newline;
    }
    return ending !== undefined && (await isFull(file, 0)) && full === lines ? ending + 1 : 0;
  } finally {
    await file.close();
  }
}

async function* newlinesBackwards(file: FileHandle, size: number): AsyncGenerator<number> {
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - CHUNK);
    const chunk = await readAt(file, start, end - start);
    for (
      let at = chunk.lastIndexOf(NEWLINE);
      at >= 0;
      at = at === 0 ? -1 : chunk.lastIndexOf(NEWLINE, at - 1)
    )
      yield start + at;
    end = start;
  }
}

/** Whether the entry that begins at `offset` ends a line. */
async function isFull(file: FileHandle, offset: number): Promise<boolean> {
  const [, , flag] = (await readAt(file, offset, LONGEST_HEADER)).toString('latin1').split(' ', 3);
  return flag === 'F';
}

function parse(text: Buffer): LogEntry[] {
  const entries: LogEntry[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf(NEWLINE, start);
    const afterTime = text.indexOf(0x20, start);
    const afterStream = text.indexOf(0x20, afterTime + 1);
    const full = text[afterStream + 1] === 0x46;
    entries.push({
      time: text.toString('latin1', start, afterTime),
      stream: text[afterTime + 4] === 0x65 ? 'stderr' : 'stdout',
      bytes: text.subarray(afterStream + 3, full ? end + 1 : end),
    });
    start = end + 1;
  }
  return entries;
}

async function readAt(file: FileHandle, offset: number, length = CHUNK): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, offset);
  return buffer.subarray(0, bytesRead);
}

/** Tells of each change of the file since the last call, at the latest when the log has ended. */
function changesOf(path: string, ended: Promise<unknown>, signal: AbortSignal) {
  let changed = false;
  let over = false;
  let wake: () => void = () => {};
  const notify = () => {
    changed = true;
    wake();
  };
  const watcher = watch(path, notify);
  signal.addEventListener('abort', notify, { once: true });
  void ended.then(() => {
    over = true;
    wake();
  });
  return {
    async next(): Promise<'changed' | 'ended'> {
      if (!changed && !over) await new Promise<void>((resolve) => (wake = resolve));
      changed = false;
      return over ? 'ended' : 'changed';
    },
    close: () => {
      watcher.close();
      signal.removeEventListener('abort', notify);
    },
  };
}
