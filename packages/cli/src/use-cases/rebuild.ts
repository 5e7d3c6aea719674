import { type BuildEvent, type BuildRequest, openCommit } from '@slipway/builder';
import type { EngineClient } from '@slipway/engine-client';
import { Failure } from '@slipway/failure';
import {
  bytesOf,
  collect,
  type Digest,
  isIndex,
  parseManifest,
  parseReference,
  withDefaultTag,
} from '@slipway/oci';
import { RegistryBlobStore, type RegistryClient } from '@slipway/registry';
import {
  basePins,
  compareImages,
  type Difference,
  PROVENANCE_ARTIFACT_TYPE,
  type Provenance,
  parseProvenance,
  type Verdict,
} from '@slipway/release';
import type { CliContext } from '../context.ts';
import { type BuildContext, buildCommit } from './build.ts';
import { registryClient } from './registry.ts';

export interface RebuildInput {
  /** A clone of the repository, with the release's commit in it. */
  readonly folder: string;
  /** The released image: `registry/repository:tag` or `@digest`. */
  readonly image: string;
  readonly secrets: Readonly<Record<string, Buffer>>;
}

export interface RebuildOutcome {
  readonly image: string;
  readonly commit: string;
  readonly released: Digest;
  readonly rebuilt: Digest;
  readonly verdict: Verdict['verdict'];
  /** The first that were found, when the verdict is `different`. */
  readonly differences: readonly Difference[];
  readonly milliseconds: number;
}

/**
 * Builds a released image again from its provenance: the same commit, bases pinned to the digests they had, nothing
 * taken from the build cache; and says whether it is the same. Throws a `Failure` `no-image`, `no-provenance`,
 * `not-rebuildable`, and those of the build.
 */
export async function rebuildImage(
  input: RebuildInput,
  engine: EngineClient,
  context: BuildContext & Pick<CliContext, 'fetch'>,
  onEvent: (event: BuildEvent) => void,
): Promise<RebuildOutcome> {
  const start = context.now().getTime();
  const { registry, repository, tag, digest } = withDefaultTag(parseReference(input.image));
  const client = registryClient(registry, context);
  const released = await client.resolve(repository, digest ?? tag!);
  if (released === undefined)
    throw new Failure('no-image', `${registry}/${repository} has no ${digest ?? tag}`, {
      hint: 'slipway releases lists what there is',
    });
  const provenance = await provenanceOf(client, repository, released.digest);
  const { source, dockerfile, secretIds } = provenance.predicate.buildDefinition.externalParameters;
  if (source.uncommitted)
    throw new Failure('not-rebuildable', `${input.image} was built from uncommitted files`, {
      hint: 'release images of commits only',
    });
  const missing = secretIds.filter((id) => input.secrets[id] === undefined);
  if (missing.length > 0)
    throw new Failure('secret-missing', `the build needs the secrets ${missing.join(', ')}`, {
      hint: 'give them with --secret',
    });
  const commit = { ...(await openCommit(input.folder, source.commit, context)), subfolder: source.subfolder };
  const request = requestOf(provenance);
  const result = await buildCommit(
    { commit, request, file: dockerfile, secrets: input.secrets, tags: [] },
    engine,
    context,
    onEvent,
  );
  const rebuilt = result.manifest.digest;
  const verdict = await compareImages(
    { manifest: released.digest, blobs: blobsOf(client, repository, released.digest) },
    { manifest: rebuilt, blobs: { get: async (wanted) => engine.images.blob(wanted) } },
  );
  return {
    image: input.image,
    commit: source.commit,
    released: released.digest,
    rebuilt,
    verdict: verdict.verdict,
    differences: verdict.verdict === 'different' ? verdict.differences : [],
    milliseconds: context.now().getTime() - start,
  };
}

/** The provenance that lies beside an image in its registry. Throws a `Failure` `no-provenance`. */
export async function provenanceOf(
  client: RegistryClient,
  repository: string,
  digest: Digest,
): Promise<Provenance> {
  const [referrer] = await client.listReferrers(repository, digest, PROVENANCE_ARTIFACT_TYPE);
  const missing = () =>
    new Failure('no-provenance', `the registry has no provenance of ${repository}@${digest}`, {
      hint: 'only images that slipway built and pushed can be rebuilt',
    });
  if (referrer === undefined) throw missing();
  const { content } = await client.getManifest(repository, referrer.digest);
  const manifest = parseManifest(content);
  const [layer] = isIndex(manifest) ? [] : manifest.layers;
  if (layer === undefined) throw missing();
  return parseProvenance(await collect(await client.getBlob(repository, layer)));
}

/** A registry keeps manifests apart from blobs; to compare, both are content by digest. */
function blobsOf(
  client: RegistryClient,
  repository: string,
  manifest: Digest,
): Pick<RegistryBlobStore, 'get'> {
  const blobs = new RegistryBlobStore(client, repository);
  return {
    async get(digest) {
      if (digest !== manifest) return blobs.get(digest);
      const { content } = await client.getManifest(repository, digest);
      return bytesOf(content);
    },
  };
}

function requestOf(provenance: Provenance): BuildRequest {
  const { dockerfile, target, platform, buildArgs, labels, epoch, network, normalise } =
    provenance.predicate.buildDefinition.externalParameters;
  return {
    dockerfile: '',
    dockerfileName: dockerfile,
    target: target ?? undefined,
    platform: platform ?? undefined,
    buildArgs,
    labels,
    epoch,
    noCache: true,
    noCacheFilter: [],
    pull: false,
    network,
    extraHosts: [],
    ulimits: [],
    normalise,
    pins: basePins(provenance),
  };
}
