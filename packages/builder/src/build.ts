import {
  check,
  type Dockerfile,
  parseCheckOptions,
  parseDockerfile,
  refuseFindings,
} from '@slipway/dockerfile';
import { COMPRESSOR, type Platform } from '@slipway/oci';
import { assembleImage } from './image.ts';
import type { BuildResult } from './materials.ts';
import { NORMALISER } from './normalise/normaliser.ts';
import { isPredefined } from './predefined.ts';
import type { BuildRequest } from './request.ts';
import { tooShort } from './secrets/guard.ts';
import { suspiciousArgs } from './secrets/suspicion.ts';
import { type BuildParts, type Contexts, LAYER_FORMAT, Session } from './session.ts';
import { StageBuilder } from './stage/build-stage.ts';
import { planStages, type StagePlan } from './stage/plan.ts';

/** Changes whenever the same request would give another image. */
export const BUILDER_VERSION = 'slipway-builder-1';

/**
 * Builds an image from a Dockerfile and a context. The same request on the same context and bases gives the same
 * manifest digest: cold or cached, here or elsewhere, now or later, as far as its RUN steps do the same. Throws a
 * `Failure` with its place in the Dockerfile; finished steps stay cached.
 */
export async function build(
  request: BuildRequest,
  contexts: Contexts,
  native: Platform,
  parts: BuildParts,
): Promise<BuildResult> {
  const platforms = { target: request.platform ?? native, build: native };
  const dockerfile = readDockerfile(request);
  const stop = new AbortController();
  const signal = AbortSignal.any([parts.signal, stop.signal]);
  const session = new Session(request, contexts, { ...parts, signal });
  warn(session, dockerfile);
  const plan = planStages(dockerfile, request, platforms);
  session.total = countSteps(plan);
  const stages = new StageBuilder(session, dockerfile, plan, platforms);
  const needed = plan.stages.filter(({ index }) => plan.needed.has(index));
  const building = needed.map((stage) => stages.stage(stage));
  const finished = await Promise.all(building).catch(async (error) => {
    // The other stages have no one left to work for, and nothing may be under way when we are done.
    stop.abort(error);
    await Promise.allSettled(building);
    throw error;
  });
  const { workspace, secrets } = parts;
  const state = finished[needed.indexOf(plan.target)]!;
  const image = await assembleImage(state, {
    workspace,
    request,
    secrets,
    created: session.createdOf(state),
  });
  return { ...image, materials: materialsOf(session) };
}

/**
 * Parses a request's Dockerfile. Build checks can be chosen with a build argument too, which goes before the Dockerfile's
 * own directive. Throws a `Failure` `dockerfile-syntax`.
 */
export function readDockerfile({
  dockerfile,
  dockerfileName,
  buildArgs,
}: Pick<BuildRequest, 'dockerfile' | 'dockerfileName' | 'buildArgs'>): Dockerfile {
  const parsed = parseDockerfile(dockerfile, dockerfileName);
  const checks = buildArgs.BUILDKIT_DOCKERFILE_CHECK;
  return checks === undefined ? parsed : { ...parsed, checks: parseCheckOptions(checks) };
}

function warn(session: Session, dockerfile: Dockerfile): void {
  const { request, parts } = session;
  const findings = check(dockerfile);
  for (const { rule, message, range } of findings) {
    const { line } = range.start;
    parts.onEvent({ kind: 'warning', message: `${message} (${rule})`, file: dockerfile.file, line });
  }
  refuseFindings(dockerfile, findings);
  for (const id of tooShort(parts.secrets))
    session.warn(`the secret "${id}" is so short that the image is not searched for it`);
  for (const name of suspiciousArgs(request.buildArgs)) {
    session.warn(
      `the build argument ${name} looks like a secret, and can be read in the image's history: use --secret instead`,
    );
  }
  const declared = new Set(
    dockerfile.instructions.flatMap((each) =>
      each.kind === 'arg' ? each.pairs.map(({ key }) => key.text) : [],
    ),
  );
  const unused = Object.keys(request.buildArgs).filter((name) => !declared.has(name) && !isPredefined(name));
  if (unused.length > 0) session.warn(`no ARG asks for the build argument ${unused.join(', ')}`);
}

function materialsOf(session: Session): BuildResult['materials'] {
  return {
    bases: sorted(session.bases).map(([reference, digest]) => ({ reference, digest })),
    downloads: sorted(session.fetched).map(([uri, digest]) => ({ uri, digest })),
    builder: {
      version: BUILDER_VERSION,
      layerFormat: LAYER_FORMAT,
      compressor: COMPRESSOR,
      normaliser: session.request.normalise ? NORMALISER : null,
    },
    steps: session.steps,
  };
}

/** Stages run side by side: in which order they came by something says nothing. */
function sorted<V>(map: ReadonlyMap<string, V>): [string, V][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Steps that are announced: what may make a layer, and the images that stages begin with. */
function countSteps({ stages, needed }: StagePlan): number {
  const announced = new Set(['run', 'copy', 'add', 'workdir']);
  return stages
    .filter(({ index }) => needed.has(index))
    .reduce(
      (sum, { instructions }) => sum + 1 + instructions.filter(({ kind }) => announced.has(kind)).length,
      0,
    );
}
