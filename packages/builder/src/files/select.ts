import { readdirSync } from 'node:fs';
import { hasWildcards, matchPattern } from '@slipway/dockerfile';
import { Failure } from '@slipway/failure';
import { ByteString } from '@slipway/oci';
import { type Inside, inside } from './inside.ts';

/** One source of a COPY, found in a tree. */
export interface Selected extends Inside {
  /** The path by which it was named or matched, below the tree's root; `path` is where links led from there. */
  readonly asNamed: ByteString;
}

/**
 * What a COPY source stands for in a tree, in bytewise order: the path itself, or what its wildcards match. Links are
 * followed, as Docker does it; one that leads nowhere stands for itself where a wildcard matched it. Throws a `Failure`
 * `not-found` when there is nothing.
 */
export function select(root: string, pattern: string): Selected[] {
  const parts = pattern.split('/').filter((part) => part !== '' && part !== '.');
  const found = parts.some(hasWildcards) ? matches(root, parts) : named(root, parts);
  if (found.length > 0) return found;
  throw new Failure('not-found', `"${pattern}": not found`, {
    hint: 'the path is relative to the build context, and must be committed and not in the ignore file',
  });
}

function named(root: string, parts: readonly string[]): Selected[] {
  const asNamed = ByteString.ofText(parts.join('/'));
  const found = inside(root, asNamed);
  return found.stats === undefined ? [] : [{ ...found, asNamed }];
}

function matches(root: string, parts: readonly string[]): Selected[] {
  const paths = parts.reduce<ByteString[]>(
    (found, part) => found.flatMap((at) => step(root, at, part)),
    [ByteString.empty],
  );
  return [...new Set(paths)].sort().map((asNamed) => {
    const followed = inside(root, asNamed);
    return { ...(followed.stats === undefined ? inside(root, asNamed, 'keep') : followed), asNamed };
  });
}

function step(root: string, at: ByteString, part: string): ByteString[] {
  if (part === '**') return [at, ...foldersBelow(root, at)];
  const folder = inside(root, at);
  if (!folder.stats?.isDirectory()) return [];
  if (!hasWildcards(part)) {
    const path = ByteString.join(at, ByteString.ofText(part));
    return inside(root, path, 'keep').stats === undefined ? [] : [path];
  }
  return namesIn(folder)
    .filter((name) => matchPattern(part, ByteString.toBytes(name).toString()))
    .map((name) => ByteString.join(at, name));
}

/** Folders and files, without following links, which could lead round in circles. */
function foldersBelow(root: string, at: ByteString): ByteString[] {
  const here = inside(root, at, 'keep');
  if (!here.stats?.isDirectory()) return [];
  return namesIn(here).flatMap((name) => {
    const path = ByteString.join(at, name);
    return [path, ...foldersBelow(root, path)];
  });
}

function namesIn({ hostPath }: Inside): ByteString[] {
  return readdirSync(hostPath, { encoding: 'latin1' }) as ByteString[];
}
