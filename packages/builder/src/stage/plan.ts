import {
  type Dockerfile,
  expand,
  findStage,
  flagValue,
  type Position,
  parseDockerfile,
  type Stage,
  stagesOf,
} from '@slipway/dockerfile';
import { Failure } from '@slipway/failure';
import { formatPlatform, type Platform, parseReference } from '@slipway/oci';
import type { BuildRequest } from '../request.ts';
import { located } from '../session.ts';

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

/** Throws a `Failure` `unknown-target` or `unknown-stage`. */
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
  const sourceAt = (stage: Stage, name: string, position: Position) => {
    try {
      return sourceStage(stages, stage, name, request);
    } catch (error) {
      throw located(error, dockerfile, position);
    }
  };
  const needed = new Set<number>();
  const need = (stage: Stage) => {
    if (needed.has(stage.index)) return;
    needed.add(stage.index);
    const base = earlierStage(stages, stage, baseOf(stage, dockerfile, globals), request);
    if (base !== undefined) need(base);
    for (const { name, position } of sourcesOf(stage)) {
      const other = sourceAt(stage, name, position);
      if (other !== undefined) need(other);
    }
  };
  need(target);
  return { stages, target, needed, globals };
}

/**
 * The images that a build takes from elsewhere, as the Dockerfile and `--build-context` name them: those of the stages
 * that its target needs. Throws the `Failure`s of parsing and planning, and `bad-reference`.
 */
export function imagesOf(request: BuildRequest, native: Platform): string[] {
  const dockerfile = parseDockerfile(request.dockerfile, request.dockerfileName);
  const { stages, needed, globals } = planStages(dockerfile, request, {
    target: request.platform ?? native,
    build: native,
  });
  const images = stages
    .filter(({ index }) => needed.has(index))
    .flatMap((stage) => {
      const base = { name: baseOf(stage, dockerfile, globals), position: stage.from.range.start };
      return [base, ...sourcesOf(stage)].filter(
        ({ name }) => earlierStage(stages, stage, name, request) === undefined,
      );
    })
    .flatMap(({ name, position }) => {
      const context = request.contexts?.[name];
      if (context !== undefined) return 'image' in context ? context.image : [];
      if (name === 'scratch') return [];
      try {
        parseReference(name);
      } catch (error) {
        throw located(error, dockerfile, position);
      }
      return name;
    });
  return [...new Set(images)];
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

/**
 * The stage that COPY --from or a mount means; undefined for an image or a named build context. Throws a `Failure`
 * `unknown-stage` for one that does not come before, and for a number that no stage has.
 */
export function sourceStage(
  stages: readonly Stage[],
  stage: Stage,
  name: string,
  request: Pick<BuildRequest, 'contexts'>,
): Stage | undefined {
  if (Object.hasOwn(request.contexts ?? {}, name)) return undefined;
  const earlier = earlierStage(stages, stage, name, request);
  if (earlier !== undefined) return earlier;
  if (findStage(stages, name) !== undefined)
    throw new Failure('unknown-stage', `the stage ${name} is not before the one that copies from it`, {
      hint: 'put the stage further up, or call it differently if an image is meant',
    });
  if (!/^\d+$/.test(name)) return undefined;
  throw new Failure('unknown-stage', `there is no stage ${name}`, {
    hint: `stages are numbered from 0 to ${stages.length - 1}`,
  });
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

/** What the instructions of a stage copy from and mount. */
function sourcesOf(stage: Stage): { readonly name: string; readonly position: Position }[] {
  return stage.instructions.flatMap((instruction) => {
    const copied = instruction.kind === 'copy' ? [flagValue(instruction, 'from')?.text] : [];
    const mounted =
      instruction.kind === 'run' ? instruction.mounts.map(({ options }) => options.get('from')) : [];
    return [...copied, ...mounted].flatMap((name) =>
      name === undefined ? [] : [{ name, position: instruction.range.start }],
    );
  });
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
