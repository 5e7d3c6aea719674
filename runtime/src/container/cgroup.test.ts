import { expect, test } from 'vitest';
import { cgroupOf } from './cgroup.ts';
import type { ContainerRecord } from './record.ts';

test.each([
  [undefined, '/own/id'],
  ['', '/own/id'],
  ['/docker/buildx', '/docker/buildx/id'],
  ['shop/', '/shop/id'],
  ['../../etc', '/etc/id'],
])('below the parent %j', (CgroupParent, cgroup) => {
  expect(cgroupOf({ id: 'id', hostConfig: { CgroupParent } } as ContainerRecord, '/own')).toBe(cgroup);
});
