import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '@slipway/command';
import { type Descriptor, encodeManifest, FileBlobStore, MediaType } from '@slipway/oci';
import { RegistryClient } from '@slipway/registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleImage } from '../../packages/registry/src/fixtures/sample-image.ts';
import { type RunningRegistry, requireProgram, scratch, startOurs } from './registries.ts';

/** Our registry held against a client that is not ours, Debian's skopeo. */

describe('skopeo with our registry', () => {
  let running: RunningRegistry;
  let folder: string;

  beforeAll(async () => {
    await requireProgram('/usr/bin/skopeo', 'skopeo');
    running = await startOurs();
    folder = await scratch();
  });
  afterAll(async () => {
    await running.stop();
    await rm(folder, { recursive: true });
  });

  const skopeo = (...argv: string[]) =>
    run(['/usr/bin/skopeo', '--insecure-policy', ...argv], { env: { PATH: '/usr/bin:/bin', HOME: folder } });

  test('copies an OCI layout in, and out again byte for byte', async () => {
    const from = join(folder, 'from');
    const image = await layout(from, 'skopeo');
    const remote = `docker://${running.registry}/some/team/image:1.0`;
    await skopeo('copy', '--dest-tls-verify=false', `oci:${from}:1.0`, remote);
    const client = new RegistryClient({ registry: running.registry, fetch });
    expect(await client.resolve('some/team/image', '1.0')).toMatchObject({ digest: image.digest });
    await skopeo('copy', '--src-tls-verify=false', remote, `oci:${join(folder, 'to')}:1.0`);
    const [before, after] = [from, join(folder, 'to')].map((path) => new FileBlobStore(path));
    const digests = (await Array.fromAsync(before!.list())).toSorted();
    expect((await Array.fromAsync(after!.list())).toSorted()).toEqual(digests);
  });

  test('inspects, lists tags and deletes', async () => {
    const from = join(folder, 'inspected');
    const image = await layout(from, 'inspected');
    const remote = `docker://${running.registry}/inspected`;
    for (const tag of ['1.0', '1.1'])
      await skopeo('copy', '--dest-tls-verify=false', `oci:${from}:1.0`, `${remote}:${tag}`);
    const inspected = await skopeo('inspect', '--tls-verify=false', `${remote}:1.1`);
    expect(JSON.parse(inspected.stdout.toString())).toMatchObject({
      Digest: image.digest,
      RepoTags: ['1.0', '1.1'],
    });
    await skopeo('delete', '--tls-verify=false', `${remote}:1.0`);
    const client = new RegistryClient({ registry: running.registry, fetch });
    expect(await client.resolve('inspected', '1.0')).toBeUndefined();
  });

  /** An OCI image layout of one image, tagged 1.0. */
  async function layout(path: string, name: string): Promise<Descriptor> {
    await mkdir(path);
    const image = await sampleImage(new FileBlobStore(path), name);
    const tagged = { ...image.descriptor, annotations: { 'org.opencontainers.image.ref.name': '1.0' } };
    const index = encodeManifest({ schemaVersion: 2, mediaType: MediaType.index, manifests: [tagged] });
    await writeFile(join(path, 'index.json'), index.content);
    await writeFile(join(path, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
    return image.descriptor;
  }
});
