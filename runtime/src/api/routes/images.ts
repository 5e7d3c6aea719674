import { Failure, renderError } from '@slipway/failure';
import { familiarReference, parseReference, withDefaultTag } from '@slipway/oci';
import type { Images } from '../../image/images.ts';
import { refuseForeign } from '../../image/platform.ts';
import { type Removal, removeImage, stacksOf } from '../../image/remove.ts';
import type { Api, ApiParts, Call } from '../context.ts';
import { createdAt, filteredImages } from '../image-filters.ts';
import { filters, flag, platformObject, prunesLabels, refuseOthers, until } from '../query.ts';
import { historyJson, imageJson, imageRow, sharedSizes } from '../shapes/image-json.ts';
import { forVersion } from '../shapes/image-legacy-json.ts';
import { withoutVersion } from '../version.ts';

/** Images that are here: list, inspect, history, tag, remove, prune. */
export function imageRoutes(api: Api, { engine, log }: ApiParts): void {
  const { images, containers } = engine;
  // Removing a name is quick; freeing what it held waits for builds and pulls.
  const freeLater = () => void engine.collect().catch((error) => log(renderError(error)));

  const asked = async (call: Call) => {
    const name = call.req.param('name')!;
    const image = await images.load(images.get(name));
    const wanted = platformObject(call.req.query('platform'));
    const documents = wanted && (await images.loadFor(name, wanted));
    if (documents !== undefined) return { ...image, ...documents, id: documents.document.config.digest };
    refuseForeign(name, image.config, wanted);
    return image;
  };

  api.get('/images/json', async (call) => {
    const wanted = filters(call.req.query('filters'));
    const shown = await filteredImages(wanted, images, engine.now());
    const shared = flag(call.req.query('shared-size')) ? await sharedSizes(engine) : undefined;
    const rows = shown.map((listed) => imageRow(listed, engine, shared));
    // A build that is not dated has its base's time: then the later one is the newer.
    return call.json(rows.reverse().sort((a, b) => b.Created - a.Created));
  });

  api.get('/images/search', () => {
    throw new Failure('unsupported', 'searching registries is not supported', {
      hint: 'use the search of the registry itself, such as https://hub.docker.com/search',
    });
  });

  api.get('/images/:name{.+}/json', async (call) => {
    const { version } = withoutVersion(new URL(call.req.url).pathname);
    return call.json(forVersion(imageJson(await asked(call), engine), version));
  });

  api.get('/images/:name{.+}/history', async (call) => call.json(historyJson(await asked(call), engine)));

  api.post('/images/:name{.+}/tag', (call) => {
    const { registry, repository, tag } = parseReference(call.req.query('repo') ?? '');
    const wanted = call.req.query('tag') || tag;
    images.tag(
      images.get(call.req.param('name')),
      // Checked once more: the tag came by itself.
      parseReference(
        familiarReference(withDefaultTag({ registry, repository, ...(wanted ? { tag: wanted } : {}) })),
      ),
      images.indexOf(call.req.param('name')),
    );
    return call.body(null, 201);
  });

  api.delete('/images/:name{.+}', async (call) => {
    await refuseOtherPlatforms(call.req.param('name'), images, call.req.queries('platforms') ?? []);
    const [listed, stacks] = await Promise.all([images.listed(), stacksOf(images)]);
    const removed = removeImage(call.req.param('name'), images, {
      containers: containers.records(),
      ...{ listed, stacks },
      force: flag(call.req.query('force')),
    });
    if (removed.some((step) => 'Deleted' in step)) freeLater();
    return call.json(removed);
  });

  api.post('/images/prune', async (call) => {
    const wanted = filters(call.req.query('filters'));
    const all = wanted.get('dangling')?.[0] !== undefined && !flag(wanted.get('dangling')?.[0]);
    const limits = (wanted.get('until') ?? []).map((value) => until(value, engine.now()));
    refuseOthers(wanted, ['dangling', 'until', 'label', 'label!']);
    // The images of an index have no names of their own.
    const [listed, stacks] = await Promise.all([images.listed(), stacksOf(images)]);
    const used = new Set(containers.records().map(({ image }) => image.id));
    const removed: Removal[] = [];
    for (const image of images.list()) {
      const named = images.tagsOf(image.id).length > 0 || listed.has(image.manifest.digest);
      if (used.has(image.id) || (!all && named)) continue;
      const { config } = await images.load(image);
      const meant =
        limits.every((limit) => createdAt(config) < limit) &&
        prunesLabels(config.config.Labels ?? {}, wanted);
      const options = { containers: containers.records(), force: true, listed, stacks };
      if (meant) removed.push(...removeImage(image.id, images, options));
    }
    const SpaceReclaimed = await engine.collect();
    engine.events.emit('image', 'prune', '', { reclaimed: String(SpaceReclaimed) });
    return call.json({ ImagesDeleted: removed, SpaceReclaimed });
  });
}

/** An image of one platform is all that there is for it. Throws a `Failure` `image-unknown` or `unsupported`. */
async function refuseOtherPlatforms(
  name: string,
  images: Images,
  platforms: readonly string[],
): Promise<void> {
  if (platforms.length === 0) return;
  if (images.indexOf(name) !== undefined)
    throw new Failure('unsupported', 'removing some platforms of an image of several is not supported', {
      hint: 'remove it by its name or id',
    });
  const { config } = await images.load(images.get(name));
  for (const each of platforms) refuseForeign(name, config, platformObject(each));
}
