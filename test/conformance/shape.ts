/**
 * The field names of a JSON document, written as they nest: `{Id Names[] Ports[{Type}] Labels{*} NetworkSettings{Networks{*{IPAddress}}}}`.
 * `[]` is a list and `{*}` an object with keys of the user's own. What a list or an object holds comes inside; a bare
 * name is any value, and one with `?` behind it may be left out.
 */
export type Shape =
  | { readonly kind: 'any' }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'map'; readonly of: Shape }
  | { readonly kind: 'object'; readonly fields: readonly Field[] };

interface Field {
  readonly name: string;
  readonly optional: boolean;
  readonly shape: Shape;
}

/** Throws an `Error` at what is not the notation above. */
export function parseShape(text: string): Shape {
  const tokens = text.match(/[[\]{}*]|[^\s[\]{}*]+/g) ?? [];
  let at = 0;
  const expectToken = (token: string) => {
    if (tokens[at++] !== token) throw new Error(`${token} is missing in the shape ${text}`);
  };
  const value = (): Shape => {
    if (tokens[at] === '[') {
      at++;
      const of = value();
      expectToken(']');
      return { kind: 'list', of };
    }
    if (tokens[at] !== '{') return { kind: 'any' };
    at++;
    if (tokens[at] === '*') {
      at++;
      const of = value();
      expectToken('}');
      return { kind: 'map', of };
    }
    const fields: Field[] = [];
    while (at < tokens.length && tokens[at] !== '}') {
      const [name = '', optional] = tokens[at++]!.split(/(\?)$/);
      fields.push({ name, optional: optional !== undefined, shape: value() });
    }
    expectToken('}');
    return { kind: 'object', fields };
  };
  const shape = value();
  if (at !== tokens.length) throw new Error(`more than one document in the shape ${text}`);
  return shape;
}

/** Where a value lacks a field of a shape or has another kind of value there, as paths: `Mounts[].Name`. A null lacks nothing. */
export function differences(shape: Shape, value: unknown, path = ''): string[] {
  if (value === null || shape.kind === 'any') return [];
  if (shape.kind === 'list') {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return unique(value.flatMap((item) => differences(shape.of, item, `${path}[]`)));
  }
  if (typeof value !== 'object' || Array.isArray(value)) return [`${path} is no object`];
  const has = value as Readonly<Record<string, unknown>>;
  if (shape.kind === 'map')
    return unique(Object.values(has).flatMap((item) => differences(shape.of, item, `${path}.*`)));
  return shape.fields.flatMap(({ name, optional, shape: field }) => {
    const here = path === '' ? name : `${path}.${name}`;
    if (name in has) return differences(field, has[name], here);
    return optional ? [] : [here];
  });
}

const unique = (paths: readonly string[]) => [...new Set(paths)];
