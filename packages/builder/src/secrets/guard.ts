import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readlinkSync, readSync } from 'node:fs';
import { Failure, type Secret } from '@slipway/failure';
import { ByteString, type Digest, type Keep, type TarEntry } from '@slipway/oci';
import { onDisk } from '../files/on-disk.ts';

/** Shorter values turn up in other files by chance. */
const SHORTEST = 6;
const PIECE = 1 << 20;

export type Secrets = ReadonlyMap<string, Secret<Buffer>>;

interface Needle {
  readonly id: string;
  readonly value: Buffer;
}

/**
 * A rule for layers that lets nothing pass which holds the value of a secret, and otherwise says what `keep` says. It
 * reads the files of `upper`. Throws a `Failure` `secret-in-layer` that names the file.
 */
export function guarded(keep: Keep | undefined, secrets: Secrets, upper: string): Keep | undefined {
  const needles = needlesOf(secrets);
  if (needles.length === 0) return keep;
  return (path, entry, read) => {
    const verdict = keep?.(path, entry, read) ?? 'keep';
    if (verdict === 'drop') return verdict;
    const found =
      needleInName(path, needles) ??
      (Buffer.isBuffer(verdict)
        ? needles.find(({ value }) => verdict.includes(value))
        : needleIn(upper, path, entry, needles));
    if (found !== undefined) throw inLayer(found, path);
    return verdict;
  };
}

/**
 * Searches a layer that was made before, maybe when the secret was none, which lies in `folder`. `searched` remembers
 * which were searched for which values, so that each is read once. Throws a `Failure` `secret-in-layer`.
 */
export function refuseInLayer(diffId: Digest, folder: string, secrets: Secrets, searched: Set<string>): void {
  const needles = needlesOf(secrets);
  const hash = createHash('sha256');
  for (const { value } of needles) hash.update(`${value.length} `).update(value);
  const search = `${diffId} ${hash.digest('hex')}`;
  if (needles.length === 0 || searched.has(search)) return;
  searchFolder(folder, ByteString.empty, needles);
  searched.add(search);
}

function searchFolder(root: string, folder: ByteString, needles: readonly Needle[]): void {
  const listed = readdirSync(onDisk(root, folder), { withFileTypes: true, encoding: 'latin1' });
  for (const entry of listed) {
    const path = ByteString.join(folder, entry.name as ByteString);
    const named = needleInName(path, needles);
    if (named !== undefined) throw inLayer(named, path);
    if (entry.isDirectory()) searchFolder(root, path, needles);
    const content = entry.isSymbolicLink() ? readlinkSync(onDisk(root, path)) : undefined;
    const found =
      needles.find(({ value }) => content?.includes(value.toString())) ??
      (entry.isFile() ? needleInFile(onDisk(root, path), needles) : undefined);
    if (found !== undefined) throw inLayer(found, path);
  }
}

/** The ids of secrets that are not searched for, as their values are too short to be told from other text. */
export function tooShort(secrets: Secrets): string[] {
  return [...secrets].flatMap(([id, secret]) => (trimmed(secret.reveal()).length < SHORTEST ? [id] : []));
}

function inLayer({ id, value }: Needle, path: ByteString): Failure {
  const shown = ByteString.toText(path).replaceAll(value.toString(), '[secret]');
  return new Failure(
    'secret-in-layer',
    `the value of the secret "${id}" is in /${shown}, which would be part of the image`,
    { hint: 'use the secret without writing it down, or remove the file in the same step' },
  );
}

/** Throws a `Failure` `secret-in-config` when a part of the image's documents holds the value of a secret. */
export function refuseSecrets(document: Buffer, secrets: Secrets): void {
  const text = document.toString();
  const found = needlesOf(secrets).find(({ value }) =>
    text.includes(JSON.stringify(value.toString()).slice(1, -1)),
  );
  if (found === undefined) return;
  throw new Failure(
    'secret-in-config',
    `the value of the secret "${found.id}" is in the image's configuration, history or annotations`,
    { hint: 'hand it to RUN with --mount=type=secret alone, not by ARG, ENV, LABEL or --annotation' },
  );
}

/** Files of secrets mostly end in a newline that what is made of them does not have. */
function needlesOf(secrets: Secrets): Needle[] {
  return [...secrets]
    .map(([id, secret]) => ({ id, value: trimmed(secret.reveal()) }))
    .filter(({ value }) => value.length >= SHORTEST);
}

function trimmed(value: Buffer): Buffer {
  const end = value.findLastIndex((byte) => byte !== 0x0a && byte !== 0x0d);
  return value.subarray(0, end + 1);
}

function needleInName(path: ByteString, needles: readonly Needle[]): Needle | undefined {
  const name = ByteString.toBytes(path);
  return needles.find(({ value }) => name.includes(value));
}

function needleIn(
  upper: string,
  path: ByteString,
  entry: TarEntry,
  needles: readonly Needle[],
): Needle | undefined {
  if (entry.type === 'symlink') {
    const target = ByteString.toBytes(entry.linkname);
    return needles.find(({ value }) => target.includes(value));
  }
  return entry.type === 'file' && entry.size > 0 ? needleInFile(onDisk(upper, path), needles) : undefined;
}

/** Reads piece by piece, with as much of the one before as a value may reach back into. */
function needleInFile(path: Buffer, needles: readonly Needle[]): Needle | undefined {
  const overlap = Math.max(...needles.map(({ value }) => value.length)) - 1;
  const buffer = Buffer.allocUnsafe(overlap + PIECE);
  const file = openSync(path, 'r');
  try {
    for (let held = 0; ; ) {
      const count = readSync(file, buffer, held, PIECE, null);
      if (count === 0) return undefined;
      const seen = buffer.subarray(0, held + count);
      const found = needles.find(({ value }) => seen.includes(value));
      if (found !== undefined) return found;
      held = Math.min(overlap, seen.length);
      buffer.copyWithin(0, seen.length - held, seen.length);
    }
  } finally {
    closeSync(file);
  }
}
