import { hasWildcards, matchPattern, type PatternOptions } from '@slipway/dockerfile';
import { Failure } from '@slipway/failure';
import { ByteString } from '@slipway/oci';
import { type Inside, inside } from './inside.ts';
import type { TreeView } from './view.ts';

/** One source of a COPY, found in a tree. */
export interface Selected extends Inside {
  /** The path by which it was named or matched, below the tree's root; `path` is where links led from there. */
  readonly asNamed: ByteString;
}

/**
 * What a COPY source stands for in a tree, in bytewise order: the path itself, or what its wildcards match, which may be
 * nothing. `**` is for any folders if `doubleStar` says so, as with --parents. Links are followed, as Docker does it; one
 * that leads nowhere stands for itself where a wildcard matched it. Throws a `Failure` `not-found` for a path that does
 * not exist, and `bad-pattern`.
 */
export function select(view: TreeView, pattern: string, options: PatternOptions = {}): Selected[] {
  const parts = pattern.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.some(hasWildcards)) return matches(view, parts, options);
  const found = named(view, parts);
  if (found.length > 0) return found;
  throw new Failure('not-found', `"${pattern}": not found`, {
    hint: 'paths begin at the root of what is copied from; a build context has only what is not in its ignore file',
  });
}

function named(view: TreeView, parts: readonly string[]): Selected[] {
  const asNamed = ByteString.ofText(parts.join('/'));
  const found = inside(view, asNamed);
  return found.kind === undefined ? [] : [{ ...found, asNamed }];
}

function matches(view: TreeView, parts: readonly string[], options: PatternOptions): Selected[] {
  // A malformed pattern is a mistake also where there is nothing to compare with it.
  for (const part of parts) matchPattern(part, '');
  const paths = parts.reduce<ByteString[]>(
    (found, part) => found.flatMap((at) => step(view, at, part, options)),
    [ByteString.empty],
  );
  return [...new Set(paths)].sort().map((asNamed) => {
    const followed = inside(view, asNamed);
    return { ...(followed.kind === undefined ? inside(view, asNamed, 'keep') : followed), asNamed };
  });
}

function step(
  view: TreeView,
  at: ByteString,
  part: string,
  { doubleStar = false }: PatternOptions,
): ByteString[] {
  if (doubleStar && part === '**') return [at, ...foldersBelow(view, at)];
  const folder = inside(view, at);
  if (folder.kind !== 'folder') return [];
  if (!hasWildcards(part)) {
    const path = ByteString.join(at, ByteString.ofText(part));
    return inside(view, path, 'keep').kind === undefined ? [] : [path];
  }
  return view
    .namesIn(folder.path)
    .filter((name) => matchPattern(part, ByteString.toBytes(name).toString()))
    .map((name) => ByteString.join(at, name));
}

/** Folders and files, without following links, which could lead round in circles. */
function foldersBelow(view: TreeView, at: ByteString): ByteString[] {
  const here = inside(view, at, 'keep');
  if (here.kind !== 'folder') return [];
  return view.namesIn(here.path).flatMap((name) => {
    const path = ByteString.join(at, name);
    return [path, ...foldersBelow(view, path)];
  });
}
