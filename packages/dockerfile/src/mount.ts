/** `RUN --mount`: from the flag as written to one of the five kinds of mount, with Docker's defaults filled in. */
import { posix } from 'node:path';
import { parseBytes } from './bytes.ts';
import { type ExpandOptions, expand } from './expand.ts';
import type { Variables } from './expansion.ts';
import type { Flag, MountFlag } from './instruction.ts';
import { nearest } from './nearest.ts';
import { type SourceLines, syntaxFailure } from './source.ts';

/** Owner and permissions of what is mounted; what is left out is the kind's default. */
interface Ownership {
  readonly mode: number | undefined;
  readonly uid: number | undefined;
  readonly gid: number | undefined;
}

/** Targets may be relative to the working directory; left out, they are that directory. */
export type Mount = BindMount | CacheMount | TmpfsMount | SecretMount | SshMount;

export interface BindMount {
  readonly type: 'bind';
  readonly target: string;
  /** A path in `from`. */
  readonly source: string;
  /** A stage, context or image; the build context when undefined. */
  readonly from: string | undefined;
  readonly readonly: boolean;
}

export interface CacheMount extends Ownership {
  readonly type: 'cache';
  readonly id: string;
  readonly target: string;
  readonly source: string;
  /** What a new cache begins with; empty when undefined. */
  readonly from: string | undefined;
  readonly readonly: boolean;
  readonly sharing: 'shared' | 'private' | 'locked';
}

export interface TmpfsMount {
  readonly type: 'tmpfs';
  readonly target: string;
  /** In bytes. */
  readonly size: number | undefined;
}

/** A secret goes to a file, to an environment variable, or to both. */
export interface SecretMount extends Ownership {
  readonly type: 'secret';
  readonly id: string;
  readonly target: string | undefined;
  readonly env: string | undefined;
  readonly required: boolean;
}

export interface SshMount extends Ownership {
  readonly type: 'ssh';
  readonly id: string;
  /** The socket's path; the builder's choice when undefined. */
  readonly target: string | undefined;
  readonly required: boolean;
}

const aliases: ReadonlyMap<string, string> = new Map([
  ['src', 'source'],
  ['dst', 'target'],
  ['destination', 'target'],
  ['ro', 'readonly'],
  ['rw', 'readwrite'],
]);

const ownership = ['mode', 'uid', 'gid'];

const keys: Readonly<Record<Mount['type'], readonly string[]>> = {
  bind: ['target', 'source', 'from', 'readonly', 'readwrite'],
  cache: ['id', 'target', 'source', 'from', 'readonly', 'readwrite', 'sharing', ...ownership],
  tmpfs: ['target', 'size', 'readonly', 'readwrite'],
  secret: ['id', 'source', 'target', 'env', 'required', 'readonly', 'readwrite', ...ownership],
  ssh: ['id', 'target', 'required', 'readonly', 'readwrite', ...ownership],
};

/** Splits a `--mount` at its commas; a field in double quotes may hold commas. Keys are in lower case, short names are resolved. */
export function splitMount(flag: Flag, source: SourceLines): MountFlag {
  const text = flag.value?.text ?? '';
  const options = new Map<string, string | undefined>();
  for (const [, quoted, plain] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)) {
    const field = quoted?.replaceAll('""', '"') ?? plain ?? '';
    if (field === '') continue;
    const equals = field.indexOf('=');
    const written = (equals === -1 ? field : field.slice(0, equals)).toLowerCase();
    const key = aliases.get(written) ?? written;
    if (options.has(key))
      throw syntaxFailure(
        source,
        flag.range.start,
        `${key} is given twice in a mount`,
        'keep one of the two',
      );
    options.set(key, equals === -1 ? undefined : field.slice(equals + 1));
  }
  return { options, range: flag.range };
}

/** The flag with the variables in its values replaced. Fails as `expand` does. */
export function expandMount(mount: MountFlag, variables: Variables, options: ExpandOptions): MountFlag {
  const expanded = [...mount.options].map(([key, value]) => {
    if (value === undefined) return [key, undefined] as const;
    return [key, expand({ text: value, range: mount.range }, variables, options)] as const;
  });
  return { ...mount, options: new Map(expanded) };
}

/**
 * Reads an expanded flag. Fails with `dockerfile-syntax` on what a mount of its type cannot have, at the flag's place
 * when the source is given.
 */
export function parseMount(mount: MountFlag, source?: SourceLines): Mount {
  const options = new MountOptions(mount, source);
  const { type } = options;
  switch (type) {
    case 'bind':
      return { type, ...options.tree(), readonly: options.readonly(true) };
    case 'cache': {
      const tree = options.tree();
      const id = options.text('id') ?? posix.normalize(tree.target);
      return {
        type,
        id,
        ...tree,
        readonly: options.readonly(false),
        sharing: options.sharing(),
        ...options.owner(),
      };
    }
    case 'tmpfs':
      return { type, target: options.text('target') ?? '.', size: options.size() };
    case 'secret':
      return { type, ...options.secret(), required: options.flag('required') ?? false, ...options.owner() };
    case 'ssh': {
      const id = options.text('id') ?? 'default';
      const required = options.flag('required') ?? false;
      return { type, id, target: options.text('target'), required, ...options.owner() };
    }
  }
}

