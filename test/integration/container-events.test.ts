import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attempt, pastEvents } from './docker-cli.ts';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
});
afterAll(() => engine.stop());

interface Told {
  readonly Type: string;
  readonly Action: string;
  readonly Actor: { readonly ID: string; readonly Attributes: Readonly<Record<string, string>> };
}

/** Past events, whole. */
async function told(...filters: string[]): Promise<Told[]> {
  const until = (Date.now() / 1000).toFixed(3);
  const options = filters.flatMap((filter) => ['--filter', filter]);
  const lines = await engine.docker(
    'events',
    '--since',
    '1h',
    '--until',
    until,
    '--format',
    'json',
    ...options,
  );
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

test("a run tells of its moments in order, its network's among them", async () => {
  const id = (
    await engine.docker('create', '--rm', '--name', 'one', '-l', 'a=b', 'busybox', 'sh', '-c', 'exit 3')
  ).trim();
  const { code } = await attempt(engine, 'start', '-a', 'one');
  expect(code).toBe(3);
  await expect.poll(async () => (await pastEvents(engine, 'container=one')).at(-1)).toBe('destroy');
  const events = (await told()).filter(
    ({ Actor }) => Actor.ID === id || Actor.Attributes['container'] === id,
  );
  expect(events.map(({ Type, Action }) => `${Type} ${Action}`)).toEqual([
    'container create',
    'container attach',
    'network connect',
    'container start',
    'container die',
    'network disconnect',
    'container destroy',
  ]);
  const die = events.find(({ Action }) => Action === 'die');
  expect(die?.Actor).toEqual({
    ID: id,
    Attributes: { image: 'busybox', name: 'one', a: 'b', exitCode: '3', execDuration: '0' },
  });
});

describe('of one container', () => {
  beforeAll(async () => {
    await engine.docker('run', '-d', '--name', 'two', 'busybox', 'sleep', '600');
    await engine.docker('exec', 'two', 'sh', '-c', 'exit 4').catch(() => {});
    await engine.docker('pause', 'two');
    await engine.docker('unpause', 'two');
    await engine.docker('rename', 'two', 'zwei');
    await engine.docker('update', '--pids-limit', '100', 'zwei');
    await engine.docker('top', 'zwei');
    await engine.docker('cp', 'zwei:/etc/passwd', engine.folder);
    await engine.docker('cp', `${engine.folder}/passwd`, 'zwei:/tmp');
    await engine.docker('kill', '-s', 'KILL', 'zwei');
  });

  test('all that is done with it is told', async () => {
    const id = (await engine.docker('inspect', '-f', '{{.Id}}', 'zwei')).trim();
    expect(await pastEvents(engine, `container=${id}`)).toEqual([
      ...['create', 'start', 'exec_create: sh -c exit 4', 'exec_start: sh -c exit 4', 'exec_die'],
      ...['pause', 'unpause', 'rename', 'update', 'top', 'archive-path', 'extract-to-dir', 'kill', 'die'],
    ]);
  });

  test('an exec is told of with its id and code, a kill with its signal', async () => {
    const [created, started, ended] = await told('event=exec_create', 'event=exec_start', 'event=exec_die');
    const { execID } = created!.Actor.Attributes;
    expect(execID).toMatch(/^[0-9a-f]{64}$/);
    expect(started!.Actor.Attributes).toMatchObject({ execID });
    expect(ended!.Actor.Attributes).toMatchObject({ execID, exitCode: '4' });
    expect((await told('event=kill'))[0]!.Actor.Attributes).toMatchObject({ signal: '9', name: 'zwei' });
    expect((await told('event=rename'))[0]!.Actor.Attributes).toMatchObject({
      oldName: '/two',
      name: 'zwei',
    });
  });
});

describe('filters', () => {
  test.each([
    [['container=one', 'event=start'], ['start']],
    [
      ['container=one', 'container=zwei', 'event=die'],
      ['die', 'die'],
    ],
    [['label=a=b', 'event=create'], ['create']],
    [['label=a=c'], []],
    [
      ['type=network', 'event=disconnect'],
      ['disconnect', 'disconnect'],
    ],
    [
      ['image=busybox', 'event=die', 'type=container'],
      ['die', 'die'],
    ],
    [['type=plugin'], []],
  ])('%j', async (filters, expected) => {
    expect(await pastEvents(engine, ...filters)).toEqual(expected);
  });

  test('that is none is refused', async () => {
    expect((await attempt(engine, 'events', '--until', '1s', '--filter', 'color=red')).stderr).toContain(
      "invalid filter 'color'",
    );
  });
});

test('who listens hears of what comes, until the time that was said', async () => {
  const until = (Date.now() / 1000 + 3).toFixed(3);
  const listening = engine.docker(
    'events',
    '--until',
    until,
    '--format',
    '{{.Action}}',
    '--filter',
    'container=three',
  );
  await engine.docker('version');
  await new Promise((resolve) => setTimeout(resolve, 300));
  await engine.docker('create', '--name', 'three', 'busybox');
  await engine.docker('rm', 'three');
  expect(await listening).toBe('create\ndestroy\n');
});

describe('of volumes', () => {
  test('they come, are mounted, are left and go, those of the container among them', async () => {
    const mounts = ['-v', 'kept:/kept:ro', '-v', '/anonymous', '--tmpfs', '/tmp'];
    await engine.docker('run', '--rm', '--name', 'diver', ...mounts, 'busybox', 'true');
    await expect.poll(() => pastEvents(engine, 'container=diver')).toContain('destroy');
    await engine.docker('volume', 'rm', 'kept');
    const events = await told('type=volume');
    const of = (name: string) => events.filter(({ Actor }) => Actor.ID === name);
    expect(of('kept').map(({ Action }) => Action)).toEqual(['create', 'mount', 'unmount', 'destroy']);
    expect(of('kept')[1]!.Actor.Attributes).toEqual({
      container: expect.stringMatching(/^[0-9a-f]{64}$/),
      destination: '/kept',
      driver: 'local',
      propagation: '',
      'read/write': 'false',
    });
    const anonymous = events.find(({ Actor }) => Actor.ID !== 'kept')!.Actor.ID;
    expect(of(anonymous).map(({ Action }) => Action)).toEqual(['create', 'mount', 'unmount', 'destroy']);
  });
});

test('of an image: how it came and went', async () => {
  const archive = `${engine.folder}/events.tar`;
  await engine.docker('tag', 'busybox', 'told:1');
  await engine.docker('save', '-o', archive, 'told:1');
  await engine.docker('rmi', 'told:1');
  await engine.docker('load', '-i', archive);
  await engine.docker('import', archive, 'told:2');
  const events = (await told('type=image')).slice(1);
  const [busybox = '', made = ''] = new Set(events.map(({ Actor }) => Actor.ID));
  expect(events.map(({ Action, Actor }) => [Action, Actor.Attributes['name']])).toEqual([
    ['tag', 'told:1'],
    ['save', busybox],
    ['untag', busybox],
    ['load', busybox],
    ['tag', 'told:2'],
    ['import', made],
  ]);
});

test('prunes, with what they freed', async () => {
  await engine.docker('system', 'prune', '-f', '--volumes');
  const prunes = await told('event=prune');
  expect(prunes.map(({ Type }) => Type).sort()).toEqual([
    'builder',
    'container',
    'image',
    'network',
    'volume',
  ]);
  for (const { Actor } of prunes)
    expect(Actor.Attributes).toEqual({ reclaimed: expect.stringMatching(/^\d+$/) });
});

test('an exec that never ran is told of as begun, and not as ended', async () => {
  await engine.docker('run', '-d', '--name', 'host', 'busybox', 'sleep', '600');
  expect(await attempt(engine, 'exec', 'host', 'nothing')).toMatchObject({ code: 126 });
  const events = (await pastEvents(engine, 'container=host')).filter((action) => action.startsWith('exec'));
  expect(events).toEqual(['exec_create: nothing', 'exec_start: nothing']);
});
