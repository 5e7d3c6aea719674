import { mkdirSync } from 'node:fs';
import { applyChanges } from '@slipway/builder';
import { Failure } from '@slipway/failure';
import { type BlobStore, type ImageConfig, type Platform, type RunConfig, storeImage } from '@slipway/oci';
import type { Container } from '../container/container.ts';
import type { ContainerConfig } from '../container/record.ts';
import type { LayerStore } from '../storage/layer-store.ts';
import type { ImageRecord, Images } from './images.ts';

export interface ImageMakingParts {
  readonly images: Images;
  readonly layers: LayerStore;
  readonly blobs: BlobStore;
  readonly now: () => Date;
}

export interface CommitRequest {
  /** Whether the container's processes are frozen meanwhile. */
  readonly pause: boolean;
  readonly author: string;
  readonly comment: string;
  /** What the image is to run otherwise than the container does. */
  readonly config: RunConfig;
  /** Dockerfile instructions. */
  readonly changes: readonly string[];
}

/**
 * Makes an image of a container: the layers of its own image, and one of what was written since; volumes are not in it.
 * Throws a `Failure` `image-unknown` when the container's image has been removed, and as `applyChanges` does.
 */
export async function commitContainer(
  container: Container,
  request: CommitRequest,
  { images, layers, blobs, now }: ImageMakingParts,
): Promise<ImageRecord> {
  const { record } = container;
  const base = images.find(record.image.id);
  if (base === undefined)
    throw new Failure('image-unknown', `the image of container ${record.name} has been removed`, {
      hint: `pull or build ${record.image.reference} again, or use docker export`,
    });
  const { config: parent, document } = await images.load(base);
  const config = applyChanges(
    mergedConfig(request.config, runConfigOf(record.config)),
    request.changes,
    platformOf(parent),
  );
  const created = now();
  const layer = await whilePaused(container, request.pause, () => {
    const { directory } = container.overlay.upper;
    mkdirSync(directory, { recursive: true, mode: 0o755 });
    return layers
      .snapshot(directory, record.layers, { epoch: Math.floor(created.getTime() / 1000) })
      .catch((error) => Promise.reject(request.pause ? error : ofWriting(error, container)));
  });
  const step = {
    created: created.toISOString(),
    created_by: (record.config.Cmd ?? []).join(' '),
    ...(request.author === '' ? {} : { author: request.author }),
    ...(request.comment === '' ? {} : { comment: request.comment }),
    ...(layer === undefined ? { empty_layer: true } : {}),
  };
  const image: ImageConfig = {
    created: created.toISOString(),
    ...(request.author === '' ? {} : { author: request.author }),
    ...platformOf(parent),
    config,
    rootfs: { type: 'layers', diff_ids: [...record.layers, ...(layer === undefined ? [] : [layer.diffId])] },
    history: [...(parent.history ?? []), step],
  };
  const descriptors = [...document.layers, ...(layer === undefined ? [] : [layer.blob])];
  return images.add(await storeImage(blobs, image, descriptors));
}

/** A file that went, or changed, while it was read is no bug where nothing keeps the container from it. */
function ofWriting(cause: unknown, { record }: Container): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : '';
  if (code !== 'ENOENT' && code !== 'size-mismatch') return cause;
  return new Failure('container-busy', `container ${record.name} was writing while it was committed`, {
    hint: 'commit it without --pause=false',
    cause,
  });
}

async function whilePaused<T>(container: Container, pause: boolean, task: () => Promise<T>): Promise<T> {
  if (!pause || container.state.status !== 'running') return task();
  await container.pause();
  try {
    return await task();
  } finally {
    await container.unpause();
  }
}

function platformOf({ os, architecture, variant }: ImageConfig): Platform {
  return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}

/** The part of a container's configuration that belongs to an image. */
function runConfigOf(config: ContainerConfig): RunConfig {
  const { ExposedPorts, Volumes, Healthcheck, StopSignal, Shell } = config;
  const { User, Env, Cmd, Entrypoint, WorkingDir, Labels } = config;
  return withoutEmpty({
    ...{ User, Env, Cmd, Entrypoint, WorkingDir, Labels },
    ...{ ExposedPorts, Volumes, Healthcheck, StopSignal, Shell },
  });
}

/** `given`, and what it does not say from `base`; variables, labels, ports and volumes are those of both. */
function mergedConfig(given: RunConfig, base: RunConfig): RunConfig {
  const nameOf = (variable: string) => variable.split('=', 1)[0];
  const own = withoutEmpty(given);
  const ownEnv = new Set(own.Env?.map(nameOf));
  return withoutEmpty({
    ...base,
    ...own,
    Env: [...(base.Env ?? []).filter((variable) => !ownEnv.has(nameOf(variable))), ...(own.Env ?? [])],
    Labels: { ...base.Labels, ...own.Labels },
    ExposedPorts: { ...base.ExposedPorts, ...own.ExposedPorts },
    Volumes: { ...base.Volumes, ...own.Volumes },
  });
}

function withoutEmpty(config: Readonly<Record<string, unknown>> | RunConfig): RunConfig {
  const isEmpty = (value: unknown) =>
    value === undefined ||
    value === null ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(config).filter(([, value]) => !isEmpty(value)));
}
