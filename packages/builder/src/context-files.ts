import { chmodSync, copyFileSync, lutimesSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { ByteString, type Bytes, collect, readTar, type TarEntry } from '@slipway/oci';
import { type ContextEntries, contextPath } from './context-index.ts';
import { onDisk } from './files/on-disk.ts';
import { EARLIEST_EPOCH } from './stage/stage-state.ts';

/** Larger files are written as they come. */
const HELD_IN_MEMORY = 1 << 20;

/**
 * Lays the files of an indexed context archive down in `folder`, which must be empty. Owners are not taken over: they say
 * where the context was made, not what it is. All times are the same, since RUN can see them through a bind mount.
 */
export async function layDown(tar: Bytes, entries: ContextEntries, folder: string): Promise<void> {
  const at = (path: ByteString) => onDisk(folder, path);
  const folders = [...entries].filter(([, { kind }]) => kind === 'folder');
  for (const [path] of folders) mkdirSync(at(path));
  for await (const { entry, content } of readTar(tar)) {
    const path = contextPath(entry.path);
    if (entry.type === 'directory' || path === '') continue;
    await place(at(path), entry, content, at);
    if (entry.type !== 'symlink') chmodSync(at(path), entries.get(path)!.mode);
    lutimesSync(at(path), EARLIEST_EPOCH, EARLIEST_EPOCH);
  }
  for (const [path, { mode }] of folders.reverse()) {
    chmodSync(at(path), mode);
    lutimesSync(at(path), EARLIEST_EPOCH, EARLIEST_EPOCH);
  }
  lutimesSync(folder, EARLIEST_EPOCH, EARLIEST_EPOCH);
}

async function place(
  target: Buffer,
  entry: TarEntry,
  content: Bytes,
  at: (path: ByteString) => Buffer,
): Promise<void> {
  // Of an earlier entry for the same path: nothing may be written through a link.
  rmSync(target, { force: true });
  if (entry.type === 'symlink') symlinkSync(ByteString.toBytes(entry.linkname), target);
  else if (entry.type === 'hardlink') copyFileSync(at(contextPath(entry.linkname)), target);
  else await writeFile(target, entry.size, content);
}

async function writeFile(target: Buffer, size: number, content: Bytes): Promise<void> {
  if (size <= HELD_IN_MEMORY) {
    writeFileSync(target, await collect(content), { flag: 'wx' });
    return;
  }
  const file = await open(target, 'wx');
  try {
    for await (const chunk of content) await file.writeFile(chunk);
  } finally {
    await file.close();
  }
}
