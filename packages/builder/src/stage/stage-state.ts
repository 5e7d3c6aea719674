import type { Descriptor, Digest, History, Platform, RunConfig } from '@slipway/oci';

/** The earliest time that ZIP archives can say, which many tools choke on: 1980-01-01. */
export const EARLIEST_EPOCH = 315_532_800;

/** A stage after some of its instructions: an immutable value, from which the next instruction makes the next. */
export interface StageState {
  /** DiffIDs, bottom first. */
  readonly layers: readonly Digest[];
  /** The archives of layers that came with the base image; others are ours. */
  readonly baseLayers: ReadonlyMap<Digest, Descriptor>;
  readonly config: RunConfig;
  readonly history: readonly History[];
  readonly author: string | undefined;
  readonly platform: Platform;
  /** Build arguments declared so far, in that order. */
  readonly args: ReadonlyMap<string, string | undefined>;
  /** Files newer than this get this time, in seconds: see docs/decisions. */
  readonly epoch: number;
  /** The image has no CMD of its own since ENTRYPOINT was set. */
  readonly ownCommand: boolean;
}

/** Where commands are found when the image does not say. */
export const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** What FROM scratch begins with: nothing. */
export function emptyStage(platform: Platform): StageState {
  return {
    layers: [],
    baseLayers: new Map(),
    config: {},
    history: [],
    author: undefined,
    platform,
    args: new Map(),
    epoch: EARLIEST_EPOCH,
    ownCommand: false,
  };
}

export const DEFAULT_SHELL: readonly string[] = ['/bin/sh', '-c'];

/** Variables an instruction may use: ENV wins over ARG. There is always a PATH, so that one can be put in front of it. */
export function variable(state: StageState, name: string): string | undefined {
  const given = envOf(state.config).get(name) ?? state.args.get(name);
  return name === 'PATH' ? (given ?? DEFAULT_PATH) : given;
}

export function envOf(config: RunConfig): Map<string, string> {
  return new Map(
    (config.Env ?? []).map((entry) => {
      const split = entry.indexOf('=');
      return split < 0 ? [entry, ''] : [entry.slice(0, split), entry.slice(split + 1)];
    }),
  );
}

export function withEnv(config: RunConfig, changes: ReadonlyMap<string, string>): RunConfig {
  const env = envOf(config);
  for (const [name, value] of changes) env.set(name, value);
  return { ...config, Env: [...env].map(([name, value]) => `${name}=${value}`) };
}

export function withConfig(state: StageState, change: Partial<RunConfig>): StageState {
  return { ...state, config: { ...state.config, ...change } };
}

/** Adds an instruction that made no layer to the history. */
export function withHistory(state: StageState, createdBy: string, created: string): StageState {
  return { ...state, history: [...state.history, { created, created_by: createdBy, empty_layer: true }] };
}

export function withLayer(state: StageState, diffId: Digest, createdBy: string, created: string): StageState {
  return {
    ...state,
    layers: [...state.layers, diffId],
    history: [...state.history, { created, created_by: createdBy }],
  };
}
