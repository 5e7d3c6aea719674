import { constants, lchownSync, linkSync, lutimesSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { posix } from 'node:path';
import type { Run } from '@slipway/command';
import { Failure } from '@slipway/failure';
import { ByteString, type Bytes, type TarEntry, type TarMember, writeTar } from '@slipway/oci';
import type { OpenFolder } from './open-folder.ts';

export interface ExtractOptions {
  readonly run: Run;
  /** The folder's path, as whoever reads an error knows it. */
  readonly at: string;
  readonly noOverwriteDirNonDir: boolean;
  /** Whom all that is unpacked is to belong to; left out, whom the archive says. */
  readonly owner?: { readonly uid: number; readonly gid: number } | undefined;
}

/** In the C locale GNU tar takes names as the bytes they are. What overlay keeps in attributes of its own is left out. */
const EXTRACT_WITH_XATTRS = [
  ...['env', 'LC_ALL=C', 'tar', '--extract', '--file=-', '--numeric-owner', '--same-owner'],
  ...['--same-permissions', '--xattrs', '--xattrs-include=user.*', '--xattrs-include=security.capability'],
];

/**
 * Unpacks the members of a tar archive into an open folder that others may be writing to. None leaves the folder: none
 * goes up, and none goes through a link, whether it was there or came with the archive. Throws a `Failure` `bad-archive`.
 */
export async function extractInto(
  folder: OpenFolder,
  members: AsyncIterable<TarMember<Bytes>>,
  options: ExtractOptions,
): Promise<void> {
  const times: (() => void)[] = [];
  for await (const { entry: packed, content } of members) {
    const entry = { ...packed, ...options.owner };
    const names = namesOf(entry.path);
    const name = names.pop();
    const parent = openParent(folder, names, entry);
    try {
      if (name !== undefined) await put(parent, name, entry, content, folder, options);
      // Set once more at the end: what is put into a folder changes its time.
      if (entry.type === 'directory' && name !== undefined)
        times.push(() => within(folder, names, entry, (again) => setTime(again.at(name), entry)));
    } finally {
      if (parent !== folder) parent.close();
    }
  }
  for (const setAgain of times.reverse()) setAgain();
}

async function put(
  parent: OpenFolder,
  name: string,
  entry: TarEntry,
  content: Bytes,
  root: OpenFolder,
  { run, at, noOverwriteDirNonDir }: ExtractOptions,
): Promise<void> {
  const path = parent.at(name);
  const there = parent.stat(name);
  const isFolder = entry.type === 'directory';
  if (there !== undefined && there.isDirectory() !== isFolder && noOverwriteDirNonDir)
    throw new Failure(
      'bad-archive',
      isFolder
        ? `cannot overwrite non-directory "${posix.join(at, shown(entry))}" with directory "${at}"`
        : `cannot overwrite directory "${posix.join(at, shown(entry))}" with non-directory "${at}"`,
    );
  if (there !== undefined && !(isFolder && there.isDirectory())) rmSync(path, { recursive: true });
  switch (entry.type) {
    case 'directory': {
      if (there?.isDirectory() !== true) mkdirSync(path);
      const opened = parent.openFolder(name);
      opened.own(entry);
      opened.close();
      return;
    }
    case 'file':
      if (entry.xattrs.size > 0) return writeWithXattrs(parent, name, entry, content, run);
      return writeFile(path, entry, content);
    case 'symlink':
      symlinkSync(Buffer.from(entry.linkname, 'latin1'), path);
      break;
    case 'hardlink': {
      const names = namesOf(entry.linkname);
      const target = names.pop();
      if (target === undefined) throw bad(entry, 'links to nothing');
      return within(root, names, entry, (from) => linkSync(from.at(target), path));
    }
    default: {
      const kind = { char: 'c', block: 'b', fifo: 'p' }[entry.type];
      const numbers = entry.type === 'fifo' ? [] : [String(entry.devMajor), String(entry.devMinor)];
      await run(['mknod', `--mode=${entry.mode.toString(8)}`, path, kind, ...numbers]);
    }
  }
  lchownSync(path, entry.uid, entry.gid);
  setTime(path, entry);
}

async function writeFile(path: string, entry: TarEntry, content: Bytes): Promise<void> {
  const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants;
  let file: FileHandle | undefined;
  try {
    file = await open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
    for await (const chunk of content) await file.writeFile(chunk);
    await file.chown(entry.uid, entry.gid);
    await file.chmod(entry.mode);
    await file.utimes(timeOf(entry), timeOf(entry));
  } finally {
    await file?.close();
  }
}

/** Node cannot set extended attributes, such as a program's capabilities: GNU tar unpacks such a file. */
async function writeWithXattrs(
  parent: OpenFolder,
  name: string,
  entry: TarEntry,
  content: Bytes,
  run: Run,
): Promise<void> {
  const member = { entry: { ...entry, path: ByteString.ofText(name) }, content };
  await run([...EXTRACT_WITH_XATTRS, '-C', `${parent.path}/`], { input: writeTar([member]) });
}

function openParent(root: OpenFolder, names: readonly string[], entry: TarEntry): OpenFolder {
  let folder = root;
  for (const name of names) {
    const stats = folder.stat(name);
    if (stats === undefined) mkdirSync(folder.at(name), 0o755);
    else if (!stats.isDirectory()) {
      if (folder !== root) folder.close();
      throw bad(entry, 'goes through something that is not a folder');
    }
    const next = folder.openFolder(name);
    if (folder !== root) folder.close();
    folder = next;
  }
  return folder;
}

function within(
  root: OpenFolder,
  names: readonly string[],
  entry: TarEntry,
  task: (folder: OpenFolder) => void,
): void {
  const folder = openParent(root, names, entry);
  try {
    task(folder);
  } finally {
    if (folder !== root) folder.close();
  }
}

function setTime(path: string, entry: TarEntry): void {
  lutimesSync(path, timeOf(entry), timeOf(entry));
}

/** Node takes a negative number of seconds for the present; a Date before 1970 it takes for what it is. */
function timeOf({ mtime }: TarEntry): number | Date {
  return mtime < 0 ? new Date(mtime * 1000) : mtime;
}

function namesOf(path: ByteString): string[] {
  const names = ByteString.toText(path)
    .split('/')
    .filter((name) => name !== '' && name !== '.');
  if (names.includes('..'))
    throw new Failure('bad-archive', `the archive's member ${ByteString.toText(path)} leads out`);
  return names;
}

function bad(entry: TarEntry, problem: string): Failure {
  return new Failure('bad-archive', `the archive's member ${shown(entry)} ${problem}`);
}

function shown({ path }: TarEntry): string {
  return ByteString.toText(path);
}
