import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '@slipway/failure';
import { type CliContext, ExitCode, engineClient } from 'slipway';
import { makeHistory } from '../guestbook.ts';
import { provideBase } from './base-image.ts';
import { command, must } from './command.ts';
import { GuestbookPage } from './page.ts';
import { startServices } from './services.ts';
import { closingTable, type ReleaseSummary } from './summary.ts';

/**
 * The path of the quickstart: a commit becomes a running release, a broken one is kept from serving, a past one is put
 * back and built again. Everything is done with the commands a user has, on real parts.
 */
export async function walk(context: CliContext): Promise<void> {
  const started = context.now().getTime();
  const tell = (text: string) => context.stdout.write(`${text}\n`);
  const heading = (text: string) => tell(`\n== ${text}`);

  heading('The engine and a registry');
  const { place, registry } = await startServices(context);
  tell(`engine on unix://${place.socket}, registry on http://${registry}`);
  const engine = engineClient({}, context.env);
  const folder = join(place.root, 'quickstart');
  mkdirSync(folder, { recursive: true });

  heading('The base image');
  const base = await provideBase(registry, engine, folder, context, tell);
  tell(`${base.reference} (${base.origin})`);

  heading('Three commits of the guestbook');
  const repository = join(folder, 'guestbook');
  rmSync(repository, { recursive: true, force: true });
  await makeHistory(context.run, repository);
  tell(
    (await context.run(['git', '-C', repository, 'log', '--oneline', '--decorate'])).stdout
      .toString()
      .trimEnd(),
  );
  const port = await freePort(engine, context);
  const settings = {
    ...context,
    cwd: repository,
    env: { ...context.env, REGISTRY: registry, BASE: base.reference, PORT: port },
  };
  const page = new GuestbookPage(`http://127.0.0.1:${port}/`, context.fetch);

  const summaries: ReleaseSummary[] = [];
  for (const version of ['1.0.0', '1.1.0'] as const) {
    heading(`Release ${version}`);
    summaries.push(await release(settings, repository, registry, base.reference, version));
    await must(settings, 'deploy', repository, '--commit', `v${version}`, '--drain', '1');
    await page.expect(version);
    if (version === '1.0.0')
      await page.write('Slipway', `Release ${version} was here, at ${context.now().toISOString()}.`);
  }

  heading('Release 1.2.0, which never becomes healthy');
  summaries.push(await release(settings, repository, registry, base.reference, '1.2.0'));
  const broken = await command(settings, 'deploy', repository, '--commit', 'v1.2.0', '--drain', '1');
  if (broken.exitCode !== ExitCode.unhealthy)
    throw new Failure('story-wrong', `the deploy of 1.2.0 ended with exit code ${broken.exitCode}`);
  await page.expect('1.1.0');
  tell(`exit code ${broken.exitCode}; the page still shows 1.1.0`);

  heading('Back to 1.0.0');
  await must(settings, 'rollback', repository, '--to', '1.0.0', '--drain', '1');
  await page.expect('1.0.0', 'Release 1.0.0 was here');
  tell('the page shows 1.0.0 again, and the entries are still there');

  heading('1.1.0 built again, from its provenance and without the cache');
  const rebuilt = await command(settings, 'rebuild', `${registry}/guestbook/web:1.1.0`, repository);
  const { result } = await must(settings, 'releases', repository, '--name', `${registry}/guestbook/web`);

  heading('What is there now');
  tell(
    closingTable(summaries, result, {
      version: '1.1.0',
      verdict: String(rebuilt.result['verdict'] ?? 'failed'),
    }),
  );
  tell(`The guestbook: ${page.url}`);
  tell(`docker works too: DOCKER_HOST=unix://${place.socket} docker ps`);
  tell('Everything keeps running until: npm run quickstart -- --down');
  tell(`Done in ${Math.round((context.now().getTime() - started) / 1000)} s.`);
  if (rebuilt.exitCode !== ExitCode.done)
    throw new Failure('story-wrong', 'the rebuilt image is another than the released one');
}

/** Builds, tags and pushes both images of a commit. */
async function release(
  context: CliContext,
  repository: string,
  registry: string,
  base: string,
  version: string,
): Promise<ReleaseSummary> {
  let summary: ReleaseSummary | undefined;
  for (const service of ['db', 'web']) {
    const common = ['--commit', `v${version}`, '--name', `${registry}/guestbook/${service}`];
    const built = await must(
      context,
      'build',
      join(repository, service),
      ...common,
      '--build-arg',
      `BASE=${base}`,
    );
    await must(context, 'tag', repository, ...common);
    await must(context, 'push', repository, ...common);
    summary = {
      version,
      milliseconds: Number(built.result['milliseconds']),
      size: Number(built.result['size']),
    };
  }
  return summary!;
}

/** The port that a guestbook serves on already, or the first free one from 8080 on. */
async function freePort(engine: ReturnType<typeof engineClient>, context: CliContext): Promise<string> {
  const running = await engine.containers.list({
    filters: { label: ['com.docker.compose.project=guestbook', 'com.docker.compose.service=web'] },
  });
  const published = running.flatMap(({ Ports }) => Ports.flatMap(({ PublicPort }) => PublicPort ?? []));
  if (published[0] !== undefined) return String(published[0]);
  for (let port = 8080; ; port += 1) {
    const free = await context.fetch(`http://127.0.0.1:${port}/`).then(
      () => false,
      () => true,
    );
    if (free) return String(port);
  }
}
