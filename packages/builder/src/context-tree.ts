import { chmodSync, copyFileSync, lutimesSync, mkdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Failure } from '@slipway/failure';
import {
  ByteString,
  type Bytes,
  collect,
  type Digest,
  Digester,
  digestOf,
  readTar,
  type TarEntry,
} from '@slipway/oci';
import { onDisk } from './files/on-disk.ts';
import { EARLIEST_EPOCH } from './stage/stage-state.ts';

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
 * Lays a context archive down in `folder`, which must be empty. Owners are not taken over: they say where the context was
 * made, not what it is. All times are the same, since RUN can see them through a bind mount. Of two entries for a path the
 * later one counts. Throws a `Failure` `bad-context` for what leads out of the context or cannot be in one.
 */
export async function receiveContext(tar: Bytes, folder: string): Promise<ContextTree> {
  const receiver = new Receiver(folder);
  for await (const { entry, content } of readTar(tar)) await receiver.take(entry, content);
  return receiver.finish();
}

class Receiver {
  readonly #folder: string;
  readonly #entries = new Map<ByteString, ContextEntry>();
  /** Those that are on disk: nothing is ever written through a link. */
  readonly #folders = new Set<ByteString>([ByteString.empty]);

  constructor(folder: string) {
    this.#folder = folder;
  }

  async take(entry: TarEntry, content: Bytes): Promise<void> {
    const path = normalPath(entry.path);
    if (path === '') return;
    if (entry.type === 'directory') {
      this.#makeFolder(path);
      this.#entries.set(path, { kind: 'folder', mode: entry.mode & 0o7777, digest: undefined });
      return;
    }
    this.#makeFolder(ByteString.parent(path));
    if (this.#folders.has(path)) throw bad(path, 'is a folder and something else');
    if (this.#entries.delete(path)) unlinkSync(this.#at(path));
    this.#entries.set(path, await this.#place(path, entry, content));
  }

  finish(): ContextTree {
    for (const path of [...this.#folders].sort().reverse()) {
      if (path !== '') chmodSync(this.#at(path), this.#entries.get(path)?.mode ?? 0o755);
      lutimesSync(this.#at(path), EARLIEST_EPOCH, EARLIEST_EPOCH);
    }
    return {
      folder: this.#folder,
      entries: new Map([...this.#entries].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  }

  async #place(path: ByteString, entry: TarEntry, content: Bytes): Promise<ContextEntry> {
    const target = this.#at(path);
    switch (entry.type) {
      case 'file': {
        const digest = await writeFile(target, entry.size, content);
        return finished(target, entry.mode & 0o7777, digest);
      }
      case 'symlink': {
        const link = ByteString.toBytes(entry.linkname);
        symlinkSync(link, target);
        lutimesSync(target, EARLIEST_EPOCH, EARLIEST_EPOCH);
        return { kind: 'symlink', mode: 0o777, digest: digestOf(link) };
      }
      case 'hardlink': {
        const linked = normalPath(entry.linkname);
        const original = this.#entries.get(linked);
        if (original?.kind !== 'file') throw bad(path, 'is a link to what is not in the context');
        copyFileSync(this.#at(linked), target);
        return finished(target, original.mode, original.digest);
      }
      default:
        throw bad(path, `is a ${entry.type}: a build context has files, folders and symbolic links`);
    }
  }

  /** Archives may imply folders without naming them. */
  #makeFolder(path: ByteString): void {
    if (this.#folders.has(path)) return;
    this.#makeFolder(ByteString.parent(path));
    if (this.#entries.has(path)) throw bad(path, 'is a folder and something else');
    mkdirSync(this.#at(path));
    this.#folders.add(path);
  }

  #at(path: ByteString): Buffer {
    return onDisk(this.#folder, path);
  }
}

function finished(target: Buffer, mode: number, digest: Digest | undefined): ContextEntry {
  chmodSync(target, mode);
  lutimesSync(target, EARLIEST_EPOCH, EARLIEST_EPOCH);
  return { kind: 'file', mode, digest };
}

async function writeFile(target: Buffer, size: number, content: Bytes): Promise<Digest> {
  if (size <= HELD_IN_MEMORY) {
    const bytes = await collect(content);
    writeFileSync(target, bytes, { flag: 'wx' });
    return digestOf(bytes);
  }
  const digester = new Digester();
  const file = await open(target, 'wx');
  try {
    for await (const chunk of content) {
      digester.update(chunk);
      await file.writeFile(chunk);
    }
  } finally {
    await file.close();
  }
  return digester.digest();
}

function normalPath(path: ByteString): ByteString {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) throw bad(path, 'leads out of the context');
  return parts.join('/') as ByteString;
}

function bad(path: ByteString, problem: string): Failure {
  return new Failure('bad-context', `the context is not usable: "${ByteString.toText(path)}" ${problem}`);
}
