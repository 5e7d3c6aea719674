import { Readable } from 'node:stream';
import type { BuildRequest } from '@slipway/builder';
import { Failure, Secret } from '@slipway/failure';
import {
  type Bytes,
  encodeManifest,
  MediaType,
  parseDigest,
  parseReference,
  withDefaultTag,
} from '@slipway/oci';
import { type Api, type ApiParts, streamed } from '../context.ts';
import { flag } from '../query.ts';
import { registryConfig } from '../registry-auth.ts';
import { answerFor } from '../status.ts';

/** The first line of a build's body; the context's archive follows it. */
interface BuildHeader {
  readonly request: BuildRequest;
  readonly tags: readonly string[];
  /** Values in base64. */
  readonly secrets: Readonly<Record<string, string>>;
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
    const { header, rest } = await splitHeader<BuildHeader>(body);
    const tags = header.tags.map((name) => withDefaultTag(parseReference(name)));
    const secrets = new Map(
      Object.entries(header.secrets).map(([id, value]) => [id, new Secret(Buffer.from(value, 'base64'))]),
    );
    const credentials = registryConfig(call.req.header('x-registry-config'));
    return streamed(call, { 'Content-Type': 'application/x-ndjson' }, async ({ write, signal }) => {
      const tell = (event: object) => write(`${JSON.stringify(event)}\n`);
      try {
        const result = await engine.gate.shared(() =>
          engine.builds.run(header.request, rest, {
            tags,
            credentials,
            secrets,
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

  /** A blob of the engine's store, to compare images with. */
  api.get('/slipway/v1/blobs/:digest', async (call) => {
    const bytes = await engine.blobs.get(parseDigest(call.req.param('digest')));
    return streamed(call, { 'Content-Type': 'application/octet-stream' }, async ({ write }) => {
      for await (const chunk of bytes) await write(chunk);
    });
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

/** Throws a `Failure` `bad-request` when the first line is not JSON. */
async function splitHeader<T>(body: Readable): Promise<{ header: T; rest: Bytes }> {
  const iterator = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let text = Buffer.alloc(0) as Buffer;
  for (;;) {
    const end = text.indexOf('\n');
    if (end >= 0)
      return { header: parse<T>(text.subarray(0, end)), rest: joined(text.subarray(end + 1), iterator) };
    const { value, done } = await iterator.next();
    if (done) throw new Failure('bad-request', 'the request ends before its first line does');
    text = Buffer.concat([text, value]);
  }
}

async function* joined(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (first.length > 0) yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function parse<T>(line: Buffer): T {
  try {
    return JSON.parse(line.toString()) as T;
  } catch (cause) {
    throw new Failure('bad-request', 'the first line of the request is not JSON', { cause });
  }
}
