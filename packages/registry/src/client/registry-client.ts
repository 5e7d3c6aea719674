import { setTimeout as pause } from 'node:timers/promises';
import { Failure, isFailure } from '@slipway/failure';
import {
  type Bytes,
  type Descriptor,
  type Digest,
  digestOf,
  type ExpectedBlob,
  isDigest,
  isIndexType,
  isManifestType,
  MediaType,
  parseManifest,
  type StoredBlob,
  verifying,
} from '@slipway/oci';
import type { CredentialSource } from '../auth/credentials.ts';
import { deleteScope, pullScope, pushScope } from '../auth/scope.ts';
import { referrerDescriptor } from '../referrer.ts';
import { downloadBlob } from './blob-download.ts';
import { BlobUpload } from './blob-upload.ts';
import { pagesOf } from './page.ts';
import { addToFallbackTag, referrersFromApi, referrersFromTag, removeFromFallbackTag } from './referrers.ts';
import { persist, type Sleep } from './retry.ts';
import { Transport } from './transport.ts';

/**
 * A client of one registry: the OCI distribution specification 1.1, one method an endpoint. What fails in passing (a
 * reset, a 429, a 5xx) is tried up to five times. Repositories are paths without the registry, such as `library/debian`.
 *
 * Every method may throw a `Failure` with one of these codes, whose message keeps the registry's own words:
 * `registry-unreachable`, `registry-unavailable`, `registry-rate-limited`, `registry-unauthorized`, `registry-denied`,
 * `registry-unsupported`, `registry-refused`; and where something named is not there, `repository-unknown`,
 * `manifest-unknown` or `blob-unknown`.
 *
 * To be able to abort, hand in a `fetch` that passes an `AbortSignal` along.
 */
export interface RegistryClientOptions {
  /** As in a reference: `docker.io`, `registry.example:5000`. */
  readonly registry: string;
  readonly fetch: typeof fetch;
  /** Asked once, when the registry first wants to know; anonymous when left out. */
  readonly credentials?: CredentialSource;
  /** Whether to go without TLS; when left out, only to loopback hosts. */
  readonly plainHttp?: boolean;
  readonly userAgent?: string;
  /** The time of day. With it, a token is replaced before it expires; without, once the registry refuses it. */
  readonly now?: () => Date;
  /** Waits so many milliseconds before trying again; node's timer when left out. */
  readonly sleep?: Sleep;
}

export interface FetchedManifest {
  readonly descriptor: Descriptor;
  readonly content: Buffer;
}

const MANIFEST_TYPES = [MediaType.index, MediaType.manifest, MediaType.dockerIndex, MediaType.dockerManifest];

export class RegistryClient {
  readonly registry: string;
  readonly #transport: Transport;

