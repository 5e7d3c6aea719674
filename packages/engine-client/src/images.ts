import type { Engine } from './engine.ts';
import { type Filters, filtersQuery } from './filters.ts';
import { type Progress, unlessFailed } from './progress.ts';
import { authHeader, type RegistryAuth } from './registry-auth.ts';
import type { Bytes } from './transport.ts';

/** What `GET /images/{name}/json` says: the fields Slipway reads. */
export interface ImageInspect {
  readonly Id: string;
  readonly RepoTags: readonly string[] | null;
  readonly RepoDigests: readonly string[] | null;
  readonly Created: string;
  readonly Size: number;
  readonly Architecture: string;
  readonly Os: string;
  /** The image's manifest. */
  readonly Descriptor?: { readonly digest: string };
  readonly RootFS: { readonly Type: string; readonly Layers?: readonly string[] };
  readonly Config: ImageRunConfig | null;
}

export interface ImageRunConfig {
  readonly Env?: readonly string[] | null;
  readonly Cmd?: readonly string[] | null;
  readonly Entrypoint?: readonly string[] | null;
  readonly User?: string;
  readonly WorkingDir?: string;
  readonly StopSignal?: string;
  readonly Labels?: Readonly<Record<string, string>> | null;
  readonly Volumes?: Readonly<Record<string, unknown>> | null;
  readonly ExposedPorts?: Readonly<Record<string, unknown>> | null;
  readonly Healthcheck?: { readonly Test?: readonly string[] } | null;
}

export interface ImageSummary {
  readonly Id: string;
  readonly RepoTags: readonly string[] | null;
  readonly RepoDigests: readonly string[] | null;
  readonly Created: number;
  readonly Size: number;
  /** How many containers use it, and bytes it shares with others; -1 where not asked for. */
  readonly Containers: number;
  readonly SharedSize: number;
  readonly Labels: Readonly<Record<string, string>> | null;
}

/** One step of an image's history. `Created` is seconds since 1970. */
export interface ImageHistoryEntry {
  readonly Id: string;
  readonly Created: number;
  readonly CreatedBy: string;
  readonly Size: number;
  readonly Comment: string;
  readonly Tags: readonly string[] | null;
}

/** A name that was taken off, or an image that is gone. */
export interface RemovedImage {
  readonly Untagged?: string;
  readonly Deleted?: string;
}

export interface ImportOptions {
  readonly repo?: string | undefined;
  readonly tag?: string | undefined;
  readonly message?: string | undefined;
  /** Dockerfile instructions. */
  readonly changes?: readonly string[] | undefined;
}

/** A document about an image that is kept, and pushed, with it: OCI image-spec manifest.md, `subject`. */
export interface ReferrerSpec {
  readonly artifactType: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** An index of several platforms' images. */
export interface JoinedImages {
  readonly index: { readonly mediaType: string; readonly digest: string; readonly size: number };
  /** Of the image that the engine takes it for. */
  readonly imageId: string;
  /** Bytes of everything in it. */
  readonly size: number;
}

export interface TransferOptions {
  readonly auth?: RegistryAuth;
  /** `os/architecture[/variant]`; the engine's own when left out. */
  readonly platform?: string;
  readonly signal?: AbortSignal;
}

/** The images of an engine. A `name` is a reference or an image id. */
export class Images {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  inspect(name: string): Promise<ImageInspect> {
    return this.#engine.request('GET', `/images/${name}/json`);
  }

