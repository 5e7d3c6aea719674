import { spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@slipway/command';
import {
  collect,
  type Descriptor,
  digestOf,
  encodeManifest,
  FileBlobStore,
  MediaType,
  MemoryBlobStore,
} from '@slipway/oci';
import {
  copy,
  type ProgressEvent,
  pull,
  push,
  RegistryBlobStore,
  RegistryClient,
  RegistryServer,
} from '@slipway/registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  sampleImage,
  sampleIndex,
  sampleReferrer,
} from '../../packages/registry/src/fixtures/sample-image.ts';

/**
 * Our client held against two registries, ours and Debian's docker-registry, by one suite; and our registry held
 * against a client that is not ours, Debian's skopeo.
 */

interface RunningRegistry {
  readonly registry: string;
  stop(): Promise<void>;
}

const scratch = () => mkdtemp(join(tmpdir(), 'slipway-registry-'));

async function startOurs(): Promise<RunningRegistry> {
  const folder = await scratch();
  const server = new RegistryServer({ folder });
  const { port } = await server.listen();
  return {
    registry: `127.0.0.1:${port}`,
    stop: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function startDebians(): Promise<RunningRegistry> {
  await requireProgram('/usr/bin/docker-registry', 'docker-registry');
  const folder = await scratch();
  const registry = `127.0.0.1:${await freePort()}`;
  const config = join(folder, 'config.json');
  await writeFile(
    config,
    JSON.stringify({
      version: 0.1,
      log: { level: 'error', accesslog: { disabled: true } },
      storage: { filesystem: { rootdirectory: join(folder, 'data') }, delete: { enabled: true } },
      http: { addr: registry },
    }),
  );
  const child = spawn('/usr/bin/docker-registry', ['serve', config], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await untilAnswers(registry, () => child.exitCode !== null);
  return {
    registry,
    stop: async () => {
      child.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

async function untilAnswers(registry: string, hasEnded: () => boolean): Promise<void> {
  for (;;) {
    if (hasEnded()) throw new Error('the registry ended before it answered');
    const answered = await fetch(`http://${registry}/v2/`).catch(() => undefined);
    if (answered?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function requireProgram(path: string, debianPackage: string): Promise<void> {
  if (
    await access(path).then(
      () => true,
      () => false,
    )
  )
    return;
  const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', DEBIAN_FRONTEND: 'noninteractive' };
  await run(['apt-get', 'update', '--quiet'], { env });
  await run(['apt-get', 'install', '--yes', '--quiet', '--no-install-recommends', debianPackage], { env });
}

describe.each([
  { name: 'our registry', start: startOurs },
  { name: "Debian's docker-registry", start: startDebians },
])('the client with $name', ({ start }) => {
  let running: RunningRegistry;
  let client: RegistryClient;
  let requests: string[];

  beforeAll(async () => {
    running = await start();
    const counting: typeof fetch = (input, init) => {
      requests.push(init?.method ?? 'GET');
      return fetch(input, init);
    };
    requests = [];
    client = new RegistryClient({ registry: running.registry, fetch: counting });
  });
  afterAll(() => running.stop());

  const requestsOf = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    requests = [];
    await work();
    return requests.toSorted();
  };

  test('is answered', () => client.ping());

  test('pushes an image and pulls the same bytes', async () => {
    const store = new MemoryBlobStore();
    const image = await sampleImage(store, 'round-trip');
    await push(client, 'team/round-trip', ['1.0', 'latest'], store, image.descriptor);
    expect(await client.resolve('team/round-trip', '1.0')).toEqual(image.descriptor);
    expect(await client.resolve('team/round-trip', image.descriptor.digest)).toEqual(image.descriptor);
    const pulled = new MemoryBlobStore();
    expect(await pull(client, 'team/round-trip', 'latest', pulled)).toEqual(image.descriptor);
    for (const { digest } of [image.descriptor, image.manifest.config, ...image.manifest.layers])
      expect(await collect(await pulled.get(digest))).toEqual(await collect(await store.get(digest)));
  });

  test('pushes again with a HEAD a blob and a PUT a tag', async () => {
    const store = new MemoryBlobStore();
    const { descriptor } = await sampleImage(store, 'twice');
    await push(client, 'team/twice', ['a', 'b'], store, descriptor);
    const again = await requestsOf(() => push(client, 'team/twice', ['a', 'b'], store, descriptor));
    expect(again).toEqual(['HEAD', 'HEAD', 'HEAD', 'PUT', 'PUT']);
  });

  test('pulls again only the manifest', async () => {
    const store = new MemoryBlobStore();
    const { descriptor } = await sampleImage(store, 'again');
    await push(client, 'team/again', ['a'], store, descriptor);
    expect(await requestsOf(() => pull(client, 'team/again', 'a', store))).toEqual(['GET']);
  });

  test('pushes an index with its images and pulls one platform', async () => {
    const store = new MemoryBlobStore();
    const platforms = ['amd64', 'arm64'].map((architecture) => ({ os: 'linux', architecture }));
    const index = await sampleIndex(store, 'several', platforms);
    await push(client, 'team/several', ['multi'], store, index);
    expect((await client.resolve('team/several', 'multi'))?.mediaType).toBe(MediaType.index);
    const pulled = new MemoryBlobStore();
    const arm = await pull(client, 'team/several', 'multi', pulled, {
      platform: platforms[1],
      keepIndex: true,
    });
    expect(arm).toEqual((await sampleImage(store, 'several-arm64', platforms[1])).descriptor);
    expect(await pulled.stat(index.digest)).toBe(index.size);
    expect(await Array.fromAsync(pulled.list())).toHaveLength(5);
  });

  test('mounts a blob of another repository', async () => {
    const store = new MemoryBlobStore();
    const { descriptor } = await sampleImage(store, 'mounted');
    await push(client, 'team/origin', ['a'], store, descriptor);
    const events: ProgressEvent[] = [];
    await push(client, 'other/target', ['a'], store, descriptor, {
      mountFrom: () => 'team/origin',
      onProgress: (event) => events.push(event),
    });
    expect(events.map(({ kind }) => kind)).toEqual(['mounted', 'mounted', 'mounted']);
  });

  test('copies an index from one repository to another without moving a blob', async () => {
    const store = new MemoryBlobStore();
    const index = await sampleIndex(store, 'copied', [{ os: 'linux', architecture: 'amd64' }]);
    await push(client, 'copy/from', ['a'], store, index);
    const methods = await requestsOf(async () => {
      const copied = await copy(
        { client, repository: 'copy/from', tagOrDigest: 'a' },
        { client, repository: 'copy/to', tags: ['b'] },
      );
      expect(copied).toEqual(index);
    });
    expect(methods).not.toContain('PATCH');
    expect(await client.resolve('copy/to', 'b')).toEqual(index);
  });

  test('copies to another registry', async () => {
    const other = await startOurs();
    try {
      const store = new MemoryBlobStore();
      const { descriptor } = await sampleImage(store, 'abroad');
      await push(client, 'copy/abroad', ['a'], store, descriptor);
      const target = new RegistryClient({ registry: other.registry, fetch });
      await copy(
        { client, repository: 'copy/abroad', tagOrDigest: 'a' },
        { client: target, repository: 'here', tags: ['a'] },
      );
      expect(await pull(target, 'here', 'a', new MemoryBlobStore())).toEqual(descriptor);
    } finally {
      await other.stop();
    }
  });

  test('lists tags', async () => {
    const store = new MemoryBlobStore();
    const { descriptor } = await sampleImage(store, 'tags');
    const tags = Array.from({ length: 12 }, (_, index) => `v${String(index).padStart(2, '0')}`);
    await push(client, 'team/tags', tags, store, descriptor);
    expect((await client.listTags('team/tags')).toSorted()).toEqual(tags);
  });

  test('lists referrers, through the API or the fallback tag', async () => {
    const store = new MemoryBlobStore();
    const { descriptor: subject } = await sampleImage(store, 'subject');
    await push(client, 'team/referrers', ['a'], store, subject);
    expect(await client.listReferrers('team/referrers', subject.digest)).toEqual([]);
    const [first, second] = [
      await sampleReferrer(store, subject, 'application/vnd.slipway.one'),
      await sampleReferrer(store, subject, 'application/vnd.slipway.two'),
    ];
    for (const referrer of [first, second, first]) await push(client, 'team/referrers', [], store, referrer);
    const all = await client.listReferrers('team/referrers', subject.digest);
    expect(digestsOf(all)).toEqual(digestsOf([first, second]));
    expect(
      await client.listReferrers('team/referrers', subject.digest, 'application/vnd.slipway.two'),
    ).toEqual([
      {
        ...second,
        artifactType: 'application/vnd.slipway.two',
        annotations: { 'dev.slipway.test': 'application/vnd.slipway.two' },
      },
    ]);
    await client.deleteManifest('team/referrers', first.digest);
    expect(digestsOf(await client.listReferrers('team/referrers', subject.digest))).toEqual([second.digest]);
  });

  test('deletes a manifest', async () => {
    const store = new MemoryBlobStore();
    const { descriptor } = await sampleImage(store, 'deleted');
    await push(client, 'team/deleted', ['a'], store, descriptor);
    await client.deleteManifest('team/deleted', descriptor.digest);
    expect(await client.resolve('team/deleted', descriptor.digest)).toBeUndefined();
    await client.deleteManifest('team/deleted', descriptor.digest);
  });

  test('says what is missing, in the words of the registry', async () => {
    const missing = client.getManifest('team/nothing', 'here');
    await expect(missing).rejects.toMatchObject({
      code: 'manifest-unknown',
      message: expect.stringMatching(/MANIFEST_UNKNOWN/),
    });
    const blob = { mediaType: MediaType.layerTar, digest: digestOf('nothing'), size: 7 };
    await expect(client.getBlob('team/nothing', blob)).rejects.toMatchObject({
      code: 'blob-unknown',
      message: expect.stringMatching(/BLOB_UNKNOWN/),
    });
    await expect(client.listTags('team/nothing')).rejects.toMatchObject({
      code: 'repository-unknown',
      message: expect.stringMatching(/NAME_UNKNOWN/),
    });
    expect(await client.resolve('team/nothing', 'here')).toBeUndefined();
    expect(await client.hasBlob('team/nothing', blob.digest)).toBe(false);
  });

  test('is refused a manifest whose blobs are not there', async () => {
    const { content } = await sampleImage(new MemoryBlobStore(), 'incomplete');
    await expect(
      client.putManifest('team/incomplete', 'a', content, MediaType.manifest),
    ).rejects.toMatchObject({
      message: expect.stringMatching(/MANIFEST_BLOB_UNKNOWN/),
    });
    expect(await client.resolve('team/incomplete', 'a')).toBeUndefined();
  });

  test('streams a blob of unknown digest in and out', async () => {
    const store = new RegistryBlobStore(client, 'team/stream');
    const content = Buffer.alloc(2_000_000, 'stream');
    const { digest } = await store.put(content);
    expect(digest).toBe(digestOf(content));
    expect((await collect(await store.get(digest))).equals(content)).toBe(true);
  });
});

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

function digestsOf(descriptors: readonly Descriptor[]): readonly string[] {
  return descriptors.map(({ digest }) => digest).toSorted();
}