  constructor(options: RegistryClientOptions) {
    this.registry = options.registry;
    this.#transport = new Transport({
      registry: options.registry,
      fetch: options.fetch,
      credentials: options.credentials ?? (async () => undefined),
      plainHttp: options.plainHttp,
      userAgent: options.userAgent ?? 'slipway',
      now: options.now,
      sleep: options.sleep ?? pause,
    });
  }

  /** Succeeds when the registry answers and, where it wants any, accepts the credentials. */
  async ping(): Promise<void> {
    await this.#transport.readDocument({
      target: '',
      scopes: [],
      expect: [200],
      missing: 'registry-unsupported',
    });
  }

  /** What a tag or digest stands for, without fetching it; undefined when it does not exist. */
  async resolve(repository: string, tagOrDigest: string): Promise<Descriptor | undefined> {
    const response = await this.#transport
      .send({ ...this.#manifestRequest(repository, tagOrDigest), method: 'HEAD', expect: [200, 404] })
      .catch(onlyRefused);
    if (response?.status === 404) return undefined;
    const descriptor = response === undefined ? undefined : describedBy(response);
    if (descriptor !== undefined) return descriptor;
    try {
      return (await this.getManifest(repository, tagOrDigest)).descriptor;
    } catch (error) {
      if (isFailure(error, 'manifest-unknown')) return undefined;
      throw error;
    }
  }

  /** A manifest or index; `digest-mismatch` when it is not what its digest says. */
  async getManifest(repository: string, tagOrDigest: string): Promise<FetchedManifest> {
    const { response, content } = await this.#transport.readDocument({
      ...this.#manifestRequest(repository, tagOrDigest),
      expect: [200],
    });
    const digest = digestOf(content);
    const announced = isDigest(tagOrDigest) ? tagOrDigest : response.headers.get('docker-content-digest');
    if (announced !== null && isDigest(announced) && announced !== digest)
      throw otherDigest(`${this.registry}/${repository}`, announced, digest);
    const mediaType = mediaTypeOf(response) ?? parseManifest(content).mediaType;
    return { descriptor: { mediaType, digest, size: content.length }, content };
  }

  /**
   * Puts a manifest or index under a tag or its own digest. When it has a subject and the registry keeps no list of
   * referrers itself, the subject's fallback tag is brought up to date.
   */
  async putManifest(
    repository: string,
    tagOrDigest: string,
    content: Uint8Array,
    mediaType: string,
  ): Promise<Descriptor> {
    const descriptor = { mediaType, digest: digestOf(content), size: content.length };
    const { headers } = await this.#transport.send({
      method: 'PUT',
      target: `${repository}/manifests/${tagOrDigest}`,
      scopes: [pushScope(repository)],
      expect: [200, 201, 202, 204],
      headers: { 'content-type': mediaType },
      body: content,
    });
    const taken = headers.get('docker-content-digest');
    if (taken !== null && isDigest(taken) && taken !== descriptor.digest)
      throw otherDigest(`${this.registry}/${repository}`, descriptor.digest, taken);
    const manifest = parseManifest(content, mediaType);
    if (manifest.subject !== undefined && !headers.has('oci-subject')) {
      const referrer = referrerDescriptor(manifest, descriptor);
      await addToFallbackTag(this, repository, manifest.subject.digest, referrer);
    }
    return descriptor;
  }

  /** Deletes a manifest, or only a tag where the registry can do that. One that is not there is no error. */
  async deleteManifest(repository: string, tagOrDigest: string): Promise<void> {
    const subject = isDigest(tagOrDigest) ? await this.#subjectOf(repository, tagOrDigest) : undefined;
    await this.#transport.send({
      method: 'DELETE',
      target: `${repository}/manifests/${tagOrDigest}`,
      scopes: [deleteScope(repository)],
      expect: [200, 202, 204, 404],
    });
    if (subject === undefined || !isDigest(tagOrDigest)) return;
    const listed = await referrersFromApi(this.#transport, repository, subject, undefined);
    if (listed === undefined) await removeFromFallbackTag(this, repository, subject, tagOrDigest);
  }

  /** The size of a blob in bytes, or undefined when the repository does not have it. */
  async statBlob(repository: string, digest: Digest): Promise<number | undefined> {
    const response = await this.#transport.send({
      method: 'HEAD',
      target: `${repository}/blobs/${digest}`,
      scopes: [pullScope(repository)],
      expect: [200, 404],
      headers: { 'accept-encoding': 'identity' },
    });
    return response.status === 404 ? undefined : Number(response.headers.get('content-length') ?? 0);
  }

  async hasBlob(repository: string, digest: Digest): Promise<boolean> {
    return (await this.statBlob(repository, digest)) !== undefined;
  }

  /** The blob's bytes, verified as they stream (`digest-mismatch`) and taken up again where a connection breaks. */
  async getBlob(repository: string, descriptor: Descriptor): Promise<Bytes> {
    const bytes = await downloadBlob(this.#transport, repository, descriptor);
    return verifying(bytes, { digest: descriptor.digest, size: descriptor.size }).bytes;
  }

  /**
   * Makes sure that the repository has a blob, by the cheapest way there is. `open` is called for each time the bytes
   * have to be sent, and not at all if the registry has them.
   */
  async pushBlob(
    repository: string,
    descriptor: Descriptor,
    open: () => Promise<Bytes>,
    options: { readonly mountFrom?: string | undefined } = {},
  ): Promise<'exists' | 'mounted' | 'uploaded'> {
    const { digest, size } = descriptor;
    const mount = options.mountFrom === undefined ? undefined : { digest, from: options.mountFrom };
    return persist(this.#transport.sleep, async () => {
      if (await this.hasBlob(repository, digest)) return 'exists';
      const upload = await BlobUpload.open(this.#transport, repository, mount);
      if (upload === undefined) return 'mounted';
      await upload.send(await open(), { digest, size });
      return 'uploaded';
    });
  }

  /** Uploads a stream of which neither digest nor size need be known. It is sent once only. */
  async uploadBlob(repository: string, content: Bytes, expected?: ExpectedBlob): Promise<StoredBlob> {
    const upload = await BlobUpload.open(this.#transport, repository);
    if (upload === undefined) throw new Error('a registry mounted a blob without being asked');
    return upload.send(content, expected);
  }

  /** Removes a blob from the repository. One that is not there is no error. */
  async deleteBlob(repository: string, digest: Digest): Promise<void> {
    await this.#transport.send({
      method: 'DELETE',
      target: `${repository}/blobs/${digest}`,
      scopes: [deleteScope(repository)],
      expect: [200, 202, 204, 404],
    });
  }

  /** All tags of a repository, in the registry's order. */
  async listTags(repository: string): Promise<readonly string[]> {
    const tags: string[] = [];
    const pages = pagesOf(this.#transport, {
      target: `${repository}/tags/list`,
      scopes: [pullScope(repository)],
      expect: [200],
    });
    for await (const { content } of pages) {
      tags.push(...tagsIn(content, this.registry));
    }
    return tags;
  }

  /** The manifests whose subject is `digest`, of one artifact type or all. */
  async listReferrers(
    repository: string,
    digest: Digest,
    artifactType?: string,
  ): Promise<readonly Descriptor[]> {
    const referrers =
      (await referrersFromApi(this.#transport, repository, digest, artifactType)) ??
      (await referrersFromTag(this, repository, digest));
    return artifactType === undefined
      ? referrers
      : referrers.filter((referrer) => referrer.artifactType === artifactType);
  }

  #manifestRequest(repository: string, tagOrDigest: string) {
    return {
      target: `${repository}/manifests/${tagOrDigest}`,
      scopes: [pullScope(repository)],
      missing: 'manifest-unknown',
      headers: { accept: MANIFEST_TYPES.join(', '), 'accept-encoding': 'identity' },
    };
  }

  async #subjectOf(repository: string, digest: Digest): Promise<Digest | undefined> {
    try {
      const { content, descriptor } = await this.getManifest(repository, digest);
      return parseManifest(content, descriptor.mediaType).subject?.digest;
    } catch (error) {
      if (isFailure(error, 'manifest-unknown')) return undefined;
      throw error;
    }
  }
}

