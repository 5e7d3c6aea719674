import type { BuildMaterials, BuildRequest } from '@slipway/builder';
import { Failure } from '@slipway/failure';
import { canonicalJson, type Digest, hexOf, isDigest } from '@slipway/oci';
import * as z from 'zod';

/**
 * How an image came to be, and what is needed to make it again: an in-toto Statement v1 with the SLSA Provenance v1
 * predicate. It lies in the registry beside the image, as an artifact whose subject the image is, so that the image's
 * own digest does not depend on it. Secrets appear by their ids only.
 */
export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
export const PREDICATE_TYPE = 'https://slsa.dev/provenance/v1';
export const BUILD_TYPE = 'https://slipway.dev/build/v1';
export const PROVENANCE_MEDIA_TYPE = 'application/vnd.in-toto+json';
/** `artifactType` of the artifact that holds it. */
export const PROVENANCE_ARTIFACT_TYPE = 'application/vnd.slipway.provenance.v1+json';

/** What the statement is made of. */
export interface BuildFacts {
  readonly name: string;
  readonly manifest: Digest;
  readonly source: SourceFacts;
  readonly request: BuildRequest;
  readonly dockerfilePath: string;
  readonly secretIds: readonly string[];
  /** The ids of SSH agents that it was lent. */
  readonly sshIds: readonly string[];
  readonly contexts: Readonly<Record<string, ContextFacts>>;
  readonly materials: BuildMaterials;
  /** Versions of what built it: Slipway, Node, kernel, OCI runtime. */
  readonly tools: Readonly<Record<string, string>>;
}

export interface SourceFacts {
  readonly commit: string;
  readonly origin: string | undefined;
  /** The folder of the repository that is built; empty for its root. */
  readonly subfolder: string;
  /** A build of uncommitted files: it cannot be made again, and must not be released. */
  readonly uncommitted: boolean;
}

/** What a named build context was: an image, or the folder of a commit. */
export type ContextFacts =
  | { readonly image: string }
  | { readonly repository: string | null; readonly commit: string; readonly subfolder: string };

const contextSchema = z.union([
  z.object({ image: z.string() }),
  z.object({ repository: z.string().nullable(), commit: z.string(), subfolder: z.string() }),
]);

const sourceSchema = z.object({
  repository: z.string().nullable(),
  commit: z.string(),
  subfolder: z.string(),
  uncommitted: z.boolean(),
});

const parametersSchema = z.object({
  source: sourceSchema,
  dockerfile: z.string(),
  target: z.string().nullable(),
  platform: z.object({ os: z.string(), architecture: z.string(), variant: z.string().optional() }).nullable(),
  buildArgs: z.record(z.string(), z.string()),
  labels: z.record(z.string(), z.string()),
  secretIds: z.array(z.string()),
  epoch: z.number(),
  network: z.enum(['default', 'none', 'host']),
  normalise: z.boolean(),
  // Absent from what the first version wrote.
  annotations: z.record(z.string(), z.string()).default({}),
  contexts: z.record(z.string(), contextSchema).default({}),
  extraHosts: z.array(z.string()).default([]),
  sshIds: z.array(z.string()).default([]),
});

const dependencySchema = z.object({
  uri: z.string(),
  digest: z.record(z.string(), z.string()),
  name: z.string().optional(),
});

const statementSchema = z.object({
  _type: z.literal(STATEMENT_TYPE),
  subject: z.array(z.object({ name: z.string(), digest: z.object({ sha256: z.string() }) })).min(1),
  predicateType: z.literal(PREDICATE_TYPE),
  predicate: z.object({
    buildDefinition: z.object({
      buildType: z.literal(BUILD_TYPE),
      externalParameters: parametersSchema,
      internalParameters: z.record(z.string(), z.unknown()),
      resolvedDependencies: z.array(dependencySchema),
    }),
    runDetails: z.object({
      builder: z.object({ id: z.string() }),
      byproducts: z.array(z.unknown()).optional(),
    }),
  }),
});

