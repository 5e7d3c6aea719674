import {
  chmodSync,
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  futimesSync,
  lchownSync,
  linkSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  openSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Run } from '@slipway/command';
import type { IgnoreRules } from '@slipway/dockerfile';
import { Failure } from '@slipway/failure';
import { ByteString } from '@slipway/oci';
import { type Copied, copyCapabilities } from './capabilities.ts';
import { below, type CopySource, DiskSource } from './copy-source.ts';
import type { ModeChange } from './mode.ts';
import { makeNodes } from './nodes.ts';

/** How copied entries are to look. */
export interface CopyStyle {
  /** Undefined: as they are. */
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
  readonly mode: ModeChange | undefined;
  /** Seconds: the time of every entry, or with `keepTimes` the latest it may have. */
  readonly epoch: number;
  readonly keepTimes: boolean;
  /** Whether files may have capabilities (capabilities(7)), which are copied along. */
  readonly capabilities: boolean;
  /** What is left out, by its path below the source. */
  readonly excludes: IgnoreRules | undefined;
}

/** How many entries are copied before other work of the process has its turn. */
const TURN = 250;

/**
 * One COPY's files on their way from one tree into another. Links stay links, and hard links among the copied files
 * stay hard links. Throws a `Failure` `copy-conflict` where a folder would replace a file or the reverse.
 */
export class TreeCopy {
  readonly #style: CopyStyle;
  readonly #run: Run;
  /** By its identity: where a file with several names was copied to first. */
  readonly #linked = new Map<string, Buffer>();
  readonly #executables: Copied[] = [];
  readonly #nodes: { readonly target: Buffer; readonly source: DiskSource }[] = [];
  #seen = 0;

  constructor(style: CopyStyle, run: Run) {
    this.#style = style;
    this.#run = run;
  }

  /** Copies a folder's content into the folder `target`, anything else in place of what is there. */
  async copy(source: CopySource, target: Buffer): Promise<void> {
    if (source.kind === 'folder') await this.#folder(source, target, ByteString.empty, () => {});
    else await this.#entry(source, target);
  }

  /** To be called once after all copies: makes what node:fs cannot make. */
  async finish(): Promise<void> {
    await makeNodes(
      this.#nodes.map(({ target, source: { stats } }) => ({ target, stats })),
      this.#run,
    );
    for (const { target, source } of this.#nodes) this.#dress(target, source);
    if (this.#style.capabilities) await copyCapabilities(this.#executables, this.#run);
  }

  /** `ensure` makes the target and the folders above it, where that has waited for something to be in them. */
  async #folder(source: CopySource, target: Buffer, path: ByteString, ensure: () => void): Promise<void> {
    const { excludes } = this.#style;
    for (const [name, from] of source.entries()) {
      if (++this.#seen % TURN === 0) await setImmediate();
      const inner = ByteString.join(path, name);
      const to = below(target, name);
      const text = excludes === undefined ? '' : ByteString.toBytes(inner).toString();
      const excluded = excludes?.ignores(text) === true;
      if (from.kind !== 'folder') {
        if (excluded) continue;
        ensure();
        // Most entries need no waiting, which would cost more than they do.
        const entering = this.#entry(from, to);
        if (entering !== undefined) await entering;
        continue;
      }
      if (excluded && !excludes?.mayContainIncluded(text)) continue;
      let made = false;
      const ensureThis = () => {
        ensure();
        if (!made) makeFolder(to);
        made = true;
      };
      if (!excluded) ensureThis();
      await this.#folder(from, to, inner, ensureThis);
      if (made) this.#dress(to, from);
    }
  }

  #entry(source: CopySource, target: Buffer): Promise<void> | undefined {
    if (source instanceof DiskSource && source.stats.isSocket()) return undefined;
    if (source.kind === 'file') return this.#file(source, target);
    if (source.kind === 'symlink') {
      replacing(target, () => symlinkSync(source.target(), target));
      this.#dress(target, source);
    } else if (source instanceof DiskSource) {
      makeRoom(target);
      this.#nodes.push({ source, target });
    }
    return undefined;
  }

  #file(source: CopySource, target: Buffer): Promise<void> | undefined {
    const { identity, place } = source;
    const first = identity === undefined ? undefined : this.#linked.get(identity);
    if (first?.equals(target)) return undefined;
    if (first !== undefined) {
      replacing(target, () => linkSync(first, target));
      return undefined;
    }
    if (identity !== undefined) this.#linked.set(identity, target);
    if (place !== undefined && (source.mode & 0o111) !== 0) this.#executables.push({ source: place, target });
    const file = replacing(target, () => openSync(target, 'wx', this.#modeOf(source) & 0o777));
    let writing: Promise<void> | undefined;
    try {
      writing = source.writeTo(file);
      if (writing === undefined) this.#dressFile(file, source);
    } finally {
      if (writing === undefined) closeSync(file);
    }
    return writing?.then(() => this.#dressFile(file, source)).finally(() => closeSync(file));
  }

  /** Of an open file, which spares finding it by its path; and most files are made with the right owner and mode. */
  #dressFile(file: number, source: CopySource): void {
    const [{ uid, gid }, mode, time] = [
      this.#style.owner ?? source,
      this.#modeOf(source),
      this.#timeOf(source),
    ];
    const made = fstatSync(file);
    const isOwned = made.uid === uid && made.gid === gid;
    if (!isOwned) fchownSync(file, uid, gid);
    if (!isOwned || (made.mode & 0o7777) !== mode) fchmodSync(file, mode);
    futimesSync(file, time, time);
  }

  #dress(target: Buffer, source: CopySource): void {
    const [{ uid, gid }, time] = [this.#style.owner ?? source, this.#timeOf(source)];
    lchownSync(target, uid, gid);
    if (source.kind !== 'symlink') chmodSync(target, this.#modeOf(source));
    lutimesSync(target, time, time);
  }

  #modeOf({ mode, kind }: CopySource): number {
    return this.#style.mode?.(mode, kind === 'folder') ?? mode;
  }

  #timeOf({ time }: CopySource): number {
    const { keepTimes, epoch } = this.#style;
    return keepTimes ? Math.max(0, Math.min(Math.floor(time), epoch)) : epoch;
  }
}

/** Makes something at `target`, in place of what is there; most often nothing is, and is not looked for. */
function replacing<T>(target: Buffer, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    makeRoom(target);
    return make();
  }
}

function makeRoom(target: Buffer): void {
  const existing = lstatSync(target, { throwIfNoEntry: false });
  if (existing?.isDirectory()) throw conflict(target, 'a file cannot replace a folder');
  if (existing !== undefined) rmSync(target);
}

function makeFolder(path: Buffer): void {
  const existing = lstatSync(path, { throwIfNoEntry: false });
  if (existing === undefined) mkdirSync(path);
  else if (!existing.isDirectory()) throw conflict(path, 'a folder cannot replace a file or a link');
}

function conflict(target: Buffer, problem: string): Failure {
  // A root that only we can reach means nothing to the user.
  const shown = target.toString().replace(/^\/proc\/\d+\/root.*?\/mount/, '');
  return new Failure('copy-conflict', `cannot copy to ${shown}: ${problem}`, {
    hint: 'remove what is there in a step before, or copy to another place',
  });
}
