import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isNoSpace } from './space.ts';

/**
 * A file of zeros in the engine's root, given up when the disk is full: to stop a container or to remove an image, the
 * engine has to write down that it did.
 */
const NAME = 'reserve';
const SIZE = 1 << 20;

/** Lays the reserve down, if it is not there and there is room for it. */
export function layReserve(root: string): void {
  const path = join(root, NAME);
  if (existsSync(path)) return;
  try {
    writeFileSync(path, Buffer.alloc(SIZE), { mode: 0o600 });
  } catch (error) {
    rmSync(path, { force: true });
    if (!isNoSpace(error)) throw error;
  }
}

/** Gives up the reserve of the root that `path` is in. Gives whether there was one. */
export function giveUpReserve(path: string): boolean {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const reserve = join(folder, NAME);
    if (!existsSync(reserve)) continue;
    rmSync(reserve);
    return true;
  }
  return false;
}
