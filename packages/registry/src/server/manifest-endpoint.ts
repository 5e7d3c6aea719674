import type { IncomingMessage } from 'node:http';
import {
  collect,
  type Descriptor,
  digestOf,
  type Index,
  isDigest,
  isIndex,
  isIndexType,
  isManifestType,
  type Manifest,
  parseManifest,
} from '@slipway/oci';
import { answer, type Exchange, requireDeletes, unsupported } from './exchange.ts';
import type { Repository } from './repository.ts';
import { SpecError } from './spec-error.ts';

const LARGEST_MANIFEST = 4 * 1024 * 1024;

/** `/v2/NAME/manifests/REFERENCE`. distribution-spec, "Pulling manifests" and "Pushing Manifests". */
export async function manifestEndpoint(exchange: Exchange, name: string, reference: string): Promise<void> {
  switch (exchange.request.method) {
    case 'GET':
    case 'HEAD':
      return sendManifest(exchange, name, reference);
    case 'PUT':
      return takeManifest(exchange, name, reference);
    case 'DELETE':
      requireDeletes(exchange);
      return deleteManifest(exchange, name, reference);
    default:
      return unsupported(exchange);
  }
}

async function sendManifest(exchange: Exchange, name: string, reference: string): Promise<void> {
  const { request, response, storage } = exchange;
  const { mediaType, digest, size } = await find(exchange, name, reference);
  const headers = {
    'content-type': mediaType,
    'content-length': size,
    'docker-content-digest': digest,
    etag: `"${digest}"`,
  };
  const content = request.method === 'HEAD' ? undefined : await collect(await storage.blobs.get(digest));
  response.writeHead(200, headers);
  response.end(content);
}

async function takeManifest(exchange: Exchange, name: string, reference: string): Promise<void> {
  const { request, storage } = exchange;
  const content = await readManifest(request);
  const mediaType = mediaTypeOf(request, content);
  const manifest = parseManifest(content, mediaType);
  const descriptor = { mediaType, digest: digestOf(content), size: content.length };
  if (isDigest(reference) && reference !== descriptor.digest)
    throw new SpecError('DIGEST_INVALID', `the manifest is ${descriptor.digest}, not ${reference}`);
  const repository = storage.repository(name);
  await requireReferenced(repository, name, manifest);
  await storage.blobs.put(content, descriptor);
  await repository.addManifest(manifest, descriptor);
  if (!isDigest(reference)) await repository.tag(reference, descriptor.digest);
  answer(exchange, 201, {
    location: `/v2/${name}/manifests/${descriptor.digest}`,
    'docker-content-digest': descriptor.digest,
    ...(manifest.subject === undefined ? {} : { 'oci-subject': manifest.subject.digest }),
  });
}

/** By tag, the tag alone goes; by digest, the manifest and every tag that names it. */
async function deleteManifest(exchange: Exchange, name: string, reference: string): Promise<void> {
  const { digest } = await find(exchange, name, reference);
  const repository = exchange.storage.repository(name);
  if (isDigest(reference)) await repository.removeManifest(digest);
  else await repository.removeTag(reference);
  answer(exchange, 202);
}

async function find({ storage }: Exchange, name: string, reference: string): Promise<Descriptor> {
  const found = await storage.repository(name).findManifest(reference);
  if (found !== undefined) return found;
  throw new SpecError('MANIFEST_UNKNOWN', `${name} has no manifest ${reference}`);
}

async function readManifest(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not break the connection: the answer still has to go through it.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > LARGEST_MANIFEST)
      throw new SpecError('SIZE_INVALID', `a manifest has at most ${LARGEST_MANIFEST} bytes`, {
        status: 413,
        headers: { connection: 'close' },
      });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The type in the header, which the manifest's own must not contradict. */
function mediaTypeOf(request: IncomingMessage, content: Buffer): string {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  const own = parseManifest(content).mediaType;
  const mediaType = type.trim() || own;
  if (!isManifestType(mediaType) && !isIndexType(mediaType))
    throw new SpecError('MANIFEST_INVALID', `"${mediaType}" is not the media type of a manifest`);
  const declared: unknown = JSON.parse(content.toString()).mediaType;
  if (declared !== undefined && declared !== mediaType)
    throw new SpecError('MANIFEST_INVALID', `the manifest is ${declared}, but was sent as ${mediaType}`);
  return mediaType;
}

/** Everything a manifest names must be here before it, but for its subject and layers that live elsewhere by licence. */
async function requireReferenced(
  repository: Repository,
  name: string,
  manifest: Manifest | Index,
): Promise<void> {
  const missing = isIndex(manifest)
    ? await absentFrom(manifest.manifests, (digest) => isPresent(repository, digest))
    : await absentFrom(
        [manifest.config, ...manifest.layers].filter(
          ({ mediaType }) => !/foreign|nondistributable/.test(mediaType),
        ),
        async (digest) => (await repository.statBlob(digest)) !== undefined,
      );
  if (missing.length > 0)
    throw new SpecError('MANIFEST_BLOB_UNKNOWN', `${name} does not have ${missing.join(', ')}`);
}

async function isPresent(repository: Repository, digest: Descriptor['digest']): Promise<boolean> {
  return (
    (await repository.findManifest(digest)) !== undefined || (await repository.statBlob(digest)) !== undefined
  );
}

async function absentFrom(
  descriptors: readonly Descriptor[],
  isThere: (digest: Descriptor['digest']) => Promise<boolean>,
): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const { digest } of descriptors) if (!(await isThere(digest))) missing.push(digest);
  return missing;
}
