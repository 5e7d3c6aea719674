import { Failure } from '@slipway/failure';
import type { BlobStore } from '../blob-store.ts';
import type { Bytes } from '../bytes.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Descriptor, Platform } from '../descriptor.ts';
import type { Digest } from '../digest.ts';
import { MediaType } from '../media-type.ts';
import { familiarReference, parseReference } from '../reference.ts';
import { ByteString } from '../tar/byte-string.ts';
import { type TarMember, tarEntry } from '../tar/entry.ts';
import { type WritableContent, writeTar } from '../tar/write.ts';
import { verifying } from '../verify.ts';
import { contentsOf, type HeldManifest } from './contents.ts';
import {
  type ArchivedImage,
  BLOBS_FOLDER,
  blobPath,
  DOCKER_FILE,
  INDEX_FILE,
  LAYOUT_FILE,
  NAME_ANNOTATION,
  REF_ANNOTATION,
} from './layout.ts';

export interface WriteArchiveOptions {
  /** `docker` adds `manifest.json`, which `docker load` and `docker-archive:` of skopeo and Podman read. */
  readonly flavour: 'oci' | 'docker';
  /** Which image of an index `manifest.json` names, as it can name but one; the first when none is for this. */
  readonly platform?: Platform;
}

/**
 * Images as one archive. The same images in the same order give the same bytes: entries are sorted, of root's, and of
 * the year 1970. Each blob is in it once, and is streamed. Before there is any byte of it, throws a `Failure`
 * `blob-unknown` when the store lacks a blob of an image or of one that an index lists, and `digest-mismatch` when one
 * is not as long as it is to be; the stream throws that for one whose bytes are others.
 */
export async function writeArchive(
  store: BlobStore,
  images: readonly ArchivedImage[],
  options: WriteArchiveOptions,
): Promise<Bytes> {
  const all = await Promise.all(
    images.map(async (image) => ({ image, contents: await contentsOf(store, image.descriptor) })),
  );
  const blobs = new Map<Digest, Descriptor>(all.flatMap(({ contents }) => [...contents.blobs]));
  await Promise.all([...blobs.values()].map((blob) => checkSize(store, blob)));
  const index = {
    schemaVersion: 2,
    mediaType: MediaType.index,
    manifests: images.flatMap(namedDescriptors),
  };
  const docker = all.flatMap(({ image, contents }) => {
    const held = chosen(contents.manifests, options.platform);
    return held === undefined ? [] : [dockerItem(image, held)];
  });
  async function* members(): AsyncIterable<TarMember<WritableContent>> {
    yield folder('blobs');
    yield folder(BLOBS_FOLDER);
    for (const digest of [...blobs.keys()].sort()) {
      const path = ByteString.ofText(blobPath(digest));
      const { size } = blobs.get(digest)!;
      const { bytes } = verifying(await store.get(digest), { digest, size });
      yield { entry: tarEntry({ path, type: 'file', size }), content: bytes };
    }
    yield file(INDEX_FILE, index);
    if (options.flavour === 'docker') yield file(DOCKER_FILE, docker);
    yield file(LAYOUT_FILE, { imageLayoutVersion: '1.0.0' });
  }
  return writeTar(members());
}

async function checkSize(store: BlobStore, { digest, size }: Descriptor): Promise<void> {
  const found = await store.stat(digest);
  if (found === undefined) throw new Failure('blob-unknown', `blob ${digest} is not here`);
  if (found !== size)
    throw new Failure('digest-mismatch', `blob ${digest} has ${found} bytes in place of ${size}`);
}

/** The image's descriptor once for each of its tags. */
function namedDescriptors({ descriptor, tags }: ArchivedImage): Descriptor[] {
  if (tags.length === 0) return [descriptor];
  return tags.map((name) => ({
    ...descriptor,
    annotations: {
      ...descriptor.annotations,
      [NAME_ANNOTATION]: name,
      [REF_ANNOTATION]: parseReference(name).tag ?? '',
    },
  }));
}

function chosen(manifests: readonly HeldManifest[], wanted: Platform | undefined): HeldManifest | undefined {
  const suits = ({ descriptor: { platform } }: HeldManifest) =>
    platform?.os === wanted?.os && platform?.architecture === wanted?.architecture;
  return manifests.find(suits) ?? manifests[0];
}

/** An item of `manifest.json`; moby, image/tarexport. */
function dockerItem({ tags }: ArchivedImage, held: HeldManifest): object {
  return {
    Config: blobPath(held.document.config.digest),
    RepoTags: tags.map((name) => familiarReference(parseReference(name))),
    Layers: held.document.layers.map(({ digest }) => blobPath(digest)),
  };
}

function folder(path: string): TarMember<WritableContent> {
  return { entry: tarEntry({ path: ByteString.ofText(path), type: 'directory' }), content: undefined };
}

function file(path: string, document: unknown): TarMember<WritableContent> {
  const content = canonicalJson(document);
  return {
    entry: tarEntry({ path: ByteString.ofText(path), type: 'file', size: content.length }),
    content: [content],
  };
}
