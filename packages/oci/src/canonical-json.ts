/**
 * JSON with object keys in bytewise order, no white space and no undefined members: equal values give equal bytes.
 */
export function canonicalJson(value: unknown): Buffer {
  return Buffer.from(encode(value));
}

/** Written by hand, as JSON.stringify puts keys that look like array indices first. */
function encode(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(encode).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  entries.sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${encode(member)}`).join()}}`;
}
