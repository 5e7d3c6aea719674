import { isIP } from 'node:net';
import { parseBytes } from '@slipway/dockerfile';
import { Failure } from '@slipway/failure';
import { parseReference } from '@slipway/oci';
import type { BuildInput } from './build-input.ts';
import type { CacheSource, CacheTarget } from './cache.ts';
import type { Output } from './output.ts';

/** The values of flags and inputs that have fields, `type=local,dest=out`, as docker buildx has them. */

/** Reads `--output`: `type=oci|docker|tar|local|image,dest=PATH`, or a path alone, a folder, or `-`, a tar archive. Throws a `Failure` `usage`. */
export function parseOutput(spec: string): Output | undefined {
  const { type, dest } = spec.includes('=')
    ? fieldsOf('--output', spec, ['type', 'dest'])
    : spec === '-'
      ? { type: 'tar', dest: '-' }
      : { type: 'local', dest: spec };
  switch (type) {
    case 'image':
      return undefined;
    case 'oci':
    case 'docker':
    case 'tar':
      return { type, file: dest ?? '-' };
    case 'local':
      if (dest !== undefined && dest !== '-') return { type, folder: dest };
      throw new Failure('usage', `--output ${spec} has no folder to write to`, {
        hint: 'write --output type=local,dest=FOLDER',
      });
    default:
      throw new Failure('usage', `--output ${spec} is of no known type`, {
        hint: 'it may be image, oci, docker, tar or local',
      });
  }
}

/** Reads `--cache-from`: `type=registry,ref=REFERENCE`, `type=local,src=FOLDER`, or a reference alone. Throws a `Failure` `usage`. */
export function parseCacheSource(spec: string): CacheSource {
  if (!spec.includes('=')) return { type: 'registry', reference: checked(spec) };
  const { type, ref, src } = fieldsOf('--cache-from', spec, ['type', 'ref', 'src']);
  return cacheOf('--cache-from', spec, type, ref, src);
}

/** Reads `--cache-to`: as `--cache-from`, with `dest` for `src`, and `mode=min|max`. Throws a `Failure` `usage`. */
export function parseCacheTarget(spec: string): CacheTarget {
  if (!spec.includes('=')) return { type: 'registry', reference: checked(spec), mode: 'min' };
  const { type, ref, dest, mode = 'min' } = fieldsOf('--cache-to', spec, ['type', 'ref', 'dest', 'mode']);
  if (mode !== 'min' && mode !== 'max')
    throw new Failure('usage', `--cache-to ${spec}: the mode is min or max, not ${mode}`);
  return { ...cacheOf('--cache-to', spec, type, ref, dest), mode };
}

function cacheOf(
  flag: string,
  spec: string,
  type: string | undefined,
  reference: string | undefined,
  folder: string | undefined,
): CacheSource {
  if (type === 'registry' && reference !== undefined) return { type, reference: checked(reference) };
  if (type === 'local' && folder !== undefined) return { type, folder };
  const hints: Readonly<Record<string, string>> = {
    inline: 'a cache in the image would change the image: use type=registry',
    gha: 'keep a folder with the actions/cache action, and use type=local',
  };
  const path = flag === '--cache-from' ? 'src' : 'dest';
  throw new Failure('usage', `${flag} ${spec} says no place that a cache can be in`, {
    hint: hints[type ?? ''] ?? `write type=registry,ref=REFERENCE or type=local,${path}=FOLDER`,
  });
}

function checked(reference: string): string {
  parseReference(reference);
  return reference;
}

/** getrlimit(2). */
const LIMITS = [
  ...['as', 'core', 'cpu', 'data', 'fsize', 'locks', 'memlock', 'msgqueue'],
  ...['nice', 'nofile', 'nproc', 'rss', 'rtprio', 'rttime', 'sigpending', 'stack'],
];

/** Reads `--ulimit NAME=SOFT[:HARD]`; -1 is no limit. Throws a `Failure` `usage`. */
export function parseUlimit(spec: string): NonNullable<BuildInput['ulimits']>[number] {
  const [, name, soft, hard = soft] = /^([a-z]+)=(-1|\d+)(?::(-1|\d+))?$/.exec(spec) ?? [];
  if (name === undefined)
    throw new Failure('usage', `--ulimit ${spec} is not of the form NAME=SOFT[:HARD]`, {
      hint: 'such as nofile=1024:2048',
    });
  if (!LIMITS.includes(name))
    throw new Failure('usage', `--ulimit ${spec}: there is no limit "${name}"`, {
      hint: `it may be ${LIMITS.join(', ')}`,
    });
  const [lower, upper] = [Number(soft), Number(hard)];
  if (upper !== -1 && (lower === -1 || lower > upper))
    throw new Failure('usage', `--ulimit ${spec}: the soft limit is above the hard one`);
  return { name, soft: lower, hard: upper };
}

/** Checks `--add-host NAME:ADDRESS`, which may be `NAME=ADDRESS` too. Throws a `Failure` `usage`. */
export function parseHost(spec: string): string {
  const [, address = ''] = /^[^\s:=]+[:=](.*)$/.exec(spec) ?? [];
  if (isIP(address.replace(/^\[(.*)\]$/, '$1')) !== 0) return spec;
  throw new Failure('usage', `--add-host ${spec} is not of the form NAME:ADDRESS`, {
    hint: 'such as db:192.0.2.7',
  });
}

/** Reads a size such as `64m`, in bytes. Throws a `Failure` `usage`. */
export function parseSize(text: string): number {
  const bytes = parseBytes(text);
  if (bytes !== undefined) return bytes;
  throw new Failure('usage', `"${text}" is not a size`, { hint: 'write for example 64m or 1g' });
}

function fieldsOf<Field extends string>(
  flag: string,
  spec: string,
  known: readonly Field[],
): Readonly<Partial<Record<Field, string>>> {
  const fields = spec.split(',').map((field) => field.split(/=(.*)/s, 2) as [string, string | undefined]);
  const unknown = fields.find(([name]) => !(known as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new Failure('usage', `${flag} ${spec}: there is no field "${unknown[0]}"`, {
      hint: `it has ${known.join(', ')}`,
    });
  return Object.fromEntries(fields.map(([name, value]) => [name, value ?? ''])) as Partial<
    Record<Field, string>
  >;
}
