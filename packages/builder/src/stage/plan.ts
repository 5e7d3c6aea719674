import {
  type Dockerfile,
  expand,
  findStage,
  flagValue,
  parseDockerfile,
  type Stage,
  stagesOf,
} from '@slipway/dockerfile';
import { Failure } from '@slipway/failure';
import { formatPlatform, type Platform } from '@slipway/oci';
import type { BuildRequest } from '../request.ts';

/** Which stages a build needs, and what they are called. Stages nobody needs are not built. */
export interface StagePlan {
  readonly stages: readonly Stage[];
  readonly target: Stage;
  /** Indexes of the stages that the target needs, itself among them. */
  readonly needed: ReadonlySet<number>;
  /** ARGs before the first FROM, with the platform's. */
  readonly globals: ReadonlyMap<string, string | undefined>;
}

/** What an image is for, and what it is built on. */
export interface Platforms {
  readonly target: Platform;
  readonly build: Platform;
}

/** Throws a `Failure` `unknown-target`. */
export function planStages(dockerfile: Dockerfile, request: BuildRequest, platforms: Platforms): StagePlan {
  const { globals: instructions, stages } = stagesOf(dockerfile);
  const globals = new Map<string, string | undefined>(platformArgs(platforms));
  for (const { pairs } of instructions) {
    for (const { key, value } of pairs) {
      const fallback =
        value === undefined ? globals.get(key.text) : expand(value, (name) => globals.get(name), dockerfile);
      const given = Object.hasOwn(request.buildArgs, key.text) ? request.buildArgs[key.text] : undefined;
      globals.set(key.text, given ?? fallback);
    }
  }
  const target = request.target === undefined ? stages.at(-1) : findStage(stages, request.target);
  if (target === undefined) {
    const names = stages.flatMap(({ name }) => name ?? []).join(', ');
    throw new Failure('unknown-target', `the Dockerfile has no stage "${request.target}"`, {
      hint: names === '' ? 'its stages have no names: number them from 0' : `it has ${names}`,
    });
  }
  const needed = new Set<number>();
  const need = (stage: Stage) => {
    if (needed.has(stage.index)) return;
    needed.add(stage.index);
    for (const name of referencesOf(stage, dockerfile, globals)) {
      const other = earlierStage(stages, stage, name, request);
      if (other !== undefined) need(other);
    }
  };
  need(target);
  return { stages, target, needed, globals };
}

/**
 * The images that a build takes from elsewhere, as the Dockerfile and `--build-context` name them: those of the stages
 * that its target needs. Throws the `Failure`s of parsing and planning.
 */
export function imagesOf(request: BuildRequest, native: Platform): string[] {
  const dockerfile = parseDockerfile(request.dockerfile, request.dockerfileName);
  const { stages, needed, globals } = planStages(dockerfile, request, {
    target: request.platform ?? native,
    build: native,
  });
  const names = stages
    .filter(({ index }) => needed.has(index))
    .flatMap((stage) =>
      referencesOf(stage, dockerfile, globals).filter(
        (name) => earlierStage(stages, stage, name, request) === undefined,
      ),
    );
  return [...new Set(names)].flatMap((name) => {
    const context = request.contexts?.[name];
    if (context !== undefined) return 'image' in context ? context.image : [];
    return name === 'scratch' ? [] : name;
  });
}

/** The stage before `stage` that a name means; a named build context goes before it. */
export function earlierStage(
  stages: readonly Stage[],
  stage: Stage,
  name: string,
  { contexts = {} }: Pick<BuildRequest, 'contexts'>,
): Stage | undefined {
  return Object.hasOwn(contexts, name) ? undefined : findStage(stages.slice(0, stage.index), name);
}

/** The image or stage a stage builds on. */
export function baseOf(stage: Stage, dockerfile: Dockerfile, globals: StagePlan['globals']): string {
  const base = expand(stage.from.image, (name) => globals.get(name), dockerfile);
  if (base !== '') return base;
  const { start } = stage.from.range;
  throw new Failure('empty-base', `the base image "${stage.from.image.text}" is empty`, {
    hint: 'give the ARG before FROM a default, or a value with --build-arg',
    location: { file: dockerfile.file, line: start.line, text: dockerfile.lines[start.line - 1] ?? '' },
  });
}

function referencesOf(stage: Stage, dockerfile: Dockerfile, globals: StagePlan['globals']): string[] {
  const inner = stage.instructions.flatMap((instruction) => {
    if (instruction.kind === 'copy') return flagValue(instruction, 'from')?.text ?? [];
    if (instruction.kind === 'run')
      return instruction.mounts.flatMap(({ options }) => options.get('from') ?? []);
    return [];
  });
  return [baseOf(stage, dockerfile, globals), ...inner];
}

/** Predefined arguments in the global scope. Dockerfile reference, "Automatic platform ARGs". */
function platformArgs({ target, build }: Platforms): [string, string][] {
  return Object.entries({ TARGET: target, BUILD: build }).flatMap(([kind, platform]) => [
    [`${kind}PLATFORM`, formatPlatform(platform)],
    [`${kind}OS`, platform.os],
    [`${kind}ARCH`, platform.architecture],
    [`${kind}VARIANT`, platform.variant ?? ''],
  ]);
}
