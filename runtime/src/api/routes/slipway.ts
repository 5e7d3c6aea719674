import { Readable } from 'node:stream';
import type { BuildRequest } from '@slipway/builder';
import { stream } from '@slipway/command';
import { Failure, Secret } from '@slipway/failure';
import {
  type Digest,
  encodeManifest,
  MediaType,
  parseDigest,
  parseReference,
  type Reference,
  withDefaultTag,
} from '@slipway/oci';
import type { ArchiveKind } from '../../build/archives.ts';
import { joinImages } from '../../image/join.ts';
import { mountOverlay } from '../../storage/overlay.ts';
import { type Api, type ApiParts, streamed } from '../context.ts';
import { readFramed } from '../framed-body.ts';
import { flag } from '../query.ts';
import { registryConfig } from '../registry-auth.ts';
import { answerFor } from '../status.ts';

/** The first line of a build's body; the archives it is built from follow it, the context first. */
interface BuildHeader {
  readonly request: BuildRequest;
  readonly tags: readonly string[];
  /** Values in base64. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Sockets of SSH agents on this machine, by their ids. */
  readonly agents?: Readonly<Record<string, string>>;
  /** References of caches in registries. */
  readonly cacheFrom?: readonly string[];
}

/** Of the times that the format has, only the one that an image has. */
const TIMES = '--pax-option=delete=atime,delete=ctime';

interface CacheBody {
  /** Of the steps it is to have. */
  readonly keys: readonly Digest[];
  /** Where to push it. */
  readonly references: readonly string[];
}

interface IndexBody {
  /** Ids. */
  readonly images: readonly Digest[];
  /** Complete references. */
  readonly tags: readonly string[];
}

/** What a client wants kept with an image. */
interface ReferrerBody {
  readonly artifactType: string;
  readonly mediaType: string;
  /** Base64. */
  readonly content: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Our extensions of the API. */
export function slipwayRoutes(api: Api, { engine, log }: ApiParts): void {
  /** Starts a container; with `publish=false` its ports answer only after a takeover. */
  api.post('/slipway/v1/containers/:id/start', async (call) => {
    const container = engine.containers.get(call.req.param('id'));
    await container.start({
      publish: call.req.query('publish') === undefined || flag(call.req.query('publish')),
    });
    return call.body(null, 204);
  });

  /** Publishes a container's ports, taking over those that `from` holds, in one transaction. */
  api.post('/slipway/v1/containers/:id/takeover', async (call) => {
    const from = call.req.query('from');
    await engine.containers
      .get(call.req.param('id'))
      .takeover(from ? engine.containers.get(from) : undefined);
    return call.body(null, 204);
  });

  /** Ends every container and takes bridges and rules off the host; whoever runs the engine then stops it. */
  api.post('/slipway/v1/shutdown', async (call) => {
    await engine.shutDown();
    return call.body(null, 204);
  });

  /** Builds; the answer is one JSON line an event, the last of kind `result` or `error`. */
  api.post('/slipway/v1/build', async (call) => {
    const body = Readable.fromWeb(call.req.raw.body as Parameters<typeof Readable.fromWeb>[0]);
    const { header, archives } = await readFramed<BuildHeader, ArchiveKind>(body);
    const tags = references(header.tags);
    const secrets = new Map(
      Object.entries(header.secrets).map(([id, value]) => [id, new Secret(Buffer.from(value, 'base64'))]),
    );
    const credentials = registryConfig(call.req.header('x-registry-config'));
    return streamed(call, { 'Content-Type': 'application/x-ndjson' }, async ({ write, signal }) => {
      const tell = (event: object) => write(`${JSON.stringify(event)}\n`);
      try {
        const result = await engine.gate.shared(() =>
          engine.builds.run(header.request, archives, {
            tags,
            credentials,
            secrets,
            agents: new Map(Object.entries(header.agents ?? {})),
            cacheFrom: references(header.cacheFrom),
            onEvent: (event) => void tell(event),
            signal,
          }),
        );
        await tell({ kind: 'result', result });
      } catch (error) {
        const location = error instanceof Failure ? error.location : undefined;
        await tell({ kind: 'error', ...answerFor(error, log), location });
      }
    });
  });

  /** Makes an artifact of what some steps made, to be taken to another engine, and pushes it. */
  api.post('/slipway/v1/caches', async (call) => {
    const body = await call.req.json<CacheBody>();
    const credentials = registryConfig(call.req.header('x-registry-config'));
    const cache = await engine.gate.shared(() =>
      engine.builds.exportCache(body.keys, references(body.references), credentials),
    );
    return call.json(cache, 201);
  });

  /** Joins images of several platforms in an index, and points tags at it. */
  api.post('/slipway/v1/indexes', async (call) => {
    const { images: ids, tags } = await call.req.json<IndexBody>();
    const { images, blobs, platform } = engine;
    const joined = await engine.gate.shared(async () => {
      const made = await joinImages(ids, { images, blobs, native: platform });
      for (const tag of tags) images.tag(made.image, withDefaultTag(parseReference(tag)), made.index);
      return made;
    });
    return call.json({ index: joined.index, imageId: joined.image.id, size: joined.size }, 201);
  });

  /** A blob of the engine's store, to compare images with. */
  api.get('/slipway/v1/blobs/:digest', async (call) => {
    const bytes = await engine.blobs.get(parseDigest(call.req.param('digest')));
    return streamed(call, { 'Content-Type': 'application/octet-stream' }, async ({ write }) => {
      for await (const chunk of bytes) await write(chunk);
    });
  });

  /** The files of an image's root, as a tar archive. */
  api.get('/slipway/v1/images/:name{.+}/files', async (call) => {
    const { images, layers, folders } = engine;
    const image = await images.load(images.get(call.req.param('name')));
    for (const [index, diffId] of image.config.rootfs.diff_ids.entries())
      await layers.add(diffId, image.document.layers[index]!);
    const overlay = { lower: layers.lower(image.config.rootfs.diff_ids, 'files') };
    const root = await mountOverlay(overlay, layers.folder, folders.inRun('mount'));
    try {
      return await streamed(call, { 'Content-Type': 'application/x-tar' }, async ({ write }) => {
        const argv = [
          'tar',
          '--create',
          '--sort=name',
          '--numeric-owner',
          '--xattrs',
          TIMES,
          '-C',
          root.path,
          '.',
        ];
        for await (const chunk of stream(argv)) await write(chunk);
      });
    } finally {
      await root.release();
    }
  });

  /** Keeps an artifact about an image, such as its provenance; it is pushed with the image. OCI image-spec manifest.md, subject. */
  api.post('/slipway/v1/images/:name{.+}/referrers', async (call) => {
    const image = engine.images.get(call.req.param('name'));
    const { artifactType, mediaType, content, annotations } = await call.req.json<ReferrerBody>();
    const descriptor = await engine.gate.shared(async () => {
      const empty = await engine.blobs.put(Buffer.from('{}'));
      const layer = await engine.blobs.put(Buffer.from(content, 'base64'));
      const manifest = encodeManifest({
        schemaVersion: 2,
        mediaType: MediaType.manifest,
        artifactType,
        config: { mediaType: MediaType.empty, ...empty },
        layers: [{ mediaType, ...layer }],
        subject: image.manifest,
        annotations,
      });
      await engine.blobs.put(manifest.content);
      engine.images.addReferrer(image, { ...manifest.descriptor, artifactType });
      return manifest.descriptor;
    });
    return call.json(descriptor, 201);
  });
}

function references(names: readonly string[] = []): Reference[] {
  return names.map((name) => withDefaultTag(parseReference(name)));
}
