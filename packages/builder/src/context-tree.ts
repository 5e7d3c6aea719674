import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '@slipway/failure';
import { ByteString, type Bytes, collect, type Digest, Digester, digestOf, readTar } from '@slipway/oci';

/**
 * The build context as the engine received it: the files, laid down in a folder of the build's own, and an index of
 * what they are, so that whether a COPY has changed is known without reading a file again.
 */
export interface ContextEntry {
  readonly kind: 'file' | 'folder' | 'symlink';
  readonly mode: number;
  /** A file's content or a link's target. */
  readonly digest: Digest | undefined;
}

export interface ContextTree {
  readonly folder: string;
  /** By path without leading or trailing slash; bytewise order. */
  readonly entries: ReadonlyMap<ByteString, ContextEntry>;
}

/** Larger files are written as they come. */
const HELD_IN_MEMORY = 1 << 20;

/**
 * Lays a context archive down in `folder`, which must be empty. Owners and times are not taken over: they say where the
 * context was made, not what it is. Throws a `Failure` `bad-context` for a path that leads out of it.
 */
export async function receiveContext(tar: Bytes, folder: string): Promise<ContextTree> {
  const entries = new Map<ByteString, ContextEntry>();
  const folders = new Set(['']);
  for await (const { entry, content } of readTar(tar)) {
    const path = normalPath(entry.path);
    if (path === '') continue;
    ensureFolder(folder, dirname(path), folders);
    const target = onDisk(folder, path);
    switch (entry.type) {
      case 'directory':
        ensureFolder(folder, path, folders);
        entries.set(path, { kind: 'folder', mode: entry.mode & 0o777, digest: undefined });
        break;
      case 'file':
        entries.set(path, {
          kind: 'file',
          mode: entry.mode & 0o7777,
          digest: await writeFile(target, entry.size, content),
        });
        chmodSync(target, entry.mode & 0o7777);
        break;
      case 'symlink':
        symlinkSync(ByteString.toBytes(entry.linkname), target);
        entries.set(path, {
          kind: 'symlink',
          mode: 0o777,
          digest: digestOf(ByteString.toBytes(entry.linkname)),
        });
        break;
      case 'hardlink': {
        const original = entries.get(normalPath(entry.linkname));
        if (original?.kind !== 'file')
          throw new Failure(
            'bad-context',
            `"${ByteString.toText(entry.path)}" is a link to what is not in the context`,
          );
        const bytes = await collect(
          (await open(onDisk(folder, normalPath(entry.linkname)))).createReadStream(),
        );
        writeFileSync(target, bytes, { mode: original.mode });
        entries.set(path, original);
        break;
      }
      default:
        throw new Failure(
          'bad-context',
          `"${ByteString.toText(entry.path)}" is a ${entry.type}: a build context has files, folders and symbolic links`,
        );
    }
  }
  return { folder, entries: new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

export function onDisk(folder: string, path: ByteString): Buffer {
  return Buffer.concat([Buffer.from(`${folder}/`), ByteString.toBytes(path)]);
}

async function writeFile(target: Buffer, size: number, content: Bytes): Promise<Digest> {
  if (size <= HELD_IN_MEMORY) {
    const bytes = await collect(content);
    writeFileSync(target, bytes);
    return digestOf(bytes);
  }
  const digester = new Digester();
  const file = await open(target, 'wx');
  try {
    for await (const chunk of content) {
      digester.update(chunk);
      await file.write(chunk);
    }
  } finally {
    await file.close();
  }
  return digester.digest();
}

function normalPath(path: ByteString): ByteString {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..'))
    throw new Failure(
      'bad-context',
      `the context has a path that leads out of it: "${ByteString.toText(path)}"`,
    );
  return ByteString.ofBytes(Buffer.from(parts.join('/'), 'latin1'));
}

/** Folders an archive implies without naming them. A link in the way is refused by mkdir. */
function ensureFolder(folder: string, path: string, known: Set<string>): void {
  if (path === '.' || known.has(path)) return;
  ensureFolder(folder, dirname(path), known);
  mkdirSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(path, 'latin1')]), { mode: 0o755 });
  known.add(path);
}
