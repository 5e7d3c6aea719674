import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ActionsRunner } from './actions-runner.ts';
import { type ActionsShop, startActionsShop } from './actions-shop.ts';

/** The build action where a release never comes of it: what goes wrong, a job that is cancelled, and a pull request. */

let shop: ActionsShop;

beforeAll(async () => {
  shop = await startActionsShop();
  await shop.commit('1.0.0', { healthy: true });
});

afterAll(() => shop.stop());

describe('what goes wrong', () => {
  test('a missing input is named', async () => {
    const { exitCode, annotations, summary } = await shop.runner.step('build');
    expect(exitCode).toBe(1);
    expect(annotations).toMatchObject([
      {
        level: 'error',
        title: 'Slipway: missing-input',
        message: expect.stringContaining('input name is missing'),
      },
    ]);
    expect(summary).toContain('Build failed');
  });

  test('a mistake in the Dockerfile is shown at its line', async () => {
    mkdirSync(join(shop.workspace, 'wrong'), { recursive: true });
    writeFileSync(join(shop.workspace, 'wrong/Dockerfile'), 'FROM scratch\nCOPPY . /\n');
    await shop.git('add', 'wrong');
    await shop.git('commit', '--quiet', '--message', 'wrong');
    const { exitCode, annotations } = await shop.runner.step('build', { name: shop.name, context: 'wrong' });
    expect(exitCode).toBe(1);
    expect(annotations).toMatchObject([
      { level: 'error', file: 'wrong/Dockerfile', line: '2', message: expect.stringContaining('COPPY') },
    ]);
  });

  test('an engine that is not there fails the step at once', async () => {
    const { exitCode, annotations } = await shop.runner.step(
      'build',
      { name: shop.name },
      { SLIPWAY_HOST: '/nowhere/s.sock' },
    );
    expect(exitCode).toBe(1);
    expect(annotations).toMatchObject([{ title: 'Slipway: engine-unreachable' }]);
  });

  test('a build in a job that is cancelled ends, and nothing is called a bug', async () => {
    const dockerfile =
      'FROM scratch\nCOPY busybox /bin/busybox\nRUN ["/bin/busybox", "sh", "-c", "echo here it is; sleep 600"]\n';
    writeFileSync(join(shop.workspace, 'Slow'), dockerfile);
    await shop.git('add', 'Slow');
    await shop.git('commit', '--quiet', '--message', 'slow');
    const { exitCode, log, annotations } = await shop.runner.step(
      'build',
      { name: shop.name, file: 'Slow' },
      {},
      'here it is\n',
    );
    expect({ exitCode, annotations }).toEqual({ exitCode: 1, annotations: [] });
    expect(log).toMatch(/^cancelled$/m);
  });
});

test('on a pull request its own head is built, not the merge that was checked out', async () => {
  await shop.git('checkout', '--quiet', '-b', 'change', 'v1.0.0');
  await shop.git('commit', '--quiet', '--allow-empty', '--message', 'change');
  const head = await shop.git('rev-parse', 'HEAD');
  await shop.git('checkout', '--quiet', '--detach', 'main');
  await shop.git('merge', '--quiet', '--no-ff', '--message', 'merge', head);
  const payload = { pull_request: { head: { sha: head } } };
  const forPull = new ActionsRunner(join(shop.folder, 'pull'), shop.workspace, {
    name: 'pull_request',
    payload,
  });
  const inputs = { name: shop.name, secrets: shop.secrets };
  const { exitCode, outputs } = await forPull.step('build', inputs, { SLIPWAY_HOST: shop.socket });
  expect({ exitCode, commit: outputs['commit'] }).toEqual({ exitCode: 0, commit: head });
});
