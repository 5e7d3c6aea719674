import { type Digest, familiarReference, type ImageConfig, parseReference } from '@slipway/oci';
import type { Engine } from '../../engine.ts';
import { chainOf } from '../../image/chain.ts';
import type { LoadedImage } from '../../image/images.ts';
import { createdAt, type ListedImage } from '../image-filters.ts';

/** An image as the Engine API shows it. Sizes are those of the unpacked layers. */

export interface ImageRow {
  readonly Id: string;
  readonly ParentId: '';
  readonly RepoTags: readonly string[];
  readonly RepoDigests: readonly string[];
  readonly Created: number;
  readonly Size: number;
  readonly SharedSize: number;
  readonly VirtualSize: number;
  readonly Containers: number;
  readonly Labels: Readonly<Record<string, string>> | null;
}

/** Bytes that an image has in common with others. */
export type SharedSizes = ReadonlyMap<Digest, number>;

/** One row of GET /images/json; `SharedSize` is -1 where it was not asked for. */
export function imageRow(listed: ListedImage, engine: Engine, shared: SharedSizes | undefined): ImageRow {
  const { image, config, tags, repoDigests } = listed;
  const size = unpackedSize(config, engine);
  return {
    Id: image.id,
    ParentId: '',
    RepoTags: familiar(tags),
    RepoDigests: familiar(repoDigests),
    Created: Math.floor(createdAt(config) / 1000),
    Size: size,
    SharedSize: shared === undefined ? -1 : (shared.get(image.id) ?? 0),
    VirtualSize: size,
    Containers: engine.containers.records().filter((record) => record.image.id === image.id).length,
    Labels: config.config.Labels ?? null,
  };
}

/** What images share: layers that lie on the same layers in more than one of them. */
export async function sharedSizes(engine: Engine): Promise<SharedSizes> {
  const images = await Promise.all(engine.images.list().map((image) => engine.images.load(image)));
  const chains = new Map(images.map(({ id, config }) => [id, chainOf(config.rootfs.diff_ids)]));
  const uses = new Map<Digest, number>();
  for (const chain of chains.values())
    for (const { chainId } of chain) uses.set(chainId, (uses.get(chainId) ?? 0) + 1);
  return new Map(
    [...chains].map(([id, chain]) => [
      id,
      chain.reduce(
        (sum, { chainId, diffId }) => sum + (uses.get(chainId)! > 1 ? engine.layers.sizeOf(diffId) : 0),
        0,
      ),
    ]),
  );
}

/** GET /images/NAME/json. */
export function imageJson(image: LoadedImage, engine: Engine) {
  const { config } = image;
  const [upper, ...lower] = engine.layers.directories(config.rootfs.diff_ids);
  return {
    Id: image.id,
    RepoTags: familiar(engine.images.tagsOf(image.id)),
    RepoDigests: familiar(image.repoDigests),
    Parent: '',
    Comment: config.history?.at(-1)?.comment ?? '',
    Created: config.created ?? '',
    DockerVersion: '',
    Author: config.author ?? '',
    Config: config.config,
    Architecture: config.architecture,
    ...(config.variant === undefined ? {} : { Variant: config.variant }),
    Os: config.os,
    Size: unpackedSize(config, engine),
    GraphDriver: {
      Name: 'overlay2',
      Data: {
        ...(upper === undefined ? {} : { UpperDir: upper }),
        ...(lower.length === 0 ? {} : { LowerDir: lower.join(':') }),
      },
    },
    RootFS: { Type: 'layers', Layers: config.rootfs.diff_ids },
    Metadata: { LastTagTime: image.lastTagged ?? '0001-01-01T00:00:00Z' },
    Descriptor: image.manifest,
  };
}

/** GET /images/NAME/history: newest first. */
export function historyJson(image: LoadedImage, engine: Engine): object[] {
  const { config } = image;
  const diffIds = [...config.rootfs.diff_ids];
  const rows = (config.history ?? []).map((entry) => {
    const diffId = entry.empty_layer === true ? undefined : diffIds.shift();
    return {
      Id: '<missing>',
      Created: Math.floor(Date.parse(entry.created ?? '1970-01-01T00:00:00Z') / 1000),
      CreatedBy: entry.created_by ?? '',
      Tags: null as readonly string[] | null,
      Size: diffId === undefined ? 0 : engine.layers.sizeOf(diffId),
      Comment: entry.comment ?? '',
    };
  });
  const [newest, ...older] = rows.reverse();
  const tags = familiar(engine.images.tagsOf(image.id));
  return newest === undefined ? [] : [{ ...newest, Id: image.id, Tags: tags }, ...older];
}

function familiar(names: readonly string[]): string[] {
  return names.map((name) => familiarReference(parseReference(name))).sort();
}

function unpackedSize({ rootfs }: ImageConfig, { layers }: Engine): number {
  return rootfs.diff_ids.reduce((sum, diffId) => sum + layers.sizeOf(diffId), 0);
}
