import type { IgnoreRules } from '@slipway/dockerfile';
import { ByteString, type Digest, Digester } from '@slipway/oci';
import type { ContextTree } from './context-tree.ts';

/** The digest of what the context has at `path` and below, paths relative to it: equal content, equal digest. */
export function contextDigest({ entries }: ContextTree, path: ByteString, excludes?: IgnoreRules): Digest {
  const below = path === '' ? '' : `${path}/`;
  const digester = new Digester();
  for (const [name, { kind, mode, digest }] of entries) {
    if (name !== path && !name.startsWith(below)) continue;
    const relative = name.slice(below.length) as ByteString;
    const excluded = name !== path && excludes?.ignores(ByteString.toBytes(relative).toString());
    // An excluded folder is there all the same when something in it is taken back in.
    if (excluded && kind !== 'folder') continue;
    const shown = name === path ? '' : relative;
    digester.update(Buffer.from(`${shown}\0${kind} ${mode} ${digest ?? ''}\n`, 'latin1'));
  }
  return digester.digest();
}
