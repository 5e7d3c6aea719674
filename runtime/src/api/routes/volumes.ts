import { Failure } from '@slipway/failure';
import * as z from 'zod';
import type { Engine } from '../../engine.ts';
import { folderSize } from '../../storage/folder-size.ts';
import type { Volume } from '../../volume/volumes.ts';
import type { Api, ApiParts } from '../context.ts';
import { filters, flag, matchesLabels, prunesLabels, refuseOthers } from '../query.ts';

const strings = z
  .record(z.string(), z.string())
  .nullish()
  .transform((value) => value ?? {});
const createSchema = z.object({
  Name: z.string().nullish(),
  Driver: z.string().nullish(),
  DriverOpts: strings,
  Labels: strings,
});

/** Volumes: list, inspect, create, remove, prune. */
export function volumeRoutes(api: Api, { engine }: ApiParts): void {
  const { volumes } = engine;
  const named = (name: string): Volume => {
    const volume = volumes.find(name);
    if (volume !== undefined) return volume;
    throw new Failure('volume-unknown', `get ${name}: no such volume`);
  };

  api.get('/volumes', (call) => {
    const wanted = filters(call.req.query('filters'));
    refuseOthers(wanted, ['name', 'label', 'dangling', 'driver']);
    const shown = volumes.list().filter((volume) => matches(volume, wanted, engine));
    return call.json({ Volumes: shown.map((volume) => volumeJson(volume, engine)), Warnings: null });
  });

  api.get('/volumes/:name', (call) => call.json(volumeJson(named(call.req.param('name')), engine)));

  api.post('/volumes/create', async (call) => {
    const parsed = createSchema.safeParse(await call.req.json());
    if (!parsed.success) throw new Failure('bad-request', `invalid volume: ${z.prettifyError(parsed.error)}`);
    const { Name, Driver, DriverOpts, Labels } = parsed.data;
    if (Driver && Driver !== 'local')
      throw new Failure('unsupported', `volume driver "${Driver}" is not supported`, { hint: 'use local' });
    const volume = volumes.ensure(Name || undefined, Labels, DriverOpts);
    return call.json(volumeJson(volume, engine), 201);
  });

  api.delete('/volumes/:name', (call) => {
    const volume = volumes.find(call.req.param('name'));
    if (volume === undefined && flag(call.req.query('force'))) return call.body(null, 204);
    const { name } = named(call.req.param('name'));
    const users = usersOf(name, engine);
    if (users.length > 0)
      throw new Failure(
        'volume-in-use',
        `remove ${name}: volume is in use - [${users.map(({ id }) => id).join(', ')}]`,
      );
    volumes.remove(name);
    return call.body(null, 204);
  });

  api.post('/volumes/prune', async (call) => {
    const wanted = filters(call.req.query('filters'));
    refuseOthers(wanted, ['all', 'label', 'label!']);
    const all = flag(wanted.get('all')?.[0]);
    const unused = volumes.list().filter(
      (volume) =>
        // With one that stands for a folder of the host's no space would be won: Docker leaves it, too.
        volume.device === undefined &&
        (all || volume.anonymous) &&
        usersOf(volume.name, engine).length === 0 &&
        prunesLabels(volume.labels, wanted),
    );
    let reclaimed = 0;
    for (const { name } of unused) {
      reclaimed += await folderSize(volumes.path(name));
      volumes.remove(name);
    }
    engine.events.emit('volume', 'prune', '', { reclaimed: String(reclaimed) });
    return call.json({ VolumesDeleted: unused.map(({ name }) => name), SpaceReclaimed: reclaimed });
  });
}

export function usersOf(name: string, engine: Engine) {
  return engine.containers.records().filter(({ mounts }) => mounts.some((mount) => mount.Name === name));
}

export function volumeJson(volume: Volume, engine: Engine): object {
  const labels = volume.anonymous ? { ...volume.labels, 'com.docker.volume.anonymous': '' } : volume.labels;
  return {
    Name: volume.name,
    Driver: 'local',
    Mountpoint: engine.volumes.path(volume.name),
    CreatedAt: volume.created,
    Labels: labels,
    Options: volume.options ?? null,
    Scope: 'local',
  };
}

function matches(volume: Volume, wanted: ReadonlyMap<string, readonly string[]>, engine: Engine): boolean {
  return [...wanted].every(([key, values]) => {
    switch (key) {
      case 'name':
        return values.some((value) => volume.name.includes(value));
      case 'label':
        return matchesLabels(volume.labels, values);
      case 'dangling':
        return (usersOf(volume.name, engine).length === 0) === flag(values[0]);
      case 'driver':
        return values.includes('local');
      default:
        return true;
    }
  });
}
