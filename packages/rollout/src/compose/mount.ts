import { isAbsolute } from 'node:path';
import * as z from 'zod';
import { beside } from './beside.ts';
import type { Mount } from './project.ts';
import { attempt, fileMode, flag, isMapping, section, size, text, textOf } from './values.ts';

/**
 * Mounts. Short: `target`, `source:target` or `source:target:options`, where a source that begins with `.`, `/` or `~`
 * is a path and any other the name of a volume; long: a mapping. compose-spec, 05-services.md#volumes.
 */
const long = section({
  type: z.enum(['volume', 'bind', 'tmpfs']),
  source: text.optional(),
  target: text,
  read_only: flag.optional(),
  bind: section({
    create_host_path: flag.optional(),
    propagation: text.optional(),
    selinux: text.optional(),
  }).optional(),
  volume: section({ nocopy: flag.optional() }).optional(),
  tmpfs: section({ size: size.optional(), mode: fileMode.optional() }).optional(),
  consistency: text.optional(),
});

/** One entry of `volumes` of a service; relative paths are taken from `folder`. */
export function mount(folder: string) {
  return z
    .preprocess(
      attempt((input: unknown) => (isMapping(input) ? input : short(textOf(input)))),
      long,
    )
    .transform(attempt((entry) => mountOf(entry, folder)));
}

function short(entry: string): unknown {
  const [first = '', second, options = '', ...rest] = entry.split(':');
  if (rest.length > 0) throw new Error(`"${entry}" has too many colons`);
  const read_only = isReadOnly(options, entry);
  if (second === undefined) return { type: 'volume', target: first, read_only };
  if (!/^[./~]/.test(first)) return { type: 'volume', source: first, target: second, read_only };
  // As Compose does it, a missing folder is made. A relative path is one of the project's, and has to be there.
  const create_host_path = isAbsolute(first);
  return { type: 'bind', source: first, target: second, read_only, bind: { create_host_path } };
}

/** Whether the options ask for a read-only mount. Labels for SELinux and caching hints mean nothing to the engine. */
function isReadOnly(options: string, entry: string): boolean {
  const words = options === '' ? [] : options.split(',');
  const unknown = words.find(
    (word) => !['ro', 'rw', 'z', 'Z', 'cached', 'delegated', 'consistent'].includes(word),
  );
  if (unknown !== undefined)
    throw new Error(`"${unknown}" in "${entry}" is not an option of a mount; write ro or rw`);
  return words.includes('ro');
}

function mountOf(entry: z.infer<typeof long>, folder: string): Mount {
  const target = absolute(entry.target);
  const readOnly = entry.read_only ?? false;
  if (entry.bind?.propagation !== undefined) throw new Error('bind propagation is not supported');
  if (entry.volume?.nocopy === true) throw new Error('nocopy is not supported');
  if (entry.type === 'tmpfs')
    return { type: 'tmpfs', target, size: entry.tmpfs?.size, mode: entry.tmpfs?.mode };
  if (entry.type === 'volume')
    return {
      type: 'volume',
      ...(entry.source === undefined ? {} : { volume: entry.source }),
      target,
      readOnly,
    };
  if (entry.source === undefined) throw new Error('a bind mount needs a source');
  const create = entry.bind?.create_host_path ?? false;
  return { type: 'bind', source: hostPath(entry.source, folder), target, readOnly, create };
}

function absolute(target: string): string {
  if (!target.startsWith('/')) throw new Error(`"${target}" is not an absolute path in the container`);
  return target.length > 1 ? target.replace(/\/+$/, '') : target;
}

function hostPath(source: string, folder: string): string {
  if (source.startsWith('~'))
    throw new Error(`"${source}": whose home is meant on the host is unclear; write the whole path`);
  const path = beside(folder, source);
  if (!isAbsolute(path)) throw new Error(`"${source}": from where is unclear; write the whole path`);
  return path;
}
