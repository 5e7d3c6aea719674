import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Digest, parseDigest } from '@slipway/oci';
import {
  loadProject,
  observe,
  parseCompose,
  type Release,
  type Rolled,
  type RolloutOptions,
  releasesOn,
  rollout,
} from '@slipway/rollout';
import { expect } from 'vitest';
import { startTestEngine, type TestEngine } from './engine.ts';

/**
 * What tests of rollouts share: an engine with three images of a small web server, `app:one` and `app:two`, whose page
 * says so, and `app:bad`, which has none; and the application `shop`, a Compose file of that server.
 */
export interface RolloutShop {
  readonly engine: TestEngine;
  /** Of the images, by tag. */
  readonly digests: Readonly<Record<string, Digest>>;
  /** The Compose file, with further lines for its service and further services. */
  compose(web?: string, others?: string): string;
  /** Short waits. */
  options(): RolloutOptions;
  /** A release of the Compose file `text`; `images` gives each service the tag of its image. */
  releaseOf(version: string, text: string, images: Readonly<Record<string, string>>): Promise<Release>;
  /** Rolls such a release out. */
  deploy(version: string, images: Readonly<Record<string, string>>, text?: string): Promise<Rolled>;
  /** What the web server answers. */
  page(): Promise<string>;
  /** Every release with its state, the newest first. */
  states(): Promise<string[]>;
  /** The names of the containers that run. */
  running(): Promise<string[]>;
  /** Removes all containers and volumes. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

export const clock = { now: () => new Date(), sleep: (milliseconds: number) => sleep(milliseconds) };

export const HEALTHY = 'healthcheck: {test: "test -f /www/index.html", interval: 200ms, retries: 2}';

/** A database as far as it matters: it ends with exit code 9 when another one uses its volume. */
export const DATABASE = `
  db:
    image: app
    command: [sh, -c, "mkdir /data/lock || exit 9; trap 'rmdir /data/lock; exit' TERM; while :; do sleep 0.1; done"]
    volumes: [data:/data]
`;

const DOCKERFILE = `FROM scratch
COPY busybox /bin/busybox
RUN ["/bin/busybox", "--install", "-s", "/bin"]
ARG TEXT
RUN mkdir /www && if [ "$TEXT" = bad ]; then true; else echo "$TEXT" > /www/index.html; fi
EXPOSE 8080
CMD ["sh", "-c", "echo serving; exec httpd -f -p 8080 -h /www"]`;

/** `port` is where the page is, on 127.0.0.1: no other file's, for files are run side by side. */
export async function startRolloutShop(port: number): Promise<RolloutShop> {
  const engine = await startTestEngine();
  const digests = await buildImages(engine);
  let deployments = 0;
  const shop: RolloutShop = {
    engine,
    digests,
    compose: (web = HEALTHY, others = '') => `
name: shop
services:
  web:
    image: app
    ports: ["127.0.0.1:${port}:8080"]
    stop_grace_period: 1s
    ${web}
${others}
volumes: {data: }
`,
    options: () => ({ clock, settleTime: 300, drainTime: 300, healthTimeout: 60_000 }),
    releaseOf: async (version, text, images) => {
      const parsed = parseCompose(text, '/srv/shop/compose.yaml', {});
      const project = await loadProject(parsed, async () => undefined, {});
      deployments += 1;
      const imageOf = ([service, tag]: [string, string]) => {
        const digest = digests[tag] ?? expect.fail(`no image app:${tag}`);
        return [service, { reference: 'app', digest }];
      };
      return {
        version,
        commit: `commit of ${version}`,
        deployedAt: new Date(Date.UTC(2026, 0, 1, 0, 0, deployments)).toISOString(),
        project,
        images: Object.fromEntries(Object.entries(images).map(imageOf)),
      };
    },
    deploy: async (version, images, text = shop.compose()) =>
      rollout(engine.client, await shop.releaseOf(version, text, images), shop.options()),
    page: async () => (await fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'close' } })).text(),
    states: async () =>
      (await releasesOn(engine.client, 'shop')).map(({ version, state }) => `${version} ${state}`),
    running: async () => {
      const { containers } = await observe(engine.client, 'shop');
      return containers
        .filter((container) => container.running)
        .map(({ name }) => name)
        .sort();
    },
    clear: async () => {
      for (const { Id } of await engine.client.containers.list({ all: true }))
        await engine.client.containers.remove(Id, { force: true, volumes: true });
      for (const { Name } of await engine.client.volumes.list()) await engine.client.volumes.remove(Name);
    },
    stop: () => engine.stop(),
  };
  return shop;
}

async function buildImages(engine: TestEngine): Promise<Record<string, Digest>> {
  const context = join(engine.folder, 'app');
  mkdirSync(context);
  copyFileSync('/bin/busybox', join(context, 'busybox'));
  writeFileSync(join(context, 'Dockerfile'), DOCKERFILE);
  const digests: Record<string, Digest> = {};
  for (const tag of ['one', 'two', 'bad']) {
    await engine.docker('build', '-q', '-t', `app:${tag}`, '--build-arg', `TEXT=${tag}`, context);
    const { Descriptor } = await engine.client.request<{ Descriptor: { digest: string } }>(
      'GET',
      `/images/app:${tag}/json`,
    );
    digests[tag] = parseDigest(Descriptor.digest);
  }
  return digests;
}
