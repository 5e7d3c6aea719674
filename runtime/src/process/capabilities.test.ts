import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundingSet, capabilitiesFor } from './capabilities.ts';
import { seccompProfile } from './seccomp.ts';

const EVERY = (1n << 41n) - 1n;
const NONE = { add: [], drop: [], privileged: false };
const ALL = capabilitiesFor({ ...NONE, privileged: true }, EVERY);

test('a container has fourteen capabilities by default, a privileged one all', () => {
  expect(capabilitiesFor(NONE, EVERY)).toEqual(
    [
      ...['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'SETGID', 'SETUID', 'SETPCAP'],
      ...['NET_BIND_SERVICE', 'NET_RAW', 'SYS_CHROOT', 'MKNOD', 'AUDIT_WRITE', 'SETFCAP'],
    ].map((name) => `CAP_${name}`),
  );
  expect(ALL).toHaveLength(41);
});

test.each([
  [
    'a name in any spelling',
    ['net_admin'],
    ['CAP_CHOWN'],
    (name: string) => name === 'CAP_NET_ADMIN',
    'CAP_CHOWN',
  ],
  ['nothing but one', ['CHOWN'], ['ALL'], (name: string) => name === 'CAP_CHOWN', 'CAP_KILL'],
  ['all but one', ['ALL'], ['sys_admin'], (name: string) => name === 'CAP_BPF', 'CAP_SYS_ADMIN'],
])('%s', (_, add, drop, isIn, out) => {
  const granted = capabilitiesFor({ add, drop, privileged: false }, EVERY);
  expect(granted.some(isIn)).toBe(true);
  expect(granted).not.toContain(out);
});

test('dropping all leaves none', () => {
  expect(capabilitiesFor({ ...NONE, drop: ['all'] }, EVERY)).toEqual([]);
});

test('an unknown name is refused, to add and to drop', () => {
  for (const key of ['add', 'drop'])
    expect(() => capabilitiesFor({ ...NONE, [key]: ['NET_ADMINS'] }, EVERY)).toThrow(
      expect.objectContaining({ code: 'bad-capability' }),
    );
});

test('whatever is asked for, nobody gets more than the host has', () => {
  const names = fc.subarray(['ALL', ...ALL]);
  fc.assert(
    fc.property(
      names,
      names,
      fc.boolean(),
      fc.bigInt({ min: 0n, max: EVERY }),
      (add, drop, privileged, bounding) => {
        for (const name of capabilitiesFor({ add, drop, privileged }, bounding))
          expect((bounding >> BigInt(ALL.indexOf(name))) & 1n).toBe(1n);
      },
    ),
  );
});

test('the bounding set is read off the status of a process', () => {
  expect(boundingSet('Name:\tx\nCapInh:\t0000000000000001\nCapBnd:\t000001ffffffffff\n')).toBe(EVERY);
  expect(boundingSet('')).toBe(0n);
  expect(boundingSet(readFileSync('/proc/self/status', 'utf8'))).toBeTypeOf('bigint');
});

interface Rule {
  readonly names: readonly string[];
  readonly action: string;
  readonly args?: readonly { readonly value: number; readonly op: string }[];
  readonly errnoRet?: number;
}

function rulesFor(capabilities: readonly string[]): readonly Rule[] {
  return (seccompProfile(capabilities) as { readonly syscalls: readonly Rule[] }).syscalls;
}

/** Calls that are allowed whatever their arguments are. */
function freely(capabilities: readonly string[]): ReadonlySet<string> {
  return new Set(
    rulesFor(capabilities)
      .filter(({ action, args }) => action === 'SCMP_ACT_ALLOW' && args === undefined)
      .flatMap(({ names }) => names),
  );
}

const DEFAULTS = capabilitiesFor(NONE, EVERY);

test.each([
  'mount',
  'unshare',
  'setns',
  'bpf',
  'clone',
  'keyctl',
  'io_uring_setup',
  'init_module',
  'reboot',
  'userfaultfd',
])('by default %s is not allowed', (name) => {
  expect(freely(DEFAULTS).has(name)).toBe(false);
});

test.each([
  ['CAP_SYS_ADMIN', 'mount'],
  ['CAP_SYS_ADMIN', 'clone'],
  ['CAP_SYS_TIME', 'clock_settime'],
  ['CAP_SYS_MODULE', 'finit_module'],
  ['CAP_SYS_CHROOT', 'chroot'],
])('%s brings %s', (capability, name) => {
  expect(freely([]).has(name)).toBe(false);
  expect(freely([capability]).has(name)).toBe(true);
});

test('without CAP_SYS_ADMIN, threads are made but no namespaces: clone3 is not there', () => {
  const clone = rulesFor(DEFAULTS).find(({ names }) => names.includes('clone'));
  // CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET
  const flags = [0x20000, 0x2000000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000];
  expect(clone?.args).toEqual([
    { index: 0, value: flags.reduce((sum, flag) => sum + flag), valueTwo: 0, op: 'SCMP_CMP_MASKED_EQ' },
  ]);
  expect(rulesFor(DEFAULTS)).toContainEqual({ names: ['clone3'], action: 'SCMP_ACT_ERRNO', errnoRet: 38 });
  expect(rulesFor(['CAP_SYS_ADMIN']).some(({ action }) => action === 'SCMP_ACT_ERRNO')).toBe(false);
});

test('every capability only adds calls', () => {
  const base = [...freely([])];
  for (const capability of ALL) expect([...freely([capability])]).toEqual(expect.arrayContaining(base));
});
