import type { BlobStore } from '../blob-store.ts';
import type { Bytes } from '../bytes.ts';
import { emptyLower } from './lower.ts';
import { type PackedLayer, packLayer } from './pack.ts';
import { type Keep, planLayer } from './plan.ts';
import type { RunProgram } from './run-program.ts';
import { settleLayer } from './settle.ts';
import { type UnpackLimits, unpackLayer } from './unpack.ts';
import { readXattrs } from './xattrs.ts';

export interface CanonicaliseOptions {
  /** Seconds since 1970 that no modification time may exceed. */
  readonly epoch: number;
  readonly store: BlobStore;
  readonly run: RunProgram;
  readonly keep?: Keep;
  readonly userXattrs?: boolean;
  readonly limits?: UnpackLimits;
}

/**
 * Makes the first layer of an image of any archive of a root filesystem, such as mmdebstrap gives. The archive is
 * extracted into `directory`, which is empty or does not exist yet, and which is the settled layer afterwards. Throws as
 * `unpackLayer` and `planLayer` do.
 */
export async function canonicaliseTar(
  tar: Bytes,
  directory: string,
  { store, run, limits, ...options }: CanonicaliseOptions,
): Promise<PackedLayer> {
  await unpackLayer(tar, directory, { run, ...(limits === undefined ? {} : { limits }) });
  const plan = await planLayer(directory, { ...options, lower: emptyLower, readXattrs: readXattrs(run) });
  const packed = await packLayer(plan, store);
  await settleLayer(plan, run);
  return packed;
}
