import { cpus } from 'node:os';
import { Readable } from 'node:stream';
import type { BuildEvent, BuildRequest, ContextTree } from '@slipway/builder';
import { Failure, isFailure, renderDetails } from '@slipway/failure';
import { parseReference, withDefaultTag } from '@slipway/oci';
import { buildLimits } from '../build-limits.ts';
import { type Api, type ApiParts, type Call, streamed } from '../context.ts';
import { errorLine, line } from '../json-lines.ts';
import { filters, flag, platform, refuseOthers, until } from '../query.ts';
import { registryConfig } from '../registry-auth.ts';

/** POST /build: docker's classic builder, which is what the CLI uses without buildx. */
export function buildRoutes(api: Api, { engine, log }: ApiParts): void {
  api.post('/build/prune', async (call) => {
    const wanted = filters(call.req.query('filters'));
    refuseOthers(wanted, ['label', 'label!', 'until', 'unused-for']);
    // Steps have no labels: a filter by one spares them all.
    if (wanted.has('label')) return call.json({ CachesDeleted: null, SpaceReclaimed: 0 });
    const now = engine.now();
    const limits = [...(wanted.get('until') ?? []), ...(wanted.get('unused-for') ?? [])];
    engine.cache.prune(Math.max(0, ...limits.map((limit) => now.getTime() - until(limit, now))));
    const SpaceReclaimed = await engine.collect();
    engine.events.emit('builder', 'prune', '', { reclaimed: String(SpaceReclaimed) });
    return call.json({ CachesDeleted: null, SpaceReclaimed });
  });

  api.post('/session', refuseSession);
  api.post('/grpc', refuseSession);

  api.post('/build', async (call) => {
    const query = (name: string) => call.req.query(name);
    for (const name of ['remote', 'outputs', 'squash']) {
      if (flag(query(name))) throw new Failure('unsupported', `building with "${name}" is not supported`);
    }
    if (query('version') === '2') refuseSession();
    const archive = Readable.fromWeb(call.req.raw.body as Parameters<typeof Readable.fromWeb>[0]);
    const tags =
      call.req
        .queries('t')
        ?.filter(Boolean)
        .map((name) => withDefaultTag(parseReference(name))) ?? [];
    const request = requestOf(call);
    const limits = buildLimits(query, cpus().length);
    const quiet = flag(query('q'));
    return streamed(call, { 'Content-Type': 'application/json' }, async ({ write, signal }) => {
      const classic = new ClassicOutput(quiet ? async () => {} : (text) => write(line({ stream: text })));
      try {
        const result = await engine.gate.shared(() =>
          engine.builds.run(
            (context) => withDockerfile(request, context),
            [{ kind: 'context', content: archive }],
            {
              tags,
              credentials: registryConfig(call.req.header('x-registry-config')),
              secrets: new Map(),
              agents: new Map(),
              limits,
              onEvent: (event) => void classic.show(event),
              signal,
            },
          ),
        );
        await write(line({ aux: { ID: result.imageId } }));
        if (quiet) return await write(line({ stream: `${result.imageId}\n` }));
        await write(line({ stream: `Successfully built ${result.imageId.slice(7, 19)}\n` }));
        for (const name of call.req.queries('t') ?? [])
          await write(
            line({ stream: `Successfully tagged ${name.includes(':') ? name : `${name}:latest`}\n` }),
          );
      } catch (error) {
        await write(errorLine(inFull(error), log, exitCodeOf(error)));
      }
    });
  });
}

/** What BuildKit's clients talk over. Throws a `Failure` `unsupported`. */
export function refuseSession(): never {
  throw new Failure('unsupported', 'BuildKit sessions are not supported', {
    hint: 'set DOCKER_BUILDKIT=0, or use slipway build',
  });
}

/** The exit code of the command in which a build ended, which is in docker's words for that. */
function exitCodeOf(error: unknown): number | undefined {
  if (!isFailure(error, 'step-failed')) return undefined;
  const [, code] = /returned a non-zero code: (\d+)/.exec(error.message) ?? [];
  return code === undefined ? undefined : Number(code);
}

/** docker shows nothing but the message: the place in the Dockerfile and the hint have to be in it. */
function inFull(error: unknown): unknown {
  if (!(error instanceof Failure)) return error;
  return new Failure(error.code, [error.message, ...renderDetails(error)].join('\n'), { cause: error.cause });
}

/** The Dockerfile comes with the context. Throws a `Failure` `no-dockerfile` in docker's words. */
async function withDockerfile(
  request: Omit<BuildRequest, 'dockerfile'>,
  context: ContextTree,
): Promise<BuildRequest> {
  const dockerfile = await context.readText(request.dockerfileName);
  if (dockerfile !== undefined) return { ...request, dockerfile };
  throw new Failure('no-dockerfile', `Cannot locate specified Dockerfile: ${request.dockerfileName}`);
}

const NETWORKS = ['default', 'bridge', 'none', 'host'];

function requestOf(call: Call): Omit<BuildRequest, 'dockerfile'> {
  const query = (name: string) => call.req.query(name);
  const buildArgs = json<Record<string, string | null>>(query('buildargs'), {});
  const given = Object.fromEntries(
    Object.entries(buildArgs).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
  const network = query('networkmode') || 'default';
  if (!NETWORKS.includes(network)) {
    throw new Failure('unsupported', `building in the network "${network}" is not supported`, {
      hint: `use ${NETWORKS.join(', ')}`,
    });
  }
  return {
    dockerfileName: query('dockerfile') || 'Dockerfile',
    target: query('target') || undefined,
    platform: platform(query('platform')),
    buildArgs: given,
    labels: json<Record<string, string>>(query('labels'), {}),
    epoch: Number(given['SOURCE_DATE_EPOCH'] ?? 0),
    undated: given['SOURCE_DATE_EPOCH'] === undefined,
    noCache: flag(query('nocache')),
    noCacheFilter: [],
    pull: flag(query('pull')),
    network: network === 'none' || network === 'host' ? network : 'default',
    extraHosts: query('extrahosts')?.split(',').filter(Boolean) ?? [],
    shmSize: Number(query('shmsize')) || undefined,
    ulimits: json<{ Name: string; Soft: number; Hard: number }[]>(query('ulimits'), []).map(
      ({ Name, Soft, Hard }) => ({ name: Name, soft: Soft, hard: Hard }),
    ),
    normalise: true,
    pins: {},
  };
}

/** Clients in Go write an empty list or map as `null`. */
function json<T>(text: string | undefined, none: T): T {
  return text ? ((JSON.parse(text) as T | null) ?? none) : none;
}

function placeOf({ file, line: at }: BuildEvent & { kind: 'warning' }): string {
  return file === undefined ? '' : `${file}:${at}: `;
}

/** Build events in the words of docker's classic builder. */
class ClassicOutput {
  readonly #write: (text: string) => Promise<void>;

  constructor(write: (text: string) => Promise<void>) {
    this.#write = write;
  }

  async show(event: BuildEvent): Promise<void> {
    switch (event.kind) {
      case 'started':
        return this.#write(`Step ${event.step}/${event.total} : ${event.name}\n`);
      case 'cached':
        return this.#write(' ---> Using cache\n');
      case 'output':
        return this.#write(event.text);
      case 'warning':
        return this.#write(`[Warning] ${placeOf(event)}${event.message}\n`);
      case 'finished':
        return undefined;
    }
  }
}
