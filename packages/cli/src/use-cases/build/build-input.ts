import type { BuildRequest } from '@slipway/builder';
import type { Digest, Platform } from '@slipway/oci';
import type { CacheSource, CacheTarget } from './cache.ts';
import type { Output } from './output.ts';

/** What to build: a folder of a repository at a commit, under the name of a repository of images. */
export interface BuildInput {
  readonly folder: string;
  readonly revision: string;
  /** The repository of images, such as `registry.example/shop/web`; without it the image is only handed to `outputs`. */
  readonly name: string | undefined;
  /** The Dockerfile's path in the folder; `Dockerfile` when left out. */
  readonly file?: string | undefined;
  readonly target?: string | undefined;
  /** Several make an index of images; the engine's own when there is none. */
  readonly platforms?: readonly string[] | undefined;
  readonly buildArgs?: Readonly<Record<string, string>> | undefined;
  readonly labels?: Readonly<Record<string, string>> | undefined;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
  /** By name: `docker-image://REFERENCE`, or a folder of a clone. */
  readonly contexts?: Readonly<Record<string, string>> | undefined;
  readonly secrets?: Readonly<Record<string, Buffer>> | undefined;
  /** `ID`, `ID=SOCKET` or `ID=KEYFILE[,KEYFILE]`. */
  readonly ssh?: readonly string[] | undefined;
  readonly noCache?: boolean | undefined;
  readonly noCacheFilter?: readonly string[] | undefined;
  readonly pull?: boolean | undefined;
  readonly network?: BuildRequest['network'] | undefined;
  readonly extraHosts?: readonly string[] | undefined;
  /** Bytes. */
  readonly shmSize?: number | undefined;
  readonly ulimits?: BuildRequest['ulimits'] | undefined;
  /** On when left out. */
  readonly normalise?: boolean | undefined;
  /** Builds the files as they are now instead of a commit's. */
  readonly worktree?: boolean | undefined;
  /** What becomes of the image besides being kept by the engine. */
  readonly outputs?: readonly Output[] | undefined;
  readonly cacheFrom?: readonly CacheSource[] | undefined;
  readonly cacheTo?: readonly CacheTarget[] | undefined;
}

/** One image of a build: the only one, or one of an index. */
export interface BuiltPlatform {
  readonly platform: string;
  readonly digest: Digest;
  readonly imageId: Digest;
}

export interface BuildOutcome {
  readonly name: string | null;
  /** Of the image's manifest, or of the index when it was built for several platforms. */
  readonly digest: Digest;
  /** Of the first platform's image. */
  readonly imageId: Digest;
  readonly platforms: readonly BuiltPlatform[];
  readonly commit: string;
  /** Complete references. */
  readonly tags: readonly string[];
  /** The same without the repository. */
  readonly tagNames: readonly string[];
  readonly uncommitted: boolean;
  /** Bytes of all the blobs. */
  readonly size: number;
  readonly milliseconds: number;
  readonly steps: number;
  readonly cachedSteps: number;
  /** What the outputs were written to. */
  readonly outputs: readonly string[];
}

/** The request that an input stands for, for one platform; the Dockerfile's text comes from the commit. */
export function requestOf(
  input: BuildInput,
  commit: { readonly id: string; readonly origin: string | undefined; readonly time: number },
  contexts: BuildRequest['contexts'],
  platform: Platform | undefined,
): BuildRequest {
  const label = 'org.opencontainers.image';
  const source = commit.origin === undefined ? {} : { [`${label}.source`]: commit.origin };
  const revision = input.worktree === true ? {} : { [`${label}.revision`]: commit.id };
  return {
    dockerfile: '',
    dockerfileName: input.file ?? 'Dockerfile',
    target: input.target,
    platform,
    buildArgs: input.buildArgs ?? {},
    labels: { ...source, ...revision, ...input.labels },
    annotations: input.annotations,
    contexts,
    epoch: commit.time,
    noCache: input.noCache === true,
    noCacheFilter: input.noCacheFilter ?? [],
    pull: input.pull === true,
    network: input.network ?? 'default',
    extraHosts: input.extraHosts ?? [],
    shmSize: input.shmSize,
    ulimits: input.ulimits ?? [],
    normalise: input.normalise !== false,
    pins: {},
  };
}
