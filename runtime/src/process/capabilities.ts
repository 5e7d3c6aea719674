import { Failure } from '@slipway/failure';

/** Linux capabilities of a container: Docker's default set, changed by --cap-add and --cap-drop. capabilities(7). */

const DEFAULT = [
  ...[
    'CHOWN',
    'DAC_OVERRIDE',
    'FSETID',
    'FOWNER',
    'MKNOD',
    'NET_RAW',
    'SETGID',
    'SETUID',
    'SETFCAP',
    'SETPCAP',
  ],
  ...['NET_BIND_SERVICE', 'SYS_CHROOT', 'KILL', 'AUDIT_WRITE'],
];

/** In the order of their numbers in linux/capability.h. */
const ALL = [
  ...['CHOWN', 'DAC_OVERRIDE', 'DAC_READ_SEARCH', 'FOWNER', 'FSETID', 'KILL', 'SETGID', 'SETUID', 'SETPCAP'],
  ...[
    'LINUX_IMMUTABLE',
    'NET_BIND_SERVICE',
    'NET_BROADCAST',
    'NET_ADMIN',
    'NET_RAW',
    'IPC_LOCK',
    'IPC_OWNER',
  ],
  ...[
    'SYS_MODULE',
    'SYS_RAWIO',
    'SYS_CHROOT',
    'SYS_PTRACE',
    'SYS_PACCT',
    'SYS_ADMIN',
    'SYS_BOOT',
    'SYS_NICE',
  ],
  ...[
    'SYS_RESOURCE',
    'SYS_TIME',
    'SYS_TTY_CONFIG',
    'MKNOD',
    'LEASE',
    'AUDIT_WRITE',
    'AUDIT_CONTROL',
    'SETFCAP',
  ],
  ...['MAC_OVERRIDE', 'MAC_ADMIN', 'SYSLOG', 'WAKE_ALARM', 'BLOCK_SUSPEND', 'AUDIT_READ', 'PERFMON', 'BPF'],
  'CHECKPOINT_RESTORE',
];

export interface CapabilityChange {
  readonly add: readonly string[];
  readonly drop: readonly string[];
  readonly privileged: boolean;
}

/**
 * The `CAP_…` names a container gets, no more than `bounding`, the host's own set (`CapBnd` of /proc/self/status).
 * Throws a `Failure` `bad-capability` for an unknown name.
 */
export function capabilitiesFor(change: CapabilityChange, bounding: bigint): string[] {
  const add = change.add.map(normalise);
  const drop = change.drop.map(normalise);
  const base = change.privileged || add.includes('ALL') ? ALL : drop.includes('ALL') ? [] : DEFAULT;
  const granted = new Set([...base.filter((name) => !drop.includes(name)), ...add]);
  return ALL.filter((name, number) => granted.has(name) && (bounding >> BigInt(number)) & 1n).map(
    (name) => `CAP_${name}`,
  );
}

/** Reads the bounding set from the text of /proc/self/status. */
export function boundingSet(status: string): bigint {
  return BigInt(`0x${/^CapBnd:\s*([0-9a-f]+)/m.exec(status)?.[1] ?? '0'}`);
}

function normalise(name: string): string {
  const short = name.toUpperCase().replace(/^CAP_/, '');
  if (short === 'ALL' || ALL.includes(short)) return short;
  throw new Failure('bad-capability', `invalid capability: "${name}"`, {
    hint: 'see capabilities(7) for the names',
  });
}
