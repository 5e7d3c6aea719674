import { parseDockerfile } from '@slipway/dockerfile';
import { COMPRESSOR, type Digest, type Platform } from '@slipway/oci';
import type { ContextTree } from './context-tree.ts';
import { assembleImage } from './image.ts';
import type { BuildResult } from './materials.ts';
import { NORMALISER } from './normalise/normaliser.ts';
import type { BuildRequest } from './request.ts';
import { type BuildParts, LAYER_FORMAT, Session } from './session.ts';
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
  context: ContextTree,
  native: Platform,
  parts: BuildParts,
): Promise<BuildResult> {
  const platform = request.platform ?? native;
  const dockerfile = parseDockerfile(request.dockerfile, request.dockerfileName);
  const session = new Session(request, context, parts);
  for (const { message, range } of dockerfile.warnings)
    parts.onEvent({ kind: 'warning', message, file: dockerfile.file, line: range.start.line });
  const plan = planStages(dockerfile, request, platform);
  session.total = countSteps(plan);
  const stages = new StageBuilder(session, dockerfile, plan, platform);
  const needed = plan.stages.filter(({ index }) => plan.needed.has(index));
  const finished = await Promise.all(needed.map((stage) => stages.stage(stage)));
  const state = finished[needed.indexOf(plan.target)]!;
  const image = await assembleImage(state, {
    workspace: parts.workspace,
    labels: request.labels,
    created: session.created,
  });
  return {
    ...image,
    materials: {
      bases: [...session.bases].map(([reference, digest]) => ({ reference, digest: digest as Digest })),
      builder: {
        version: BUILDER_VERSION,
        layerFormat: LAYER_FORMAT,
        compressor: COMPRESSOR,
        normaliser: request.normalise ? NORMALISER : null,
      },
      steps: session.steps,
    },
  };
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
