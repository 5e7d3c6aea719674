import { type BuildEvent, type BuildRequest, furtherContext, openCommit } from '@slipway/builder';
import type { BuildArchive, EngineClient } from '@slipway/engine-client';
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
  type ContextFacts,
  compareImages,
  type Difference,
  PROVENANCE_ARTIFACT_TYPE,
  type Provenance,
  parseProvenance,
  type Verdict,
} from '@slipway/release';
import type { CliContext } from '../context.ts';
import { withAgents } from './build/agents.ts';
import { type BuildContext, buildCommit } from './build/build-commit.ts';
import { registryClient } from './registry.ts';

export interface RebuildInput {
  /** A clone of the repository, with the release's commit in it. */
  readonly folder: string;
  /** The released image: `registry/repository:tag` or `@digest`. */
  readonly image: string;
  readonly secrets: Readonly<Record<string, Buffer>>;
  /** As for a build: `ID`, `ID=SOCKET` or `ID=KEYFILE[,KEYFILE]`. */
  readonly ssh?: readonly string[] | undefined;
  /** Clones for named build contexts of other repositories, by name. */
  readonly contexts?: Readonly<Record<string, string>> | undefined;
}

/** How one image came out, the only one or one of an index. */
export interface RebuiltImage {
  readonly platform: string;
  readonly released: Digest;
  readonly rebuilt: Digest;
  readonly verdict: Verdict['verdict'];
  /** The first that were found, when the verdict is `different`. */
  readonly differences: readonly Difference[];
}

/** The verdict is that of the image that came out worst. */
export interface RebuildOutcome extends Omit<RebuiltImage, 'platform'> {
  readonly image: string;
  readonly commit: string;
  readonly platforms: readonly RebuiltImage[];
  readonly milliseconds: number;
}

interface Rebuild {
  readonly input: RebuildInput;
  readonly client: RegistryClient;
  readonly repository: string;
  readonly engine: EngineClient;
  readonly context: BuildContext;
  readonly onEvent: (event: BuildEvent) => void;
}

const WORST: readonly Verdict['verdict'][] = ['different', 'diffid-equal', 'manifest-equal'];

/**
 * Builds a released image again from its provenance: the same commit, bases pinned to the digests they had, nothing
 * taken from the build cache; and says whether it is the same. Of an index, every image it lists. Throws a `Failure`
 * `no-image`, `no-provenance`, `not-rebuildable`, and those of the build.
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
  const rebuild: Rebuild = { input, client, repository, engine, context, onEvent };
  const platforms: RebuiltImage[] = [];
  let commit = '';
  for (const manifest of await imagesIn(client, repository, released.digest)) {
    const provenance = await provenanceOf(client, repository, manifest);
    platforms.push(await rebuildOne(rebuild, manifest, provenance));
    commit = provenance.predicate.buildDefinition.externalParameters.source.commit;
  }
  const verdict = WORST.find((each) => platforms.some((image) => image.verdict === each)) ?? 'different';
  const worst = platforms.find((image) => image.verdict === verdict);
  // An index of the same images is the same index.
  const rebuilt = verdict === 'manifest-equal' ? released.digest : (worst?.rebuilt ?? released.digest);
  return {
    image: input.image,
    commit,
    released: released.digest,
    rebuilt,
    verdict,
    differences: worst?.differences ?? [],
    platforms,
    milliseconds: context.now().getTime() - start,
  };
}

/** The manifests of the images that a manifest or index stands for; attestations that others put there are none. */
async function imagesIn(client: RegistryClient, repository: string, digest: Digest): Promise<Digest[]> {
  const { content } = await client.getManifest(repository, digest);
  const document = parseManifest(content);
  if (!isIndex(document)) return [digest];
  return document.manifests
    .filter(({ platform }) => platform?.os !== 'unknown')
    .map((manifest) => manifest.digest);
}

async function rebuildOne(
  { input, client, repository, engine, context, onEvent }: Rebuild,
  released: Digest,
  provenance: Provenance,
): Promise<RebuiltImage> {
  const { source, secretIds, sshIds, contexts } = provenance.predicate.buildDefinition.externalParameters;
  if (source.uncommitted)
    throw new Failure('not-rebuildable', `${input.image} was built from uncommitted files`, {
      hint: 'release images of commits only',
    });
  requireAll('secrets', secretIds, Object.keys(input.secrets), '--secret');
  requireAll('SSH agents', sshIds, input.ssh?.map((spec) => spec.split('=')[0]!) ?? [], '--ssh');
  const commit = { ...(await openCommit(input.folder, source.commit, context)), subfolder: source.subfolder };
  const archives = await archivesOf(contexts, input, context);
  const result = await withAgents(input.ssh ?? [], context, (agents) =>
    buildCommit(
      {
        commit,
        request: requestOf(provenance),
        secrets: input.secrets,
        agents,
        archives,
        tags: [],
        cacheFrom: [],
      },
      engine,
      context,
      onEvent,
    ),
  );
  const rebuilt = result.manifest.digest;
  const verdict = await compareImages(
    { manifest: released, blobs: blobsOf(client, repository, released) },
    { manifest: rebuilt, blobs: { get: async (wanted) => engine.images.blob(wanted) } },
  );
  const { Os, Architecture } = await engine.images.inspect(result.imageId);
  return {
    platform: `${Os}/${Architecture}`,
    released,
    rebuilt,
    verdict: verdict.verdict,
    differences: verdict.verdict === 'different' ? verdict.differences : [],
  };
}

function requireAll(what: string, wanted: readonly string[], given: readonly string[], flag: string): void {
  const missing = wanted.filter((id) => !given.includes(id));
  if (missing.length === 0) return;
  throw new Failure('secret-missing', `the build needs the ${what} ${missing.join(', ')}`, {
    hint: `give them with ${flag}`,
  });
}

/** The named contexts that were folders of commits, from the clone that is at hand or one that was named for it. */
async function archivesOf(
  contexts: Readonly<Record<string, ContextFacts>>,
  input: RebuildInput,
  context: BuildContext,
): Promise<BuildArchive[]> {
  const archives = Object.entries(contexts).map(async ([name, facts]) => {
    if ('image' in facts) return [];
    const folder = input.contexts?.[name] ?? input.folder;
    const commit = await openCommit(folder, facts.commit, context).catch((cause) => {
      throw new Failure('not-rebuildable', `the build context "${name}" is of another repository`, {
        hint: `give a clone that has commit ${facts.commit.slice(0, 12)}: --build-context ${name}=FOLDER`,
        cause,
      });
    });
    const content = await furtherContext({ ...commit, subfolder: facts.subfolder }, context);
    return [{ kind: 'context' as const, name, content }];
  });
  return (await Promise.all(archives)).flat();
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
  const parameters = provenance.predicate.buildDefinition.externalParameters;
  const { dockerfile, target, platform, buildArgs, labels, annotations, epoch, network, normalise } =
    parameters;
  const contexts = Object.entries(parameters.contexts).map(
    ([name, facts]) => [name, 'image' in facts ? facts : { folder: true as const }] as const,
  );
  return {
    dockerfile: '',
    dockerfileName: dockerfile,
    target: target ?? undefined,
    platform: platform ?? undefined,
    buildArgs,
    labels,
    annotations,
    contexts: Object.fromEntries(contexts),
    epoch,
    noCache: true,
    noCacheFilter: [],
    pull: false,
    network,
    extraHosts: parameters.extraHosts,
    ulimits: [],
    normalise,
    pins: basePins(provenance),
  };
}
