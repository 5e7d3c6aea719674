import { Failure } from '@slipway/failure';
import {
  type BlobStore,
  ByteString,
  type Compression,
  collect,
  compressionOf,
  type Descriptor,
  type Digest,
  Digester,
  decompress,
  type ImageConfig,
  isIndex,
  type Manifest,
  parseImageConfig,
  parseManifest,
  readTar,
  type TarEntry,
} from '@slipway/oci';

/**
 * Whether a rebuild gave the same image. `manifest-equal` is bit for bit; `diffid-equal` has the same files but another
 * compression; `different` names the first paths that differ.
 */
export type Verdict =
  | { readonly verdict: 'manifest-equal' }
  | { readonly verdict: 'diffid-equal' }
  | { readonly verdict: 'different'; readonly differences: readonly Difference[] };

export interface Difference {
  /** Which layer, counted from 0, bottom first; undefined for the configuration. */
  readonly layer: number | undefined;
  readonly path: string;
  readonly problem: string;
}

/** An image by its manifest, and where its blobs are. */
export interface ImageToCompare {
  readonly manifest: Digest;
  readonly blobs: Pick<BlobStore, 'get'>;
}

const SHOWN = 20;

/** Compares a rebuilt image with the one that was released. */
export async function compareImages(released: ImageToCompare, rebuilt: ImageToCompare): Promise<Verdict> {
  if (released.manifest === rebuilt.manifest) return { verdict: 'manifest-equal' };
  const [before, after] = await Promise.all([load(released), load(rebuilt)]);
  const configs = configDifferences(before.config, after.config);
  const [left, right] = [before.config.rootfs.diff_ids, after.config.rootfs.diff_ids];
  if (configs.length === 0 && left.join() === right.join()) return { verdict: 'diffid-equal' };
  const differences: Difference[] = [...configs];
  for (let layer = 0; layer < Math.max(left.length, right.length) && differences.length < SHOWN; layer += 1) {
    if (left[layer] === right[layer]) continue;
    const [one, other] = [before.document.layers[layer], after.document.layers[layer]];
    differences.push(
      ...(await layerDifferences(
        layer,
        one && { blob: one, blobs: released.blobs },
        other && { blob: other, blobs: rebuilt.blobs },
      )),
    );
  }
  return { verdict: 'different', differences: differences.slice(0, SHOWN) };
}

async function load({
  manifest,
  blobs,
}: ImageToCompare): Promise<{ document: Manifest; config: ImageConfig }> {
  const document = parseManifest(await collect(await blobs.get(manifest)));
  if (isIndex(document))
    throw new Failure('bad-manifest', `${manifest} is an index: compare the images it lists`);
  return { document, config: parseImageConfig(await collect(await blobs.get(document.config.digest))) };
}

function configDifferences(before: ImageConfig, after: ImageConfig): Difference[] {
  const flat = (config: ImageConfig) => new Map(leaves({ ...config, rootfs: undefined }));
  const [left, right] = [flat(before), flat(after)];
  const keys = [...new Set([...left.keys(), ...right.keys()])].sort();
  return keys.flatMap((path) => {
    const [one, other] = [left.get(path), right.get(path)];
    return one === other
      ? []
      : [{ layer: undefined, path, problem: `was ${one ?? 'absent'}, is ${other ?? 'absent'}` }];
  });
}

function leaves(value: unknown, path = ''): [string, string][] {
  if (value === undefined) return [];
  const members = value === null || typeof value !== 'object' ? [] : Object.entries(value);
  if (members.length === 0) return [[path, JSON.stringify(value)]];
  return members.flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

interface StoredLayer {
  readonly blob: Descriptor;
  readonly blobs: Pick<BlobStore, 'get'>;
}

async function layerDifferences(
  layer: number,
  before: StoredLayer | undefined,
  after: StoredLayer | undefined,
): Promise<Difference[]> {
  const [left, right] = await Promise.all([entriesOf(before), entriesOf(after)]);
  const paths = [...new Set([...left.keys(), ...right.keys()])].sort();
  const differences = paths.flatMap((path) => {
    const problem = entryDifference(left.get(path), right.get(path));
    return problem === undefined ? [] : [{ layer, path: `/${ByteString.toText(path)}`, problem }];
  });
  if (differences.length > 0) return differences;
  return [{ layer, path: '/', problem: 'the same files, archived differently' }];
}

interface SeenEntry {
  readonly entry: TarEntry;
  readonly content: Digest;
}

async function entriesOf(layer: StoredLayer | undefined): Promise<Map<ByteString, SeenEntry>> {
  const seen = new Map<ByteString, SeenEntry>();
  if (layer === undefined) return seen;
  const compression: Compression = compressionOf(layer.blob.mediaType) ?? 'gzip';
  for await (const { entry, content } of readTar(
    decompress(await layer.blobs.get(layer.blob.digest), compression),
  )) {
    const digester = new Digester();
    for await (const chunk of content) digester.update(chunk);
    seen.set(entry.path, { entry, content: digester.digest() });
  }
  return seen;
}

function entryDifference(before: SeenEntry | undefined, after: SeenEntry | undefined): string | undefined {
  if (before === undefined) return 'only in the rebuilt image';
  if (after === undefined) return 'only in the released image';
  const [left, right] = [metadataOf(before.entry), metadataOf(after.entry)];
  const changed = Object.keys(left).filter((field) => left[field] !== right[field]);
  if (before.content !== after.content)
    return `content differs${changed.length === 0 ? '' : ` (and ${changed.join(', ')})`}`;
  return changed.length === 0
    ? undefined
    : changed.map((field) => `${field} was ${left[field]}, is ${right[field]}`).join('; ');
}

/** What is compared of an entry besides its content, as it is shown. */
function metadataOf(entry: TarEntry): Record<string, string> {
  const { type, mode, uid, gid, mtime, size, linkname, devMajor, devMinor, xattrs } = entry;
  const attributes = [...xattrs].map(([name, value]) => `${name}=${value.toString('hex')}`).sort();
  return {
    type,
    mode: mode.toString(8).padStart(4, '0'),
    uid: String(uid),
    gid: String(gid),
    mtime: String(mtime),
    size: String(size),
    link: ByteString.toText(linkname) || 'none',
    device: `${devMajor}:${devMinor}`,
    xattrs: attributes.join(',') || 'none',
  };
}
