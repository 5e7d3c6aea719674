import { type Dockerfile, expand, flagValue, parseTrigger, type Stage } from '@slipway/dockerfile';
import { Failure } from '@slipway/failure';
import { formatPlatform, type Platform, parsePlatform, parseReference, samePlatform } from '@slipway/oci';
import { applyAdd } from '../instructions/add/add.ts';
import { applyArg } from '../instructions/arg.ts';
import { applyCopy } from '../instructions/copy.ts';
import { applyMetadata, type MetadataInstruction } from '../instructions/metadata.ts';
import { applyRun } from '../instructions/run.ts';
import { applyWorkdir } from '../instructions/workdir.ts';
import type { BaseImage } from '../ports.ts';
import { located, type Session, type StageScope } from '../session.ts';
import { baseOf, earlierStage, type Platforms, type StagePlan, sourceStage } from './plan.ts';
import { EARLIEST_EPOCH, emptyStage, type StageState } from './stage-state.ts';

type Applicable = Stage['instructions'][number];

/** Builds the stages of a plan, each once, when another or the caller asks for it; independent ones side by side. */
export class StageBuilder {
  readonly #session: Session;
  readonly #dockerfile: Dockerfile;
  readonly #plan: StagePlan;
  readonly #platforms: Platforms;
  readonly #stages = new Map<number, Promise<StageState>>();
  readonly #images = new Map<string, Promise<StageState>>();

  constructor(session: Session, dockerfile: Dockerfile, plan: StagePlan, platforms: Platforms) {
    this.#session = session;
    this.#dockerfile = dockerfile;
    this.#plan = plan;
    this.#platforms = platforms;
  }

  stage(stage: Stage): Promise<StageState> {
    const building = this.#stages.get(stage.index) ?? this.#build(stage);
    this.#stages.set(stage.index, building);
    // Whoever needs the stage awaits it; one that failed meanwhile is not unhandled.
    building.catch(() => {});
    return building;
  }

  async #build(stage: Stage): Promise<StageState> {
    const scope = this.#scope(stage);
    let state = await this.#base(stage).catch((error) => {
      throw located(error, this.#dockerfile, stage.from.range.start);
    });
    state = await this.#runTriggers(state, scope);
    for (const instruction of stage.instructions) state = await this.#apply(scope, state, instruction);
    return state;
  }

  async #base(stage: Stage): Promise<StageState> {
    const name = baseOf(stage, this.#dockerfile, this.#plan.globals);
    const earlier = this.#earlier(stage, name);
    this.#session.begin(`FROM ${name}`, stage.name ?? String(stage.index));
    if (earlier !== undefined) return { ...(await this.stage(earlier)), ownCommand: false };
    if (this.#session.contexts.named.has(name))
      throw new Failure(
        'bad-context',
        `FROM cannot build on the folder that the build context "${name}" is`,
        {
          hint: 'begin FROM scratch, and COPY --from it',
        },
      );
    const platform = this.#platformOf(stage);
    return name === 'scratch' ? emptyStage(platform) : this.#image(name, platform);
  }

  #earlier(stage: Stage, name: string): Stage | undefined {
    return earlierStage(this.#plan.stages, stage, name, this.#session.request);
  }

  #image(asked: string, platform: Platform): Promise<StageState> {
    const context = this.#session.request.contexts?.[asked];
    const name = context !== undefined && 'image' in context ? context.image : asked;
    const key = `${name} ${formatPlatform(platform)}`;
    const loading = this.#images.get(key) ?? this.#load(name, platform);
    this.#images.set(key, loading);
    loading.catch(() => {});
    return loading;
  }

  async #load(name: string, platform: Platform): Promise<StageState> {
    const { parts, request, bases } = this.#session;
    const { target } = this.#platforms;
    const key = samePlatform(platform, target) ? name : `${name}?platform=${formatPlatform(platform)}`;
    const pin = request.pins[key];
    const { registry, repository } = parseReference(name);
    const reference = pin === undefined ? name : `${registry}/${repository}@${pin}`;
    const image = await parts.images.resolve(reference, { platform, pull: request.pull });
    bases.set(key, image.manifest.digest);
    return stateOf(image, platform);
  }

  /** Runs what the base image has waiting for those who build on it. */
  async #runTriggers(state: StageState, scope: StageScope): Promise<StageState> {
    const triggers = state.config.OnBuild ?? [];
    const { OnBuild: _, ...config } = state.config;
    let next: StageState = { ...state, config };
    for (const trigger of triggers) {
      const parsed = parseTrigger(trigger, `ONBUILD of ${scope.name}`);
      next = await this.#apply({ ...scope, source: parsed }, next, parsed.instruction);
    }
    return next;
  }

  async #apply(scope: StageScope, state: StageState, instruction: Applicable): Promise<StageState> {
    try {
      return await this.#dispatch(scope, state, instruction);
    } catch (error) {
      throw located(error, scope.source, instruction.range.start);
    }
  }

  async #dispatch(scope: StageScope, state: StageState, instruction: Applicable): Promise<StageState> {
    const session = this.#session;
    switch (instruction.kind) {
      case 'run':
        return applyRun(session, scope, state, instruction);
      case 'copy':
        return applyCopy(session, scope, state, instruction);
      case 'add':
        return applyAdd(session, scope, state, instruction);
      case 'workdir':
        return applyWorkdir(session, scope, state, instruction.word);
      case 'arg':
        return applyArg(session, scope, state, { ...instruction, kind: 'arg' }, this.#plan.globals);
      default:
        return applyMetadata(session, scope, state, instruction as MetadataInstruction);
    }
  }

  #scope(stage: Stage): StageScope {
    const name = stage.name ?? String(stage.index);
    const { noCache, noCacheFilter } = this.#session.request;
    return {
      name,
      index: stage.index,
      noCache: noCache || noCacheFilter.includes(name),
      source: this.#dockerfile,
      sourceNamed: async (reference) => {
        const other = sourceStage(this.#plan.stages, stage, reference, this.#session.request);
        if (other !== undefined) return this.stage(other);
        return this.#session.contexts.named.get(reference) ?? this.#image(reference, this.#platformOf(stage));
      },
    };
  }

  /** What `FROM --platform` says, or else what the image is for. Throws a `Failure` `bad-platform`. */
  #platformOf({ from }: Stage): Platform {
    const flag = flagValue(from, 'platform');
    const wanted =
      flag === undefined ? '' : expand(flag, (name) => this.#plan.globals.get(name), this.#dockerfile);
    const { target } = this.#platforms;
    return wanted === '' ? target : parsePlatform(wanted, target);
  }
}

function stateOf(image: BaseImage, platform: Platform): StageState {
  const { config } = image;
  const created = Math.floor(Date.parse(config.created ?? '') / 1000);
  return {
    layers: image.layers.map(({ diffId }) => diffId),
    baseLayers: new Map(image.layers.map(({ diffId, descriptor }) => [diffId, descriptor])),
    config: config.config,
    history: config.history ?? [],
    author: config.author,
    platform,
    args: new Map(),
    epoch: Math.max(Number.isNaN(created) ? 0 : created, EARLIEST_EPOCH),
    ownCommand: false,
  };
}
