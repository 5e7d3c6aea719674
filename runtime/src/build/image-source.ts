import type { BaseImage, ImageSource } from '@slipway/builder';
import { formatReference, type Platform, parseReference, withDefaultTag } from '@slipway/oci';
import type { Images } from '../image/images.ts';
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
    const here = this.#images.find(name);
    const options = { platform, credentials: this.#credentials(reference.registry) };
    const record = here !== undefined && !pull ? here : await this.#transfer.pull(reference, options);
    const { document, config, manifest } = await this.#images.load(record);
    const layers = config.rootfs.diff_ids.map((diffId, index) => ({
      diffId,
      descriptor: document.layers[index]!,
    }));
    for (const { diffId, descriptor } of layers) await this.#layers.add(diffId, descriptor);
    return { reference: formatReference(reference), manifest, config, layers };
  }
}
