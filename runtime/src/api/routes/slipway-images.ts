import { stream } from '@slipway/command';
import {
  type Digest,
  encodeManifest,
  formatReference,
  MediaType,
  parseDigest,
  parseReference,
  UNNAMED,
  withDefaultTag,
} from '@slipway/oci';
import { archiveOf } from '../../image/archive.ts';
import { joinImages } from '../../image/join.ts';
import { mountOverlay } from '../../storage/overlay.ts';
import { type Api, type ApiParts, streamed } from '../context.ts';
import { registryConfig } from '../registry-auth.ts';
import { references } from './slipway.ts';

const TAR = { 'Content-Type': 'application/x-tar' };
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

/** Our extensions of the API: of images, and what goes with them. */
export function slipwayImageRoutes(api: Api, { engine }: ApiParts): void {
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

  /** The archive of an image, or of the index that a tag stands for: `format` is `oci` or `docker`. */
  api.get('/slipway/v1/images/:name{.+}/archive', async (call) => {
    const name = call.req.param('name');
    const flavour = call.req.query('format') === 'docker' ? 'docker' : 'oci';
    const { images, blobs, platform } = engine;
    const index = images.indexOf(name);
    const descriptor = index ?? images.get(name).manifest;
    const own = images
      .tagsOf(images.get(name).id)
      .filter((tag) => !tag.startsWith(`${UNNAMED}:`) && images.indexOf(tag)?.digest === index?.digest);
    const asked = own.filter((tag) => tag === formatReference(withDefaultTag(parseReference(name))));
    // An OCI archive names a manifest once a tag, and tools that want one image want one name.
    const tags = flavour === 'docker' ? own : asked;
    const archive = await engine.gate.shared(() =>
      archiveOf([{ descriptor, tags }], blobs, { flavour, platform }),
    );
    return streamed(call, TAR, async ({ write, signal }) => {
      await engine.gate.shared(async () => {
        for await (const chunk of archive) {
          if (signal.aborted) return;
          await write(chunk);
        }
      });
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
      return await streamed(call, TAR, async ({ write }) => {
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
