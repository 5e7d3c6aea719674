import { Failure } from '@slipway/failure';
import type { Platform } from '@slipway/oci';
import { warningsOf } from '../../container/conflicts.ts';
import type { Container } from '../../container/container.ts';
import { resizeTerminal } from '../../container/control.ts';
import type { ContainerImage } from '../../container/create.ts';
import { isAlive } from '../../container/record.ts';
import { type ContainerSize, sizeOf } from '../../container/size.ts';
import { updateContainer } from '../../container/update.ts';
import type { Engine } from '../../engine.ts';
import { containerFilter } from '../container-filters.ts';
import { type Api, type ApiParts, type Call, streamed } from '../context.ts';
import { parseCreateRequest, parseUpdateRequest } from '../create-request.ts';
import { filters, flag, platform, prunesLabels, refuseOthers, until } from '../query.ts';
import { containerJson, containerRow } from '../shapes/container-json.ts';

const NO_CONTENT = 204;
const NOT_MODIFIED = 304;

/** Containers from create to remove. Attach and exec start are among the upgrades. */
export function containerRoutes(api: Api, { engine }: ApiParts): void {
  const { containers } = engine;
  const named = (call: Call) => containers.get(call.req.param('id')!);

  api.get('/containers/json', async (call) => {
    const wanted = filters(call.req.query('filters'));
    const isWanted = await containerFilter(wanted, engine);
    const limit = Math.max(0, Number(call.req.query('limit') ?? 0));
    const all = flag(call.req.query('all')) || wanted.has('status') || limit > 0;
    const newest = containers.list().sort((a, b) => (a.record.created < b.record.created ? 1 : -1));
    const shown = newest.filter(
      (container) => (all || isAlive(container.state) || isRestarting(container)) && isWanted(container),
    );
    const withSize = flag(call.req.query('size'));
    const rows = shown.slice(0, limit || shown.length).map(async (container) => ({
      ...containerRow(container, engine),
      ...(withSize ? sizeJson(await sizeOf(container, containers)) : {}),
    }));
    return call.json(await Promise.all(rows));
  });

  api.post('/containers/create', async (call) => {
    const asked = parseCreateRequest(await call.req.json(), call.req.query('name'));
    const request = { ...asked, networks: engine.networks.byName(asked.networks) };
    const container = containers.create(
      request,
      await imageFor(engine, request.config.Image, platform(call.req.query('platform'))),
    );
    return call.json({ Id: container.id, Warnings: warningsOf(request.hostConfig) }, 201);
  });

  api.get('/containers/:id/json', async (call) => {
    const container = named(call);
    const size = flag(call.req.query('size')) ? sizeJson(await sizeOf(container, containers)) : {};
    return call.json({ ...containerJson(container, engine), ...size });
  });

  api.post('/containers/:id/start', async (call) =>
    call.body(null, (await named(call).start()) === 'started' ? NO_CONTENT : NOT_MODIFIED),
  );

  api.post('/containers/:id/stop', async (call) => {
    const result = await named(call).stop(seconds(call), call.req.query('signal'));
    return call.body(null, result === 'stopped' ? NO_CONTENT : NOT_MODIFIED);
  });

  api.post('/containers/:id/restart', async (call) => {
    await named(call).restart(seconds(call), call.req.query('signal'));
    return call.body(null, NO_CONTENT);
  });

  api.post('/containers/:id/kill', async (call) => {
    await named(call).kill(call.req.query('signal') || 'SIGKILL');
    return call.body(null, NO_CONTENT);
  });

  api.post('/containers/:id/resize', async (call) => {
    await resizeTerminal(named(call), Number(call.req.query('h')), Number(call.req.query('w')));
    return call.body(null, 200);
  });

  api.post('/containers/:id/update', async (call) => {
    await updateContainer(named(call), containers, parseUpdateRequest(await call.req.json()));
    return call.json({ Warnings: null });
  });

  api.post('/containers/:id/pause', async (call) => {
    await named(call).pause();
    return call.body(null, NO_CONTENT);
  });

  api.post('/containers/:id/unpause', async (call) => {
    await named(call).unpause();
    return call.body(null, NO_CONTENT);
  });

  api.post('/containers/:id/rename', (call) => {
    containers.rename(named(call), call.req.query('name') ?? '');
    return call.body(null, NO_CONTENT);
  });

  api.delete('/containers/:id', async (call) => {
    await named(call).remove({ force: flag(call.req.query('force')), volumes: flag(call.req.query('v')) });
    return call.body(null, NO_CONTENT);
  });

  api.post('/containers/:id/wait', (call) => {
    const condition = call.req.query('condition') || 'not-running';
    if (condition !== 'not-running' && condition !== 'next-exit' && condition !== 'removed') {
      throw new Failure('bad-request', `invalid condition: "${condition}"`);
    }
    // Subscribed before the headers go out: the client starts the container as soon as it sees them.
    const ended = named(call).wait(condition);
    return streamed(call, { 'Content-Type': 'application/json' }, async ({ write, signal }) => {
      const gone = new Promise<undefined>((resolve) =>
        signal.addEventListener('abort', () => resolve(undefined), { once: true }),
      );
      const code = await Promise.race([ended, gone]);
      if (code !== undefined) await write(`${JSON.stringify({ StatusCode: code, Error: null })}\n`);
    });
  });

  api.post('/containers/prune', async (call) => {
    const wanted = filters(call.req.query('filters'));
    refuseOthers(wanted, ['label', 'label!', 'until']);
    const limits = (wanted.get('until') ?? []).map((value) => until(value, engine.now()));
    const stopped = containers
      .list()
      .filter(
        ({ state, record }) =>
          (state.status === 'exited' || state.status === 'created' || state.status === 'dead') &&
          prunesLabels(record.config.Labels, wanted) &&
          limits.every((limit) => Date.parse(record.created) < limit),
      );
    let reclaimed = 0;
    for (const container of stopped) {
      reclaimed += (await sizeOf(container, containers)).written;
      await container.remove({ force: false, volumes: false });
    }
    engine.events.emit('container', 'prune', '', { reclaimed: String(reclaimed) });
    return call.json({ ContainersDeleted: stopped.map(({ id }) => id), SpaceReclaimed: reclaimed });
  });
}

function isRestarting({ state }: Container): boolean {
  return state.status === 'restarting';
}

function sizeJson({ written, root }: ContainerSize): object {
  return { SizeRw: written, SizeRootFs: root };
}

/** Throws a `Failure` `image-unknown` with the words on which the CLI pulls; also for an image of another platform. */
async function imageFor(engine: Engine, name: string, wanted: Platform | undefined): Promise<ContainerImage> {
  const image = await engine.images.load(engine.images.get(name));
  const { os, architecture } = image.config;
  if (wanted !== undefined && (wanted.os !== os || wanted.architecture !== architecture)) {
    throw new Failure(
      'image-unknown',
      `image ${name} is for ${os}/${architecture}, not for the wanted platform`,
    );
  }
  return { reference: name, id: image.id, manifest: image.manifest.digest, config: image.config };
}

function seconds(call: Call): number | undefined {
  const value = call.req.query('t');
  return value === undefined || value === '' ? undefined : Number(value);
}
