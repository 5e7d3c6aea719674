import { readFileSync, type Stats, writeFileSync } from 'node:fs';
import { ByteString } from '../tar/byte-string.ts';
import { Tree } from './tree.ts';
import { isWhiteoutNode } from './whiteout.ts';

/** What lies below an upper directory, as the processes that wrote into the overlay saw it. */
export interface LowerView {
  /** `undefined` where there is nothing. The root is the empty string. */
  stat(path: ByteString): Stats | undefined;
  /** The names in a directory; none where there is no directory. */
  children(path: ByteString): readonly ByteString[];
}

/** Nothing at all: below the first layer of an image. */
export const emptyLower: LowerView = { stat: () => undefined, children: () => [] };

/**
 * Extracted layers, one upon the other, looked up as overlayfs does it: a directory is merged with those below it until
 * one that is opaque; a whiteout, or anything but a directory, hides what is below.
 */
export class StackedLower implements LowerView {
  readonly #layers: readonly { readonly tree: Tree; readonly opaque: ReadonlySet<string> }[];
  readonly #merged = new Map<ByteString, readonly number[]>();

  /** @param directories the extracted layers, top first. */
  constructor(directories: readonly string[]) {
    this.#layers = directories.map((directory) => ({
      tree: new Tree(directory),
      opaque: new Set(readOpaque(directory)),
    }));
    this.#merged.set(
      ByteString.empty,
      directories.map((_, index) => index),
    );
  }

  stat(path: ByteString): Stats | undefined {
    return this.#resolve(path).stat;
  }

  children(path: ByteString): readonly ByteString[] {
    const seen = new Map<ByteString, boolean>();
    for (const index of this.#directories(path)) {
      const { tree } = this.#layers[index]!;
      for (const name of tree.names(path)) {
        if (seen.has(name)) continue;
        const stat = tree.stat(ByteString.join(path, name));
        seen.set(name, stat !== undefined && !isWhiteoutNode(stat));
      }
    }
    return [...seen].filter(([, visible]) => visible).map(([name]) => name);
  }

  /** The layers that hold a part of this directory, top first. */
  #directories(path: ByteString): readonly number[] {
    const known = this.#merged.get(path);
    if (known !== undefined) return known;
    const { merged } = this.#resolve(path);
    this.#merged.set(path, merged);
    return merged;
  }

  #resolve(path: ByteString): { readonly stat: Stats | undefined; readonly merged: readonly number[] } {
    const merged: number[] = [];
    let top: Stats | undefined;
    const candidates = path === '' ? this.#directories(path) : this.#directories(ByteString.parent(path));
    for (const index of candidates) {
      const { tree, opaque } = this.#layers[index]!;
      const stat = tree.stat(path);
      if (stat === undefined) continue;
      if (isWhiteoutNode(stat)) break;
      if (!stat.isDirectory()) return { stat: top ?? stat, merged };
      top ??= stat;
      merged.push(index);
      if (opaque.has(path)) break;
    }
    return { stat: top, merged };
  }
}

/**
 * Node cannot read extended attributes, so the opaque directories of an extracted layer are listed in a file
 * `DIRECTORY.opaque` beside it, each path followed by a NUL. Most layers have none, and no such file.
 */
function readOpaque(directory: string): string[] {
  try {
    return readFileSync(`${directory}.opaque`, 'latin1').split('\0').slice(0, -1);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

export function writeOpaque(directory: string, paths: Iterable<ByteString>): void {
  const list = [...paths].map((path) => `${path}\0`).join('');
  if (list !== '') writeFileSync(`${directory}.opaque`, list, 'latin1');
}
