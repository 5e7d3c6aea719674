import { Failure } from '@slipway/failure';
import type { Machine } from './machine.ts';

/** Debian packages that the engine runs, by the program that shows that one is there. */
const PACKAGES: Readonly<Record<string, string>> = {
  crun: 'crun',
  runc: 'runc',
  conmon: 'conmon',
  nft: 'nftables',
  ip: 'iproute2',
  setfattr: 'attr',
  tar: 'tar',
  socat: 'socat',
  modprobe: 'kmod',
  ps: 'procps',
  git: 'git',
};

/** Installs what is missing, unless that was declined. Gives the packages. Throws a `Failure` `programs-missing` or `command-failed`. */
export async function installPackages(machine: Machine, install: boolean): Promise<readonly string[]> {
  const missing = Object.entries(PACKAGES).filter(([program]) => !machine.has(program));
  const packages = missing.map(([, name]) => name);
  if (packages.length === 0) return [];
  if (!install || !machine.has('apt-get')) {
    const programs = missing.map(([program]) => program).join(', ');
    throw new Failure('programs-missing', `the engine needs programs that are missing: ${programs}`, {
      hint: `install them; on Debian and Ubuntu: apt-get install ${packages.join(' ')}`,
    });
  }
  const apt = [
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-qq',
    '-y',
    '-o',
    'DPkg::Lock::Timeout=300',
  ];
  await machine.asRoot([...apt, 'update']);
  await machine.asRoot([...apt, 'install', '--no-install-recommends', ...packages]);
  return packages;
}
