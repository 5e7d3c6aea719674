import { setTimeout } from 'node:timers/promises';
import type { Commit } from '@slipway/builder';
import { Failure } from '@slipway/failure';
import { parseReference } from '@slipway/oci';
import {
  type DeployedRelease,
  type Release,
  type Rolled,
  type RolloutEvent,
  type RolloutHost,
  type RolloutOptions,
  releasesOn,
  rollbackHosts,
  rollout,
  rolloutHosts,
} from '@slipway/rollout';
import type { CliContext } from '../context.ts';
import { imagesOf, type LostImage, type ProjectContext, projectOf } from './project.ts';
import { engineAuth } from './registry.ts';
import { openSource } from './source.ts';

export interface DeployInput {
  readonly folder: string;
  /** The Compose file's path in the folder; found by its usual names when undefined. */
  readonly file: string | undefined;
  readonly revision: string;
  /** How people call the release; the commit's version or short id when undefined. */
  readonly version: string | undefined;
  /** What the Compose file interpolates, besides the environment. */
  readonly variables: Readonly<Record<string, string>>;
  /** Seconds. */
  readonly healthTimeout?: number | undefined;
  readonly drain?: number | undefined;
  readonly canary?: number | undefined;
  readonly batch?: number | undefined;
}

export interface DeployOutcome {
  readonly project: string;
  readonly release: string;
  readonly commit: string;
  /** The image digest of each service. */
  readonly services: Readonly<Record<string, string>>;
  readonly hosts: readonly HostOutcome[];
  readonly milliseconds: number;
}

export interface HostOutcome {
  readonly host: string;
  readonly moved: readonly string[];
  readonly unchanged: readonly string[];
}

export type DeployContext = ProjectContext & Pick<CliContext, 'now' | 'signal'>;
export type OnHostEvent = (host: string, event: RolloutEvent) => void;

/**
 * Rolls a commit's release out on every host, or on none: its images by digest, under the Compose file of that commit.
 * Throws a `Failure` `unhealthy` with what the probe said; then every host runs what it ran before.
 */
export async function deploy(
  input: DeployInput,
  hosts: readonly RolloutHost[],
  context: DeployContext,
  onEvent: OnHostEvent,
): Promise<DeployOutcome> {
  const start = context.now();
  const release = await releaseOf(input, context);
  const auth = await pullAuth(release, context);
  const done = await rolloutHosts(hosts, release, {
    ...optionsOf(input, context),
    auth,
    ...groups(input),
    onEvent,
  });
  return {
    project: release.project.name,
    release: release.version,
    commit: release.commit,
    services: Object.fromEntries(
      Object.entries(release.images).map(([service, { digest }]) => [service, digest]),
    ),
    hosts: hostOutcomes(done),
    milliseconds: context.now().getTime() - start.getTime(),
  };
}

export interface RollbackInput extends Omit<DeployInput, 'version' | 'revision'> {
  /** The release to go back to; the one before the current when undefined. */
  readonly to: string | undefined;
  /** The project's name; that of the folder's Compose file at HEAD when undefined. */
  readonly project: string | undefined;
}

export interface RollbackOutcome {
  readonly project: string;
  readonly release: string;
  readonly commit: string;
  readonly hosts: readonly HostOutcome[];
  readonly milliseconds: number;
}

/**
 * Puts a past release back on every host, or on none: the containers it ran in, started again; where they are gone, its
 * images under its own Compose file; and where the registry has lost those, `restore` builds them again. Throws a
 * `Failure` `no-such-release`, `unhealthy`, `digest-mismatch` when what came back is another image, and those of a
 * deploy.
 */
