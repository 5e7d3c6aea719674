import { statfsSync } from 'node:fs';
import { Failure } from '@slipway/failure';

/** Bytes; with less than this a file system is full for all that the engine does. */
const FULL = 256 << 10;
const MEGABYTE = 1_000_000;

/** Whether an error, or what caused it, is that a disk or a quota is full. Programs say so in words. */
export function isNoSpace(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '', cause, message } = error as Error & { readonly code?: string };
  if (['ENOSPC', 'EDQUOT', 'no-space'].includes(code)) return true;
  return /no space left on device|disk quota exceeded/i.test(message) || isNoSpace(cause);
}

/**
 * For an error that comes of a full disk, a `Failure` `no-space` that says which of these folders is on it and how much
 * is free there; any other error as it is.
 */
export function explained(error: unknown, folders: readonly string[]): unknown {
  const spaces = folders.map(spaceOf).sort((a, b) => a.free - b.free);
  const [tightest] = spaces;
  if (tightest === undefined || (!isNoSpace(error) && tightest.free >= FULL)) return error;
  if (error instanceof Failure && error.code === 'no-space') return error;
  const { folder, free, total } = tightest;
  const size = (bytes: number) => `${(bytes / MEGABYTE).toFixed(1)} MB`;
  return new Failure(
    'no-space',
    `no space left on the disk of ${folder}: ${size(free)} of ${size(total)} are free (${(error as Error).message})`,
    {
      hint: 'make room, for example with docker system prune, or give the folder a larger disk',
      cause: error,
    },
  );
}

function spaceOf(folder: string): { readonly folder: string; readonly free: number; readonly total: number } {
  const { bavail, blocks, bsize } = statfsSync(folder);
  return { folder, free: bavail * bsize, total: blocks * bsize };
}
