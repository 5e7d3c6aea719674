import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { count, keyValue, readSecrets, several } from './flags.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-flags-'));
  writeFileSync(join(folder, 'token'), Buffer.from([0xff, 0x00, 0x0a]));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('pairs gather, the last of a name wins, and a value may have anything in it', () => {
  const pairs = ['A=1', 'B=x=y z', 'A=', 'C=é'].reduce<Record<string, string> | undefined>(
    (previous, entry) => keyValue(entry, previous),
    undefined,
  );
  expect(pairs).toEqual({ A: '', B: 'x=y z', C: 'é' });
});

test('a flag given several times keeps its order', () => {
  expect(several('b', several('a'))).toEqual(['a', 'b']);
});

test.each(['', '-1', '1.5', '1e3', ' 1', '0x10'])('%j is no count', (text) => {
  expect(() => count(text)).toThrow(expect.objectContaining({ code: 'usage' }));
});

test('a count is a number', () => {
  expect(count('0042')).toBe(42);
});

test('secrets come from files, to the byte, and from the environment', () => {
  const token = join(folder, 'token');
  const specs = [
    `id=a,src=${token}`,
    `type=file,id=b,source=${token}`,
    'id=c,env=VALUE',
    'id=VALUE',
    'type=env,id=d,src=VALUE',
  ];
  expect(readSecrets(specs, { VALUE: 'x=y' })).toEqual({
    a: Buffer.from([0xff, 0x00, 0x0a]),
    b: Buffer.from([0xff, 0x00, 0x0a]),
    c: Buffer.from('x=y'),
    VALUE: Buffer.from('x=y'),
    d: Buffer.from('x=y'),
  });
});

test('a secret that says nothing of where it is is a file of that name, if the environment has none', () => {
  const token = join(folder, 'token');
  expect(readSecrets([`id=${token}`], {})).toEqual({ [token]: Buffer.from([0xff, 0x00, 0x0a]) });
});

test.each([
  ['env=HOME', 'usage', 'has no id'],
  ['id=', 'usage', 'has no id'],
  ['id=a', 'secret-missing', 'the environment has no a for the secret "a"'],
  ['id=a,sorce=B', 'usage', 'there is no field "sorce"'],
  ['id=a,env=B', 'secret-missing', 'the environment has no B for the secret "a"'],
  ['id=a,src=/nowhere/token', 'secret-missing', 'the file /nowhere/token of the secret "a" cannot be read'],
])('--secret %s is refused', (spec, code, message) => {
  expect(() => readSecrets([spec], {})).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(message) }),
  );
});
