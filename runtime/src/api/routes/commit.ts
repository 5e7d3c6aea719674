import { familiarReference, parseReference, parseRunConfig, withDefaultTag } from '@slipway/oci';
import { changesOf } from '../../container/changes.ts';
import { commitContainer } from '../../image/commit.ts';
import type { Api, ApiParts } from '../context.ts';
import { flag } from '../query.ts';

/** What a container wrote: to be shown, and to become an image. */
export function commitRoutes(api: Api, { engine }: ApiParts): void {
  const { containers, images, gate } = engine;

  api.get('/containers/:id/changes', async (call) => {
    const changes = await changesOf(containers.get(call.req.param('id')), engine.layers);
    return call.json(changes.map(({ path, kind }) => ({ Path: path, Kind: KINDS[kind] })));
  });

  api.post('/commit', async (call) => {
    const query = (name: string) => call.req.query(name) ?? '';
    const container = containers.get(query('container'));
    const repository = query('repo') === '' ? undefined : parseReference(query('repo'));
    const reference =
      repository && withDefaultTag(query('tag') === '' ? repository : { ...repository, tag: query('tag') });
    const body = await call.req.text();
    const image = await gate.shared(() =>
      commitContainer(
        container,
        {
          pause: call.req.query('pause') === undefined || flag(call.req.query('pause')),
          author: query('author'),
          comment: query('comment'),
          config: parseRunConfig(body === '' ? {} : (JSON.parse(body) ?? {})),
          changes: call.req.queries('changes') ?? [],
        },
        engine,
      ),
    );
    if (reference !== undefined) images.tag(image, reference);
    const imageRef = reference === undefined ? '' : familiarReference(reference);
    container.emit('commit', { comment: query('comment'), imageID: image.id, imageRef });
    return call.json({ Id: image.id }, 201);
  });
}

/** The Engine API's numbers. */
const KINDS = { changed: 0, added: 1, deleted: 2 };
