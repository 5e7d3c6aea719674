import { Failure } from '@slipway/failure';

/** Compose's byte values: `2b`, `1024kb`, `300m`, `1gb`; powers of 1024. compose-spec, 11-extension.md. */
const FORM = /^(\d+(?:\.\d+)?)\s*(?:b|([kmgt])b?)?$/i;

/** Gives bytes. Throws a `Failure` `bad-size`. */
export function parseSize(text: string): number {
  const [, count, unit = ''] = FORM.exec(text.trim()) ?? [];
  if (count === undefined)
    throw new Failure('bad-size', `"${text}" is not a size`, { hint: 'write it as 512m, 64kb or 1g' });
  return Math.floor(Number(count) * 1024 ** ('kmgt'.indexOf(unit.toLowerCase()) + (unit === '' ? 0 : 1)));
}
