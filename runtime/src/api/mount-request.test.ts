import { expect, test } from 'vitest';
import { checkMount, mountSchema } from './mount-request.ts';

test.each([
  { Type: 'bind', Source: '/a', BindOptions: { NonRecursive: true } },
  { Type: 'volume', Source: 'a', VolumeOptions: { NoCopy: true, DriverConfig: { Name: 'local' } } },
  { Type: 'volume', VolumeOptions: { Subpath: '', DriverConfig: { Options: {} } } },
  { Type: 'tmpfs', TmpfsOptions: { Options: [['noexec'], ['uid', '1000']] } },
])('%j is taken', (mount) => {
  expect(() => checkMount({ ...mount, Target: '/t' })).not.toThrow();
});

test.each([
  [{ Type: 'image', Source: 'busybox' }, 'type image'],
  [{ Type: 'volume', VolumeOptions: { Subpath: 'logs' } }, 'subpath'],
  [{ Type: 'volume', VolumeOptions: { DriverConfig: { Name: 'nfs' } } }, 'nfs'],
])('%j is refused rather than dropped', (mount, what) => {
  expect(() => checkMount({ ...mount, Target: '/t' })).toThrow(
    expect.objectContaining({ code: 'unsupported', message: expect.stringContaining(what) }),
  );
});

test.each([
  { Type: 'bind', Source: 5 },
  { Type: 'bind', BindOptions: { Propagation: 5 } },
  { Type: 'tmpfs', TmpfsOptions: { Mode: '700' } },
  { Type: 'volume', VolumeOptions: { Labels: 5 } },
])('%j is none', (mount) => {
  expect(mountSchema.safeParse({ Target: '/t', BindOptions: null, ...mount }).success).toBe(false);
});