  list(options: { readonly all?: boolean; readonly filters?: Filters } = {}): Promise<ImageSummary[]> {
    return this.#engine.request('GET', '/images/json', {
      query: { all: options.all, ...filtersQuery(options.filters) },
    });
  }

  /**
   * Pulls `reference`, with its tag or digest, and tells the progress; take it to its end. A name no registry has is
   * `not-found`; what goes wrong later is a `Failure` `pull-failed`.
   */
  pull(reference: string, options: TransferOptions = {}): AsyncGenerator<Progress> {
    const lines = this.#engine.stream<Progress>('POST', '/images/create', {
      query: { ...fromImage(reference), platform: options.platform },
      headers: authHeader(options.auth),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    return unlessFailed(lines, 'pull-failed', `pulling ${reference}`);
  }

  /** Pushes `repository:tag`; the last line carries `aux` with the digest. Throws a `Failure` `push-failed`. */
  push(repository: string, tag: string, options: TransferOptions = {}): AsyncGenerator<Progress> {
    const lines = this.#engine.stream<Progress>('POST', `/images/${repository}/push`, {
      query: { tag },
      headers: { 'x-registry-auth': 'e30=', ...authHeader(options.auth) },
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    return unlessFailed(lines, 'push-failed', `pushing ${repository}:${tag}`);
  }

  tag(name: string, repository: string, tag: string): Promise<void> {
    return this.#engine.request('POST', `/images/${name}/tag`, { query: { repo: repository, tag } });
  }

  /** Removes a name, and the image with its last one. An image a container uses is a `conflict`. */
  remove(
    name: string,
    options: { readonly force?: boolean; readonly noprune?: boolean } = {},
  ): Promise<readonly RemovedImage[]> {
    return this.#engine.request('DELETE', `/images/${name}`, { query: options });
  }

  /** Removes what has no name, or with the filter `dangling=false` what no container uses. */
  async prune(
    filters?: Filters,
  ): Promise<{ readonly removed: readonly RemovedImage[]; readonly bytes: number }> {
    const pruned = await this.#engine.request<{
      ImagesDeleted: RemovedImage[] | null;
      SpaceReclaimed: number;
    }>('POST', '/images/prune', { query: filtersQuery(filters) });
    return { removed: pruned.ImagesDeleted ?? [], bytes: pruned.SpaceReclaimed };
  }

  /** The steps that made it, the last one first. */
  history(name: string): Promise<ImageHistoryEntry[]> {
    return this.#engine.request('GET', `/images/${name}/history`);
  }

  /** The archive of several images, as `docker save` writes it. */
  save(names: readonly string[], platform?: string): AsyncGenerator<Buffer> {
    return this.#engine.raw('GET', '/images/get', { query: { names, platform } });
  }

  /** Makes an image of a tar archive of files; the last line's status is the id. Throws a `Failure` `import-failed`. */
  import(tar: Bytes, options: ImportOptions): AsyncGenerator<Progress> {
    const lines = this.#engine.stream<Progress>('POST', '/images/create', {
      query: { fromSrc: '-', ...options },
      upload: tar,
    });
    return unlessFailed(lines, 'import-failed', 'importing an archive');
  }

  /** Keeps a document about an image; gives the digest of its manifest. An extension of Slipway's engine. */
  async addReferrer(name: string, { content, ...referrer }: ReferrerSpec): Promise<string> {
    const { digest } = await this.#engine.request<{ digest: string }>(
      'POST',
      `/slipway/v1/images/${name}/referrers`,
      {
        body: { ...referrer, content: Buffer.from(content).toString('base64') },
      },
    );
    return digest;
  }

  /** Joins images of several platforms, by id, in an index, and points tags at it. An extension of Slipway's engine. */
  join(ids: readonly string[], tags: readonly string[]): Promise<JoinedImages> {
    return this.#engine.request('POST', '/slipway/v1/indexes', { body: { images: ids, tags } });
  }

  /** The bytes of a manifest, configuration or layer that the engine has. An extension of Slipway's engine. */
  blob(digest: string): AsyncGenerator<Buffer> {
    return this.#engine.raw('GET', `/slipway/v1/blobs/${digest}`);
  }

  /** The archive of an image, as an OCI image layout or for `docker load`. An extension of Slipway's engine. */
  archive(name: string, format: 'oci' | 'docker'): AsyncGenerator<Buffer> {
    return this.#engine.raw('GET', `/slipway/v1/images/${name}/archive`, { query: { format } });
  }

  /** The files of an image's root, as a tar archive. An extension of Slipway's engine. */
  files(name: string): AsyncGenerator<Buffer> {
    return this.#engine.raw('GET', `/slipway/v1/images/${name}/files`);
  }

  /** Loads the images of a `docker save` archive or OCI layout. Throws a `Failure` `load-failed`. */
  load(tar: Bytes): AsyncGenerator<Progress> {
    const lines = this.#engine.stream<Progress>('POST', '/images/load', {
      query: { quiet: true },
      upload: tar,
    });
    return unlessFailed(lines, 'load-failed', 'loading an image archive');
  }
}

/** The API takes the digest in the tag's place. A colon before the last slash belongs to a registry's port. */
function fromImage(reference: string): { fromImage: string; tag: string } {
  const at = reference.indexOf('@');
  const named = at < 0 ? reference : reference.slice(0, at);
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  const repository = colon < 0 ? named : named.slice(0, colon);
  const tag = colon < 0 ? 'latest' : named.slice(colon + 1);
  return { fromImage: repository, tag: at < 0 ? tag : reference.slice(at + 1) };
}