/** An answer to HEAD has no body to say why; the GET that follows has. */
function onlyRefused(error: unknown): undefined {
  const refused = ['registry-unauthorized', 'registry-denied', 'registry-unsupported', 'registry-refused'];
  if (!refused.some((code) => isFailure(error, code))) throw error;
}

function describedBy(response: Response): Descriptor | undefined {
  const digest = response.headers.get('docker-content-digest');
  const size = response.headers.get('content-length');
  const mediaType = mediaTypeOf(response);
  if (digest === null || !isDigest(digest) || size === null || mediaType === undefined) return undefined;
  return { mediaType, digest, size: Number(size) };
}

/** The answer's type, if it is one of a manifest or index. */
function mediaTypeOf(response: Response): string | undefined {
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
  const mediaType = type.trim();
  return isManifestType(mediaType) || isIndexType(mediaType) ? mediaType : undefined;
}

function tagsIn(content: Buffer, registry: string): readonly string[] {
  try {
    const page: { tags?: string[] | null } = JSON.parse(content.toString());
    return page.tags ?? [];
  } catch (cause) {
    throw new Failure('registry-refused', `${registry} answered with a list of tags that is not JSON`, {
      cause,
    });
  }
}

function otherDigest(where: string, wanted: Digest, got: Digest): Failure {
  return new Failure('digest-mismatch', `${where} holds ${got} where ${wanted} was expected`, {
    hint: 'the registry is corrupt, or something on the way changes what it sends',
  });
}
