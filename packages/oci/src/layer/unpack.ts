import { setImmediate } from 'node:timers/promises';
import { Failure } from '@slipway/failure';
import type { Bytes } from '../bytes.ts';
import type { Digest } from '../digest.ts';
import { ByteString } from '../tar/byte-string.ts';
import type { TarEntry } from '../tar/entry.ts';
import { readTar } from '../tar/read.ts';
import { verifying } from '../verify.ts';
import { Extraction, unsafe } from './extraction.ts';
import { emptyLower, type LowerView, writeOpaque } from './lower.ts';
import type { RunProgram } from './run-program.ts';
import { AUFS_PREFIX, OPAQUE_MARKER, WHITEOUT_PREFIX, whitedOut } from './whiteout.ts';

/** How much a layer may hold. */
export interface UnpackLimits {
  /** Two million when left out. */
  readonly entries?: number;
  /** Sum of the files' lengths, holes included; 1 TiB when left out. */
  readonly bytes?: number;
}

export interface UnpackOptions {
  readonly run: RunProgram;
  readonly limits?: UnpackLimits;
  /** Gives directories that the layer has entries in, but no entry for, their mode and owner; else they are root's. */
  readonly lower?: LowerView;
}

export interface UnpackedLayer {
  /** The digest of the archive as it came, all of it read. */
  readonly diffId: Digest;
  /** Its length in bytes. */
  readonly size: number;
}

/** Linux's own limits are 4095 and 255 bytes; the directory's path needs some. */
const LONGEST_PATH = 3500;
const LONGEST_NAME = 255;
/** How many entries are extracted before other work of the process has its turn. */
const TURN = 200;

/**
 * Extracts a layer into a directory that is empty or does not exist yet, to be a lower directory of an overlay:
 * whiteouts become what overlayfs knows them by. Opaque directories are also listed in a file `DIRECTORY.opaque` beside
 * it, for `StackedLower`; so extract to `TEMPORARY/NAME`, and rename `TEMPORARY` when done.
 *
 * The archive may be hostile. Nothing is ever written outside the directory or through a symbolic link: a name with
 * `..`, an entry below anything but a directory, a hard link to what the layer does not have are refused with a `Failure`
 * `unsafe-layer`; too much of it, with `layer-too-large`; what is no archive, with `bad-tar`. A leading slash stands for
 * the layer's root. Of two entries with one path the later counts.
 */
export async function unpackLayer(
  tar: Bytes,
  directory: string,
  { run, limits = {}, lower = emptyLower }: UnpackOptions,
): Promise<UnpackedLayer> {
  const archive = verifying(tar);
  const extraction = new Extraction(directory, lower);
  const budget = new Budget(limits);
  for await (const { entry, content } of readTar(archive.bytes)) {
    if (budget.take(entry.size) % TURN === 0) await setImmediate();
    await extract(extraction, { ...entry, path: safePath(entry.path) }, content);
  }
  writeOpaque(directory, await extraction.finish(run));
  const { digest: diffId, size } = archive.stored();
  return { diffId, size };
}

async function extract(extraction: Extraction, entry: TarEntry, content: Bytes): Promise<void> {
  const { path, type } = entry;
  const base = ByteString.base(path);
  const gone = whitedOut(path);
  if (base === OPAQUE_MARKER) extraction.makeOpaque(ByteString.parent(path));
  else if (path.startsWith(AUFS_PREFIX)) return;
  else if (gone !== undefined) extraction.whiteOut(gone);
  else if (type === 'hardlink') extraction.link({ ...entry, linkname: safePath(entry.linkname) });
  else await extraction.place(entry, content);
}

/** Counts what a layer takes up. */
class Budget {
  readonly #limits: Required<UnpackLimits>;
  #entries = 0;
  #bytes = 0;

  constructor({ entries = 2_000_000, bytes = 2 ** 40 }: UnpackLimits) {
    this.#limits = { entries, bytes };
  }

  /** How many entries there have been, with this one. */
  take(bytes: number): number {
    this.#entries += 1;
    this.#bytes += bytes;
    const { entries, bytes: most } = this.#limits;
    if (this.#entries > entries || this.#bytes > most)
      throw new Failure('layer-too-large', `the layer has more than ${entries} entries or ${most} bytes`, {
        hint: 'raise the limit if you trust where the layer comes from',
      });
    return this.#entries;
  }
}

/** The path below the root, without empty and `.` components. */
function safePath(path: ByteString): ByteString {
  const components = path.split('/').filter((component) => component !== '' && component !== '.');
  const whiteout = components.at(-1)?.startsWith(WHITEOUT_PREFIX) === true;
  const name = whiteout ? components.at(-1)!.slice(WHITEOUT_PREFIX.length) : undefined;
  if (components.includes('..') || name === '' || name === '.' || name === '..')
    throw unsafe(`the layer has an entry with the path ${ByteString.toText(path)}`);
  // A whiteout never comes to be under its own name, so that also a name of 255 bytes can be taken away.
  const names = name === undefined ? components : [...components.slice(0, -1), name];
  const tooLong = path.length > LONGEST_PATH || names.some(({ length }) => length > LONGEST_NAME);
  if (tooLong) throw unsafe(`the layer has an entry whose path is too long: ${ByteString.toText(path)}`);
  return components.join('/') as ByteString;
}
