import { ByteString, type TarEntry, tarEntry } from '@slipway/oci';
import { describe, expect, test } from 'vitest';
import { normaliser } from './normaliser.ts';

const EPOCH = 1_700_000_000;
const keep = normaliser(EPOCH, () => EPOCH);

function verdict(path: string, content: Buffer | string = '', type: TarEntry['type'] = 'file') {
  const bytes = Buffer.from(content);
  const entry = tarEntry({ path: ByteString.ofText(path), type, size: type === 'file' ? bytes.length : 0 });
  return keep(ByteString.ofText(path), entry, () => bytes);
}

test.each([
  'var/log/dpkg.log',
  'var/log/apt/history.log',
  'var/log/dnf.rpm.log',
  'var/cache/ldconfig/aux-cache',
  'var/cache/apt/srcpkgcache.bin',
  'var/cache/apt/archives/curl_8_amd64.deb',
  'var/cache/debconf/config.dat-old',
  'var/cache/fontconfig/abc.cache-7',
  'var/cache/man/de/index.db',
  'var/cache/man/index.db',
  'var/lib/dpkg/status-old',
  'var/lib/systemd/random-seed',
  'etc/passwd-',
  'etc/.pwd.lock',
  'run/mount/utab',
  'root/.npm/_logs/x.log',
  'home/app/.cache/pip/http/a',
  'opt/app/.cache/go-build',
  'root/.wget-hsts',
  'tmp/node-compile-cache/v24/x',
  'root/.m2/repository/a/b/_remote.repositories',
  'root/.cargo/.package-cache',
  'var/cache/dnf/metadata/x',
  'tmp/hsperfdata_root/12',
])('%s is left out', (path) => {
  expect(verdict(path)).toBe('drop');
});

test.each([
  'var/log/nginx/access.log',
  'var/log/apt',
  'var/cache/apt/archives/lock',
  'var/lib/apt/lists/x_InRelease',
  'var/lib/dpkg/status',
  'etc/passwd',
  'root/.npmrc',
  'home/app/.cache/mine',
  'srv/var/log/dpkg.log',
  'usr/share/man/index.db',
  'root/.cargo/registry/cache/a.crate',
  'tmp/file',
])('%s stays', (path) => {
  expect(verdict(path, 'content')).toBe('keep');
});

test('a folder is left out as a whole where all of it is a cache', () => {
  expect(verdict('root/.npm/_cacache', '', 'directory')).toBe('drop');
  expect(verdict('root/.npm', '', 'directory')).toBe('keep');
});

test('a machine’s id is emptied', () => {
  expect(verdict('etc/machine-id', '0123\n')).toEqual(Buffer.alloc(0));
  expect(verdict('etc/machine-id')).toBe('keep');
  expect(verdict('var/lib/dbus/machine-id', '', 'symlink')).toBe('keep');
});

describe('shadow', () => {
  test('days of change are no later than the limit; all else is as it was', () => {
    const day = Math.floor(EPOCH / 86_400);
    const before = `root:*:${day + 100}:0:99999:7:::\nold:!:${day - 5}:0:::::\nnone:x::0\n\nbroken\n`;
    expect(verdict('etc/shadow', before)?.toString()).toBe(
      `root:*:${day}:0:99999:7:::\nold:!:${day - 5}:0:::::\nnone:x::0\n\nbroken\n`,
    );
  });

  test('bytes that are no text pass unharmed', () => {
    const odd = Buffer.from([0x61, 0x3a, 0xff, 0x3a, 0x31, 0x0a]);
    expect(verdict('etc/shadow', odd)).toEqual(odd);
  });
});

describe('.pyc', () => {
  function pyc(flags: number, mtime: number): Buffer {
    const content = Buffer.alloc(20, 7);
    content.writeUInt32LE(flags, 4);
    content.writeUInt32LE(mtime, 8);
    return content;
  }

  test('a time later than the limit becomes the limit, as that of the source does', () => {
    const clamped = verdict('usr/lib/a.pyc', pyc(0, EPOCH + 9)) as Buffer;
    expect(clamped.readUInt32LE(8)).toBe(EPOCH);
    expect(clamped.subarray(12)).toEqual(pyc(0, 0).subarray(12));
  });

  test('an earlier time, a hash, or something that is no compiled file stays', () => {
    expect(verdict('a.pyc', pyc(0, EPOCH - 1))).toBe('keep');
    expect(verdict('a.pyc', pyc(1, 0xffffffff))).toBe('keep');
    expect(verdict('a.pyc', 'short')).toBe('keep');
  });
});
