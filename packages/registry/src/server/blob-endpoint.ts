import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Digest } from '@slipway/oci';
import { byteRangeOf } from './byte-range.ts';
import { answer, type Exchange, requireDeletes, unsupported } from './exchange.ts';
import { SpecError } from './spec-error.ts';

/** `/v2/NAME/blobs/DIGEST`: a blob, whole or in part. distribution-spec, "Pulling blobs". */
export async function blobEndpoint(exchange: Exchange, name: string, digest: Digest): Promise<void> {
  const repository = exchange.storage.repository(name);
  const size = await repository.statBlob(digest);
  if (size === undefined) throw new SpecError('BLOB_UNKNOWN', `${name} has no blob ${digest}`);
  switch (exchange.request.method) {
    case 'GET':
    case 'HEAD':
      return sendBlob(exchange, digest, size);
    case 'DELETE':
      requireDeletes(exchange);
      await repository.unlinkBlob(digest);
      return answer(exchange, 202);
    default:
      return unsupported(exchange);
  }
}

async function sendBlob(
  { request, response, storage }: Exchange,
  digest: Digest,
  size: number,
): Promise<void> {
  const headers = {
    'content-type': 'application/octet-stream',
    'docker-content-digest': digest,
    'accept-ranges': 'bytes',
    etag: `"${digest}"`,
  };
  const range = byteRangeOf(request.headers.range, size);
  if (range === 'unsatisfiable')
    throw new SpecError('RANGE_INVALID', `the blob has ${size} bytes`, {
      headers: { 'content-range': `bytes */${size}` },
    });
  if (range === undefined) response.writeHead(200, { ...headers, 'content-length': size });
  else
    response.writeHead(206, {
      ...headers,
      'content-length': range.end - range.start + 1,
      'content-range': `bytes ${range.start}-${range.end}/${size}`,
    });
  if (request.method === 'HEAD' || size === 0) response.end();
  else
    await pipeline(
      createReadStream(storage.blobs.path(digest), { ...range, highWaterMark: 1 << 18 }),
      response,
    );
}
