import { Failure } from '@slipway/failure';
import { parseReference } from '@slipway/oci/reference';
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
