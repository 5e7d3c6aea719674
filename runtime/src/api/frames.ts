import type { LogEntry } from '../container/log-entry.ts';

/** Docker's framing of two streams on one: stream number, three zeros, length in four bytes, the bytes. */

const HEADER = 8;

export function encodeFrames(
  entries: readonly LogEntry[],
  text: (entry: LogEntry) => Buffer = (entry) => entry.bytes,
): Buffer {
  return Buffer.concat(entries.flatMap((entry) => [header(entry.stream, text(entry).length), text(entry)]));
}

export function encodeFrame(stream: LogEntry['stream'], bytes: Uint8Array): Buffer {
  return Buffer.concat([header(stream, bytes.length), bytes]);
}

function header(stream: LogEntry['stream'], length: number): Buffer {
  const bytes = Buffer.alloc(HEADER);
  bytes[0] = stream === 'stdout' ? 1 : 2;
  bytes.writeUInt32BE(length, 4);
  return bytes;
}
