import { StringDecoder } from 'node:string_decoder';
import type { Run } from '@slipway/command';
import type { Dockerfile, Position } from '@slipway/dockerfile';
import { Failure, type Secret } from '@slipway/failure';
import { canonicalJson, type Digest, digestOf, type Keep } from '@slipway/oci';
import type { ContextTree } from './context-tree.ts';
import type { StepRecord } from './materials.ts';
import type { BuildCache, CommittedLayer, Executor, ImageSource, Scratch, Workspace } from './ports.ts';
import type { BuildEvent } from './progress.ts';
import type { BuildRequest } from './request.ts';
import { guarded, refuseInLayer } from './secrets/guard.ts';
import { type StageState, withHistory, withLayer } from './stage/stage-state.ts';

/** Names the way files become layers; it changes when equal files would give other bytes. */
export const LAYER_FORMAT = 'slipway-layer-2';

export interface BuildParts {
  readonly images: ImageSource;
  readonly workspace: Workspace;
  readonly executor: Executor;
  readonly cache: BuildCache;
  /** Runs tar and git for ADD. */
  readonly run: Run;
  readonly secrets: ReadonlyMap<string, Secret<Buffer>>;
  /** Sockets of SSH agents on this machine, by the ids that `RUN --mount=type=ssh` names them by. */
  readonly agents: ReadonlyMap<string, string>;
  /** A folder in memory, for files that hold secrets and sockets that lead to them. */
  readonly secretsFolder: string;
  /** For ADD of URLs. */
  readonly fetch: typeof fetch;
  readonly now: () => Date;
  readonly onEvent: (event: BuildEvent) => void;
  readonly signal: AbortSignal;
}

/** Where files come from: a build context, or the root file system of a stage or image. */
export type Source = ContextTree | StageState;

/** The contexts of a build: its own, and those that `--build-context` names. */
export interface Contexts {
  readonly main: ContextTree;
  readonly named: ReadonlyMap<string, ContextTree>;
}

/** A stage in the making, as instructions see it. */
export interface StageScope {
  readonly name: string;
  /** The position of its FROM. */
  readonly index: number;
  readonly noCache: boolean;
  /** Where its instructions stand, for expansion and failures. */
  readonly source: Pick<Dockerfile, 'file' | 'lines' | 'escape'>;
  /** What a name after `from` stands for: a named build context, or an earlier stage or image once it is there. */
  readonly sourceNamed: (name: string) => Promise<Source>;
}

/** An instruction that may make a layer. */
export interface LayerStep {
  /** As it is shown in progress and history. */
  readonly name: string;
  /** All that decides what it makes, besides the layers below and the time limit on files. */
  readonly inputs: unknown;
  readonly keep?: Keep | undefined;
  readonly effect: (scratch: Scratch, report: StepReport) => Promise<void>;
}

export interface StepReport {
  output(stream: 'stdout' | 'stderr', chunk: Buffer): void;
}

/** One build under way: what every instruction shares. */
export class Session {
  readonly request: BuildRequest;
  readonly contexts: Contexts;
  readonly parts: BuildParts;
  /** Bases by the reference they were asked for, with `?platform=…` where that is not the image's own. */
  readonly bases = new Map<string, Digest>();
  /** What ADD fetched, by its address: `sha256:…` of a file, `gitCommit:…` of a repository. */
  readonly fetched = new Map<string, string>();
  total = 0;
  readonly #steps = new Map<number, StepRecord[]>();
  /** Steps under way, so that stages that begin alike run what they share once. */
  readonly #making = new Map<Digest, Promise<CommittedLayer | null>>();
  #started = 0;

  constructor(request: BuildRequest, contexts: Contexts, parts: BuildParts) {
    this.request = request;
    this.contexts = contexts;
    this.parts = parts;
  }

  /** The time of an image, and of the instructions that made it, as RFC 3339 has it. */
  createdOf(state: StageState): string {
    const seconds = this.request.undated === true ? state.epoch : this.request.epoch;
    return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
  }

