import type { BuildCache, CacheEntry } from '@slipway/builder';
import { Failure } from '@slipway/failure';
import {
  type BlobStore,
  type Bytes,
  COMPRESSOR,
  canonicalJson,
  collect,
  type Descriptor,
  type Digest,
  descriptorSchema,
  encodeManifest,
  isDigest,
  isIndex,
  MediaType,
  parseManifest,
} from '@slipway/oci';
import * as z from 'zod';
import type { LayerStore } from '../storage/layer-store.ts';

/**
 * What steps made, to be taken to another engine: an OCI artifact whose configuration lists the steps by their keys, and
 * whose layers are those they made, in our own compression. What a step gives is known by its key alone, so that an
 * image built with such a cache is the same as one built without.
 */
export const CACHE_ARTIFACT_TYPE = 'application/vnd.slipway.cache.v1+json';

const digestSchema = z.custom<Digest>((value) => typeof value === 'string' && isDigest(value));

const indexSchema = z.object({
  /** Layers in another compression would give another manifest. */
  compressor: z.string(),
  steps: z.array(
    z.object({
      key: digestSchema,
      layer: z
        .object({ diffId: digestSchema, size: z.number().int().nonnegative(), blob: descriptorSchema })
        .nullable(),
    }),
  ),
});

type Steps = z.infer<typeof indexSchema>['steps'];

/** Stores the artifact of what is cached under these keys, and gives its manifest. */
export async function packCache(
  keys: readonly Digest[],
  {
    cache,
    layers,
    blobs,
  }: { readonly cache: BuildCache; readonly layers: LayerStore; readonly blobs: BlobStore },
): Promise<Descriptor> {
  const listed: Steps = [];
  for (const key of new Set(keys)) {
    const entry = await cache.get(key);
    if (entry === undefined) continue;
    const { layer } = entry;
    const blob = layer === null ? undefined : await layers.descriptor(layer.diffId);
    listed.push({ key, layer: layer === null || blob === undefined ? null : { ...layer, blob } });
  }
  const config = await blobs.put(canonicalJson({ compressor: COMPRESSOR, steps: listed }));
  const archives = new Map(
    listed.flatMap(({ layer }) => (layer === null ? [] : [[layer.blob.digest, layer.blob] as const])),
  );
  const manifest = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.manifest,
    artifactType: CACHE_ARTIFACT_TYPE,
    config: { mediaType: CACHE_ARTIFACT_TYPE, ...config },
    layers: [...archives.values()],
  });
  await blobs.put(manifest.content, { digest: manifest.descriptor.digest });
  return manifest.descriptor;
}

/** A cache that was brought here: what it knows, and where its layers are to be had. */
export class ImportedCache {
  readonly #steps: ReadonlyMap<Digest, CacheEntry>;
  readonly #archives: ReadonlyMap<Digest, Descriptor>;
  readonly #source: Pick<BlobStore, 'get'>;

  private constructor(steps: Steps, source: Pick<BlobStore, 'get'>) {
    this.#steps = new Map(
      steps.map(({ key, layer }) => [
        key,
        { layer: layer === null ? null : { diffId: layer.diffId, size: layer.size } },
      ]),
    );
    this.#archives = new Map(
      steps.flatMap(({ layer }) => (layer === null ? [] : [[layer.diffId, layer.blob]])),
    );
    this.#source = source;
  }

  /** Throws a `Failure` `bad-cache` for what is none, or is of a version that gives other bytes. */
  static async open(manifest: Digest, source: Pick<BlobStore, 'get'>): Promise<ImportedCache> {
    const document = parseManifest(await collect(await source.get(manifest)));
    if (isIndex(document) || document.artifactType !== CACHE_ARTIFACT_TYPE)
      throw new Failure('bad-cache', 'it is not a build cache of Slipway', {
        hint: 'write one with --cache-to first',
      });
    const config: unknown = JSON.parse((await collect(await source.get(document.config.digest))).toString());
    const parsed = indexSchema.safeParse(config);
    if (!parsed.success)
      throw new Failure('bad-cache', `the build cache is damaged: ${z.prettifyError(parsed.error)}`);
    if (parsed.data.compressor !== COMPRESSOR)
      throw new Failure(
        'bad-cache',
        `the build cache was written by ${parsed.data.compressor}, this is ${COMPRESSOR}`,
      );
    return new ImportedCache(parsed.data.steps, source);
  }

  get(key: Digest): CacheEntry | undefined {
    return this.#steps.get(key);
  }

  /** The archive of a layer; undefined when it is not in this cache. */
  archiveOf(diffId: Digest): Descriptor | undefined {
    return this.#archives.get(diffId);
  }

  read(archive: Descriptor): Promise<Bytes> {
    return this.#source.get(archive.digest);
  }
}

/** The engine's own cache, and behind it those that a build brought along. */
export class LayeredCache implements BuildCache {
  readonly #own: BuildCache;
  readonly #imported: readonly ImportedCache[];

  constructor(own: BuildCache, imported: readonly ImportedCache[]) {
    this.#own = own;
    this.#imported = imported;
  }

  async get(key: Digest): Promise<CacheEntry | undefined> {
    const own = await this.#own.get(key);
    if (own !== undefined) return own;
    const found = this.#imported.map((cache) => cache.get(key)).find((entry) => entry !== undefined);
    if (found !== undefined) await this.#own.put(key, found);
    return found;
  }

  put(key: Digest, entry: CacheEntry): Promise<void> {
    return this.#own.put(key, entry);
  }
}
