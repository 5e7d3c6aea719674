import { run } from '@slipway/command';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildYard, startBuildYard } from './build-yard.ts';

/** `--platform`: several images as one index. */

let yard: BuildYard;
let engine: BuildYard['engine'];
let registry: BuildYard['registry'];
let repository: BuildYard['repository'];
let build: BuildYard['build'];

beforeAll(async () => {
  yard = await startBuildYard();
  ({ engine, registry, repository, build } = yard);
});

afterAll(() => yard?.stop());

describe('several platforms', () => {
  const files = {
    Dockerfile: `FROM --platform=$BUILDPLATFORM busybox AS build
ARG TARGETARCH BUILDARCH TARGETPLATFORM
RUN echo "$TARGETPLATFORM on $BUILDARCH" > /which
FROM scratch
ARG TARGETARCH
COPY --from=build /which /which-$TARGETARCH
`,
  };

  test('are one index, in the same order however they are asked for; each image is for its own', async () => {
    const folder = repository(files);
    const one = await build(engine, folder, '--platform', 'linux/arm64,linux/amd64', '--push');
    const two = await build(engine, folder, '--platform', 'linux/amd64,linux/arm64');
    expect(two.digest).toBe(one.digest);
    const inspect = ['skopeo', 'inspect', '--raw', '--tls-verify=false', `docker://${one.tags[0]}`];
    const index = JSON.parse((await run(inspect)).stdout.toString());
    expect(index.manifests.map(({ platform }: { platform: object }) => platform)).toEqual([
      { os: 'linux', architecture: 'amd64' },
      { os: 'linux', architecture: 'arm64' },
    ]);
    expect(one.platforms.map(({ platform }) => platform)).toEqual(['linux/arm64', 'linux/amd64']);
    // Garbage is collected around an index.
    await engine.docker('image', 'prune', '-f');
    await engine.slipway('push', folder, '--name', `${registry}/shop/web`);
  });

  test('are rebuilt from the registry, bit for bit', async () => {
    const folder = repository({ ...files, note: 'rebuild' });
    const built = await build(engine, folder, '--platform', 'linux/amd64,linux/arm64', '--push');
    const verdict = JSON.parse(await engine.slipway('rebuild', built.tags[0]!, folder, '--json'));
    expect(verdict).toMatchObject({ verdict: 'manifest-equal', rebuilt: built.digest });
    expect(verdict.platforms).toHaveLength(2);
  });

  test('that this machine cannot run are refused at the step that would have to', async () => {
    const folder = repository({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\nRUN ["/x"]\n' });
    await expect(build(engine, folder, '--platform', 'linux/made-up')).rejects.toThrow(
      /RUN for linux\/made-up cannot be run[\s\S]*Dockerfile:3/,
    );
    await expect(build(engine, folder, '--platform', 'linux/amd64,x86_64')).rejects.toThrow(/named twice/);
    const base = repository({ Dockerfile: 'FROM busybox\n' });
    await expect(build(engine, base, '--platform', 'linux/arm64')).rejects.toThrow(
      /busybox is here for linux\/amd64/,
    );
  });
});
