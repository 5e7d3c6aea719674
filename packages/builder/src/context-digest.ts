import { type ByteString, type Digest, Digester } from '@slipway/oci';
import type { ContextTree } from './context-tree.ts';

/** The digest of what the context has at `path` and below, paths relative to it: equal content, equal digest. */
export function contextDigest(
  { entries }: ContextTree,
  path: string,
  excludes: (path: ByteString) => boolean = () => false,
): Digest {
  const base = Buffer.from(path).toString('latin1');
  const below = base === '' ? '' : `${base}/`;
  const digester = new Digester();
  for (const [name, { kind, mode, digest }] of entries) {
    if (name !== base && !name.startsWith(below)) continue;
    const relative = name.slice(below.length) as ByteString;
    if (name !== base && excludes(relative)) continue;
    digester.update(
      Buffer.from(`${name === base ? '' : relative}\0${kind} ${mode} ${digest ?? ''}\n`, 'latin1'),
    );
  }
  return digester.digest();
}
