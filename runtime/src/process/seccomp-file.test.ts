import { expect, test } from 'vitest';
import { readSeccompProfile } from './seccomp-file.ts';

const HERE = { capabilities: ['CAP_SYS_ADMIN'], kernel: '5.10.0-1-amd64', arch: 'x64' };
const read = (profile: object) => readSeccompProfile(JSON.stringify(profile), HERE);
const allow = (name: string, more: object = {}) => ({ names: [name], action: 'SCMP_ACT_ALLOW', ...more });

test('a profile is taken over, with the architectures of the machine', () => {
  expect(
    read({
      defaultAction: 'SCMP_ACT_ERRNO',
      defaultErrnoRet: 38,
      archMap: [
        { architecture: 'SCMP_ARCH_AARCH64', subArchitectures: ['SCMP_ARCH_ARM'] },
        { architecture: 'SCMP_ARCH_X86_64', subArchitectures: ['SCMP_ARCH_X86'] },
      ],
      syscalls: [
        { name: 'read', action: 'SCMP_ACT_ALLOW', args: null, comment: '' },
        allow('clone', { args: [{ index: 0, value: 5, valueTwo: 0, op: 'SCMP_CMP_MASKED_EQ' }] }),
      ],
    }),
  ).toEqual({
    defaultAction: 'SCMP_ACT_ERRNO',
    defaultErrnoRet: 38,
    architectures: ['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86'],
    syscalls: [
      allow('read'),
      allow('clone', { args: [{ index: 0, value: 5, valueTwo: 0, op: 'SCMP_CMP_MASKED_EQ' }] }),
    ],
  });
});

test.each<[object, boolean]>([
  [{ includes: { caps: ['CAP_SYS_ADMIN'] } }, true],
  [{ includes: { caps: ['CAP_SYS_ADMIN', 'CAP_BPF'] } }, false],
  [{ includes: { arches: ['arm64'] } }, false],
  [{ includes: { arches: ['arm64', 'amd64'], minKernel: '5.10' } }, true],
  [{ includes: { minKernel: '5.11' } }, false],
  [{ excludes: { caps: ['CAP_BPF', 'CAP_SYS_ADMIN'] } }, false],
  [{ excludes: { caps: ['CAP_BPF'], arches: ['s390x'], minKernel: '6.0' } }, true],
  [{ includes: {}, excludes: {} }, true],
])('whether an entry with %j holds here: %s', (conditions, expected) => {
  const { syscalls } = read({ defaultAction: 'SCMP_ACT_ERRNO', syscalls: [allow('bpf', conditions)] }) as {
    readonly syscalls: readonly object[];
  };
  expect(syscalls).toEqual(expected ? [allow('bpf')] : []);
});

test.each(['', '{', '{}', '{"defaultAction":"A","architectures":["a"],"archMap":[{"architecture":"b"}]}'])(
  'the profile %j is refused',
  (text) => {
    expect(() => readSeccompProfile(text, HERE)).toThrow(
      expect.objectContaining({ code: 'bad-seccomp-profile' }),
    );
  },
);

test('a number that JavaScript would make another is refused, and no rule', () => {
  const args = [{ index: 0, value: 2 ** 60, op: 'SCMP_CMP_EQ' }];
  expect(() => read({ defaultAction: 'SCMP_ACT_ERRNO', syscalls: [allow('clone', { args })] })).toThrow(
    /value/,
  );
});
