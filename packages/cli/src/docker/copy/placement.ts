import { posix } from 'node:path';
import { Failure } from '@slipway/failure';

/**
 * The rules of `docker cp`: what a path means by how it ends, and where a copy lands. A copy is a tar archive with one
 * topmost member, unpacked into a folder; so where it lands is that folder and the name that the member takes in it.
 * docker, "docker container cp"; moby, pkg/archive.
 */

/** One side of a copy: a path in a container, or here. */
export interface Operand {
  readonly container?: string;
  readonly path: string;
}

/** `CONTAINER:PATH`, or a path here: what starts with `/` or `.` is one, whatever colons it has. */
export function operand(text: string): Operand {
  const [, container, path] = /^([^/.:][^:]*):(.*)$/s.exec(text) ?? [];
  return container !== undefined && path !== undefined ? { container, path } : { path: text };
}

export interface Source {
  readonly path: string;
  readonly isFolder: boolean;
  /** What its topmost member is called in place of the path's own last name: that of the link that led to it. */
  readonly name?: string | undefined;
}

export interface Destination {
  readonly path: string;
  /** What is there, links followed; nothing when left out. */
  readonly kind?: 'folder' | 'other' | undefined;
}

export interface Placement {
  readonly folder: string;
  /** `.` and `/` put what is in the source into the folder itself. */
  readonly name: string;
}

/** Throws a `Failure` `not-a-folder` where a folder would replace a file, or a file be in a folder that is not there. */
export function placement(source: Source, destination: Destination): Placement {
  const name = source.name ?? splitEntry(source.path).name;
  if (destination.kind === 'folder') return { folder: destination.path, name };
  if (source.isFolder && destination.kind !== undefined)
    throw new Failure('not-a-folder', 'cannot copy directory');
  if (!source.isFolder && destination.kind === undefined && meansFolder(destination.path))
    throw new Failure('not-a-folder', 'no such directory');
  return splitEntry(destination.path);
}

/** The folder a path's last name is in, and that name; `.` at the end is a name of its own. */
export function splitEntry(path: string): Placement {
  const cleaned = clean(path) + (endsInDot(path) ? '/.' : '');
  return { folder: posix.dirname(cleaned), name: lastName(cleaned) };
}

/**
 * A path that a link has been replaced in, ended as the one that was asked for; and that one's last name where it is
 * another, for the copy to have.
 */
export function followed(asked: string, target: string): { readonly path: string; readonly name?: string } {
  const path = endedAs(asked, target);
  return lastName(asked) === lastName(path) ? { path } : { path, name: lastName(asked) };
}

/** Where a link leads that lies at a path. */
export function linkTarget(link: string, target: string): string {
  return target.startsWith('/') ? target : posix.join(splitEntry(link).folder, target);
}

/** A path here, made absolute, with what it ends in. */
export function localPath(cwd: string, path: string): string {
  return endedAs(path, posix.resolve(cwd, path));
}

function endedAs(asked: string, path: string): string {
  const dotted = endsInDot(asked) && !endsInDot(path) ? `${path.replace(/\/$/, '')}/.` : path;
  return asked.endsWith('/') && !dotted.endsWith('/') ? `${dotted}/` : dotted;
}

function meansFolder(path: string): boolean {
  return path.endsWith('/') || endsInDot(path);
}

function endsInDot(path: string): boolean {
  return lastName(path) === '.';
}

/** As Go's: the empty path is `.`, and one of slashes only is `/`. */
export function lastName(path: string): string {
  return path === '' ? '.' : posix.basename(path) || '/';
}

function clean(path: string): string {
  const normal = posix.normalize(path);
  return normal === '/' ? normal : normal.replace(/\/$/, '');
}
