import { expect, test } from 'vitest';
import { followed, linkTarget, localPath, operand, placement, splitEntry } from './placement.ts';

test.each([
  ['web:/srv', { container: 'web', path: '/srv' }],
  ['web:a:b', { container: 'web', path: 'a:b' }],
  ['web:', { container: 'web', path: '' }],
  ['/srv/a:b', { path: '/srv/a:b' }],
  ['./a:b', { path: './a:b' }],
  ['plain', { path: 'plain' }],
  ['-', { path: '-' }],
])('%s is understood', (text, expected) => {
  expect(operand(text)).toEqual(expected);
});

test.each([
  ['/a/b', { folder: '/a', name: 'b' }],
  ['/a/b/', { folder: '/a', name: 'b' }],
  ['/a/b/.', { folder: '/a/b', name: '.' }],
  ['/a/../b', { folder: '/', name: 'b' }],
  ['/', { folder: '/', name: '/' }],
  ['', { folder: '.', name: '.' }],
  ['b', { folder: '.', name: 'b' }],
])('%s is a name in a folder', (path, expected) => {
  expect(splitEntry(path)).toEqual(expected);
});

const FILE = { path: '/s/f', isFolder: false };
const FOLDER = { path: '/s/d', isFolder: true };

test.each([
  ['a file to a new name', FILE, { path: '/t/n' }, { folder: '/t', name: 'n' }],
  ['a file over a file', FILE, { path: '/t/n', kind: 'other' }, { folder: '/t', name: 'n' }],
  ['a file into a folder', FILE, { path: '/t/n', kind: 'folder' }, { folder: '/t/n', name: 'f' }],
  ['a folder to a new name', FOLDER, { path: '/t/n/' }, { folder: '/t', name: 'n' }],
  ['a folder into a folder', FOLDER, { path: '/t/n', kind: 'folder' }, { folder: '/t/n', name: 'd' }],
  [
    'what is in a folder to a new name',
    { ...FOLDER, path: '/s/d/.' },
    { path: '/t/n' },
    { folder: '/t', name: 'n' },
  ],
  [
    'what is in a folder into one',
    { ...FOLDER, path: '/s/d/.' },
    { path: '/t/n', kind: 'folder' },
    { folder: '/t/n', name: '.' },
  ],
  [
    'what a link led to into a folder',
    { ...FILE, name: 'link' },
    { path: '/t', kind: 'folder' },
    { folder: '/t', name: 'link' },
  ],
] as const)('%s', (_, source, destination, expected) => {
  expect(placement(source, destination)).toEqual(expected);
});

test.each([
  ['a folder over a file', FOLDER, { path: '/t/n', kind: 'other' }, 'cannot copy directory'],
  ['a file to a folder that is not there', FILE, { path: '/t/n/' }, 'no such directory'],
  ['the same, with a dot', FILE, { path: '/t/n/.' }, 'no such directory'],
] as const)('%s is refused', (_, source, destination, message) => {
  expect(() => placement(source, destination)).toThrow(message);
});

test('a path that a link was followed in ends as the one that was asked for, whose name the copy has', () => {
  expect(followed('/a/link', '/b/c')).toEqual({ path: '/b/c', name: 'link' });
  expect(followed('/a/link/', '/b/c')).toEqual({ path: '/b/c/', name: 'link' });
  expect(followed('/a/link/.', '/b/c')).toEqual({ path: '/b/c/.' });
  expect(followed('/a/same', '/b/same')).toEqual({ path: '/b/same' });
});

test('a link leads from where it lies', () => {
  expect(linkTarget('/a/link', '../b')).toBe('/b');
  expect(linkTarget('/a/link/', 'b')).toBe('/a/b');
  expect(linkTarget('/a/link', '/c')).toBe('/c');
});

test.each([
  ['a', '/here/a'],
  ['a/', '/here/a/'],
  ['a/.', '/here/a/.'],
  ['.', '/here/.'],
  ['./', '/here/./'],
  ['..', '/'],
  ['/', '/'],
])('%s is absolute as %s', (path, expected) => {
  expect(localPath('/here', path)).toBe(expected);
});
