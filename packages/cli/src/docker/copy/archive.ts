import { posix } from 'node:path';
import { Failure } from '@slipway/failure';
import {
  ByteString,
  type Bytes,
  type TarEntry,
  type TarMember,
  Tree,
  type WritableContent,
} from '@slipway/oci';
import { splitEntry } from './placement.ts';

/** The archives that `cp` sends, and what it makes of those that it gets. */

/**
 * A file here, or a folder with all that is in it, as members of a tar archive, the topmost of them called `name`. Times
 * are in whole seconds, and sockets left out, as docker has it.
 */
export async function* packed(path: string, name: string): AsyncGenerator<TarMember<WritableContent>> {
  const tree = new Tree(posix.resolve(path));
  const firstNames = new Map<string, ByteString>();
  const pending = [ByteString.empty];
  for (let below = pending.pop(); below !== undefined; below = pending.pop()) {
    const stats = tree.stat(below);
    // It may be gone since its folder was read.
    if (stats === undefined || stats.isSocket()) continue;
    if (stats.isDirectory())
      pending.push(
        ...tree
          .names(below)
          .map((each) => ByteString.join(below, each))
          .reverse(),
      );
    const found = tree.describe(below, stats);
    const entry = { ...found, path: within(name, below), mtime: Math.floor(found.mtime) };
    const inode = entry.type === 'file' && stats.nlink > 1 ? tree.inode(below) : undefined;
    const first = inode === undefined ? undefined : firstNames.get(inode);
    if (first !== undefined) {
      yield { entry: { ...entry, type: 'hardlink', size: 0, linkname: first }, content: undefined };
      continue;
    }
    if (inode !== undefined) firstNames.set(inode, entry.path);
    yield { entry, content: entry.size > 0 ? tree.content(below, entry.size) : undefined };
  }
}

/** The same members with the topmost, which the source's path gives its name, called otherwise. */
export async function* renamed(
  members: AsyncIterable<TarMember<Bytes>>,
  source: string,
  name: string,
): AsyncGenerator<TarMember<Bytes>> {
  const top = splitEntry(source).name;
  const rename = (path: ByteString) => within(name, belowTop(path, top));
  for await (const { entry, content } of members) {
    const path = rename(entry.path);
    const linkname = entry.type === 'hardlink' ? rename(entry.linkname) : entry.linkname;
    yield { entry: { ...entry, path, linkname }, content };
  }
}

/** The same members. Throws a `Failure` `bad-archive`, as docker, at a relative link that leads out of the folder. */
export async function* withinFolder(
  members: AsyncIterable<TarMember<Bytes>>,
  folder: string,
): AsyncGenerator<TarMember<Bytes>> {
  for await (const member of members) {
    if (member.entry.type === 'symlink') refuseLeadingOut(member.entry, folder);
    yield member;
  }
}

function refuseLeadingOut({ path, linkname }: TarEntry, folder: string): void {
  const link = posix.join(folder, ByteString.toText(path));
  const target = ByteString.toText(linkname);
  if (!posix.join(posix.dirname(link), target).startsWith(posix.resolve(folder)))
    throw new Failure('bad-archive', `invalid symlink "${link}" -> "${target}"`);
}

/** A member's path without the topmost member's name, where it has that. */
function belowTop(path: ByteString, top: string): ByteString {
  const names = path.split('/').filter((each) => each !== '' && each !== '.');
  if (names[0] === ByteString.ofText(top)) names.shift();
  return names.join('/') as ByteString;
}

function within(name: string, below: ByteString): ByteString {
  if (name === '.' || name === '/') return below === '' ? ('.' as ByteString) : below;
  return below === '' ? ByteString.ofText(name) : ByteString.join(ByteString.ofText(name), below);
}
