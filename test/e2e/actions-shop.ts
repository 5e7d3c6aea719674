import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@slipway/command';
import { expect } from 'vitest';
import { freePort } from '../integration/free-port.ts';
import { ActionsRunner, type Step } from './actions-runner.ts';

/** A job of a workflow, in the checkout of a small shop, after the setup action: an engine and a registry of its own. */
export interface ActionsShop {
  readonly folder: string;
  /** The checkout. */
  readonly workspace: string;
  /** Of the engine. */
  readonly socket: string;
  readonly runner: ActionsRunner;
  /** How the setup action ended. */
  readonly setup: Step;
  /** The image, as the registry knows it. */
  readonly name: string;
  /** The input `secrets` that the Dockerfile wants. */
  readonly secrets: string;
  /** What the Compose file wants to know. */
  readonly composeEnv: Readonly<Record<string, string>>;
  git(...argv: string[]): Promise<string>;
  /** Commits a release whose page says its version; one that is not healthy has no page for the health check. */
  commit(version: string, options: { readonly healthy: boolean }): Promise<string>;
  /** The steps that bring the commit that is checked out to the host. */
  release(): Promise<Readonly<Record<'build' | 'tag' | 'push' | 'deploy', Step>>>;
  /** What the shop answers. */
  page(): Promise<string>;
  /** Setup's post step. */
  post(): Promise<Step>;
  /** The post step, and the folder is gone. */
  stop(): Promise<void>;
}

const DOCKERFILE = `FROM scratch
COPY busybox /bin/busybox
RUN ["/bin/busybox", "--install", "-s", "/bin"]
RUN --mount=type=secret,id=token wc -l < /run/secrets/token && echo "::error::no command of ours"
COPY www /www
EXPOSE 8080
CMD ["httpd", "-f", "-p", "8080", "-h", "/www"]
`;

const COMPOSE = `name: shop
services:
  web:
    build: .
    image: \${REGISTRY}/shop/web
    stop_grace_period: 1s
    ports: ["127.0.0.1:\${PORT}:8080"]
    healthcheck:
      test: ["CMD", "wget", "-q", "-O", "-", "http://127.0.0.1:8080/health"]
      interval: 1s
      timeout: 2s
      retries: 2
`;

const REPOSITORY = {
  name: 'shop',
  description: 'A small shop',
  html_url: 'https://github.com/acme/shop',
  license: { spdx_id: 'MIT' },
};

const AUTHOR = ['-c', 'user.name=Shop', '-c', 'user.email=shop@example.org'];

export async function startActionsShop(): Promise<ActionsShop> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-actions-'));
  const workspace = join(folder, 'shop');
  const socket = join(folder, 'run/slipway.sock');
  const place = { root: join(folder, 'root'), run: join(folder, 'run'), socket };
  const inputs = { ...place, registry: 'true', 'registry-port': '0', install: 'false' };
  const git = async (...argv: string[]) =>
    (await run(['git', ...AUTHOR, '-C', workspace, ...argv])).stdout.toString().trim();

  mkdirSync(join(workspace, 'www'), { recursive: true });
  copyFileSync('/bin/busybox', join(workspace, 'busybox'));
  writeFileSync(join(workspace, 'Dockerfile'), DOCKERFILE);
  writeFileSync(join(workspace, 'compose.yaml'), COMPOSE);
  await git('init', '--quiet', '--template=', '--initial-branch=main');
  const event = { name: 'push', payload: { repository: REPOSITORY } };
  const runner = new ActionsRunner(join(folder, 'runner'), workspace, event);
  const setup = await runner.step('setup', inputs);
  // Without this, the steps would go to the machine's own engine.
  expect(setup).toMatchObject({ exitCode: 0 });

  const port = await freePort();
  const registry = setup.outputs['registry'] ?? '';
  const name = `${registry}/shop/web`;
  const secrets = '"token=a token\nof two lines"';
  const composeEnv = { PORT: String(port), REGISTRY: registry };
  const post = () => runner.post('setup', inputs);
  return {
    folder,
    workspace,
    socket,
    runner,
    setup,
    name,
    secrets,
    composeEnv,
    git,
    commit: async (version, { healthy }) => {
      writeFileSync(join(workspace, 'www/index.html'), version);
      if (healthy) writeFileSync(join(workspace, 'www/health'), 'ok');
      else rmSync(join(workspace, 'www/health'));
      await git('add', '--all');
      await git('commit', '--quiet', '--message', version);
      await git('tag', `v${version}`);
      return git('rev-parse', 'HEAD');
    },
    release: async () => ({
      build: await runner.step('build', { name, secrets }),
      tag: await runner.step('tag', { name }),
      push: await runner.step('push', { name }),
      deploy: await runner.step('deploy', { 'drain-timeout': '0' }, composeEnv),
    }),
    page: async () => (await fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'close' } })).text(),
    post,
    stop: async () => {
      await post();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
