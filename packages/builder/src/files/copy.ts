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
import { Failure } from '@slipway/failure';
import type { ByteString } from '@slipway/oci';
import type { ModeChange } from './mode.ts';

/** How copied entries are to look. */
export interface CopyStyle {
  readonly uid: number;
  readonly gid: number;
  readonly mode: ModeChange | undefined;
  /** Seconds: the time of every entry, or with `keepTimes` the latest it may have. */
  readonly epoch: number;
  readonly keepTimes: boolean;
  /** Whether a path below the source, bytes as latin1, is left out. */
  readonly excludes: (path: ByteString) => boolean;
}

/**
 * Copies `source` to `target`, both paths as bytes: a folder's content into the folder there, anything else in place of
 * what is there. Links stay links; hard links within the copy stay hard links. Throws a `Failure` `copy-conflict` where
 * a folder would replace a file or the reverse.
 */
export function copyTree(source: Buffer, target: Buffer, style: CopyStyle): void {
  const stats = lstatSync(source);
  if (stats.isDirectory()) copyFolder(source, target, '' as ByteString, style, new Map());
  else copyEntry(source, target, stats, style, new Map());
}

/** Makes a folder and those above it that are missing, in the style of the copy. */
export function makeFolders(
  root: string,
  path: string,
  style: Pick<CopyStyle, 'uid' | 'gid' | 'epoch'>,
): void {
  let at = root;
  for (const part of path.split('/').filter(Boolean)) {
    at = `${at}/${part}`;
    const stats = lstatSync(at, { throwIfNoEntry: false });
    if (stats?.isDirectory()) continue;
    if (stats !== undefined)
      throw new Failure(
        'copy-conflict',
        `/${path} cannot be a folder: /${at.slice(root.length + 1)} is a file`,
      );
    mkdirSync(at, { mode: 0o755 });
    chmodSync(at, 0o755);
    lchownSync(at, style.uid, style.gid);
    lutimesSync(at, style.epoch, style.epoch);
  }
}

/** By device and inode: where a file with several names was copied to first. */
type Linked = Map<string, Buffer>;

function copyFolder(
  source: Buffer,
  target: Buffer,
  path: ByteString,
  style: CopyStyle,
  linked: Linked,
): void {
  for (const name of readdirSync(source, { encoding: 'buffer' })) {
    const inner = (
      path === '' ? name.toString('latin1') : `${path}/${name.toString('latin1')}`
    ) as ByteString;
    if (style.excludes(inner)) continue;
    const [from, to] = [join(source, name), join(target, name)];
    const stats = lstatSync(from);
    if (!stats.isDirectory()) {
      copyEntry(from, to, stats, style, linked);
      continue;
    }
    const existing = lstatSync(to, { throwIfNoEntry: false });
    if (existing !== undefined && !existing.isDirectory())
      throw conflict(to, 'a folder cannot replace a file');
    if (existing === undefined) mkdirSync(to);
    copyFolder(from, to, inner, style, linked);
    dress(to, stats, style);
  }
}

function copyEntry(source: Buffer, target: Buffer, stats: Stats, style: CopyStyle, linked: Linked): void {
  const existing = lstatSync(target, { throwIfNoEntry: false });
  if (existing?.isDirectory()) throw conflict(target, 'a file cannot replace a folder');
  if (existing !== undefined) rmSync(target);
  if (stats.isSymbolicLink()) {
    symlinkSync(readlinkSync(source, { encoding: 'buffer' }), target);
  } else if (stats.isFile()) {
    const key = `${stats.dev}:${stats.ino}`;
    const first = stats.nlink > 1 ? linked.get(key) : undefined;
    if (first !== undefined) return linkSync(first, target);
    copyFileSync(source, target);
    if (stats.nlink > 1) linked.set(key, target);
  } else {
    throw new Failure('copy-special', `${shown(source)} is neither a file, a folder nor a symbolic link`, {
      hint: 'leave it out with --exclude',
    });
  }
  dress(target, stats, style);
}

function dress(target: Buffer, stats: Stats, style: CopyStyle): void {
  lchownSync(target, style.uid, style.gid);
  if (!stats.isSymbolicLink())
    chmodSync(target, style.mode?.(stats.mode & 0o7777, stats.isDirectory()) ?? stats.mode & 0o7777);
  const time = style.keepTimes ? Math.min(Math.floor(stats.mtimeMs / 1000), style.epoch) : style.epoch;
  lutimesSync(target, time, time);
}

function join(folder: Buffer, name: Buffer): Buffer {
  return Buffer.concat([folder, Buffer.from('/'), name]);
}

function conflict(target: Buffer, problem: string): Failure {
  return new Failure('copy-conflict', `cannot copy to ${shown(target)}: ${problem}`);
}

/** Paths of roots that only we can reach mean nothing to the user. */
function shown(path: Buffer): string {
  return path.toString().replace(/^\/proc\/\d+\/root.*?\/mount/, '');
}
