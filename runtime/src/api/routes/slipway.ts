import { Readable } from 'node:stream';
import type { BuildRequest } from '@slipway/builder';
import { Failure, Secret } from '@slipway/failure';
import { parseReference, type Reference, withDefaultTag } from '@slipway/oci';
import type { ArchiveKind } from '../../build/archives.ts';
import { check, repair } from '../../check/check.ts';
import { takeover } from '../../container/takeover.ts';
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

/** Our extensions of the API: of containers, the engine, and builds. */
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
    const { containers } = engine;
    await takeover(containers.get(call.req.param('id')), containers, from ? containers.get(from) : undefined);
    return call.body(null, 204);
  });

  /** What the engine's records and the machine do not agree on: `{findings: [{noun, name, problem}]}`. */
  api.get('/slipway/v1/check', async (call) => call.json({ findings: await check(engine) }));

  /** The same, put right where that can be; each finding has `repair`: what was done, or null. */
  api.post('/slipway/v1/check', async (call) => call.json({ findings: await repair(engine) }));

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
}

/** References as a client writes them. */
export function references(names: readonly string[] = []): Reference[] {
  return names.map((name) => withDefaultTag(parseReference(name)));
}
