import type { BaseImage, ImageSource } from '@slipway/builder';
import { Failure, isFailure } from '@slipway/failure';
import {
  formatPlatform,
  formatReference,
  type Platform,
  parseReference,
  type Reference,
  withDefaultTag,
} from '@slipway/oci';
import type { ImageDocuments, Images } from '../image/images.ts';
import type { Transfer, TransferOptions } from '../image/transfer.ts';
import type { LayerStore } from '../storage/layer-store.ts';

/** The images a build starts from: the engine's own, and those of registries when they are not here. */
export class EngineImageSource implements ImageSource {
  readonly #images: Images;
  readonly #layers: LayerStore;
  readonly #transfer: Transfer;
  readonly #credentials: (registry: string) => TransferOptions['credentials'];

  constructor(
    images: Images,
    layers: LayerStore,
    transfer: Transfer,
    credentials: (registry: string) => TransferOptions['credentials'],
  ) {
    this.#images = images;
    this.#layers = layers;
    this.#transfer = transfer;
    this.#credentials = credentials;
  }

  async resolve(
    name: string,
    { platform, pull }: { readonly platform: Platform; readonly pull: boolean },
  ): Promise<BaseImage> {
    const reference = withDefaultTag(parseReference(name));
    const here = pull ? undefined : await this.#images.loadFor(name, platform);
    const { document, config, manifest } = here ?? (await this.#pull(name, reference, platform));
    const layers = config.rootfs.diff_ids.map((diffId, index) => ({
      diffId,
      descriptor: document.layers[index]!,
    }));
    for (const { diffId, descriptor } of layers) await this.#layers.add(diffId, descriptor);
    return { reference: formatReference(reference), manifest, config, layers };
  }

  /** Throws a `Failure` `platform-mismatch` when no registry has what is here for another platform. */
  async #pull(name: string, reference: Reference, platform: Platform): Promise<ImageDocuments> {
    const other = this.#images.find(name);
    try {
      const credentials = this.#credentials(reference.registry);
      return await this.#images.load(await this.#transfer.pull(reference, { platform, credentials }));
    } catch (cause) {
      if (other === undefined || !isFailure(cause)) throw cause;
      const { config } = await this.#images.load(other);
      throw new Failure(
        'platform-mismatch',
        `${name} is here for ${formatPlatform(config)}, not for ${formatPlatform(platform)}: ${cause.message}`,
        { hint: 'build or push it for that platform first', cause },
      );
    }
  }
}