export type Provenance = z.infer<typeof statementSchema>;
export type BuildParameters = z.infer<typeof parametersSchema>;

/** The statement's bytes: equal builds give equal ones. */
export function encodeProvenance(facts: BuildFacts): Buffer {
  return canonicalJson(statementOf(facts));
}

/** Throws a `Failure` `bad-provenance`. */
export function parseProvenance(content: Uint8Array): Provenance {
  let document: unknown;
  try {
    document = JSON.parse(Buffer.from(content).toString());
  } catch (cause) {
    throw new Failure('bad-provenance', 'the provenance is not JSON', { cause });
  }
  const parsed = statementSchema.safeParse(document);
  if (parsed.success) return parsed.data;
  throw new Failure('bad-provenance', `not a provenance of Slipway: ${z.prettifyError(parsed.error)}`);
}

/** The digests its base images had, by the reference in the Dockerfile: what a rebuild pins them to. */
export function basePins({ predicate }: Provenance): Record<string, Digest> {
  const bases = predicate.buildDefinition.resolvedDependencies.filter(({ uri }) => uri.startsWith(BASE_URI));
  return Object.fromEntries(
    bases.flatMap(({ uri, digest }) => {
      const pinned = `sha256:${digest['sha256'] ?? ''}`;
      return isDigest(pinned) ? [[uri.slice(BASE_URI.length), pinned]] : [];
    }),
  );
}

const BASE_URI = 'docker-image://';

function statementOf({
  name,
  manifest,
  source,
  request,
  dockerfilePath,
  secretIds,
  sshIds,
  contexts,
  materials,
  tools,
}: BuildFacts): Provenance {
  const repository = source.origin ?? null;
  const parameters: BuildParameters = {
    source: {
      repository,
      commit: source.commit,
      subfolder: source.subfolder,
      uncommitted: source.uncommitted,
    },
    dockerfile: dockerfilePath,
    target: request.target ?? null,
    platform: request.platform === undefined ? null : platformOf(request.platform),
    buildArgs: { ...request.buildArgs },
    labels: { ...request.labels },
    secretIds: [...secretIds],
    epoch: request.epoch,
    network: request.network,
    normalise: request.normalise,
    annotations: { ...request.annotations },
    contexts: { ...contexts },
    extraHosts: [...request.extraHosts],
    sshIds: [...sshIds],
  };
  return {
    _type: STATEMENT_TYPE,
    subject: [{ name, digest: { sha256: hexOf(manifest) } }],
    predicateType: PREDICATE_TYPE,
    predicate: {
      buildDefinition: {
        buildType: BUILD_TYPE,
        externalParameters: parameters,
        internalParameters: { ...materials.builder, tools },
        resolvedDependencies: [
          { uri: `git+${repository ?? 'file'}`, digest: { gitCommit: source.commit } },
          ...Object.entries(contexts).flatMap(([context, facts]) =>
            'image' in facts
              ? []
              : [
                  {
                    name: context,
                    uri: `git+${facts.repository ?? 'file'}`,
                    digest: { gitCommit: facts.commit },
                  },
                ],
          ),
          ...materials.bases.map(({ reference, digest }) => ({
            uri: `${BASE_URI}${reference}`,
            digest: { sha256: hexOf(digest) },
          })),
          ...materials.downloads.map(({ uri, digest }) => {
            const [algorithm = '', value = ''] = digest.split(':');
            return { uri, digest: { [algorithm]: value } };
          }),
        ],
      },
      runDetails: {
        builder: { id: materials.builder.version },
        byproducts: materials.steps.map((step) => ({ name: step.name, content: step.diffId })),
      },
    },
  };
}

function platformOf(
  platform: NonNullable<BuildRequest['platform']>,
): NonNullable<BuildParameters['platform']> {
  const { os, architecture, variant } = platform;
  return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}
