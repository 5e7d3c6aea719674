import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret } from '@slipway/failure';
import { ByteString, tarEntry } from '@slipway/oci';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { guarded, refuseSecrets } from './guard.ts';
import { suspiciousArgs } from './suspicion.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'secrets-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const secrets = (value: string | Buffer) => new Map([['id', new Secret(Buffer.from(value))]]);

function check(value: string | Buffer, content: Buffer): unknown {
  writeFileSync(join(folder, 'file'), content);
  const path = ByteString.ofText('file');
  return guarded(undefined, secrets(value), folder)?.(
    path,
    tarEntry({ path, type: 'file', size: content.length }),
    () => content,
  );
}

test('a value is found wherever in a file it lies, also across the pieces it is read in', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 3 }), (offset, pieces) => {
      const content = Buffer.alloc(3 * (1 << 20) + 100, 'x');
      content.write('the-secret-value', pieces * (1 << 20) + offset);
      expect(() => check('the-secret-value\n', content)).toThrow(/"id" is in \/file/);
    }),
    { numRuns: 30 },
  );
});

test('a name that holds a value is no better, and is not told on', () => {
  const path = ByteString.ofText('etc/the-secret-value.conf');
  const keep = guarded(undefined, secrets('the-secret-value'), folder);
  expect(() => keep?.(path, tarEntry({ path, type: 'directory' }), () => Buffer.alloc(0))).toThrow(
    /"id" is in \/etc\/\[secret\]\.conf,/,
  );
});

test('what only looks like it, or is too short to tell, passes', () => {
  expect(check('the-secret-value', Buffer.from('the-secret-valuf the-secret-valu'))).toBe('keep');
  expect(check('short', Buffer.from('short'))).toBeUndefined();
});

test('a verdict of the rule underneath stands, and its content is looked at', () => {
  const path = ByteString.ofText('gone');
  const entry = tarEntry({ path, type: 'file', size: 1 });
  const over = (verdict: 'drop' | Buffer) => guarded(() => verdict, secrets('the-secret-value'), folder)!;
  expect(over('drop')(path, entry, () => Buffer.alloc(0))).toBe('drop');
  expect(() => over(Buffer.from('a the-secret-value'))(path, entry, () => Buffer.alloc(0))).toThrow(/secret/);
});

test('a document is searched for the value as JSON has it', () => {
  const document = Buffer.from(JSON.stringify({ history: ['RUN a"b\\c\nd'] }));
  expect(() => refuseSecrets(document, secrets('a"b\\c\nd\n'))).toThrow(
    /configuration, history or annotations/,
  );
  refuseSecrets(document, secrets('another'));
});

test('arguments are suspicious by name or by value', () => {
  expect(
    suspiciousArgs({
      NPM_TOKEN: 'x',
      db_password: 'x',
      API_KEY: 'x',
      VERSION: '1.2',
      AUTHOR: 'me',
      KEYMAP: 'de',
      EMPTY_SECRET: '',
      INNOCENT: `ghp_${'a'.repeat(36)}`,
      URL: 'https://user:pw@example.com/',
      HOME_PAGE: 'https://example.com/',
    }),
  ).toEqual(['NPM_TOKEN', 'db_password', 'API_KEY', 'INNOCENT', 'URL']);
});
