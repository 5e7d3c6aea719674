import { chmodSync, chownSync, existsSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Failure } from '@slipway/failure';
import { Hono } from 'hono';
import type { ApiEnv, ApiParts } from './context.ts';
import { archiveRoutes } from './routes/archive.ts';
import { attachRoutes } from './routes/attach.ts';
import { buildRoutes } from './routes/build.ts';
import { commitRoutes } from './routes/commit.ts';
import { containerRoutes } from './routes/containers.ts';
import { diskUsageRoutes } from './routes/disk-usage.ts';
import { execRoutes } from './routes/exec.ts';
import { imageArchiveRoutes } from './routes/image-archives.ts';
import { imageTransferRoutes } from './routes/image-transfer.ts';
import { imageRoutes } from './routes/images.ts';
import { logRoutes } from './routes/logs.ts';
import { networkRoutes } from './routes/networks.ts';
import { slipwayRoutes } from './routes/slipway.ts';
import { slipwayImageRoutes } from './routes/slipway-images.ts';
import { swarmRoutes } from './routes/swarm.ts';
import { systemRoutes } from './routes/system.ts';
import { usageRoutes } from './routes/usage.ts';
import { volumeRoutes } from './routes/volumes.ts';
import { answerFor } from './status.ts';
import { handleUpgrade } from './upgrades.ts';
import { API_VERSION, versionProblem, withoutVersion } from './version.ts';

/** The Docker Engine API and our extensions under /slipway/, as one application without a socket. */
export function createApi(parts: ApiParts): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>({ getPath: (request) => withoutVersion(new URL(request.url).pathname).path });
  api.use(async (call, next) => {
    call.header('Api-Version', API_VERSION);
    call.header('Ostype', 'linux');
    call.header('Docker-Experimental', 'false');
    call.header('Server', 'Slipway');
    const { version } = withoutVersion(new URL(call.req.url).pathname);
    const problem = version === undefined ? undefined : versionProblem(version);
    if (problem !== undefined) return call.json({ message: problem }, 400);
    return next();
  });
  for (const routes of [
    systemRoutes,
    containerRoutes,
    logRoutes,
    usageRoutes,
    execRoutes,
    archiveRoutes,
    attachRoutes,
    commitRoutes,
    imageRoutes,
    imageTransferRoutes,
    imageArchiveRoutes,
    buildRoutes,
    networkRoutes,
    volumeRoutes,
    diskUsageRoutes,
    slipwayRoutes,
    slipwayImageRoutes,
    swarmRoutes,
  ])
    routes(api, parts);
  api.notFound((call) =>
    call.json(
      { message: `page not found: ${call.req.method} ${call.req.path} is not part of this engine` },
      404,
    ),
  );
  api.onError((error, call) => {
    const { status, ...answer } = answerFor(error, parts.log);
    if (!call.env.outgoing.headersSent) return call.json(answer, status as 400);
    call.env.outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  });
  return api;
}

/**
 * Serves the API on a Unix socket, for root and the group with that id; root's own when undefined. Throws a `Failure`
 * `socket-in-use`.
 */
export async function serveApi(parts: ApiParts, socket: string, groupId = 0): Promise<Server> {
  await makeWay(socket);
  const server = createServer(TIMEOUTS, answering(parts));
  server.on('upgrade', upgrading(parts));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ path: socket, allowHalfOpen: true }, resolve);
  });
  chownSync(socket, 0, groupId);
  chmodSync(socket, 0o660);
  return server;
}

/** Where the API is served to other machines, with what TLS needs: PEM files' contents. */
export interface TcpListener {
  readonly address: string;
  readonly port: number;
  /** Who signs the certificates of clients. */
  readonly ca: Buffer;
  readonly cert: Buffer;
  readonly key: Buffer;
}

/**
 * Serves the API on TCP, to clients with a certificate of that authority and to nobody else: who may use the API is root
 * on this machine. Throws a `Failure` `address-in-use`.
 */
export async function serveApiOverTcp(
  parts: ApiParts,
  { address, port, ...pem }: TcpListener,
): Promise<Server> {
  const client = { requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.2' } as const;
  const options = { ...TIMEOUTS, ...pem, ...client, allowHalfOpen: true };
  const server = createHttpsServer(options, answering(parts));
  server.on('upgrade', upgrading(parts));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new Failure('address-in-use', `cannot listen on tcp://${address}:${port}: ${cause.message}`, {
          cause,
        }),
      ),
    );
    server.listen({ host: address, port }, resolve);
  });
  return server;
}

const TIMEOUTS = { keepAliveTimeout: 60_000, requestTimeout: 0, headersTimeout: 60_000 } as const;

function answering(parts: ApiParts): RequestListener {
  return getRequestListener(createApi(parts).fetch, { overrideGlobalObjects: false }) as RequestListener;
}

function upgrading(parts: ApiParts) {
  return (request: IncomingMessage, stream: Duplex, head: Buffer) =>
    handleUpgrade(parts, request, stream, head);
}

/** Removes a socket that nobody answers on: its engine was killed. */
async function makeWay(socket: string): Promise<void> {
  if (!existsSync(socket)) return;
  const answers = await new Promise<boolean>((resolve) => {
    const probe = connect(socket, () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', () => resolve(false));
  });
  if (answers)
    throw new Failure('socket-in-use', `something answers on ${socket} already`, {
      hint: 'use it, or give another --socket',
    });
  rmSync(socket, { force: true });
}
