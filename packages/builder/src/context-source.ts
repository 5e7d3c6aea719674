import { ByteString } from '@slipway/oci';
import type { ContextEntry } from './context-index.ts';
import type { ContextTree } from './context-tree.ts';
import type { CopySource } from './files/copy-source.ts';
import type { Kind } from './files/view.ts';
import { EARLIEST_EPOCH } from './stage/stage-state.ts';

/**
 * Something in a build context, as it is copied from there. Owners are root and times the same for all: where and when a
 * context was made is no part of what it is.
 */
export class ContextSource implements CopySource {
  readonly uid = 0;
  readonly gid = 0;
  readonly time = EARLIEST_EPOCH;
  readonly identity = undefined;
  readonly place = undefined;
  readonly #context: ContextTree;
  readonly #path: ByteString;
  readonly #entry: ContextEntry;

  constructor(context: ContextTree, path: ByteString, entry: ContextEntry) {
    this.#context = context;
    this.#path = path;
    this.#entry = entry;
  }

  get kind(): Kind {
    return this.#entry.kind;
  }

  get mode(): number {
    return this.#entry.mode;
  }

  *entries(): Iterable<readonly [ByteString, CopySource]> {
    for (const name of this.#context.namesIn(this.#path))
      yield [name, this.#context.source(ByteString.join(this.#path, name))];
  }

  target(): Buffer {
    return ByteString.toBytes(this.#entry.target ?? ByteString.empty);
  }

  writeTo(file: number): Promise<void> | undefined {
    return this.#context.contents.writeTo(file, this.#entry.extent!);
  }
}
