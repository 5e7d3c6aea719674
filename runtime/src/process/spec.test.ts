import { expect, test } from 'vitest';
import { MASKED_PATHS, type Mount, ociSpec, READONLY_PATHS, type SpecOptions } from './spec.ts';

interface Spec {
  readonly hostname?: string;
  readonly root: { readonly path: string; readonly readonly: boolean };
  readonly process: {
    readonly capabilities: Readonly<Record<string, readonly string[]>>;
    readonly noNewPrivileges: boolean;
    readonly rlimits?: readonly object[];
  };
  readonly mounts: readonly Mount[];
  readonly linux: {
    readonly namespaces: readonly { readonly type: string; readonly path?: string }[];
    readonly seccomp?: object;
    readonly maskedPaths?: readonly string[];
    readonly readonlyPaths?: readonly string[];
    readonly sysctl: Readonly<Record<string, string>>;
    readonly devices: readonly object[];
    readonly resources: { readonly memory?: object; readonly devices: readonly object[] };
  };
}

const CAPABILITIES = ['CAP_CHOWN'];

function specOf(options: Partial<SpecOptions> = {}): Spec {
  return ociSpec({
    rootfs: '/rootfs',
    args: ['sh'],
    env: ['A=1'],
    cwd: '/',
    user: { uid: 0, gid: 0, additionalGids: [] },
    terminal: false,
    hostname: 'web',
    cgroupsPath: '/slipway/web',
    capabilities: CAPABILITIES,
    mounts: [],
    network: 'private',
    ...options,
  }) as object as Spec;
}

const mountAt = (spec: Spec, path: string) => spec.mounts.filter(({ destination }) => destination === path);

test('what is left out is the safe choice', () => {
  const { root, linux, mounts } = specOf();
  expect(root).toEqual({ path: '/rootfs', readonly: false });
  expect(linux.namespaces).toEqual(['mount', 'network', 'pid', 'ipc', 'uts'].map((type) => ({ type })));
  expect(linux.seccomp).toMatchObject({ defaultAction: 'SCMP_ACT_ERRNO' });
  expect(linux.maskedPaths).toEqual(MASKED_PATHS);
  expect(linux.readonlyPaths).toEqual(READONLY_PATHS);
  expect(linux.resources.devices[0]).toEqual({ allow: false, access: 'rwm' });
  for (const path of ['/sys', '/sys/fs/cgroup'])
    expect(mounts.find(({ destination }) => destination === path)?.options).toContain('ro');
});

test('a control group of its own is seen as the root where that is asked', () => {
  expect(specOf({ cgroup: 'private' }).linux.namespaces).toContainEqual({ type: 'cgroup' });
});

test('a privileged container has none of it', () => {
  const { linux, mounts } = specOf({ privileged: true });
  expect(linux).not.toHaveProperty('seccomp');
  expect(linux).not.toHaveProperty('maskedPaths');
  expect(linux).not.toHaveProperty('readonlyPaths');
  expect(linux.resources.devices).toEqual([{ allow: true, access: 'rwm' }]);
  expect(mounts.find(({ destination }) => destination === '/sys')?.options).not.toContain('ro');
});

test('only root has its capabilities in effect; nobody inherits any', () => {
  expect(specOf().process.capabilities).toEqual({
    bounding: CAPABILITIES,
    permitted: CAPABILITIES,
    effective: CAPABILITIES,
  });
  expect(specOf({ user: { uid: 33, gid: 33, additionalGids: [] } }).process.capabilities).toEqual({
    bounding: CAPABILITIES,
    permitted: [],
    effective: [],
  });
});

test('a namespace is its own, the host’s, or another’s', () => {
  const { linux, ...spec } = specOf({ network: { path: '/proc/7/ns/net' }, pid: 'host', uts: 'host' });
  expect(linux.namespaces).toEqual([
    { type: 'mount' },
    { type: 'network', path: '/proc/7/ns/net' },
    { type: 'ipc' },
  ]);
  expect(spec).not.toHaveProperty('hostname');
});

test.each([
  [null, undefined],
  [{ defaultAction: 'SCMP_ACT_LOG' }, { defaultAction: 'SCMP_ACT_LOG' }],
])('the seccomp profile %j is taken as it is', (seccomp, expected) => {
  expect(specOf({ seccomp }).linux.seccomp).toEqual(expected);
});

test('a mount of the user’s takes the place of the one there would be', () => {
  const mount: Mount = { destination: '/dev/shm', type: 'bind', source: '/shm', options: ['rbind'] };
  expect(mountAt(specOf({ mounts: [mount] }), '/dev/shm')).toEqual([mount]);
});

test.each([
  [undefined, 67_108_864],
  [0, 67_108_864],
  [1024, 1024],
])('shared memory of %j is %i bytes', (shmSize, bytes) => {
  const [mount] = mountAt(specOf(shmSize === undefined ? {} : { shmSize }), '/dev/shm');
  expect(mount?.options).toContain(`size=${bytes}`);
});

test('ports below 1024 are for everybody in a network of its own, unless the user says otherwise', () => {
  const key = 'net.ipv4.ip_unprivileged_port_start';
  expect(specOf().linux.sysctl[key]).toBe('0');
  expect(specOf({ network: 'host' }).linux.sysctl).toEqual({});
  expect(specOf({ sysctls: { [key]: '1024' } }).linux.sysctl[key]).toBe('1024');
});

test('a device is there, and may be used as far as it says', () => {
  const device = {
    path: '/dev/fuse',
    type: 'c',
    major: 10,
    minor: 229,
    access: 'rw',
    ...{ mode: 0o660, uid: 0, gid: 0 },
  } as const;
  const { devices, resources } = specOf({ devices: [device] }).linux;
  expect(devices).toEqual([
    { path: '/dev/fuse', type: 'c', major: 10, minor: 229, fileMode: 0o660, uid: 0, gid: 0 },
  ]);
  expect(resources.devices.at(-1)).toEqual({
    allow: true,
    type: 'c',
    major: 10,
    minor: 229,
    access: 'rw',
  });
});

test('limits are kept beside the rules for devices', () => {
  const { resources } = specOf({ resources: { memory: { limit: 1 }, pids: { limit: 2 } } }).linux;
  expect(resources).toMatchObject({ memory: { limit: 1 }, pids: { limit: 2 }, devices: expect.any(Array) });
});
