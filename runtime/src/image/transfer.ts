import { Failure, isFailure } from '@slipway/failure';
import {
  collect,
  type Descriptor,
  type FileBlobStore,
  familiarReference,
  formatReference,
  isIndex,
  type Platform,
  parseImageConfig,
  parseManifest,
  type Reference,
  samePlatform,
  withDefaultTag,
} from '@slipway/oci';
import { type Credentials, type OnProgress, pull, push, RegistryClient } from '@slipway/registry';
import { explained } from '../state/space.ts';
import type { LayerStore } from '../storage/layer-store.ts';
import type { ImageRecord, Images } from './images.ts';
import { notFor } from './platform.ts';

export interface TransferParts {
  readonly images: Images;
  readonly blobs: FileBlobStore;
  readonly layers: LayerStore;
  readonly fetch: typeof fetch;
  readonly platform: Platform;
  /** The engine's root. */
  readonly folder: string;
  /** Called when an image was refused after parts of it had come: nobody needs them. */
  readonly onRefused: () => void;
}

export interface TransferOptions {
  readonly credentials?: Credentials | undefined;
  readonly platform?: Platform | undefined;
  readonly onProgress?: OnProgress;
}

/** An image, or several as an index, in a registry. */
export interface RemoteImage {
  readonly descriptor: Descriptor;
  readonly platforms: readonly Platform[];
}

/** What may be over at the next try. */
const AGAIN = ['registry-unreachable', 'registry-unavailable', 'registry-rate-limited'];

/** Brings images from registries and sends them there. */
export class Transfer {
  readonly #parts: TransferParts;

  constructor(parts: TransferParts) {
    this.#parts = parts;
  }

  /** Pulls an image, extracts its layers and points its tag at it. Throws the registry's `Failure`s. */
  async pull(reference: Reference, options: TransferOptions = {}): Promise<ImageRecord> {
    try {
      return await this.#pull(reference, options);
    } catch (error) {
      // What came before the network failed will do for the next try.
      if (!AGAIN.some((code) => isFailure(error, code))) this.#parts.onRefused();
      throw explained(error, [this.#parts.folder]);
    }
  }

  async #pull(reference: Reference, options: TransferOptions): Promise<ImageRecord> {
    const { images, blobs, layers, platform } = this.#parts;
    const named = withDefaultTag(reference);
    const { registry, repository, tag, digest } = named;
    const descriptor = await pull(this.client(registry, options), repository, digest ?? tag!, blobs, {
      platform: options.platform ?? platform,
      ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
    });
    const { document, config } = await images.documents(descriptor);
    if (document.layers.length !== config.rootfs.diff_ids.length)
      throw new Failure(
        'bad-manifest',
        `the manifest of ${formatReference(named)} has ${document.layers.length} layers, its configuration ${config.rootfs.diff_ids.length}`,
        { hint: 'the image is damaged or forged; pull it from where it was built' },
      );
    for (const [index, diffId] of config.rootfs.diff_ids.entries()) {
      await layers.add(diffId, document.layers[index]!);
    }
    // A name keeps meaning the image for this machine.
    const own = samePlatform(options.platform ?? platform, platform);
    const isNamed = tag !== undefined && (own || images.find(formatReference(named)) === undefined);
    return images.add(descriptor, {
      repoDigest: `${registry}/${repository}@${descriptor.digest}`,
      tags: isNamed ? [{ registry, repository, tag }] : [],
    });
  }

  /**
   * Pushes an image, or the index that a tag stands for, or of that one platform's image; and after it the artifacts
   * about what was pushed. Throws a `Failure` `image-unknown`, and the registry's.
   */
  async push(reference: Reference, options: TransferOptions = {}): Promise<Descriptor> {
    const { images, blobs } = this.#parts;
    const { registry, repository, tag } = withDefaultTag(reference);
    const name = formatReference(withDefaultTag(reference));
    const image = images.get(name);
    const wanted = options.platform;
    const index = wanted === undefined ? images.indexOf(name) : undefined;
    const manifest = wanted === undefined ? image.manifest : (await images.loadFor(name, wanted))?.manifest;
    if (manifest === undefined) throw notFor(familiarReference(withDefaultTag(reference)), wanted!);
    const client = this.client(registry, options);
    const progress = options.onProgress === undefined ? {} : { onProgress: options.onProgress };
    const mountFrom = () =>
      image.repoDigests
        .find((each) => each.startsWith(`${registry}/`) && !each.startsWith(`${registry}/${repository}@`))
        ?.slice(registry.length + 1)
        .split('@')[0];
    await push(client, repository, tag === undefined ? [] : [tag], blobs, index ?? manifest, {
      ...progress,
      mountFrom,
    });
    const pushed = index === undefined ? [manifest] : await images.childrenOf(index);
    const digests = new Set(pushed.map(({ digest }) => digest));
    for (const each of images.list().filter(({ manifest }) => digests.has(manifest.digest))) {
      for (const referrer of each.referrers) await push(client, repository, [], blobs, referrer, progress);
      images.addRepoDigest(each, `${registry}/${repository}@${each.manifest.digest}`);
    }
    if (index !== undefined) images.addRepoDigest(image, `${registry}/${repository}@${index.digest}`);
    return index ?? manifest;
  }

  /** The tags of a repository. Throws the registry's `Failure`s. */
  async tags({ registry, repository }: Reference, options: TransferOptions = {}): Promise<readonly string[]> {
    return this.client(registry, options).listTags(repository);
  }

  /** What a registry has under a name, of which nothing is fetched but documents. Throws the registry's `Failure`s. */
  async look(reference: Reference, options: TransferOptions = {}): Promise<RemoteImage> {
    const { registry, repository, tag, digest } = withDefaultTag(reference);
    const client = this.client(registry, options);
    const { descriptor, content } = await client.getManifest(repository, digest ?? tag!);
    const document = parseManifest(content, descriptor.mediaType);
    if (isIndex(document))
      return { descriptor, platforms: document.manifests.flatMap(({ platform }) => platform ?? []) };
    const { os, architecture, variant } = parseImageConfig(
      await collect(await client.getBlob(repository, document.config)),
    );
    return { descriptor, platforms: [{ os, architecture, ...(variant === undefined ? {} : { variant }) }] };
  }

  /** Whether a registry takes these credentials; throws its `Failure` otherwise. */
  async login(registry: string, credentials: Credentials): Promise<void> {
    await this.client(registry, { credentials }).ping();
  }

  /** A client of a registry, with the credentials of a request. */
  client(registry: string, { credentials }: Pick<TransferOptions, 'credentials'>): RegistryClient {
    return new RegistryClient({ registry, fetch: this.#parts.fetch, credentials: async () => credentials });
  }
}
