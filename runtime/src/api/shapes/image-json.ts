import { familiarReference, parseReference } from '@slipway/oci';
import type { Engine } from '../../engine.ts';
import type { ImageRecord } from '../../image/images.ts';

/** An image as the Engine API shows it. */

export interface ImageRow {
  readonly Id: string;
  readonly ParentId: '';
  readonly RepoTags: readonly string[];
  readonly RepoDigests: readonly string[];
  readonly Created: number;
  readonly Size: number;
  readonly SharedSize: -1;
  readonly Containers: number;
  readonly Labels: Readonly<Record<string, string>> | null;
}

/** One row of GET /images/json. */
export async function imageRow(image: ImageRecord, engine: Engine): Promise<ImageRow> {
  const { config } = await engine.images.load(image);
  return {
    Id: image.id,
    ParentId: '',
    RepoTags: tagsOf(image, engine),
    RepoDigests: digestsOf(image),
    Created: Math.floor(Date.parse(config.created ?? '1970-01-01T00:00:00Z') / 1000),
    Size: unpackedSize(config.rootfs.diff_ids, engine),
    SharedSize: -1,
    Containers: engine.containers.records().filter((record) => record.image.id === image.id).length,
    Labels: config.config.Labels ?? null,
  };
}

/** GET /images/NAME/json. */
export async function imageJson(image: ImageRecord, engine: Engine): Promise<object> {
  const { config } = await engine.images.load(image);
  return {
    Id: image.id,
    RepoTags: tagsOf(image, engine),
    RepoDigests: digestsOf(image),
    Parent: '',
    Comment: '',
    Created: config.created ?? '',
    DockerVersion: '',
    Author: config.author ?? '',
    Config: config.config,
    Architecture: config.architecture,
    Os: config.os,
    Size: unpackedSize(config.rootfs.diff_ids, engine),
    GraphDriver: {
      Name: 'overlay2',
      Data: { LowerDir: engine.layers.directories(config.rootfs.diff_ids).join(':') },
    },
    RootFS: { Type: 'layers', Layers: config.rootfs.diff_ids },
    Metadata: { LastTagTime: '0001-01-01T00:00:00Z' },
    Descriptor: image.manifest,
  };
}

/** GET /images/NAME/history: newest first. */
export async function historyJson(image: ImageRecord, engine: Engine): Promise<object[]> {
  const { config } = await engine.images.load(image);
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
  return newest === undefined ? [] : [{ ...newest, Id: image.id, Tags: tagsOf(image, engine) }, ...older];
}

function tagsOf(image: ImageRecord, engine: Engine): string[] {
  return engine.images.tagsOf(image.id).map((tag) => familiarReference(parseReference(tag)));
}

function digestsOf(image: ImageRecord): string[] {
  return image.repoDigests.map((digest) => familiarReference(parseReference(digest)));
}

function unpackedSize(diffIds: readonly `sha256:${string}`[], engine: Engine): number {
  return (diffIds as Parameters<typeof engine.layers.lower>[0]).reduce(
    (sum, diffId) => sum + engine.layers.sizeOf(diffId),
    0,
  );
}
