import { createReadStream, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { ByteString, type Bytes, collect, readTar } from '@slipway/oci';
import { layDown } from './context-files.ts';
import { type ContextEntries, contextPath, indexContext } from './context-index.ts';
import { inside } from './files/inside.ts';
import type { Kind, TreeView } from './files/view.ts';

/**
 * The build context as the engine received it: the archive in a file, and an index of what it has, by which it is known
 * whether a COPY has changed. Its files are laid down when a step first needs them: a build whose steps are all cached
 * never does.
 */
export class ContextTree implements TreeView {
  readonly entries: ContextEntries;
  readonly #archive: string;
  readonly #folder: string;
  #children: ReadonlyMap<ByteString, readonly ByteString[]> | undefined;
  #layingDown: Promise<string> | undefined;

  constructor(entries: ContextEntries, archive: string, folder: string) {
    this.entries = entries;
    this.#archive = archive;
    this.#folder = folder;
  }

  kindOf(path: ByteString): Kind | undefined {
    return path === '' ? 'folder' : this.entries.get(path)?.kind;
  }

  namesIn(folder: ByteString): readonly ByteString[] {
    this.#children ??= childrenOf(this.entries);
    return this.#children.get(folder) ?? [];
  }

  targetOf(link: ByteString): string {
    return this.entries.get(link)?.target ?? '';
  }

  /** The folder that has the files; they are in it when the promise is kept. */
  laidDown(): Promise<string> {
    this.#layingDown ??= this.#layDown();
    return this.#layingDown;
  }

  /** The text of a file, links followed inside the context; undefined when there is none. */
  async readText(path: string): Promise<string | undefined> {
    const wanted = inside(this, ByteString.ofText(path));
    if (wanted.kind !== 'file') return undefined;
    for await (const { entry, content } of readTar(createReadStream(this.#archive))) {
      if (entry.type === 'file' && contextPath(entry.path) === wanted.path)
        return (await collect(content)).toString();
    }
    return undefined;
  }

  async #layDown(): Promise<string> {
    mkdirSync(this.#folder);
    await layDown(createReadStream(this.#archive), this.entries, this.#folder);
    return this.#folder;
  }
}

/** Takes a context archive in, below `folder`. Throws a `Failure` `bad-context` for what cannot be in a build context. */
export async function receiveContext(tar: Bytes, folder: string): Promise<ContextTree> {
  const archive = join(folder, 'context.tar');
  const file = await open(archive, 'wx', 0o600);
  try {
    const entries = await indexContext(spooled(tar, file));
    return new ContextTree(entries, archive, join(folder, 'context'));
  } finally {
    await file.close();
  }
}

async function* spooled(tar: Bytes, file: { writeFile(chunk: Uint8Array): Promise<void> }): Bytes {
  for await (const chunk of tar) {
    await file.writeFile(chunk);
    yield chunk;
  }
}

function childrenOf(entries: ContextEntries): ReadonlyMap<ByteString, readonly ByteString[]> {
  const children = new Map<ByteString, ByteString[]>();
  for (const path of entries.keys()) {
    const parent = ByteString.parent(path);
    const names = children.get(parent);
    if (names === undefined) children.set(parent, [ByteString.base(path)]);
    else names.push(ByteString.base(path));
  }
  return children;
}
