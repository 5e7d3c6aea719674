import { readFileSync } from 'node:fs';
import { endProcesses, listProcesses } from './processes.ts';

/**
 * Programs that an engine runs for a moment, such as nft, have this variable set to its root. One that outlives a killed
 * engine would still do what it was told while the next engine puts things as they must be. Containers do not have it.
 */
export const ENGINE_MARK = 'SLIPWAY_ENGINE_ROOT';

/** Ends what engines before this one left running for a root. Only for whoever holds the root's lock. */
export async function endOrphans(root: string): Promise<void> {
  const marked = () =>
    listProcesses().filter(({ pid, parent }) => parent !== process.pid && isMarked(pid, root));
  // One may start another while we look.
  for (let found = marked(); found.length > 0; found = marked()) await endProcesses(found);
}

function isMarked(pid: number, root: string): boolean {
  if (pid === process.pid) return false;
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`${ENGINE_MARK}=${root}`);
  } catch (error) {
    // Ended while we looked, or hidden from us: ours are not.
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return false;
    throw error;
  }
}
