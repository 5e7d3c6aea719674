/**
 * One entry of a log as conmon writes it, in CRI format: `TIME STREAM F|P TEXT`. A full line (F) had a newline after
 * it, a partial one (P) had none, so the exact bytes the container wrote can be given back.
 */
export interface LogEntry {
  readonly stream: 'stdout' | 'stderr';
  /** RFC 3339 with nanoseconds, as written. */
  readonly time: string;
  readonly bytes: Buffer;
}

export const NEWLINE = 0x0a;
const SPACE = 0x20;
const FULL = 0x46;
const E = 0x65;
/** Time, stream and flag. */
export const LONGEST_HEADER = 64;

/** The entries of a text that ends with the last one's newline. */
export function parseEntries(text: Buffer): LogEntry[] {
  const entries: LogEntry[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf(NEWLINE, start);
    const afterTime = text.indexOf(SPACE, start);
    const afterStream = text.indexOf(SPACE, afterTime + 1);
    const full = text[afterStream + 1] === FULL;
    entries.push({
      time: text.toString('latin1', start, afterTime),
      stream: text[afterTime + 4] === E ? 'stderr' : 'stdout',
      bytes: text.subarray(afterStream + 3, full ? end + 1 : end),
    });
    start = end + 1;
  }
  return entries;
}

/** Whether the entry that a header begins ends a line. */
export function endsLine(header: Buffer): boolean {
  const [, , flag] = header.toString('latin1').split(' ', 3);
  return flag === 'F';
}
