import {
  chmodSync,
  copyFileSync,
  lchownSync,
  linkSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  type Stats,
  symlinkSync,
} from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Run } from '@slipway/command';
import type { IgnoreRules } from '@slipway/dockerfile';
import { Failure } from '@slipway/failure';
import { ByteString } from '@slipway/oci';
import { type Copied, copyCapabilities } from './capabilities.ts';
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
  /** By device and inode: where a file with several names was copied to first. */
  readonly #linked = new Map<string, Buffer>();
  readonly #executables: Copied[] = [];
  readonly #nodes: (Copied & { readonly stats: Stats })[] = [];
  #seen = 0;

  constructor(style: CopyStyle, run: Run) {
    this.#style = style;
    this.#run = run;
  }

  /** Copies a folder's content into the folder `target`, anything else in place of what is there. */
  async copy(source: Buffer, target: Buffer): Promise<void> {
    const stats = lstatSync(source);
    if (stats.isDirectory()) await this.#folder(source, target, ByteString.empty, () => {});
    else this.#entry(source, target, stats);
  }

  /** To be called once after all copies: makes what node:fs cannot make. */
  async finish(): Promise<void> {
    await makeNodes(this.#nodes, this.#run);
    for (const { target, stats } of this.#nodes) this.#dress(target, stats);
    if (this.#style.capabilities) await copyCapabilities(this.#executables, this.#run);
  }

  /** `ensure` makes the target and the folders above it, where that has waited for something to be in them. */
  async #folder(source: Buffer, target: Buffer, path: ByteString, ensure: () => void): Promise<void> {
    const { excludes } = this.#style;
    for (const name of readdirSync(source, { encoding: 'latin1' }) as ByteString[]) {
      if (++this.#seen % TURN === 0) await setImmediate();
      const inner = ByteString.join(path, name);
      const [from, to] = [join(source, name), join(target, name)];
      const stats = lstatSync(from);
      const text = excludes === undefined ? '' : ByteString.toBytes(inner).toString();
      const excluded = excludes?.ignores(text) === true;
      if (!stats.isDirectory()) {
        if (excluded) continue;
        ensure();
        this.#entry(from, to, stats);
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
      if (made) this.#dress(to, stats);
    }
  }

  #entry(source: Buffer, target: Buffer, stats: Stats): void {
    if (stats.isSocket()) return;
    const existing = lstatSync(target, { throwIfNoEntry: false });
    if (existing?.isDirectory()) throw conflict(target, 'a file cannot replace a folder');
    if (existing !== undefined) rmSync(target);
    if (stats.isSymbolicLink()) symlinkSync(readlinkSync(source, { encoding: 'buffer' }), target);
    else if (!stats.isFile()) {
      this.#nodes.push({ source, target, stats });
      return;
    } else if (this.#file(source, target, stats) === 'linked') return;
    this.#dress(target, stats);
  }

  #file(source: Buffer, target: Buffer, stats: Stats): 'copied' | 'linked' {
    const key = `${stats.dev}:${stats.ino}`;
    const first = stats.nlink > 1 ? this.#linked.get(key) : undefined;
    if (first !== undefined) {
      linkSync(first, target);
      return 'linked';
    }
    copyFileSync(source, target);
    if (stats.nlink > 1) this.#linked.set(key, target);
    if ((stats.mode & 0o111) !== 0) this.#executables.push({ source, target });
    return 'copied';
  }

  #dress(target: Buffer, stats: Stats): void {
    const { owner, mode, keepTimes, epoch } = this.#style;
    const { uid, gid } = owner ?? stats;
    lchownSync(target, uid, gid);
    if (!stats.isSymbolicLink())
      chmodSync(target, mode?.(stats.mode & 0o7777, stats.isDirectory()) ?? stats.mode & 0o7777);
    const time = keepTimes ? Math.max(0, Math.min(Math.floor(stats.mtimeMs / 1000), epoch)) : epoch;
    lutimesSync(target, time, time);
  }
}

function makeFolder(path: Buffer): void {
  const existing = lstatSync(path, { throwIfNoEntry: false });
  if (existing === undefined) mkdirSync(path);
  else if (!existing.isDirectory()) throw conflict(path, 'a folder cannot replace a file or a link');
}

function join(folder: Buffer, name: ByteString): Buffer {
  return Buffer.concat([folder, Buffer.from('/'), ByteString.toBytes(name)]);
}

function conflict(target: Buffer, problem: string): Failure {
  // A root that only we can reach means nothing to the user.
  const shown = target.toString().replace(/^\/proc\/\d+\/root.*?\/mount/, '');
  return new Failure('copy-conflict', `cannot copy to ${shown}: ${problem}`);
}
