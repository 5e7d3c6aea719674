import { posix } from 'node:path';
import type { Run } from '@slipway/command';
import type { Containers, PathStat } from '@slipway/engine-client';
import { Failure, isFailure } from '@slipway/failure';
import { type Bytes, readTar, writeTar } from '@slipway/oci';
import { extractInto } from '@slipway/runtime/extract';
import { OpenFolder } from '@slipway/runtime/open-folder';
import type { CliContext } from '../../context.ts';
import { writing } from '../../use-cases/build/writing.ts';
import { packed, renamed, withinFolder } from './archive.ts';
import { checkDestination, localDestination, localSource, reading } from './local.ts';
import { type Destination, followed, linkTarget, localPath, type Placement, placement } from './placement.ts';

/** Files copied between a container and here, each as a stream of one tar archive. */

export interface CopyOptions {
  /** Whether what comes into a container is to belong to its user, rather than to whom it belongs here. */
  readonly archive: boolean;
  /** Whether a source that is a link is copied as what it leads to. */
  readonly followLink: boolean;
  /** Is told the length of each piece of the archive. */
  readonly moved: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/** A path in a container. */
export interface InContainer {
  readonly container: string;
  readonly path: string;
}

/** Copies from a container to a path here, and gives that. Throws what `localDestination` and the engine do. */
export async function copyOut(
  { container, path: asked }: InContainer,
  to: string,
  { followLink, moved, signal }: CopyOptions,
  containers: Containers,
  { cwd, run }: CliContext,
): Promise<string> {
  const target = localPath(cwd, to);
  checkDestination(target);
  const { path, name } = await sourceIn(containers, container, asked, followLink);
  const unpack = async ({ kind }: PathStat, tar: Bytes) => {
    const source = { path, isFolder: kind === 'folder', name };
    const place = placement(source, localDestination(target));
    await writing(place.folder, () => unpackInto(place, path, counted(tar, moved), run));
  };
  await containers.archive(container, path, unpack, signal);
  return target;
}

/** Files belong to whoever asked for them; their modes and times are the container's. */
async function unpackInto(place: Placement, source: string, tar: Bytes, run: Run): Promise<void> {
  const folder = OpenFolder.open(`${place.folder}/`);
  try {
    const members = renamed(readTar(tar), source, place.name);
    await extractInto(folder, withinFolder(members, place.folder), {
      run,
      at: posix.resolve(place.folder),
      noOverwriteDirNonDir: true,
      owner: { uid: process.getuid!(), gid: process.getgid!() },
    });
  } finally {
    folder.close();
  }
}

/** Hands the tar archive of a container's path to `write`. */
export async function copyToStream(
  { container, path: asked }: InContainer,
  write: (tar: Bytes) => Promise<void>,
  { followLink, signal }: CopyOptions,
  containers: Containers,
): Promise<void> {
  const { path } = await sourceIn(containers, container, asked, followLink);
  await containers.archive(container, path, (_, tar) => write(tar), signal);
}

/** Copies a path here into a container, and gives where. Throws what `localSource` and the engine do. */
export async function copyIn(
  from: string,
  to: InContainer,
  options: CopyOptions,
  containers: Containers,
  { cwd }: CliContext,
): Promise<string> {
  const destination = await destinationIn(containers, to);
  const source = localSource(localPath(cwd, from), options.followLink);
  const { folder, name } = placement(source, destination);
  const tar = reading(writeTar(packed(source.path, name)));
  await put(containers, to.container, folder, tar, options);
  return `${to.container}:${destination.path}`;
}

/** Unpacks a tar archive in a folder of a container, and gives which. */
export async function copyFromStream(
  tar: Bytes,
  to: InContainer,
  options: CopyOptions,
  containers: Containers,
): Promise<string> {
  const { path, kind } = await destinationIn(containers, to);
  if (kind !== 'folder')
    throw new Failure('bad-destination', `destination "${to.container}:${to.path}" must be a directory`);
  await put(containers, to.container, path, tar, options);
  return `${to.container}:${path}`;
}

function put(
  containers: Containers,
  container: string,
  folder: string,
  tar: Bytes,
  { archive, moved, signal }: CopyOptions,
): Promise<void> {
  const options = { noOverwriteDirNonDir: true, copyUIDGID: archive, signal };
  return containers.putArchive(container, folder, counted(tar, moved), options);
}

async function sourceIn(
  containers: Containers,
  container: string,
  path: string,
  followLink: boolean,
): Promise<{ readonly path: string; readonly name?: string }> {
  const found = followLink ? await statOf(containers, { container, path }) : undefined;
  return found?.kind === 'link' ? followed(path, linkTarget(path, found.linkTarget)) : { path };
}

/** A link at the end leads on once. Throws a `Failure` `bad-destination` for a device. */
async function destinationIn(containers: Containers, to: InContainer): Promise<Destination> {
  const there = await statOf(containers, to);
  const path = there?.kind === 'link' ? linkTarget(to.path, there.linkTarget) : to.path;
  const found = path === to.path ? there : await statOf(containers, { ...to, path });
  if (found?.kind === 'device')
    throw new Failure(
      'bad-destination',
      `destination "${to.container}:${to.path}" must be a directory or a regular file: got a device`,
    );
  return found === undefined ? { path } : { path, kind: found.kind === 'folder' ? 'folder' : 'other' };
}

/** Undefined where there is nothing, or no such container: what is asked of the engine next says which. */
async function statOf(
  containers: Containers,
  { container, path }: InContainer,
): Promise<PathStat | undefined> {
  try {
    return await containers.statPath(container, path);
  } catch (error) {
    if (isFailure(error) && ['not-found', 'bad-request'].includes(error.code)) return undefined;
    throw error;
  }
}

async function* counted(bytes: Bytes, moved: CopyOptions['moved']): Bytes {
  for await (const chunk of bytes) {
    moved(chunk.length);
    yield chunk;
  }
}
