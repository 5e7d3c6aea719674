import type { FileHandle } from 'node:fs/promises';
import { changesOf } from './log-changes.ts';
import { endsLine, LONGEST_HEADER, type LogEntry, NEWLINE, parseEntries } from './log-entry.ts';
import type { LogFiles, LogPosition } from './log-files.ts';

/** Reads a log across its files, forwards from a place and backwards from its end. */
export interface FollowOptions {
  readonly from: LogPosition;
  /** Ends the reading at once. */
  readonly signal: AbortSignal;
  /** Resolves when nothing more will be written; what is there then is still read. Without it, reading ends at the end of the log. */
  readonly ended?: Promise<unknown>;
  /** Is told of each further file that is begun with. */
  readonly onFile?: (file: number) => void;
}

const CHUNK = 256 << 10;

/** Entries in batches, as many as a read brought. */
export async function* readLog(
  files: LogFiles,
  { from, signal, ended, onFile }: FollowOptions,
): AsyncGenerator<LogEntry[]> {
  const changes = ended === undefined ? undefined : changesOf(files.path, ended, signal);
  let { file: number, offset } = from;
  let file = await files.open(number);
  try {
    let rest = Buffer.alloc(0);
    let finished = false;
    for (let over = changes === undefined; !signal.aborted; ) {
      const chunk = await readAt(file, offset);
      offset += chunk.length;
      if (chunk.length > 0) {
        const text = Buffer.concat([rest, chunk]);
        const end = text.lastIndexOf(NEWLINE) + 1;
        rest = text.subarray(end);
        if (end > 0) yield parseEntries(text.subarray(0, end));
        continue;
      }
      const next = files.after(number);
      if (next !== undefined && finished) {
        onFile?.(next);
        await file.close();
        file = await files.open(next);
        [number, offset, finished] = [next, 0, false];
      } else if (next !== undefined) {
        // conmon is past this file by now; what it wrote there last may have come after we looked.
        finished = true;
      } else if (over) return;
      else over = (await changes!.next()) === 'ended';
    }
  } finally {
    changes?.close();
    await file.close();
  }
}

/** Where the last `lines` lines begin; parts of a line count as one with its end, which for the very last is that of the log. */
export async function tailPosition(files: LogFiles, lines: number): Promise<LogPosition> {
  let begin = files.end;
  let full = 0;
  let isLast = true;
  for await (const entry of entriesBackwards(files)) {
    if (entry.full || isLast) full += 1;
    if (full > lines) return begin;
    isLast = false;
    begin = entry.position;
  }
  return begin;
}

interface EntryPlace {
  readonly position: LogPosition;
  readonly full: boolean;
}

async function* entriesBackwards(files: LogFiles): AsyncGenerator<EntryPlace> {
  for (const number of files.numbers.reverse()) {
    const file = await files.open(number);
    const at = async (offset: number): Promise<EntryPlace> => ({
      position: { file: number, offset },
      full: endsLine(await readAt(file, offset, LONGEST_HEADER)),
    });
    try {
      let ending = false;
      for await (const newline of newlinesBackwards(file, (await file.stat()).size)) {
        if (ending) yield await at(newline + 1);
        ending = true;
      }
      if (ending) yield await at(0);
    } finally {
      await file.close();
    }
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

async function readAt(file: FileHandle, offset: number, length = CHUNK): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, offset);
  return buffer.subarray(0, bytesRead);
}
