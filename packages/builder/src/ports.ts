import type { BlobStore, Descriptor, Digest, ImageConfig, Keep, Platform } from '@slipway/oci';

/**
 * What a builder is handed: where images come from, where layers come to be, who runs commands, and what it remembers.
 * The engine implements all four; the builder knows neither registries nor containers.
 */

/** An image to build on, with its layers extracted and ready. */
export interface BaseImage {
  /** The complete reference that was asked for. */
  readonly reference: string;
  readonly manifest: Descriptor;
  readonly config: ImageConfig;
  /** Bottom first, as the manifest lists them. */
  readonly layers: readonly { readonly diffId: Digest; readonly descriptor: Descriptor }[];
}

export interface ImageSource {
  /** Throws a `Failure` `image-unknown` and those of the registry. With `pull` a newer image is looked for. */
  resolve(
    reference: string,
    options: { readonly platform: Platform; readonly pull: boolean },
  ): Promise<BaseImage>;
}

/** An upper directory over finished layers. */
export interface Scratch {
  readonly folder: string;
  readonly upper: string;
  readonly work: string;
  readonly parents: readonly Digest[];
}

/** A root file system to read and, if it was made on a scratch, to write. */
export interface Root {
  /** Where it can be reached on this machine. Links in it must be followed inside it. */
  readonly path: string;
  release(): Promise<void>;
}

export interface CommittedLayer {
  readonly diffId: Digest;
  readonly size: number;
}

export interface Workspace {
  readonly blobs: BlobStore;
  scratch(parents: readonly Digest[]): Promise<Scratch>;
  discard(scratch: Scratch): Promise<void>;
  /** The merged tree of a scratch (writable) or of finished layers (read-only). */
  mount(root: Scratch | readonly Digest[]): Promise<Root>;
  /** Makes a layer of what is in the scratch; undefined when that is nothing. */
  commit(
    scratch: Scratch,
    options: { readonly epoch: number; readonly keep?: Keep },
  ): Promise<CommittedLayer | undefined>;
  /** Whether a layer can be built on and its archive given; one that an imported cache has is brought here. */
  obtain(diffId: Digest): Promise<boolean>;
  /** The archive of a layer, once it is compressed. */
  descriptor(diffId: Digest): Promise<Descriptor>;
  /** The folder that has a finished layer's own files. */
  filesOf(diffId: Digest): string;
  /** Layers in which secrets were searched for, and which; it lives as long as the engine does. */
  readonly searched: Set<string>;
  /** A text file in finished layers, links followed; undefined when there is none. */
  readText(layers: readonly Digest[], path: string): string | undefined;
  /** A folder of this build's own, removed when it has ended. */
  readonly folder: string;
}

export type StepMount =
  /** A folder or file of this machine. */
  | { readonly type: 'bind'; readonly source: string; readonly target: string; readonly readonly: boolean }
  /** A path in finished layers; what is written there is thrown away. */
  | {
      readonly type: 'layers';
      readonly layers: readonly Digest[];
      readonly source: string;
      readonly target: string;
      readonly readonly: boolean;
    }
  /** A path in a folder of this machine, links followed inside it; what is written there is thrown away. */
  | {
      readonly type: 'folder';
      readonly folder: string;
      readonly source: string;
      readonly target: string;
    }
  | { readonly type: 'tmpfs'; readonly target: string; readonly size?: number };

/** One command to run in a root file system. */
export interface Execution {
  /** What the programs in it are made for. */
  readonly platform: Platform;
  readonly scratch: Scratch;
  readonly argv: readonly string[];
  /** `NAME=value`. */
  readonly env: readonly string[];
  readonly cwd: string;
  readonly user: string;
  readonly network: 'default' | 'none' | 'host';
  readonly mounts: readonly StepMount[];
  readonly extraHosts: readonly string[];
  readonly shmSize?: number;
  readonly ulimits: readonly { readonly name: string; readonly soft: number; readonly hard: number }[];
  readonly onOutput: (stream: 'stdout' | 'stderr', chunk: Buffer) => void;
  readonly signal: AbortSignal;
}

export interface Executor {
  /**
   * Runs to the end and gives the exit code; what it mounts leaves no trace in the scratch. Throws a `Failure`
   * `foreign-platform` when this machine cannot run programs of that platform.
   */
  run(execution: Execution): Promise<number>;
  /**
   * Lends a folder that `--mount=type=cache` keeps between builds; `locked` and `private` ones to one step at a time.
   * Whoever waits for one waits no longer when `signal` says so.
   */
  borrowCache(id: string, sharing: 'shared' | 'private' | 'locked', signal: AbortSignal): Promise<LentCache>;
}

export interface LentCache {
  readonly folder: string;
  giveBack(): void;
}

/** What a step once made, by the digest of everything that went into it. */
export interface BuildCache {
  get(key: Digest): Promise<CacheEntry | undefined>;
  put(key: Digest, entry: CacheEntry): Promise<void>;
}

export interface CacheEntry {
  /** Null for a step that changed nothing. */
  readonly layer: CommittedLayer | null;
}
