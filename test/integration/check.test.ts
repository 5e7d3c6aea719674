import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

/** `slipway system check`: an engine in order reports nothing; what is put in its way is found, and repaired. */

let engine: TestEngine;

beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
  await engine.docker('network', 'create', 'shop');
  await engine.docker(
    'run',
    '-d',
    '--name',
    'web',
    '-p',
    '18431:80',
    '--network',
    'shop',
    'busybox',
    'sleep',
    '600',
  );
});

afterAll(() => engine.stop());

const root = (...names: string[]) => join(engine.root, ...names);
const runFolder = (...names: string[]) => join(engine.folder, 'run', ...names);
const shell = (...argv: readonly [string, ...string[]]) => execFileSync(argv[0], argv.slice(1)).toString();

/** What is found, each as `NOUN NAME`. */
const found = async () => (await engine.client.check()).map(({ noun, name }) => `${noun} ${name}`);

/** Repairs, expects each finding to have been repaired, and nothing to be left. */
async function repair(): Promise<void> {
  for (const finding of await engine.client.repair()) expect(finding.repair, finding.problem).not.toBeNull();
  expect(await found()).toEqual([]);
}

test('an engine in order reports nothing', async () => {
  expect(await engine.slipway('system', 'check')).toBe('all is as recorded\n');
  expect(JSON.parse(await engine.slipway('system', 'check', '--json'))).toEqual({ findings: [] });
});

test('findings are an exit code, until they are repaired', async () => {
  mkdirSync(root('builds/left'));
  await expect(engine.slipway('system', 'check')).rejects.toThrow('exit code 5');
  expect(await engine.slipway('system', 'check', '--repair')).toContain('build left');
  expect(await engine.slipway('system', 'check')).toBe('all is as recorded\n');
});

test('files that a kill leaves', async () => {
  const blob = 'a'.repeat(64);
  mkdirSync(root('ingest'), { recursive: true });
  for (const folder of [
    root('layers/new-1'),
    root('volumes/half'),
    root('containers/half'),
    runFolder('containers/half'),
  ])
    mkdirSync(folder);
  for (const file of [
    root('ingest/1'),
    root('images.json.42'),
    root('blobs/sha256', blob),
    runFolder('exits/half2'),
  ])
    writeFileSync(file, 'x');
  expect((await found()).sort()).toEqual(
    [
      ...[`blob sha256:${blob}`, 'container folder half', 'exit file half2', 'run folder half'],
      ...['images.json.42', 'ingest/1', 'layers/new-1', 'volumes/half'].map(
        (name) => `temporary file ${root(name)}`,
      ),
    ].sort(),
  );
  await repair();
  expect(existsSync(root('layers/new-1'))).toBe(false);
});

test('mounts, bridges, veths, nftables elements', async () => {
  const [bridge = ''] = JSON.parse(await engine.docker('network', 'inspect', 'shop')).map(
    ({ IPAM }: { IPAM: { Config: { Gateway: string }[] } }) =>
      JSON.parse(shell('ip', '-json', 'addr', 'show', 'to', IPAM.Config[0]!.Gateway))[0].ifname as string,
  );
  const owner = JSON.parse(shell('ip', '-json', 'link', 'show', 'dev', bridge))[0].ifalias as string;
  const table = owner.replaceAll('-', '_');
  shell('mount', '-t', 'tmpfs', 'none', runFolder('mount'));
  shell('ip', 'link', 'add', 'swtest0', 'type', 'bridge');
  shell('ip', 'link', 'set', 'swtest0', 'alias', owner);
  shell('ip', 'link', 'add', 'swtest1', 'type', 'veth', 'peer', 'name', 'swtest2');
  shell('ip', 'link', 'set', 'swtest1', 'master', bridge);
  shell('nft', 'add', 'element', 'ip', table, 'published', '{ tcp . 999 : 192.0.2.1 . 80 }');
  shell('nft', 'delete', 'element', 'ip', table, 'published', '{ tcp . 18431 }');
  expect(await found()).toEqual([
    ...['veth swtest1', 'bridge swtest0', `mount ${runFolder('mount')}`],
    'nftables element ip published tcp . 999 : 192.0.2.1 . 80',
    expect.stringMatching(/^nftables element ip published tcp \. 18431 : /),
  ]);
  await repair();
  expect(shell('nft', 'list', 'map', 'ip', table, 'published')).toContain('18431');
});

test('an image whose layer is gone gets it from its archive; whose blob is wrong, goes', async () => {
  const context = join(engine.folder, 'doomed');
  mkdirSync(context);
  writeFileSync(join(context, 'Dockerfile'), 'FROM busybox\nRUN echo doomed > /doomed\n');
  await engine.docker('build', '-q', '-t', 'doomed', context);
  const { layers } = JSON.parse(
    (
      await engine.docker('image', 'inspect', 'doomed', '--format', '{"layers":{{json .RootFS.Layers}}}')
    ).trim(),
  ) as { layers: string[] };
  const name = layers.at(-1)!.slice('sha256:'.length);
  const folder = readdirSync(root('layers')).find((each) => name.startsWith(each))!;
  rmSync(root('layers', folder), { recursive: true });
  expect(await found()).toHaveLength(1);
  await repair();
  expect(await engine.docker('run', '--rm', 'doomed', 'cat', '/doomed')).toBe('doomed\n');

  const id = (await engine.docker('image', 'inspect', 'doomed', '--format', '{{.Id}}')).trim();
  writeFileSync(root('blobs/sha256', id.slice('sha256:'.length)), '{}');
  expect(await found()).toContain(`blob ${id}`);
  await engine.client.repair();
  await engine.client.repair();
  expect(await found()).toEqual([]);
  await expect(engine.docker('image', 'inspect', 'doomed')).rejects.toThrow('No such image');
});

test('a container that lost its conmon is ended', async () => {
  const { Id, State } = JSON.parse(await engine.docker('inspect', 'web'))[0] as {
    Id: string;
    State: { Pid: number };
  };
  const conmon = Number(shell('cat', runFolder('containers', Id, 'conmon.pid')));
  process.kill(conmon, 'SIGKILL');
  // Found by whoever looks first: the engine itself does now and then.
  expect([[`container web (${Id})`], []]).toContainEqual(await found());
  await engine.client.repair();
  // The engine may be at it just now.
  await expect.poll(found, { timeout: 10_000 }).toEqual([]);
  // A zombie has no root.
  expect(existsSync(`/proc/${State.Pid}/root/bin`)).toBe(false);
  expect(await engine.docker('inspect', 'web', '--format', '{{.State.Status}}')).toBe('exited\n');
});
