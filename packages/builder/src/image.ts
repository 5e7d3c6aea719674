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
import type { BuildRequest } from './request.ts';
import { refuseSecrets, type Secrets } from './secrets/guard.ts';
import type { StageState } from './stage/stage-state.ts';

/** A finished image: its documents are stored, its layers' archives too. */
export interface BuiltImage {
  readonly manifest: Descriptor;
  readonly imageId: Digest;
  /** Bytes of all its blobs. */
  readonly size: number;
}

export interface AssemblyOptions {
  readonly workspace: Workspace;
  readonly request: Pick<BuildRequest, 'labels' | 'annotations'>;
  readonly secrets: Secrets;
  /** RFC 3339. */
  readonly created: string;
}

/** Makes the image of a finished stage. OCI image-spec config.md and manifest.md. Throws a `Failure` `secret-in-config`. */
export async function assembleImage(
  state: StageState,
  { workspace, request, secrets, created }: AssemblyOptions,
): Promise<BuiltImage> {
  const { os, architecture, variant } = state.platform;
  const allLabels = { ...state.config.Labels, ...request.labels };
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
  const document = canonicalJson(config);
  for (const shown of [document, canonicalJson(request.annotations ?? {})]) refuseSecrets(shown, secrets);
  const layers = await Promise.all(
    state.layers.map(async (diffId) => state.baseLayers.get(diffId) ?? workspace.descriptor(diffId)),
  );
  const configuration = await put(workspace.blobs, MediaType.config, document);
  const manifest = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.manifest,
    config: configuration,
    layers,
    ...(Object.keys(request.annotations ?? {}).length === 0 ? {} : { annotations: request.annotations }),
  });
  await workspace.blobs.put(manifest.content, { digest: manifest.descriptor.digest });
  const size = layers.reduce((sum, layer) => sum + layer.size, configuration.size + manifest.descriptor.size);
  return { manifest: manifest.descriptor, imageId: configuration.digest, size };
}

async function put(blobs: BlobStore, mediaType: string, content: Buffer): Promise<Descriptor> {
  return { mediaType, ...(await blobs.put(content)) };
}
