import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '@slipway/command';
import { Failure, isFailure } from '@slipway/failure';

/** The programs that the engine works with: all are looked for before it begins, so that none is missed halfway. */

/** Of each row one is enough, the first that is there; with the packages they are in, for Debian's apt-get. */
const OCI_RUNTIMES = ['crun', 'runc'];
const PROGRAMS: readonly (readonly [programs: readonly string[], pack: string])[] = [
  [OCI_RUNTIMES, 'crun'],
  [['conmon'], 'conmon'],
  [['nft'], 'nftables'],
  [['ip'], 'iproute2'],
  [['getfattr'], 'attr'],
  [['setfattr'], 'attr'],
  [['socat'], 'socat'],
  [['tar'], 'tar'],
  [['unshare'], 'util-linux'],
  [['nsenter'], 'util-linux'],
  [['mount'], 'mount'],
];

/**
 * Looks for them by a PATH, and gives the OCI runtime's name. Throws a `Failure` `programs-missing` that names all that
 * are not there.
 */
export function findPrograms(searchPath: string): string {
  const folders = searchPath.split(':');
  const found = (program: string) => folders.some((folder) => existsSync(join(folder, program)));
  const missing = PROGRAMS.filter(([programs]) => !programs.some(found));
  if (missing.length === 0) return OCI_RUNTIMES.find(found)!;
  const names = missing.map(([programs]) => programs.join(' or ')).join(', ');
  const packages = [...new Set(missing.map(([, pack]) => pack))].join(' ');
  throw new Failure('programs-missing', `the engine needs programs that are not in PATH: ${names}`, {
    hint: `install them: apt-get install ${packages}`,
  });
}

/** The launcher mounts by lists of the engine's own, which only util-linux's mount takes. Throws a `Failure` `unfit-program`. */
export async function checkMountProgram(run: Run): Promise<void> {
  const version = await run(['mount', '--version']).then(
    ({ stdout }) => stdout.toString(),
    (error: unknown) => {
      if (isFailure(error, 'command-failed')) return '';
      throw error;
    },
  );
  if (version.includes('util-linux')) return;
  throw new Failure(
    'unfit-program',
    'the mount of this machine is not that of util-linux, which the engine needs',
    {
      hint: 'install it: apt-get install mount, or apk add mount',
    },
  );
}
