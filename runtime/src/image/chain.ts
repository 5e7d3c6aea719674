import { type Digest, digestOf } from '@slipway/oci';

/** A layer in a stack of layers. */
export interface StackedLayer {
  readonly diffId: Digest;
  /** What the stack is called of which it is the top. */
  readonly chainId: Digest;
}

/** Layers, the lowest first, with what each makes of those below it: OCI image-spec, config.md#layer-chainid. */
export function chainOf(diffIds: readonly Digest[]): readonly StackedLayer[] {
  const chain: StackedLayer[] = [];
  for (const diffId of diffIds) {
    const below = chain.at(-1)?.chainId;
    chain.push({ diffId, chainId: below === undefined ? diffId : digestOf(`${below} ${diffId}`) });
  }
  return chain;
}
