import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether the conmon that holds a container's stdio and waits for its exit is there. `bundle` has its `conmon.pid`. */
export function isMonitored(bundle: string, id: string): boolean {
  try {
    const pid = readFileSync(join(bundle, 'conmon.pid'), 'utf8').trim();
    // Numbers are used again: its argv tells whose it is.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(id);
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}
