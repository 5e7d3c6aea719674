import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf } from '@slipway/oci';
import { afterAll, expect, test } from 'vitest';
import { parseCreateRequest } from './api/create-request.ts';
import { filters, matchesLabels } from './api/query.ts';
import { credentialsOf, registryAuth } from './api/registry-auth.ts';
import { newContainer } from './container/create.ts';
import { readLog, tailOffset } from './container/log.ts';
import { signalNumber } from './container/signal.ts';
import { resolvConf } from './network/name-files.ts';
import { bindHostPort, parseBinding } from './network/port.ts';
import { Subnet } from './network/subnet.ts';
import { lookup } from './storage/layer-view.ts';
import { Volumes } from './volume/volumes.ts';

/** Inputs at the edge of what the engine is asked, each of which it once got wrong. */

const scratch = mkdtempSync(join(tmpdir(), 'slipway-edge-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const dir = () => mkdtempSync(join(scratch, 'case-'));
const create = (body: object, image: object, others: never[] = []) =>
  newContainer(
    parseCreateRequest({ Image: 'web', ...body }, undefined),
    {
      reference: 'r',
      id: digestOf('a'),
      manifest: digestOf('b'),
      config: {
        architecture: 'a',
        os: 'linux',
        rootfs: { type: 'layers', diff_ids: [] },
        config: image,
      } as never,
    },
    new Volumes(dir(), () => new Date(0)),
    others,
    new Date(0),
  );

test('lookup a/..', () => {
  const d = dir();
  mkdirSync(join(d, 'a'));
  expect(lookup([d], '/a/..')?.path).toBe('');
});
test('lookup link to /', () => {
  const d = dir();
  symlinkSync('/', join(d, 'l'));
  expect(lookup([d], '/l')?.path).toBe('');
});
test('lookup link to .', () => {
  const d = dir();
  symlinkSync('.', join(d, 'l'));
  expect(lookup([d], '/l')?.path).toBe('');
});
test('lookup link a/up -> ..', () => {
  const d = dir();
  mkdirSync(join(d, 'a'));
  symlinkSync('..', join(d, 'a/up'));
  expect(lookup([d], '/a/up')?.path).toBe('');
});
test('lookup opaque', () => {
  const [t, b] = [dir(), dir()];
  mkdirSync(join(t, 'etc'));
  writeFileSync(`${t}.opaque`, 'etc\0');
  mkdirSync(join(b, 'etc'));
  writeFileSync(join(b, 'etc/passwd'), '');
  expect(lookup([t, b], '/etc/passwd')).toBeUndefined();
});
test('resolv empty search', () => {
  expect(resolvConf('search\nnameserver 1.1.1.1\n', { nameservers: [], search: [], options: [] })).toBe(
    'nameserver 1.1.1.1\n',
  );
});
test('rtmin+99', () => {
  expect(() => signalNumber('RTMIN+99')).toThrow();
});
test('subnet three parts', () => {
  expect(() => new Subnet('10.0.0.0/24/7')).toThrow();
});
test('split shorter', () => {
  expect([...new Subnet('10.0.0.0/24').split(23)]).toEqual([]);
});
test('label constructor', () => {
  expect(matchesLabels({}, ['constructor'])).toBe(false);
});
test('filters string', () => {
  expect(() => filters('{"label":"x"}')).toThrow();
});
test('auth null', () => {
  expect(registryAuth(Buffer.from('null').toString('base64'))).toBeUndefined();
});
test('auth without colon', () => {
  const c = credentialsOf({ auth: Buffer.from('user').toString('base64') });
  expect((c as never as { username?: string })?.username).not.toBe('use');
});
test('cmd [] takes the image command', () => {
  expect(create({ Cmd: [] }, { Cmd: ['x'] }).config.Cmd).toEqual(['x']);
});
test('entrypoint [] keeps image cmd', () => {
  expect(create({ Entrypoint: [] }, { Cmd: ['x'] }).config.Cmd).toEqual(['x']);
});
test('bind with trailing slash', () => {
  expect(
    create({ HostConfig: { Binds: ['/srv:/data/'] } }, { Cmd: ['x'], Volumes: { '/data': {} } }).mounts
      .length,
  ).toBe(1);
});
test('duplicate mount refused', () => {
  expect(() => create({ HostConfig: { Binds: ['/srv:/data', '/opt:/data'] } }, { Cmd: ['x'] })).toThrow(
    /Duplicate mount point/,
  );
});
test('volumes-from empty', () => {
  const o = create({}, { Cmd: ['x'] });
  expect(() => create({ HostConfig: { VolumesFrom: [':ro'] } }, { Cmd: ['x'] }, [o] as never)).toThrow();
});
test('hostip ipv6', () => {
  expect(() => parseBinding('80', { HostIp: '::1', HostPort: '80' })).toThrow();
});
test('hostip garbage', async () => {
  await expect(bindHostPort('tcp', 'not an address', 34567)).rejects.toMatchObject({ code: 'bad-address' });
});
test('tail counts full lines', async () => {
  const p = join(dir(), 'l');
  writeFileSync(p, 'T stdout P a\nT stdout F b\n');
  const got = (
    await Array.fromAsync(readLog(p, { from: await tailOffset(p, 1), signal: new AbortController().signal }))
  )
    .flat()
    .map((e) => e.bytes.toString())
    .join('');
  expect(got).toBe('ab\n');
});
