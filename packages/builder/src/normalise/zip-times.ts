/**
 * Times in ZIP archives, which jar files are: APPNOTE.TXT, sections 4.3 and 4.4; "UT" extra fields as Info-ZIP writes them.
 */
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UNIX_TIMES = 0x5455;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
/** A DOS time counts every other second. */
const RESOLUTION = 2;

export interface ZipTimes {
  /** Seconds: when the step began. Entries older than that came from elsewhere as they are, and stay so. */
  readonly since: number;
  /** Seconds: what newer entries get. */
  readonly epoch: number;
}

/** The archive with the time `epoch` for entries that were made since the step began; undefined for what is none, or has none. */
export function settleZipTimes(archive: Buffer, times: ZipTimes): Buffer | undefined {
  const end = endOf(archive);
  if (end === undefined) return undefined;
  const settled = Buffer.from(archive);
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > end || archive.readUInt32LE(at) !== CENTRAL) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = archive.readUInt32LE(at + 42);
    if (local + 30 > end || archive.readUInt32LE(local) !== LOCAL) return undefined;
    settleEntry(settled, at + 12, at + 46 + name, extra, times);
    const localName = archive.readUInt16LE(local + 26);
    settleEntry(settled, local + 10, local + 30 + localName, archive.readUInt16LE(local + 28), times);
    at += 46 + name + extra + comment;
  }
  return settled.equals(archive) ? undefined : settled;
}

/** Where the end record is; undefined when there is none, or the archive is larger than it can say. */
function endOf(archive: Buffer): number | undefined {
  const first = Math.max(0, archive.length - END_SIZE - LONGEST_COMMENT);
  for (let at = archive.length - END_SIZE; at >= first; at -= 1) {
    if (archive.readUInt32LE(at) !== END || at + END_SIZE + archive.readUInt16LE(at + 20) !== archive.length)
      continue;
    return archive.readUInt32LE(at + 16) === 0xffffffff ? undefined : at;
  }
  return undefined;
}

function settleEntry(
  zip: Buffer,
  time: number,
  extra: number,
  extraSize: number,
  { since, epoch }: ZipTimes,
): void {
  if (fromDos(zip.readUInt16LE(time + 2), zip.readUInt16LE(time)) + RESOLUTION > since) {
    const [date, clock] = toDos(epoch);
    zip.writeUInt16LE(clock, time);
    zip.writeUInt16LE(date, time + 2);
  }
  for (let at = extra; at + 4 <= extra + extraSize; at += 4 + zip.readUInt16LE(at + 2)) {
    if (zip.readUInt16LE(at) !== UNIX_TIMES) continue;
    // After the flags come up to three times: changed, read, made.
    const size = zip.readUInt16LE(at + 2);
    for (let each = at + 5; each + 4 <= Math.min(at + 4 + size, zip.length); each += 4)
      if (zip.readUInt32LE(each) >= since) zip.writeUInt32LE(epoch, each);
  }
}

function fromDos(date: number, time: number): number {
  const [year, month, day] = [1980 + (date >> 9), (date >> 5) & 0xf, date & 0x1f];
  return Date.UTC(year, month - 1, day, time >> 11, (time >> 5) & 0x3f, (time & 0x1f) * 2) / 1000;
}

function toDos(seconds: number): [date: number, time: number] {
  const at = new Date(seconds * 1000);
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  return [date, (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)];
}
