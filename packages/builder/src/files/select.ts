import { readdirSync } from 'node:fs';
import { matchPattern } from '@slipway/dockerfile';
import { type Inside, inside } from './inside.ts';

const WILDCARD = /[*?[\\]/;

/**
 * What a COPY source stands for in a tree, in bytewise order: the path itself, or what its wildcards match. A link is
 * followed, except one that a wildcard matched. Empty when nothing is there.
 */
export function select(root: string, pattern: string): Inside[] {
  const parts = pattern.split('/').filter((part) => part !== '' && part !== '.');
  if (!parts.some((part) => WILDCARD.test(part))) {
    const found = inside(root, parts.join('/'));
    return found.stats === undefined ? [] : [found];
  }
  const matches = parts.reduce<string[]>((found, part) => found.flatMap((at) => step(root, at, part)), ['']);
  return matches.sort(bytewise).map((path) => inside(root, path, 'keep'));
}

function step(root: string, at: string, part: string): string[] {
  const folder = inside(root, at);
  if (!folder.stats?.isDirectory()) return [];
  if (!WILDCARD.test(part)) {
    const path = join(at, part);
    return inside(root, path, 'keep').stats === undefined ? [] : [path];
  }
  const below = readdirSync(folder.hostPath).map((name) => join(at, name));
  if (part === '**') return [at, ...below.flatMap((path) => step(root, path, '**'))];
  return below.filter((path) => matchPattern(part, path.slice(path.lastIndexOf('/') + 1)));
}

function join(at: string, name: string): string {
  return at === '' ? name : `${at}/${name}`;
}

function bytewise(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