class MountOptions {
  readonly type: Mount['type'];
  readonly #mount: MountFlag;
  readonly #source: SourceLines | undefined;

  constructor(mount: MountFlag, source: SourceLines | undefined) {
    this.#mount = mount;
    this.#source = source;
    const type = (this.text('type') ?? 'bind').toLowerCase();
    if (!isMountType(type))
      throw this.fail(`there is no mount type ${JSON.stringify(type)}`, meant(type, Object.keys(keys)));
    this.type = type;
    const known = [...new Set(Object.values(keys).flat())];
    for (const key of mount.options.keys()) {
      if (key === 'type' || keys[type].includes(key)) continue;
      throw known.includes(key)
        ? this.fail(`a mount of type ${type} has no ${key}`, `it takes ${keys[type].join(', ')}`)
        : this.fail(`a mount has no option ${JSON.stringify(key)}`, meant(key, keys[type]));
    }
  }

  text(key: string): string | undefined {
    if (!this.#mount.options.has(key)) return undefined;
    const value = this.#mount.options.get(key);
    if (value === undefined) throw this.fail(`${key} of a mount needs a value`, `write ${key}=VALUE`);
    return value === '' ? undefined : value;
  }

  /** A bare key means true. */
  flag(key: string): boolean | undefined {
    if (!this.#mount.options.has(key)) return undefined;
    const value = this.#mount.options.get(key) ?? 'true';
    if (/^(1|t|T|TRUE|true|True)$/.test(value)) return true;
    if (/^(0|f|F|FALSE|false|False)$/.test(value)) return false;
    throw this.fail(`${key}=${value} is neither true nor false`, `write ${key} or ${key}=false`);
  }

  readonly(otherwise: boolean): boolean {
    const readWrite = this.flag('readwrite');
    return this.flag('readonly') ?? (readWrite === undefined ? otherwise : !readWrite);
  }

  tree(): Pick<BindMount, 'target' | 'source' | 'from'> {
    return {
      target: this.text('target') ?? '.',
      source: this.text('source') ?? '/',
      from: this.text('from'),
    };
  }

  sharing(): CacheMount['sharing'] {
    const value = (this.text('sharing') ?? 'shared').toLowerCase();
    if (value === 'shared' || value === 'private' || value === 'locked') return value;
    throw this.fail(`sharing=${value} is not supported`, 'use shared, private or locked');
  }

  size(): number | undefined {
    const value = this.text('size');
    if (value === undefined) return undefined;
    return (
      parseBytes(value) ?? this.#raise(`size=${value} is not a number of bytes`, 'write for example size=64m')
    );
  }

  owner(): Ownership {
    return { mode: this.#number('mode', 8), uid: this.#number('uid', 10), gid: this.#number('gid', 10) };
  }

  secret(): Pick<SecretMount, 'id' | 'target' | 'env'> {
    const target = this.text('target');
    const source = this.text('source');
    if (source !== undefined && this.text('id') !== undefined)
      throw this.fail('a secret has both id and source, which mean the same', 'keep id');
    const id = this.text('id') ?? source ?? (target === undefined ? '' : posix.basename(target));
    if (id === '') throw this.fail('a secret needs an id', 'write id=NAME');
    const env = this.#mount.options.has('env') ? (this.text('env') ?? id) : undefined;
    const file = target ?? (env === undefined ? `/run/secrets/${posix.basename(id)}` : undefined);
    return { id, target: file, env };
  }

  #number(key: string, base: 8 | 10): number | undefined {
    const value = this.text(key);
    if (value === undefined) return undefined;
    const number = (base === 8 ? /^[0-7]+$/ : /^\d+$/).test(value)
      ? Number.parseInt(value, base)
      : Number.NaN;
    if (number <= 0xffffffff) return number;
    return this.#raise(
      `${key}=${value} is not ${base === 8 ? 'an octal' : 'a'} number`,
      `write for example ${key}=${base === 8 ? '0600' : '1000'}`,
    );
  }

  #raise(message: string, hint: string): never {
    throw this.fail(message, hint);
  }

  fail(message: string, hint: string) {
    return syntaxFailure(this.#source, this.#mount.range.start, message, hint);
  }
}

function isMountType(type: string): type is Mount['type'] {
  return Object.hasOwn(keys, type);
}

function meant(word: string, candidates: readonly string[]): string {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? `use one of ${candidates.join(', ')}` : `did you mean ${candidate}?`;
}
