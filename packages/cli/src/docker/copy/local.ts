import { lstatSync, readlinkSync, type Stats, statSync } from 'node:fs';
import { posix } from 'node:path';
import { getSystemErrorMessage } from 'node:util';
import { Failure } from '@slipway/failure';
import type { Bytes } from '@slipway/oci';
import { type Destination, followed, lastName, linkTarget, type Source, splitEntry } from './placement.ts';

/** What there is at paths here, for `cp`. What goes wrong is told as docker does: the call, the path and the reason. */

const MOST_LINKS = 255;
const MOST_LINKS_AT_DESTINATION = 10;

/**
 * The source at an absolute path. A link at its end is copied as the link it is, unless `follow`, or unless the path ends
 * in a slash. Throws a `Failure` `file-unreadable`.
 */
export function localSource(path: string, follow: boolean): Source {
  const slash = path.lastIndexOf('/') + 1;
  const found = follow
    ? followed(path, followLinks(path))
    : { path: `${followLinks(path.slice(0, slash))}/${path.slice(slash)}` };
  const named = !follow && path.endsWith('/') ? { name: lastName(path) } : {};
  return { ...named, ...found, isFolder: told('lstat', found.path, lstatSync).isDirectory() };
}

/** The destination at an absolute path, to the end of its links. Throws a `Failure` `file-unreadable`. */
export function localDestination(asked: string): Destination {
  let path = asked;
  for (let links = 0; ; links++) {
    const stats = present('lstat', path, lstatSync);
    if (stats === undefined) {
      told('stat', splitEntry(path).folder, statSync);
      return { path };
    }
    if (!stats.isSymbolicLink()) return { path, kind: stats.isDirectory() ? 'folder' : 'other' };
    if (links > MOST_LINKS_AT_DESTINATION)
      throw new Failure('file-unreadable', `too many symlinks in ${asked}`);
    path = linkTarget(path, readlinkSync(path));
  }
}

/** Throws a `Failure` `bad-destination` for an absolute path that nothing can be copied to. */
export function checkDestination(path: string): void {
  const stats = present('stat', path, statSync);
  const parent = posix.dirname(posix.normalize(path));
  if (stats === undefined && present('stat', parent, statSync) === undefined)
    throw new Failure('bad-destination', `invalid output path: directory "${parent}" does not exist`);
  if (stats?.isCharacterDevice() || stats?.isBlockDevice())
    throw new Failure(
      'bad-destination',
      `invalid output path: "${path}" must be a directory or a regular file: got a device`,
    );
}

/** Bytes that are made of files here. Throws a `Failure` `file-unreadable` for what the file system says to that. */
export async function* reading(bytes: Bytes): Bytes {
  try {
    yield* bytes;
  } catch (error) {
    const { syscall, path = '' } = error as NodeJS.ErrnoException;
    throw syscall === undefined ? error : unreadable(syscall, path, error as NodeJS.ErrnoException);
  }
}

/** The absolute path that one leads to, with no links in it, and nothing after its last name. */
function followLinks(path: string): string {
  let [at, rest, links] = ['/', path, 0];
  for (;;) {
    const [matched, name] = /^\/*([^/]+)/.exec(rest) ?? [];
    if (matched === undefined || name === undefined) return at;
    rest = rest.slice(matched.length);
    const next = posix.join(at, name);
    const stats = told('lstat', next, lstatSync);
    if (!stats.isSymbolicLink()) {
      if (!stats.isDirectory() && rest !== '') throw new Failure('file-unreadable', 'not a directory');
      at = next;
      continue;
    }
    links += 1;
    if (links > MOST_LINKS) throw new Failure('file-unreadable', 'EvalSymlinks: too many links');
    const target = readlinkSync(next);
    if (target.startsWith('/')) at = '/';
    rest = target + rest;
  }
}

/** As `told`, but undefined where there is nothing. */
function present(call: string, path: string, look: (path: string) => Stats): Stats | undefined {
  try {
    return look(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unreadable(call, path, error as NodeJS.ErrnoException);
  }
}

function told(call: string, path: string, look: (path: string) => Stats): Stats {
  try {
    return look(path);
  } catch (error) {
    throw unreadable(call, path, error as NodeJS.ErrnoException);
  }
}

function unreadable(call: string, path: string, { errno, message }: NodeJS.ErrnoException): Failure {
  const reason = errno === undefined ? message : getSystemErrorMessage(errno);
  return new Failure('file-unreadable', `${call} ${path}: ${reason}`);
}
