import { Failure } from '@slipway/failure';
import type { Engine } from '../../engine.ts';
import { folderSize } from '../../storage/folder-size.ts';
import type { Api, ApiParts } from '../context.ts';
import { filteredImages } from '../image-filters.ts';
import { containerRow } from '../shapes/container-json.ts';
import { imageRow, sharedSizes } from '../shapes/image-json.ts';
import { usersOf, volumeJson } from './volumes.ts';

const KINDS = ['image', 'container', 'volume', 'build-cache'];

/** GET /system/df: what takes up the disk, of the kinds that were asked for. */
export function diskUsageRoutes(api: Api, { engine }: ApiParts): void {
  api.get('/system/df', async (call) => {
    const wanted = call.req.queries('type') ?? KINDS;
    const unknown = wanted.find((kind) => !KINDS.includes(kind));
    if (unknown !== undefined)
      throw new Failure('bad-request', `unknown object type: ${unknown}`, {
        hint: `use ${KINDS.join(', ')}`,
      });
    const asked = async <T>(kind: string, task: (engine: Engine) => Promise<T>) =>
      wanted.includes(kind) ? task(engine) : null;
    return call.json({
      LayersSize: (await asked('image', layersSize)) ?? 0,
      Images: await asked('image', imageRows),
      Containers: await asked('container', containerRows),
      Volumes: await asked('volume', volumeRows),
      BuildCache: await asked('build-cache', cacheRows),
      BuilderSize: 0,
    });
  });
}

async function layersSize({ images, layers }: Engine): Promise<number> {
  const all = await Promise.all(images.list().map((image) => images.load(image)));
  const diffIds = new Set(all.flatMap(({ config }) => config.rootfs.diff_ids));
  return [...diffIds].reduce((sum, diffId) => sum + layers.sizeOf(diffId), 0);
}

async function imageRows(engine: Engine): Promise<object[]> {
  const shared = await sharedSizes(engine);
  const listed = await filteredImages(new Map(), engine.images, engine.now());
  const rows = listed.map((each) => imageRow(each, engine, shared));
  return rows.reverse().sort((a, b) => b.Created - a.Created);
}

function containerRows(engine: Engine): Promise<object[]> {
  const { containers, layers } = engine;
  const newest = containers.list().sort((a, b) => (a.record.created < b.record.created ? 1 : -1));
  return Promise.all(
    newest.map(async (container) => {
      const written = await folderSize(container.overlay.upper.directory);
      const image = container.record.layers.reduce((sum, diffId) => sum + layers.sizeOf(diffId), 0);
      return { ...containerRow(container, engine), SizeRw: written, SizeRootFs: image + written };
    }),
  );
}

/** Without those that stand for a folder of the host's, which is not the engine's to measure, as with Docker. */
function volumeRows(engine: Engine): Promise<object[]> {
  const own = engine.volumes.list().filter(({ device }) => device === undefined);
  return Promise.all(
    own.map(async (volume) => ({
      ...volumeJson(volume, engine),
      UsageData: {
        Size: await folderSize(engine.volumes.path(volume.name)),
        RefCount: usersOf(volume.name, engine).length,
      },
    })),
  );
}

/** Layers that steps of builds made; those that images have as well cost nothing more. */
async function cacheRows({ cache, images, layers }: Engine): Promise<object[]> {
  const all = await Promise.all(images.list().map((image) => images.load(image)));
  const inImages = new Set(all.flatMap(({ config }) => config.rootfs.diff_ids));
  return cache.entries().map(({ key, diffId, usedAt }) => ({
    ID: key,
    Parents: null,
    Type: 'regular',
    Description: diffId === undefined ? 'a step that changed nothing' : `layer ${diffId}`,
    InUse: false,
    Shared: diffId !== undefined && inImages.has(diffId),
    Size: diffId === undefined ? 0 : layers.sizeOf(diffId),
    CreatedAt: usedAt,
    LastUsedAt: usedAt,
    UsageCount: 1,
  }));
}
