import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDestination, localDestination, localSource, reading } from './local.ts';

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'slipway-cp-')));
  mkdirSync(join(folder, 'd'));
  writeFileSync(join(folder, 'd/f'), '');
  for (const [link, target] of [
    ['tofile', 'd/f'],
    ['todir', 'd'],
    ['absolute', join(folder, 'd')],
    ['dangling', 'lost'],
    ['loop', 'loop'],
  ] as const)
    symlinkSync(target, join(folder, link));
});
afterAll(() => rmSync(folder, { recursive: true }));

const relative = <T extends { readonly path: string }>(found: T) => ({
  ...found,
  path: found.path.replace(folder, ''),
});

test.each([
  ['/d/f', false, { path: '/d/f', isFolder: false }],
  ['/todir/f', false, { path: '/d/f', isFolder: false }],
  ['/todir', false, { path: '/todir', isFolder: false }],
  ['/todir', true, { path: '/d', isFolder: true, name: 'todir' }],
  ['/todir/', false, { path: '/d/', isFolder: true, name: 'todir' }],
  ['/absolute/.', true, { path: '/d/.', isFolder: true }],
  ['/todir/../tofile', true, { path: '/d/f', isFolder: false, name: 'tofile' }],
])('the source %s, links followed: %s', (path, follow, expected) => {
  expect(relative(localSource(folder + path, follow))).toMatchObject(expected);
});

test.each([
  ['/lost', false, 'lstat FOLDER/lost: no such file or directory'],
  ['/dangling', true, 'lstat FOLDER/lost: no such file or directory'],
  ['/d/f/', false, 'not a directory'],
  ['/loop', true, 'EvalSymlinks: too many links'],
])('there is no source at %s', (path, follow, message) => {
  expect(() => localSource(folder + path, follow)).toThrow(message.replace('FOLDER', folder));
});

test.each([
  ['/d', { path: '/d', kind: 'folder' }],
  ['/todir', { path: '/d', kind: 'folder' }],
  ['/tofile', { path: '/d/f', kind: 'other' }],
  ['/dangling', { path: '/lost' }],
  ['/new', { path: '/new' }],
])('the destination %s', (path, expected) => {
  expect(relative(localDestination(folder + path))).toEqual(expected);
});

test.each([
  ['/lost/new', 'invalid output path: directory "FOLDER/lost" does not exist'],
  ['/d/f/new', 'stat FOLDER/d/f/new: not a directory'],
])('nothing can be copied to %s', (path, message) => {
  expect(() => checkDestination(folder + path)).toThrow(message.replace('FOLDER', folder));
});

test('nor to a device', () => {
  expect(() => checkDestination('/dev/null')).toThrow('got a device');
  expect(() => checkDestination(join(folder, 'new'))).not.toThrow();
});

test('what cannot be read is told with the call and the path; other errors stay what they are', async () => {
  const failing = async function* (error: Error): AsyncGenerator<Uint8Array> {
    yield Buffer.alloc(1);
    throw error;
  };
  const denied = Object.assign(new Error('EACCES'), { errno: -13, syscall: 'open', path: '/secret' });
  await expect(Array.fromAsync(reading(failing(denied)))).rejects.toMatchObject({
    code: 'file-unreadable',
    message: 'open /secret: permission denied',
  });
  const other = new Error('else');
  await expect(Array.fromAsync(reading(failing(other)))).rejects.toBe(other);
});
