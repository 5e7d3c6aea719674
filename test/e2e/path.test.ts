import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from '@slipway/command';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SLIPWAY } from '../integration/engine.ts';

/** The quickstart, as `npm run quickstart` runs it, on an engine of its own. */

const QUICKSTART = resolve(import.meta.dirname, '../../scripts/quickstart.ts');
const folder = mkdtempSync(join(tmpdir(), 'slipway-path-'));
const env = {
  ...(process.env as Record<string, string>),
  SLIPWAY_ROOT: join(folder, 'root'),
  SLIPWAY_RUN: join(folder, 'run'),
  SLIPWAY_HOST: join(folder, 'run/slipway.sock'),
};
const quickstart = async (...argv: string[]) =>
  (await run([process.execPath, QUICKSTART, ...argv], { env })).stdout.toString();
const slipway = async (...argv: string[]) =>
  JSON.parse((await run([SLIPWAY, ...argv, '--json'], { env })).stdout.toString());

let first: string;

beforeAll(async () => {
  first = await quickstart();
}, 600_000);

afterAll(async () => {
  await quickstart('--down');
  rmSync(folder, { recursive: true, force: true });
});

function pageUrl(): string {
  return /^The guestbook: (\S+)$/m.exec(first)![1]!;
}

test('three commits are built, the broken one is kept from serving, 1.0.0 is back, and 1.1.0 was built again the same', () => {
  expect(first).toContain('exit code 4; the page still shows 1.1.0');
  expect(first).toContain('the page shows 1.0.0 again, and the entries are still there');
  expect(first).toMatch(/^1\.2\.0 .* no$/m);
  expect(first).toMatch(/^1\.1\.0 .* kept +manifest-equal$/m);
  expect(first).toMatch(/^1\.0\.0 .* running$/m);
});

test('the printed URL answers, and the real docker CLI lists what runs', async () => {
  expect(await (await fetch(pageUrl())).text()).toContain('Release 1.0.0 was here');
  const names = await run(['docker', 'ps', '--format', '{{.Names}} {{.Status}}'], {
    env: { ...env, DOCKER_HOST: `unix://${env.SLIPWAY_HOST}` },
  });
  expect(names.stdout.toString()).toMatch(/guestbook-web-1\.0\.0 Up .*\(healthy\)/);
});

test('the releases are listed with their commits, digests and state', async () => {
  const registry = /registry on http:\/\/(\S+)/.exec(first)![1]!;
  const { releases } = await slipway(
    'releases',
    join(folder, 'root/quickstart/guestbook'),
    '--name',
    `${registry}/guestbook/web`,
  );
  expect(releases.map(({ release }: { release: string }) => release)).toEqual(['1.2.0', '1.1.0', '1.0.0']);
  expect(releases[2]).toMatchObject({
    commit: expect.stringMatching(/^[0-9a-f]{40}$/),
    deployed: { state: 'running' },
  });
  expect(releases[0].tagNames).toEqual(expect.arrayContaining(['1.2.0', '1.2', '1', 'latest']));
});

test('a release that is kept nowhere any more is built again from its commit, and is the same image', async () => {
  const registry = /registry on http:\/\/(\S+)/.exec(first)![1]!;
  const repository = join(folder, 'root/quickstart/guestbook');
  const settings = {
    ...env,
    REGISTRY: registry,
    BASE: `${registry}/library/debian:bookworm-slim`,
    PORT: new URL(pageUrl()).port,
  };
  const docker = (...argv: string[]) =>
    run(['docker', ...argv], { env: { ...env, DOCKER_HOST: `unix://${env.SLIPWAY_HOST}` } });
  await docker('rm', 'guestbook-web-1.1.0');
  const { releases } = await slipway('releases', repository, '--name', `${registry}/guestbook/web`);
  const lost = releases.find(({ release }: { release: string }) => release === '1.1.0');
  const answer = await fetch(`http://${registry}/v2/guestbook/web/manifests/${lost.digest}`, {
    method: 'DELETE',
  });
  expect(answer.status).toBe(202);
  await run([SLIPWAY, 'rollback', repository, '--to', '1.1.0', '--drain', '0'], { env: settings });
  expect(await (await fetch(pageUrl())).text()).toContain('1.1.0');
}, 300_000);

test('it can be walked again, with the same digests', async () => {
  const digests = (text: string) =>
    [...text.matchAll(/^1\.\d\.0 +\S+ +([0-9a-f]{12})/gm)].map((match) => match[1]);
  expect(digests(await quickstart())).toEqual(digests(first));
}, 300_000);
