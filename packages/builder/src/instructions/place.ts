import { chmodSync, lchownSync, lutimesSync, rmSync, writeFileSync } from 'node:fs';
import type { Run } from '@slipway/command';
import { Failure } from '@slipway/failure';
import { ByteString } from '@slipway/oci';
import type { CopySource } from '../files/copy-source.ts';
import { makeFolders } from '../files/folders.ts';
import { inside } from '../files/inside.ts';
import { onDisk } from '../files/on-disk.ts';
import { type Selected, select } from '../files/select.ts';
import { TreeCopy } from '../files/tree-copy.ts';
import { diskView, type TreeView } from '../files/view.ts';
import { type CopyOrder, ROOT } from './copy-order.ts';

/** A source that was found. */
export interface Found extends Pick<Selected, 'asNamed' | 'kind'> {
  /** The words of the Dockerfile that it was found by. */
  readonly pattern: string;
  readonly source: CopySource;
}

/** What the sources of an order are in a tree, whose paths `open` gives. Throws a `Failure` `not-found`. */
export function findSources(
  view: TreeView,
  { sources, keepParents }: CopyOrder,
  open: (path: ByteString) => CopySource,
): Found[] {
  return sources.flatMap((pattern) =>
    select(view, pattern, { doubleStar: keepParents }).map(({ asNamed, kind, path }) => ({
      asNamed,
      kind,
      pattern,
      source: open(path),
    })),
  );
}

/**
 * Puts files into `root`, by the rules of the Dockerfile reference: of a folder its content, of anything else the thing
 * itself, under its own name if the destination is a folder. Throws a `Failure` `copy-conflict`.
 */
export async function place(
  files: readonly Found[],
  root: string,
  order: CopyOrder,
  run: Run,
): Promise<void> {
  const target = targetIn(root, order, files.length + order.documents.length);
  const folderStyle = { ...(order.owner ?? ROOT), epoch: order.style.epoch };
  const copy = new TreeCopy(order.style, run);
  for (const { pattern, asNamed, kind, source } of files) {
    const name = ByteString.base(asNamed);
    const isFolder = kind === 'folder';
    if (!isFolder && order.style.excludes?.ignores(ByteString.toBytes(name).toString())) continue;
    const path = order.keepParents
      ? ByteString.join(target.path, withoutPivot(pattern, asNamed))
      : isFolder || !target.isFolder
        ? target.path
        : ByteString.join(target.path, name);
    const folder = inside(diskView(root), isFolder ? path : ByteString.parent(path)).path;
    makeFolders(root, folder, folderStyle);
    await copy.copy(source, onDisk(root, isFolder ? folder : ByteString.join(folder, ByteString.base(path))));
  }
  await copy.finish();
  for (const { name, content } of order.documents) {
    const path = target.isFolder ? ByteString.join(target.path, ByteString.ofText(name)) : target.path;
    makeFolders(root, ByteString.parent(path), folderStyle);
    writeDocument(onDisk(root, path), content, order);
  }
}

/** Where links lead from the destination, and whether it is a folder. */
export function targetIn(
  root: string,
  { destination, keepParents }: CopyOrder,
  sources: number,
): { readonly path: ByteString; readonly isFolder: boolean } {
  const { path, kind } = inside(diskView(root), ByteString.ofText(destination));
  const isFolder = destination.endsWith('/') || keepParents || kind === 'folder';
  if (sources <= 1 || isFolder) return { path, isFolder };
  throw new Failure(
    'copy-conflict',
    `with more than one source, the destination must be a folder and end with a /: "${destination}"`,
    { hint: `write ${destination}/` },
  );
}

/** With --parents, what lies before `/./` in the source is not kept. */
function withoutPivot(pattern: string, path: ByteString): ByteString {
  const pivot = pattern.indexOf('/./');
  if (pivot < 0) return path;
  const dropped = pattern
    .slice(0, pivot)
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  return path.split('/').slice(dropped.length).join('/') as ByteString;
}

function writeDocument(file: Buffer, content: string, { style, owner = ROOT }: CopyOrder): void {
  rmSync(file, { force: true });
  writeFileSync(file, content, { flag: 'wx' });
  lchownSync(file, owner.uid, owner.gid);
  chmodSync(file, style.mode?.(0o644, false) ?? 0o644);
  lutimesSync(file, style.epoch, style.epoch);
}
