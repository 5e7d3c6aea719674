import { randomUUID } from 'node:crypto';
import { closeSync, createReadStream, mkdirSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '@slipway/command';
import { isFailure } from '@slipway/failure';
import type { Bytes } from '@slipway/oci';
import { DiskSource } from '../../files/copy-source.ts';
import { makeFolders } from '../../files/folders.ts';
import { onDisk } from '../../files/on-disk.ts';
import { TreeCopy } from '../../files/tree-copy.ts';
import type { Session } from '../../session.ts';
import { type CopyOrder, ROOT } from '../copy-order.ts';
import { targetIn } from '../place.ts';

/** How archives begin, with the name GNU tar gives their compression. */
const KINDS: readonly { readonly magic: Buffer; readonly offset: number; readonly options: string[] }[] = [
  { magic: Buffer.from([0x1f, 0x8b]), offset: 0, options: ['--gzip'] },
  { magic: Buffer.from('BZh'), offset: 0, options: ['--bzip2'] },
  { magic: Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]), offset: 0, options: ['--xz'] },
  { magic: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), offset: 0, options: ['--zstd'] },
  { magic: Buffer.from('ustar'), offset: 257, options: [] },
];
/** In the C locale GNU tar takes names as the bytes they are. */
const TAR = ['env', 'LC_ALL=C', 'tar', '--file=-'];
const EXTRACT = [
  '--extract',
  '--numeric-owner',
  '--same-owner',
  '--same-permissions',
  '--xattrs',
  '--xattrs-include=security.capability',
];

/** A file that may be an archive. */
export interface ArchiveFile {
  /** Its first bytes, as many as a header has. */
  readonly head: Buffer;
  bytes(): Bytes;
}

/** A file of this machine as one that may be an archive. */
export function archiveAt(path: string): ArchiveFile {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(512);
    return { head: head.subarray(0, readSync(file, head)), bytes: () => createReadStream(path) };
  } finally {
    closeSync(file);
  }
}

/** Whether a file is a tar archive in a compression that ADD knows. Its content decides, not its name. */
export async function isArchive(file: ArchiveFile, run: Run): Promise<boolean> {
  const options = optionsFor(file);
  if (options === undefined || options.length === 0) return options !== undefined;
  try {
    const { stdout } = await run([...TAR, '--list', ...options], { input: file.bytes() });
    // Of what is shorter than a header GNU tar says nothing at all.
    return stdout.length > 0;
  } catch (error) {
    // Something else that is compressed: it is copied as it stands.
    if (isFailure(error, 'command-failed')) return false;
    throw error;
  }
}

/**
 * Unpacks an archive into the order's destination. Owners, modes and times are the archive's, unless the order has its
 * own. GNU tar follows links that are there already, so it gets an empty folder, and the result is copied from there.
 */
export async function unpack(
  session: Session,
  archive: ArchiveFile,
  root: string,
  order: CopyOrder,
): Promise<void> {
  const { workspace, run } = session.parts;
  const folder = join(workspace.folder, `unpacked-${randomUUID()}`);
  mkdirSync(folder);
  try {
    const options = optionsFor(archive) ?? [];
    await run([...TAR, ...EXTRACT, ...options], { cwd: folder, input: archive.bytes() });
    const { path } = targetIn(root, order, 1);
    makeFolders(root, path, { ...(order.owner ?? ROOT), epoch: order.style.epoch });
    const style = { ...order.style, owner: order.owner, keepTimes: true, capabilities: true };
    const copy = new TreeCopy(style, run);
    await copy.copy(new DiskSource(Buffer.from(folder)), onDisk(root, path));
    await copy.finish();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function optionsFor({ head }: ArchiveFile): string[] | undefined {
  const begins = (magic: Buffer, offset: number) =>
    head.subarray(offset, offset + magic.length).equals(magic);
  return KINDS.find(({ magic, offset }) => begins(magic, offset))?.options;
}
