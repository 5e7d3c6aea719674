import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '@slipway/failure';
import { formatPlatform, type Platform } from '@slipway/oci';

/**
 * Whether this machine runs programs of another platform: the kernel hands them to an interpreter such as qemu, which
 * must be registered with the flag F, or else it is looked for in the container. Linux, Documentation/admin-guide/binfmt-misc.rst.
 */
const REGISTERED = '/proc/sys/fs/binfmt_misc';

/** `e_machine` of an ELF header, the bytes as they lie in the file: elf(5). */
const MACHINES: Readonly<Record<string, string>> = {
  '386': '0300',
  amd64: '3e00',
  arm: '2800',
  arm64: 'b700',
  loong64: '0201',
  mips64le: '0800',
  ppc64le: '1500',
  riscv64: 'f300',
  s390x: '0016',
};
const MACHINE_AT = 18;

/** What a processor runs besides its own. */
const ALSO: Readonly<Record<string, readonly string[]>> = { amd64: ['386'] };

/** Throws a `Failure` `foreign-platform`. */
export function requireRunnable(platform: Platform, native: Platform, registered = REGISTERED): void {
  const { os, architecture } = platform;
  const own = [native.architecture, ...(ALSO[native.architecture] ?? [])];
  if (os === native.os && own.includes(architecture)) return;
  if (os === native.os && interpreters(registered).some((entry) => runs(entry, architecture))) return;
  throw new Failure(
    'foreign-platform',
    `RUN for ${formatPlatform(platform)} cannot be run on ${formatPlatform(native)}`,
    {
      hint: 'register an emulator (on Debian: apt-get install qemu-user-static binfmt-support), or build that stage FROM --platform=$BUILDPLATFORM',
    },
  );
}

function interpreters(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name !== 'register' && name !== 'status')
      .map((name) => readFileSync(join(folder, name), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function runs(entry: string, architecture: string): boolean {
  const magic = /^magic ([0-9a-f]+)$/m.exec(entry)?.[1];
  const machine = magic?.slice(2 * MACHINE_AT, 2 * MACHINE_AT + 4);
  const known = machine !== undefined && machine === MACHINES[architecture];
  return known && entry.startsWith('enabled') && /^flags: .*F/m.test(entry);
}