  /** By stage, and in each in the order of its instructions. */
  get steps(): StepRecord[] {
    return [...this.#steps].sort(([a], [b]) => a - b).flatMap(([, steps]) => steps);
  }

  /** Announces a step and gives its number. */
  begin(name: string, stage: string): number {
    this.#started += 1;
    this.parts.onEvent({ kind: 'started', step: this.#started, total: this.total, name, stage });
    return this.#started;
  }

  /** Runs a step or takes what it made before; the next state is the same either way. */
  async layer(state: StageState, scope: StageScope, step: LayerStep): Promise<StageState> {
    this.parts.signal.throwIfAborted();
    const { cache, workspace, secrets, now, onEvent } = this.parts;
    const number = this.begin(step.name, scope.name);
    const key = digestOf(
      canonicalJson({ format: LAYER_FORMAT, epoch: state.epoch, parents: state.layers, inputs: step.inputs }),
    );
    const known = scope.noCache ? undefined : await cache.get(key);
    if (known !== undefined && (known.layer === null || (await workspace.obtain(known.layer.diffId)))) {
      if (known.layer !== null && secrets.size > 0) {
        const { diffId } = known.layer;
        refuseInLayer(diffId, workspace.filesOf(diffId), secrets, workspace.searched);
      }
      onEvent({ kind: 'cached', step: number });
      return this.#recorded(state, scope, { name: step.name, key, layer: known.layer, cached: true });
    }
    const start = now().getTime();
    const making = this.#making.get(key) ?? this.#make(state, step, number);
    this.#making.set(key, making);
    const layer = await making;
    await cache.put(key, { layer });
    onEvent({
      kind: 'finished',
      step: number,
      milliseconds: now().getTime() - start,
      ...(layer === null ? {} : { size: layer.size }),
    });
    return this.#recorded(state, scope, { name: step.name, key, layer, cached: false });
  }

  warn(message: string): void {
    this.parts.onEvent({ kind: 'warning', message });
  }

  async #make(state: StageState, step: LayerStep, number: number): Promise<CommittedLayer | null> {
    const { workspace, secrets } = this.parts;
    const scratch = await workspace.scratch(state.layers);
    try {
      await step.effect(scratch, { output: this.#output(number) });
      const keep = guarded(step.keep, secrets, scratch.upper);
      const options = { epoch: state.epoch, ...(keep === undefined ? {} : { keep }) };
      return (await workspace.commit(scratch, options)) ?? null;
    } finally {
      await workspace.discard(scratch);
    }
  }

  /** A chunk may end within a character. */
  #output(step: number): StepReport['output'] {
    const decoders = { stdout: new StringDecoder(), stderr: new StringDecoder() };
    return (stream, chunk) => {
      const text = decoders[stream].write(chunk);
      if (text !== '') this.parts.onEvent({ kind: 'output', step, stream, text });
    };
  }

  #recorded(
    state: StageState,
    scope: StageScope,
    { layer, ...step }: Omit<StepRecord, 'diffId'> & { readonly layer: CommittedLayer | null },
  ): StageState {
    const steps = this.#steps.get(scope.index) ?? [];
    this.#steps.set(scope.index, [...steps, { ...step, diffId: layer?.diffId ?? null }]);
    if (layer === null) return withHistory(state, step.name, this.createdOf(state));
    return withLayer(state, layer.diffId, step.name, this.createdOf(state));
  }
}

/** A failure without a place gets that of the instruction it came from. */
export function located(
  error: unknown,
  { file, lines }: StageScope['source'],
  { line, column }: Position,
): unknown {
  if (!(error instanceof Failure) || error.location !== undefined) return error;
  const text = lines[line - 1];
  const location = { file, line, column, ...(text === undefined ? {} : { text }) };
  return new Failure(error.code, error.message, {
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    cause: error.cause,
    location,
  });
}
