import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '@slipway/command';
import { ByteString, type Bytes } from '@slipway/oci';
import { ContextContents } from './context-contents.ts';
import { type ContextEntries, indexContext } from './context-index.ts';
import { ContextSource } from './context-source.ts';
import type { CopySource } from './files/copy-source.ts';
import { inside } from './files/inside.ts';
import { TreeCopy } from './files/tree-copy.ts';
import type { Kind, TreeView } from './files/view.ts';
import { EARLIEST_EPOCH } from './stage/stage-state.ts';

const AS_IT_IS = {
  owner: undefined,
  mode: undefined,
  epoch: EARLIEST_EPOCH,
  keepTimes: false,
  capabilities: false,
  excludes: undefined,
};

/**
 * The build context as the engine received it: what its files have in one file, and an index, by which it is known whether
 * a COPY has changed. COPY takes files straight from there; only for RUN, which may see them, are they laid down.
 */
export class ContextTree implements TreeView {
  readonly entries: ContextEntries;
  readonly contents: ContextContents;
  readonly #folder: string;
  #children: ReadonlyMap<ByteString, readonly ByteString[]> | undefined;
  #layingDown: Promise<string> | undefined;

  constructor(entries: ContextEntries, contents: ContextContents, folder: string) {
    this.entries = entries;
    this.contents = contents;
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

  /** What is at a path, which must be there, to be copied. */
  source(path: ByteString): CopySource {
    const root = { kind: 'folder', mode: 0o755, digest: undefined } as const;
    return new ContextSource(this, path, path === '' ? root : this.entries.get(path)!);
  }

  /** The folder that has the files; they are in it when the promise is kept. */
  laidDown(run: Run): Promise<string> {
    this.#layingDown ??= this.#layDown(run);
    return this.#layingDown;
  }

  /** The text of a file, links followed inside the context; undefined when there is none. */
  readText(path: string): string | undefined {
    const { kind, path: followed } = inside(this, ByteString.ofText(path));
    if (kind !== 'file') return undefined;
    return this.contents.read(this.entries.get(followed)!.extent!).toString();
  }

  /** Lets go of the file that the contents are in; nothing of the context can be read after it. */
  close(): void {
    this.contents.close();
  }

  async #layDown(run: Run): Promise<string> {
    mkdirSync(this.#folder);
    const copy = new TreeCopy(AS_IT_IS, run);
    await copy.copy(this.source(ByteString.empty), Buffer.from(this.#folder));
    await copy.finish();
    return this.#folder;
  }
}

/** Takes a context archive in, below `folder`. Throws a `Failure` `bad-context` for what cannot be in a build context. */
export async function receiveContext(tar: Bytes, folder: string): Promise<ContextTree> {
  const contents = new ContextContents(join(folder, 'contents'));
  try {
    const entries = await indexContext(tar, contents);
    contents.finish();
    return new ContextTree(entries, contents, join(folder, 'context'));
  } catch (error) {
    contents.close();
    throw error;
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
