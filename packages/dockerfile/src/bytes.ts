/** Sizes as Docker writes them: a number with an optional unit, each 1024 times the one before: `64m`, `1.5GiB`. */
const units = 'bkmgtp';

/** The number of bytes, or undefined for text that is no size. */
export function parseBytes(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?) ?(?:([bkmgtp])i?b?)?$/i.exec(text);
  if (match === null) return undefined;
  const bytes = Number(match[1]) * 1024 ** units.indexOf((match[2] ?? 'b').toLowerCase());
  return Number.isSafeInteger(Math.trunc(bytes)) ? Math.trunc(bytes) : undefined;
}
