import { Failure } from '@slipway/failure';
import type { Platform } from '@slipway/oci';
import { readOutput } from '../../container/attach.ts';
import type { Container } from '../../container/container.ts';
import type { ContainerImage } from '../../container/create.ts';
import type { LogEntry } from '../../container/log.ts';
import { isAlive } from '../../container/record.ts';
import type { Engine } from '../../engine.ts';
import { folderSize } from '../../storage/folder-size.ts';
import { type Api, type ApiParts, type Call, streamed } from '../context.ts';
import { parseCreateRequest, parseUpdateRequest } from '../create-request.ts';
import { encodeFrames } from '../frames.ts';
import { filters, flag, matchesLabels, platform, prunesLabels, refuseOthers, time, until } from '../query.ts';
import { containerJson, containerRow } from '../shapes/container-json.ts';

const NO_CONTENT = 204;
const NOT_MODIFIED = 304;

/** Containers from create to remove. Attach and exec start are among the upgrades. */
export function containerRoutes(api: Api, { engine }: ApiParts): void {
  const { containers } = engine;
  const named = (call: Call) => containers.get(call.req.param('id')!);

  api.get('/containers/json', (call) => {
    const wanted = filters(call.req.query('filters'));
    const all = flag(call.req.query('all')) || wanted.has('status') || call.req.query('limit') !== undefined;
    const newest = containers.list().sort((a, b) => (a.record.created < b.record.created ? 1 : -1));
    const shown = newest.filter(
      (container) => (all || isAlive(container.state)) && matches(container, wanted, engine),
    );
    const limit = Number(call.req.query('limit')) || shown.length;
    return call.json(shown.slice(0, limit).map((container) => containerRow(container, engine)));
  });

  api.post('/containers/create', async (call) => {
    const request = parseCreateRequest(await call.req.json(), call.req.query('name'));
    for (const network of Object.keys(request.networks)) engine.networks.get(network);
    const container = containers.create(
      request,
      await imageFor(engine, request.config.Image, platform(call.req.query('platform'))),
    );
    return call.json({ Id: container.id, Warnings: [] }, 201);
  });

  api.get('/containers/:id/json', (call) => call.json(containerJson(named(call), engine)));

  api.post('/containers/:id/start', async (call) =>
    call.body(null, (await named(call).start()) === 'started' ? NO_CONTENT : NOT_MODIFIED),
  );

  api.post('/containers/:id/stop', async (call) => {
    const result = await named(call).stop(seconds(call), call.req.query('signal'));
    return call.body(null, result === 'stopped' ? NO_CONTENT : NOT_MODIFIED);
  });

  api.post('/containers/:id/restart', async (call) => {
    await named(call).restart(seconds(call));
    return call.body(null, NO_CONTENT);
  });

  api.post('/containers/:id/kill', async (call) => {
    await named(call).kill(call.req.query('signal') || 'SIGKILL');
    return call.body(null, NO_CONTENT);
  });

  api.post('/containers/:id/resize', async (call) => {
    await named(call).resize(Number(call.req.query('h')), Number(call.req.query('w')));
    return call.body(null, 200);
  });

  api.post('/containers/:id/update', async (call) => {
    await named(call).update(parseUpdateRequest(await call.req.json()));
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

  api.get('/containers/:id/logs', (call) => logs(call, named(call)));

  api.post('/containers/prune', async (call) => {
    const wanted = filters(call.req.query('filters'));
    refuseOthers(wanted, ['label', 'label!', 'until']);
    const limits = (wanted.get('until') ?? []).map((value) => until(value, engine.now()));
    const stopped = containers
      .list()
      .filter(
        ({ state, record }) =>
          (state.status === 'exited' || state.status === 'created') &&
          prunesLabels(record.config.Labels, wanted) &&
          limits.every((limit) => Date.parse(record.created) < limit),
      );
    let reclaimed = 0;
    for (const container of stopped) {
      reclaimed += await folderSize(container.overlay.upper.directory);
      await container.remove({ force: false, volumes: false });
    }
    return call.json({ ContainersDeleted: stopped.map(({ id }) => id), SpaceReclaimed: reclaimed });
  });
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

function matches(
  container: Container,
  wanted: ReadonlyMap<string, readonly string[]>,
  engine: Engine,
): boolean {
  const { record } = container;
  return [...wanted].every(([key, values]) => {
    switch (key) {
      case 'label':
        return matchesLabels(record.config.Labels, values);
      case 'name':
        return values.some((value) =>
          new RegExp(value.replace(/^\^?\/?/, value.startsWith('^') ? '^' : '')).test(record.name),
        );
      case 'id':
        return values.some((value) => record.id.startsWith(value));
      case 'status':
        return values.includes(record.state.status);
      case 'exited':
        return record.state.status === 'exited' && values.includes(String(record.state.exitCode));
      case 'ancestor':
        return values.some((value) => engine.images.find(value)?.id === record.image.id);
      case 'network':
        return values.some(
          (value) => record.networks[engine.networks.find(value)?.name ?? value] !== undefined,
        );
      case 'volume':
        return values.some((value) =>
          record.mounts.some((mount) => mount.Name === value || mount.Destination === value),
        );
      case 'health':
        return values.includes(container.health?.health.Status ?? 'none');
      default:
        throw new Failure('bad-filter', `invalid filter '${key}'`);
    }
  });
}

function seconds(call: Call): number | undefined {
  const value = call.req.query('t');
  return value === undefined || value === '' ? undefined : Number(value);
}

async function logs(call: Call, container: Container): Promise<Response> {
  const query = (name: string) => call.req.query(name);
  const streams = new Set([
    ...(flag(query('stdout')) ? ['stdout'] : []),
    ...(flag(query('stderr')) ? ['stderr'] : []),
  ]);
  if (streams.size === 0)
    throw new Failure('bad-request', 'Bad parameters: you must choose at least one stream');
  const tail = query('tail') ?? 'all';
  const [since, until] = [time(query('since')), time(query('until'))];
  const stamped = flag(query('timestamps'));
  const tty = container.record.config.Tty;
  const wanted = (entry: LogEntry) => {
    if (!streams.has(entry.stream)) return false;
    const at = since === undefined && until === undefined ? 0 : Date.parse(entry.time);
    return (since === undefined || at >= since) && (until === undefined || at <= until);
  };
  const text = (entry: LogEntry) =>
    stamped ? Buffer.concat([Buffer.from(`${entry.time} `), entry.bytes]) : entry.bytes;
  const type = tty ? 'application/vnd.docker.raw-stream' : 'application/vnd.docker.multiplexed-stream';
  return streamed(call, { 'Content-Type': type }, async ({ write, signal }) => {
    const output = readOutput(container, {
      tail: tail === 'all' || tail === '' ? 'all' : Number(tail),
      follow: flag(query('follow')),
      signal,
    });
    for await (const batch of output) {
      const entries = batch.filter(wanted);
      if (entries.length > 0)
        await write(tty ? Buffer.concat(entries.map(text)) : encodeFrames(entries, text));
    }
  });
}
