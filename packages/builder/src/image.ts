import {
  type BlobStore,
  canonicalJson,
  type Descriptor,
  type Digest,
  encodeManifest,
  type ImageConfig,
  MediaType,
} from '@slipway/oci';
import type { Workspace } from './ports.ts';
import type { StageState } from './stage/stage-state.ts';

/** A finished image: its documents are stored, its layers' archives too. */
export interface BuiltImage {
  readonly manifest: Descriptor;
  readonly imageId: Digest;
  /** Bytes of all its blobs. */
  readonly size: number;
}

/** Makes the image of a finished stage. `created` is RFC 3339. OCI image-spec config.md and manifest.md. */
export async function assembleImage(
  state: StageState,
  {
    workspace,
    labels,
    created,
  }: {
    readonly workspace: Workspace;
    readonly labels: Readonly<Record<string, string>>;
    readonly created: string;
  },
): Promise<BuiltImage> {
  const { os, architecture, variant } = state.platform;
  const allLabels = { ...state.config.Labels, ...labels };
  const config: ImageConfig = {
    created,
    ...(state.author === undefined ? {} : { author: state.author }),
    architecture,
    os,
    ...(variant === undefined ? {} : { variant }),
    config: { ...state.config, ...(Object.keys(allLabels).length === 0 ? {} : { Labels: allLabels }) },
    rootfs: { type: 'layers', diff_ids: [...state.layers] },
    history: state.history,
  };
  const layers = await Promise.all(
    state.layers.map(async (diffId) => state.baseLayers.get(diffId) ?? workspace.descriptor(diffId)),
  );
  const configuration = await put(workspace.blobs, MediaType.config, canonicalJson(config));
  const manifest = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.manifest,
    config: configuration,
    layers,
  });
  await workspace.blobs.put(manifest.content, { digest: manifest.descriptor.digest });
  const size = layers.reduce((sum, layer) => sum + layer.size, configuration.size + manifest.descriptor.size);
  return { manifest: manifest.descriptor, imageId: configuration.digest, size };
}

async function put(blobs: BlobStore, mediaType: string, content: Buffer): Promise<Descriptor> {
  return { mediaType, ...(await blobs.put(content)) };
}
