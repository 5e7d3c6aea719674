import { Failure } from '@slipway/failure';
import {
  ByteString,
  type Bytes,
  type Digest,
  Digester,
  digestOf,
  readTar,
  type TarEntry,
} from '@slipway/oci';
import type { ContextContents, Extent } from './context-contents.ts';

/** What the build context has at a path. */
export interface ContextEntry {
  readonly kind: 'file' | 'folder' | 'symlink';
  readonly mode: number;
  /** Of a file's content or a link's target. */
  readonly digest: Digest | undefined;
  /** A link's target. */
  readonly target?: ByteString;
  /** Where a file's content is. */
  readonly extent?: Extent;
}

export type ContextEntries = ReadonlyMap<ByteString, ContextEntry>;

const IMPLIED: ContextEntry = { kind: 'folder', mode: 0o755, digest: undefined };

/**
 * Reads a context archive to its end, keeps what its files have in `contents`, and tells what is in it: by path without leading or trailing slash, in bytewise
 * order, with the folders that paths imply. Of two entries for a path the later one counts. Throws a `Failure`
 * `bad-context` for what leads out of the context or cannot be in one.
 */
export async function indexContext(tar: Bytes, contents: ContextContents): Promise<ContextEntries> {
  const entries = new Map<ByteString, ContextEntry>();
  for await (const { entry, content } of readTar(tar)) {
    const path = contextPath(entry.path);
    if (path === '') continue;
    for (let above = ByteString.parent(path); above !== ''; above = ByteString.parent(above)) {
      const known = entries.get(above);
      if (known?.kind === 'folder') break;
      if (known !== undefined) throw bad(above, 'is a folder and something else');
      entries.set(above, IMPLIED);
    }
    const described = await describe(path, entry, content, contents, entries);
    const known = entries.get(path);
    if (known !== undefined && (known.kind === 'folder') !== (described.kind === 'folder'))
      throw bad(path, 'is a folder and something else');
    entries.set(path, described);
  }
  return new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The path of an archive's entry in the context; empty for the context itself. */
export function contextPath(path: ByteString): ByteString {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) throw bad(path, 'leads out of the context');
  return parts.join('/') as ByteString;
}

async function describe(
  path: ByteString,
  entry: TarEntry,
  content: Bytes,
  contents: ContextContents,
  entries: ContextEntries,
): Promise<ContextEntry> {
  const mode = entry.mode & 0o7777;
  switch (entry.type) {
    case 'directory':
      return { kind: 'folder', mode, digest: undefined };
    case 'file': {
      const digester = new Digester();
      const offset = contents.end;
      for await (const chunk of content) {
        digester.update(chunk);
        contents.append(chunk);
      }
      const extent = { offset, size: contents.end - offset };
      return { kind: 'file', mode, digest: digester.digest(), extent };
    }
    case 'symlink': {
      const target = entry.linkname;
      return { kind: 'symlink', mode: 0o777, digest: digestOf(ByteString.toBytes(target)), target };
    }
    case 'hardlink': {
      const original = entries.get(contextPath(entry.linkname));
      if (original?.kind === 'file') return original;
      throw bad(path, 'is a link to what is not in the context');
    }
    default:
      throw bad(path, `is a ${entry.type}: a build context has files, folders and symbolic links`);
  }
}

function bad(path: ByteString, problem: string): Failure {
  return new Failure('bad-context', `the context is not usable: "${ByteString.toText(path)}" ${problem}`);
}
