import { expect, test } from 'vitest';
import { resolveUser } from './account.ts';

const FILES: Readonly<Record<string, string>> = {
  '/etc/passwd': [
    '# a comment',
    'root:x:0:0:root:/root:/bin/sh',
    'www:x:33:33:www:/var/www:/sbin/nologin',
    'nohome:x:40:40::',
    '1000:x:7:8:a name of digits:/seven:/bin/sh',
    '',
  ].join('\n'),
  '/etc/group': ['root:x:0:', 'www:x:33:', 'adm:x:4:www,nohome', 'docker:x:99:www', 'wheel:x:10:root'].join(
    '\n',
  ),
};
const read = (path: string) => FILES[path];

test.each([
  ['', [0, 0, [10], '/root']],
  ['root', [0, 0, [10], '/root']],
  ['www', [33, 33, [4, 99], '/var/www']],
  ['33', [33, 33, [4, 99], '/var/www']],
  ['www:adm', [33, 4, [], '/var/www']],
  ['www:12', [33, 12, [], '/var/www']],
  ['nohome', [40, 40, [4], '/']],
  ['1000', [7, 8, [], '/seven']],
  [':adm', [0, 4, [], '/root']],
] as const)('user %j', (spec, [uid, gid, additionalGids, home]) => {
  expect(resolveUser(spec, read)).toEqual({ uid, gid, additionalGids: [gid, ...additionalGids], home });
});

test('a number that nobody has gets group 0 and no other', () => {
  expect(resolveUser('5000', read)).toEqual({ uid: 5000, gid: 0, additionalGids: [0], home: '/' });
});

test('an image without accounts knows root and numbers', () => {
  const none = () => undefined;
  expect(resolveUser('', none)).toEqual({ uid: 0, gid: 0, additionalGids: [0], home: '/' });
  expect(resolveUser('12:34', none)).toEqual({ uid: 12, gid: 34, additionalGids: [34], home: '/' });
});

test('groups to add are names or numbers, each once', () => {
  expect(resolveUser('www', read, ['docker', '4', '123', '123']).additionalGids).toEqual([33, 4, 99, 123]);
});

test.each([
  ['nobody', [], 'unknown-user', 'unable to find user nobody: no matching entries in passwd file'],
  ['www:staff', [], 'unknown-group', 'unable to find group staff: no matching entries in group file'],
  ['www', ['staff'], 'unknown-group', 'unable to find group staff: no matching entries in group file'],
  ['99999999999', [], 'unknown-user', 'uids and gids must be in range 0-2147483647'],
  ['-1', [], 'unknown-user', 'unable to find user -1: no matching entries in passwd file'],
])('user %j with groups %j is refused', (spec, groups, code, message) => {
  expect(() => resolveUser(spec, read, groups)).toThrow(expect.objectContaining({ code, message }));
});
