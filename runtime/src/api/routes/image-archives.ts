import { Failure } from '@slipway/failure';
import { familiarReference, parseReference, withDefaultTag } from '@slipway/oci';
import { archiveOf, forPlatform, imagesToSave, loadArchive } from '../../image/archive.ts';
import { importImage } from '../../image/import.ts';
import { type Api, type ApiParts, bodyOf, type Call, streamed } from '../context.ts';
import { errorLine, line } from '../json-lines.ts';
import { flag, platform, platformObject } from '../query.ts';

/** Images as files: save, load, import. */
export function imageArchiveRoutes(api: Api, parts: ApiParts): void {
  api.get('/images/get', (call) => saved(call, parts, call.req.queries('names') ?? []));
  api.get('/images/:name{.+}/get', (call) => saved(call, parts, [call.req.param('name')]));
  api.post('/images/load', (call) => loadStream(call, parts));
}

async function saved(call: Call, { engine }: ApiParts, names: readonly string[]): Promise<Response> {
  if (names.length === 0) throw new Failure('bad-request', 'no image was named');
  const wanted = platformObject(call.req.query('platform'));
  const all = imagesToSave(names, engine.images);
  const chosen =
    wanted === undefined
      ? all
      : await Promise.all(all.map((image) => forPlatform(image, wanted, engine.images)));
  const options = { flavour: 'docker', platform: engine.platform } as const;
  const ids = chosen.map(({ descriptor, tags }) => engine.images.get(tags[0] ?? descriptor.digest).id);
  const archive = await engine.gate.shared(() => archiveOf(chosen, engine.blobs, options));
  return streamed(call, { 'Content-Type': 'application/x-tar' }, async ({ write, signal }) => {
    await engine.gate.shared(async () => {
      for await (const chunk of archive) {
        if (signal.aborted) return;
        await write(chunk);
      }
    });
    for (const id of ids) engine.events.emit('image', 'save', id, { name: id });
  });
}

function loadStream(call: Call, { engine, log }: ApiParts): Promise<Response> {
  const quiet = flag(call.req.query('quiet'));
  const wanted = platformObject(call.req.query('platform'));
  const archive = bodyOf(call);
  return streamed(call, { 'Content-Type': 'application/json' }, async ({ write }) => {
    try {
      const loaded = await engine.gate.shared(() =>
        loadArchive(archive, engine, {
          platform: wanted,
          onLayer: ({ digest, size }) => {
            const progressDetail = { current: size, total: size };
            if (!quiet)
              void write(line({ status: 'Loading layer', progressDetail, id: digest.slice(7, 19) }));
          },
        }),
      );
      for (const { image, tags } of loaded) {
        engine.events.emit('image', 'load', image.id, { name: image.id });
        for (const tag of tags) await write(line({ stream: `Loaded image: ${familiarReference(tag)}\n` }));
        if (tags.length === 0) await write(line({ stream: `Loaded image ID: ${image.id}\n` }));
      }
    } catch (error) {
      await write(errorLine(error, log));
    }
  });
}

/** POST /images/create with `fromSrc`: an image of a file system. */
export async function importStream(call: Call, { engine }: ApiParts): Promise<Response> {
  const query = (name: string) => call.req.query(name) ?? '';
  const source = query('fromSrc');
  if (source === '') throw new Failure('bad-request', 'neither fromImage nor fromSrc was given');
  if (source !== '-')
    throw new Failure('unsupported', 'the engine does not fetch archives', {
      hint: `fetch it yourself: curl -L ${source} | docker import -`,
    });
  const [repo, tag] = [query('repo'), query('tag')];
  const named = repo === '' ? undefined : parseReference(repo);
  const reference = named && withDefaultTag(tag === '' ? named : { ...named, tag });
  const { images, gate } = engine;
  const image = await gate.shared(() =>
    importImage(
      bodyOf(call),
      {
        platform: platform(query('platform')) ?? engine.platform,
        comment: query('message'),
        changes: call.req.queries('changes') ?? [],
      },
      engine,
    ),
  );
  if (reference !== undefined) images.tag(image, reference);
  engine.events.emit('image', 'import', image.id, { name: image.id });
  return call.body(line({ status: image.id }), 200, { 'Content-Type': 'application/json' });
}