export async function rollbackRelease(
  input: RollbackInput,
  hosts: readonly RolloutHost[],
  context: DeployContext,
  onEvent: OnHostEvent,
  restore: (lost: LostImage) => Promise<void>,
): Promise<RollbackOutcome> {
  const start = context.now();
  const project = input.project ?? (await headProject(input, context));
  const deployAgain = async (host: RolloutHost, record: RecordOfRelease) => {
    const release = await releaseOf(
      { ...input, revision: record.commit, version: record.version },
      context,
      restore,
    );
    verifyImages(release, record);
    return rollout(host.engine, release, {
      ...optionsOf(input, context),
      auth: await pullAuth(release, context),
      onEvent: (event) => onEvent(host.name, event),
    });
  };
  const done = await rollbackHosts(hosts, project, {
    ...optionsOf(input, context),
    ...groups(input),
    ...(input.to === undefined ? {} : { to: input.to }),
    deploy: deployAgain,
    onEvent,
  });
  const [first] = [...done.values()];
  if (first === undefined) throw new Failure('no-host', 'there is no host to roll back');
  const { version, commit } = first.record;
  return {
    project,
    release: version,
    commit,
    hosts: hostOutcomes(done),
    milliseconds: context.now().getTime() - start.getTime(),
  };
}

/** What a host has written down of a release it ran. */
interface RecordOfRelease {
  readonly version: string;
  readonly commit: string;
  readonly services: Readonly<Record<string, { readonly digest: string }>>;
}

/** A release that comes back must be the one that was there. */
function verifyImages({ images, version }: Release, { services }: RecordOfRelease): void {
  for (const [service, { digest }] of Object.entries(services)) {
    const now = images[service]?.digest;
    if (now === digest) continue;
    throw new Failure(
      'digest-mismatch',
      `${service} of release ${version} was ${digest}, and is ${now} now`,
      {
        hint: `to have the new one all the same: slipway deploy --release ${version}`,
      },
    );
  }
}

/** What a host remembers of a project's releases, latest first. */
export function deployedReleases(host: RolloutHost, project: string): Promise<DeployedRelease[]> {
  return releasesOn(host.engine, project);
}

export async function headProject(
  input: Pick<DeployInput, 'folder' | 'file' | 'variables'>,
  context: DeployContext,
): Promise<string> {
  const { commit } = await openSource(input.folder, 'HEAD', context);
  return (await projectOf(commit, input.folder, input.file, input.variables, context)).name;
}

async function releaseOf(
  input: DeployInput,
  context: DeployContext,
  restore?: (lost: LostImage) => Promise<void>,
): Promise<Release> {
  const { commit, version } = await openSource(input.folder, input.revision, context);
  const project = await projectOf(commit, input.folder, input.file, input.variables, context);
  return {
    version: input.version ?? version ?? shortId(commit),
    commit: commit.id,
    deployedAt: context.now().toISOString(),
    project,
    images: await imagesOf(project, commit, context, restore),
  };
}

/** The credentials that hosts need to pull a release's images, asked for before any of them begins. */
async function pullAuth(
  { images }: Release,
  context: DeployContext,
): Promise<NonNullable<RolloutOptions['auth']>> {
  const registries = new Set(
    Object.values(images).map(({ reference }) => parseReference(reference).registry),
  );
  const entries = [...registries].map(
    async (registry) => [registry, await engineAuth(registry, context)] as const,
  );
  const known = new Map(await Promise.all(entries));
  return (reference) => known.get(parseReference(reference).registry);
}

function optionsOf(
  { healthTimeout, drain }: Pick<DeployInput, 'healthTimeout' | 'drain'>,
  context: DeployContext,
): RolloutOptions {
  return {
    clock: { now: context.now, sleep: (milliseconds) => setTimeout(milliseconds) },
    signal: context.signal,
    ...(healthTimeout === undefined ? {} : { healthTimeout: healthTimeout * 1000 }),
    ...(drain === undefined ? {} : { drainTime: drain * 1000 }),
  };
}

function groups({ canary, batch }: Pick<DeployInput, 'canary' | 'batch'>): {
  canary?: number;
  batch?: number;
} {
  return { ...(canary === undefined ? {} : { canary }), ...(batch === undefined ? {} : { batch }) };
}

function hostOutcomes(done: ReadonlyMap<string, Rolled>): HostOutcome[] {
  return [...done].map(([host, { moved, unchanged }]) => ({ host, moved, unchanged }));
}

function shortId(commit: Commit): string {
  return `sha-${commit.id.slice(0, 12)}`;
}
