import type { Digest } from '@slipway/oci';
import { answer, type Exchange, unsupported } from './exchange.ts';
import { checkedDigest, checkedRepository } from './route.ts';
import { SpecError } from './spec-error.ts';

/** `/v2/NAME/blobs/uploads/`: opens an upload, unless a mount or the request's own body makes one unnecessary. */
export async function uploadsEndpoint(exchange: Exchange, name: string): Promise<void> {
  const { request, query, storage } = exchange;
  if (request.method !== 'POST') unsupported(exchange);
  const mount = query.get('mount');
  const from = query.get('from');
  if (mount !== null && from !== null && (await mounted(exchange, name, checkedDigest(mount), from))) return;
  const digest = query.get('digest');
  if (digest !== null) {
    await storage.blobs.put(request, { digest: checkedDigest(digest) });
    return created(exchange, name, checkedDigest(digest));
  }
  const session = await storage.uploads.open(name);
  return answer(exchange, 202, sessionHeaders(name, session, 0));
}

/** `/v2/NAME/blobs/uploads/SESSION`: distribution-spec, "Pushing a blob in chunks" and "Cancel a blob upload". */
export async function uploadEndpoint(exchange: Exchange, name: string, session: string): Promise<void> {
  const { request, query, storage } = exchange;
  const { uploads } = storage;
  const received = await uploads.received(name, session);
  switch (request.method) {
    case 'GET':
      return answer(exchange, 204, sessionHeaders(name, session, received));
    case 'DELETE':
      await uploads.cancel(name, session);
      return answer(exchange, 204);
    case 'PATCH': {
      requireNext(exchange, name, session, received);
      const length = await uploads.append(name, session, request);
      return answer(exchange, 202, sessionHeaders(name, session, length));
    }
    case 'PUT': {
      const digest = checkedDigest(query.get('digest') ?? '');
      requireNext(exchange, name, session, received);
      if (received === 0 && hasBody(exchange)) {
        await storage.blobs.put(request, { digest });
        await uploads.cancel(name, session);
        return created(exchange, name, digest);
      }
      if (hasBody(exchange)) await uploads.append(name, session, request);
      await uploads.finish(name, session, (content) => storage.blobs.put(content, { digest }));
      return created(exchange, name, digest);
    }
    default:
      return unsupported(exchange);
  }
}

async function mounted(exchange: Exchange, name: string, digest: Digest, from: string): Promise<boolean> {
  const source = exchange.storage.repository(checkedRepository(from));
  if ((await source.statBlob(digest)) === undefined) return false;
  await created(exchange, name, digest);
  return true;
}

async function created(exchange: Exchange, name: string, digest: Digest): Promise<void> {
  await exchange.storage.repository(name).linkBlob(digest);
  answer(exchange, 201, { location: `/v2/${name}/blobs/${digest}`, 'docker-content-digest': digest });
}

/** A chunk that says where it belongs must belong at the end of what is there. */
function requireNext({ request }: Exchange, name: string, session: string, received: number): void {
  const range = request.headers['content-range'];
  if (range === undefined) return;
  const [, start = '', end = ''] = /^(?:bytes[ =])?(\d+)-(\d+)(?:\/.*)?$/.exec(range) ?? [];
  const headers = sessionHeaders(name, session, received);
  if (start === '' || Number(start) !== received)
    throw new SpecError('RANGE_INVALID', `the next chunk must begin at ${received}`, { headers });
  const length = request.headers['content-length'];
  if (length !== undefined && Number(length) !== Number(end) - Number(start) + 1)
    throw new SpecError('SIZE_INVALID', `a chunk ${range} cannot have ${length} bytes`);
}

function hasBody({ request }: Exchange): boolean {
  return (
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0
  );
}

/** An empty upload is `0-0` too: the header has no way to say so, and this is what clients know. */
function sessionHeaders(name: string, session: string, received: number): Record<string, string> {
  return {
    location: `/v2/${name}/blobs/uploads/${session}`,
    range: `0-${Math.max(received - 1, 0)}`,
    'docker-upload-uuid': session,
  };
}
