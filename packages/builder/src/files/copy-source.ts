import {
  closeSync,
  copyFileSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  type Stats,
  writeSync,
} from 'node:fs';
import { ByteString } from '@slipway/oci';
import type { Kind } from './view.ts';

/** What TreeCopy copies: a file, folder or link, on this machine or in a build context that was never laid down. */
export interface CopySource {
  readonly kind: Kind;
  /** Permission bits, with setuid, setgid and sticky. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** When it was changed, in seconds. */
  readonly time: number;
  /** Equal for the names of one file; undefined when it has no other. */
  readonly identity: string | undefined;
  /** Where it is on this machine, for what only programs can copy: devices, pipes, capabilities. */
  readonly place: Buffer | undefined;
  /** Of a folder, what is in it. */
  entries(): Iterable<readonly [ByteString, CopySource]>;
  /** Of a link, where it leads. */
  target(): Buffer;
  /** Of a file, writes its content to an open and empty one; gives a promise only where that takes long. */
  writeTo(file: number): Promise<void> | undefined;
}

/** Up to this, reading and writing is less work than asking the kernel for a copy, above all on an overlay. */
const READ_WHOLE = 1 << 16;
const buffer = Buffer.allocUnsafeSlow(READ_WHOLE);

export class DiskSource implements CopySource {
  readonly place: Buffer;
  readonly stats: Stats;

  constructor(place: Buffer) {
    this.place = place;
    this.stats = lstatSync(place);
  }

  get kind(): Kind {
    if (this.stats.isDirectory()) return 'folder';
    if (this.stats.isSymbolicLink()) return 'symlink';
    return this.stats.isFile() ? 'file' : 'other';
  }

  get mode(): number {
    return this.stats.mode & 0o7777;
  }

  get uid(): number {
    return this.stats.uid;
  }

  get gid(): number {
    return this.stats.gid;
  }

  get time(): number {
    return this.stats.mtimeMs / 1000;
  }

  get identity(): string | undefined {
    return this.stats.nlink > 1 ? `${this.stats.dev}:${this.stats.ino}` : undefined;
  }

  *entries(): Iterable<readonly [ByteString, CopySource]> {
    for (const name of readdirSync(this.place, { encoding: 'latin1' }) as ByteString[])
      yield [name, new DiskSource(below(this.place, name))];
  }

  target(): Buffer {
    return readlinkSync(this.place, { encoding: 'buffer' });
  }

  writeTo(file: number): undefined {
    if (this.stats.size > READ_WHOLE) {
      copyFileSync(this.place, `/proc/self/fd/${file}`);
      return;
    }
    const from = openSync(this.place, 'r');
    try {
      // A file that grew meanwhile is copied as long as it was.
      writeWhole(file, buffer.subarray(0, readSync(from, buffer, 0, this.stats.size, 0)));
    } finally {
      closeSync(from);
    }
  }
}

export function below(folder: Buffer, name: ByteString): Buffer {
  return Buffer.concat([folder, Buffer.from('/'), ByteString.toBytes(name)]);
}

export function writeWhole(file: number, content: Uint8Array): void {
  for (let at = 0; at < content.length; ) at += writeSync(file, content, at);
}
