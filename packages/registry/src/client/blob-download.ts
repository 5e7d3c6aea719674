import type { Bytes, Descriptor } from '@slipway/oci';
import { pullScope } from '../auth/scope.ts';
import { disconnection } from './refusal.ts';
import { Patience, TransientFailure } from './retry.ts';
import type { Transport } from './transport.ts';

/**
 * Downloads a blob. A stream that is cut is taken up where it ended, with a `Range` request; a registry that knows no
 * ranges sends the blob anew, and what is already here is skipped. The bytes are not verified here.
 */
export async function downloadBlob(
  transport: Transport,
  repository: string,
  descriptor: Descriptor,
): Promise<Bytes> {
  const first = await requestBlob(transport, repository, descriptor, 0);
  return continued(transport, repository, descriptor, first);
}

async function* continued(
  transport: Transport,
  repository: string,
  descriptor: Descriptor,
  first: Response,
): Bytes {
  const patience = new Patience(transport.sleep);
  let response: Response | undefined = first;
  let received = 0;
  for (;;) {
    try {
      response ??= await requestBlob(transport, repository, descriptor, received);
      for await (const chunk of bodyFrom(response, received)) {
        received += chunk.length;
        patience.renew();
        yield chunk;
      }
      if (received >= descriptor.size) return;
      throw cutShort(transport, descriptor, received);
    } catch (error) {
      await patience.endure(disconnection(error, attemptAt(transport, repository, descriptor)));
      response = undefined;
    }
  }
}

function requestBlob(
  transport: Transport,
  repository: string,
  { digest }: Descriptor,
  offset: number,
): Promise<Response> {
  return transport.send({
    method: 'GET',
    target: `${repository}/blobs/${digest}`,
    scopes: [pullScope(repository)],
    expect: offset === 0 ? [200] : [200, 206],
    missing: 'blob-unknown',
    headers: {
      // A layer is compressed or not as its digest says; nothing on the way may change that.
      'accept-encoding': 'identity',
      ...(offset === 0 ? {} : { range: `bytes=${offset}-` }),
    },
  });
}

/** The part of the answer's body that follows the first `received` bytes of the blob. */
async function* bodyFrom(response: Response, received: number): Bytes {
  let skip = response.status === 206 ? 0 : received;
  for await (const chunk of response.body ?? []) {
    const rest = chunk.subarray(skip);
    skip -= chunk.length - rest.length;
    if (rest.length > 0) yield rest;
  }
}

function cutShort({ registry }: Transport, { digest, size }: Descriptor, received: number): TransientFailure {
  return new TransientFailure(
    'registry-unreachable',
    `${registry} sent ${received} of the ${size} bytes of ${digest}`,
    { hint: 'check the network and try again' },
  );
}

function attemptAt({ registry }: Transport, repository: string, { digest }: Descriptor) {
  return { registry, method: 'GET', path: `/v2/${repository}/blobs/${digest}`, missing: 'blob-unknown' };
}
