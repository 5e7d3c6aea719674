import { type Dockerfile, expand, flagValue, parseTrigger, type Stage } from '@slipway/dockerfile';
import { Failure } from '@slipway/failure';
import { type Platform, parseReference } from '@slipway/oci';
import { applyAdd } from '../instructions/add/add.ts';
import { applyArg } from '../instructions/arg.ts';
import { applyCopy } from '../instructions/copy.ts';
import { applyMetadata, type MetadataInstruction } from '../instructions/metadata.ts';
import { applyRun } from '../instructions/run.ts';
import { applyWorkdir } from '../instructions/workdir.ts';
import type { BaseImage } from '../ports.ts';
import { located, type Session, type StageScope } from '../session.ts';
import { baseOf, earlierStage, type StagePlan } from './plan.ts';
import { EARLIEST_EPOCH, type StageState } from './stage-state.ts';

type Applicable = Stage['instructions'][number];

/** Builds the stages of a plan, each once, when another or the caller asks for it; independent ones side by side. */
export class StageBuilder {
  readonly #session: Session;
  readonly #dockerfile: Dockerfile;
  readonly #plan: StagePlan;
  readonly #platform: Platform;
  readonly #stages = new Map<number, Promise<StageState>>();
  readonly #images = new Map<string, Promise<StageState>>();

  constructor(session: Session, dockerfile: Dockerfile, plan: StagePlan, platform: Platform) {
    this.#session = session;
    this.#dockerfile = dockerfile;
    this.#plan = plan;
    this.#platform = platform;
  }

  stage(stage: Stage): Promise<StageState> {
    const building = this.#stages.get(stage.index) ?? this.#build(stage);
    this.#stages.set(stage.index, building);
    // Whoever needs the stage awaits it; one that failed meanwhile is not unhandled.
    building.catch(() => {});
    return building;
  }

  async #build(stage: Stage): Promise<StageState> {
    const line = stage.from.range.start.line;
    const scope = this.#scope(stage);
    let state = await this.#base(stage).catch((error) => {
      throw located(error, this.#dockerfile, line);
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
    this.#checkPlatform(stage);
    return name === 'scratch' ? this.#scratch() : this.#image(name);
  }

  #earlier(stage: Stage, name: string): Stage | undefined {
    return earlierStage(this.#plan.stages, stage, name, this.#session.request);
  }

  #image(asked: string): Promise<StageState> {
    const name = this.#session.request.contexts?.[asked]?.image ?? asked;
    const loading = this.#images.get(name) ?? this.#load(name);
    this.#images.set(name, loading);
    loading.catch(() => {});
    return loading;
  }

  async #load(name: string): Promise<StageState> {
    const { parts, request, bases } = this.#session;
    const pin = request.pins[name];
    const { registry, repository } = parseReference(name);
    const reference = pin === undefined ? name : `${registry}/${repository}@${pin}`;
    const image = await parts.images.resolve(reference, { platform: this.#platform, pull: request.pull });
    bases.set(name, image.manifest.digest);
    return stateOf(image, this.#platform);
  }

  #scratch(): StageState {
    return {
      layers: [],
      baseLayers: new Map(),
      config: {},
      history: [],
      author: undefined,
      platform: this.#platform,
      args: new Map(),
      epoch: EARLIEST_EPOCH,
      ownCommand: false,
    };
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
      throw located(error, scope.source, instruction.range.start.line);
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
      stageNamed: (reference) => {
        const other = this.#earlier(stage, reference);
        return other === undefined ? this.#image(reference) : this.stage(other);
      },
    };
  }

  /** Throws a `Failure` `foreign-platform`. */
  #checkPlatform({ from }: Stage): void {
    const flag = flagValue(from, 'platform');
    const wanted =
      flag === undefined ? '' : expand(flag, (name) => this.#plan.globals.get(name), this.#dockerfile);
    const { os, architecture } = this.#platform;
    const own = `${os}/${architecture}`;
    if (wanted === '' || wanted === architecture || `${wanted}/`.startsWith(`${own}/`)) return;
    throw new Failure('foreign-platform', `cannot build for ${wanted} on ${own}`, {
      hint: 'build on a machine of that platform',
    });
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
