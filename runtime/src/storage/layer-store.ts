import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Run } from '@slipway/command';
import { Failure } from '@slipway/failure';
import {
  type Bytes,
  canonicaliseTar,
  compressionOf,
  type Descriptor,
  type Digest,
  Digester,
  decompress,
  type FileBlobStore,
  gzip,
  hexOf,
  type Keep,
  type LayerPlan,
  MediaType,
  type PackedLayer,
  packLayer,
  planLayer,
  readXattrs,
  StackedLower,
  settleLayer,
  tarOf,
  unpackLayer,
} from '@slipway/oci';
import { readJson, writeJson } from '../state/document.ts';

/**
 * Layers as directories that overlayfs stacks, each extracted once and shared by every image and container:
 * `layers/HEX/d`, described by layer.json beside it. A layer appears whole, by a rename.
 */
interface LayerRecord {
  readonly diffId: Digest;
  /** Bytes of the uncompressed archive. */
  readonly size: number;
  /** The archive in our own compression; absent for a layer that was pulled. */
  readonly blob?: Descriptor;
}

export interface CommittedLayer {
  readonly diffId: Digest;
  readonly size: number;
}

export interface CommitOptions {
  /** Seconds since 1970 that no file of the layer may be newer than. */
  readonly epoch: number;
  readonly keep?: Keep;
}

/** An upper directory in which a layer comes to be. */
export interface Scratch {
  readonly folder: string;
  readonly upper: string;
  readonly work: string;
  /** The layers below, bottom first. */
  readonly parents: readonly Digest[];
}

/** mount(2) takes a page of options: 28 digits tell layers apart and let 120 of them be stacked. */
const NAME_LENGTH = 28;
const STUBS = 'stubs';
/** An empty folder: an overlay cannot be of one layer alone. */
const EMPTY = 'empty';
/** What an OCI runtime mounts onto; the lowest layer of all has them, so that it need not make them in a container's own. */
const MOUNT_POINTS = {
  folders: ['proc', 'sys', 'dev', 'etc'],
  files: ['etc/hosts', 'etc/hostname', 'etc/resolv.conf'],
};

export class LayerStore {
  readonly folder: string;
  readonly #blobs: FileBlobStore;
  readonly #run: Run;
  readonly #compressing = new Map<Digest, Promise<Descriptor>>();
  readonly #adding = new Map<Digest, Promise<void>>();

  constructor(folder: string, blobs: FileBlobStore, run: Run) {
    this.folder = folder;
    this.#blobs = blobs;
    this.#run = run;
    makeStubs(join(folder, STUBS));
    mkdirSync(join(folder, EMPTY), { recursive: true, mode: 0o755 });
  }

  has(diffId: Digest): boolean {
    return this.#record(diffId) !== undefined;
  }

  /** Whether the layer and its archive are here, or will be presently. */
  isComplete(diffId: Digest): boolean {
    return this.#compressing.has(diffId) || this.#record(diffId)?.blob !== undefined;
  }

  sizeOf(diffId: Digest): number {
    return this.#record(diffId)?.size ?? 0;
  }

  /** The layers' directories on the host, top first. */
  directories(diffIds: readonly Digest[]): string[] {
    return diffIds.toReversed().map((diffId) => this.#path(diffId, 'd'));
  }

  /**
   * The same as overlayfs wants them: relative to `folder`, with the mount points of a container under all of them, or
   * for `files` nothing that is not theirs. It takes no directory twice; of a layer that comes again, the upper one hides
   * all that the lower one has.
   */
  lower(diffIds: readonly Digest[], use: 'container' | 'files' = 'container'): string[] {
    const names = diffIds.toReversed().map((diffId) => join(nameOf(diffId), 'd'));
    return [...new Set(names), use === 'container' ? STUBS : EMPTY];
  }

  /** Extracts a layer from its blob. Throws a `Failure` `diffid-mismatch` when it is not what the image says. */
  add(diffId: Digest, descriptor: Descriptor): Promise<void> {
    if (this.has(diffId)) return Promise.resolve();
    const adding =
      this.#adding.get(diffId) ??
      this.#extract(diffId, descriptor).finally(() => this.#adding.delete(diffId));
    this.#adding.set(diffId, adding);
    return adding;
  }

  /** Takes in a layer whose archive, in our own compression, is in the blob store. */
  async takeIn(diffId: Digest, blob: Descriptor): Promise<void> {
    await this.add(diffId, blob);
    const record = this.#record(diffId);
    if (record !== undefined)
      writeJson(this.#path(diffId, 'layer.json'), { ...record, blob } satisfies LayerRecord);
  }

  /** An empty upper directory over `parents`, in `folder`. */
  scratch(folder: string, parents: readonly Digest[]): Scratch {
    const scratch = { folder, upper: join(folder, 'd'), work: join(folder, 'work'), parents };
    mkdirSync(scratch.upper, { recursive: true, mode: 0o755 });
    mkdirSync(scratch.work, { recursive: true, mode: 0o700 });
    // The upper root stands for the merged one: it must not look changed.
    const [top] = this.directories(parents);
    if (top !== undefined) {
      const { mode, uid, gid } = statSync(top);
      chownSync(scratch.upper, uid, gid);
      chmodSync(scratch.upper, mode & 0o7777);
    }
    return scratch;
  }

  /**
   * Makes a layer of what was written into a scratch; undefined when that is nothing. The layer can be built upon at
   * once; its archive is compressed meanwhile, and `descriptor` waits for it.
   */
  async commit(scratch: Scratch, options: CommitOptions): Promise<CommittedLayer | undefined> {
    const plan = await this.plan(scratch.upper, scratch.parents, options);
    if (plan.entries.length === 0) return undefined;
    const digester = new Digester();
    for await (const chunk of tarOf(plan)) digester.update(chunk);
    const layer = { diffId: digester.digest(), size: digester.size };
    await settleLayer(plan, this.#run);
    if (!this.isComplete(layer.diffId)) this.#adopt(scratch, layer, plan);
    return layer;
  }

  /** What the layer of an upper directory over `parents` has in it. Changes nothing on disk. */
  plan(upper: string, parents: readonly Digest[], options: CommitOptions): Promise<LayerPlan> {
    return planLayer(upper, {
      ...options,
      lower: new StackedLower(this.directories(parents)),
      readXattrs: readXattrs(this.#run),
    });
  }

  /** Makes the same layer as `commit` does, of an upper directory that stays as it is; undefined when that is nothing. */
  async snapshot(
    upper: string,
    parents: readonly Digest[],
    options: CommitOptions,
  ): Promise<PackedLayer | undefined> {
    const plan = await this.plan(upper, parents, options);
    if (plan.entries.length === 0) return undefined;
    const packed = await packLayer(plan, this.#blobs);
    await this.takeIn(packed.diffId, packed.blob);
    return packed;
  }

  /** Makes the first layer of an image of an archive of a file system. Throws as `canonicaliseTar` does. */
  async import(archive: Bytes, { epoch }: CommitOptions): Promise<PackedLayer> {
    const folder = join(this.folder, `new-${randomUUID()}`);
    mkdirSync(folder);
    try {
      const layer = await canonicaliseTar(archive, join(folder, 'd'), {
        epoch,
        store: this.#blobs,
        run: this.#run,
      });
      const { diffId, size, blob } = layer;
      writeJson(join(folder, 'layer.json'), { diffId, size, blob } satisfies LayerRecord);
      if (!this.has(diffId)) renameSync(folder, this.#path(diffId));
      return layer;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** The layer in our own compression. */
  async descriptor(diffId: Digest): Promise<Descriptor> {
    const descriptor = (await this.#compressing.get(diffId)) ?? this.#record(diffId)?.blob;
    if (descriptor !== undefined) return descriptor;
    throw new Failure('layer-incomplete', `the archive of layer ${diffId} is not here`, {
      hint: 'build again with --no-cache',
    });
  }

  list(): Digest[] {
    return readdirSync(this.folder).flatMap(
      (name) => readJson<LayerRecord>(join(this.folder, name, 'layer.json'))?.diffId ?? [],
    );
  }

  /** The archive of a layer in our own compression; undefined when it was pulled, or is not compressed yet. */
  archiveOf(diffId: Digest): Descriptor | undefined {
    return this.#record(diffId)?.blob;
  }

  /** For an archive that is not there any more: whoever needs it has to make the layer again. */
  forgetArchive(diffId: Digest): void {
    const { blob: _, ...record } = this.#record(diffId)!;
    writeJson(this.#path(diffId, 'layer.json'), record);
  }

  /** Resolves when nothing is being extracted or compressed. */
  async settled(): Promise<void> {
    await Promise.allSettled([...this.#compressing.values(), ...this.#adding.values()]);
  }

  remove(diffId: Digest): void {
    rmSync(this.#path(diffId, 'layer.json'), { force: true });
    rmSync(this.#path(diffId), { recursive: true, force: true });
  }

  /** The folders that a kill left half-made, or half-removed. */
  halfMade(): string[] {
    return readdirSync(this.folder)
      .filter((name) => name !== STUBS && name !== EMPTY)
      .map((name) => join(this.folder, name))
      .filter((folder) => !existsSync(join(folder, 'layer.json')));
  }

  async #extract(diffId: Digest, descriptor: Descriptor): Promise<void> {
    const compression = compressionOf(descriptor.mediaType);
    if (compression === undefined)
      throw new Failure('bad-layer', `cannot unpack a layer of type ${descriptor.mediaType}`);
    const folder = join(this.folder, `new-${randomUUID()}`);
    mkdirSync(folder);
    try {
      const archive = decompress(await this.#blobs.get(descriptor.digest), compression);
      const layer = await unpackLayer(archive, join(folder, 'd'), { run: this.#run });
      if (layer.diffId !== diffId) {
        throw new Failure(
          'diffid-mismatch',
          `the layer ${descriptor.digest} holds ${layer.diffId}, but the image says ${diffId}`,
          {
            hint: 'the image is damaged or forged; pull it from where it was built',
          },
        );
      }
      writeJson(join(folder, 'layer.json'), layer satisfies LayerRecord);
      renameSync(folder, this.#path(diffId));
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  #adopt(scratch: Scratch, layer: CommittedLayer, plan: LayerPlan): void {
    rmSync(scratch.work, { recursive: true, force: true });
    writeJson(join(scratch.folder, 'layer.json'), layer satisfies LayerRecord);
    if (!this.has(layer.diffId)) {
      rmSync(this.#path(layer.diffId), { recursive: true, force: true });
      renameSync(scratch.folder, this.#path(layer.diffId));
    }
    const settled = { ...plan, upper: this.#path(layer.diffId, 'd') };
    const compressing = this.#compress(layer, settled).finally(() => this.#compressing.delete(layer.diffId));
    // Whoever needs the archive awaits it; until then a failure is nobody's.
    compressing.catch(() => {});
    this.#compressing.set(layer.diffId, compressing);
  }

  async #compress(layer: CommittedLayer, plan: LayerPlan): Promise<Descriptor> {
    const stored = await this.#blobs.put(gzip(tarOf(plan)));
    const blob = { mediaType: MediaType.layerGzip, ...stored };
    writeJson(this.#path(layer.diffId, 'layer.json'), { ...layer, blob } satisfies LayerRecord);
    return blob;
  }

  /** Undefined also when the place is another layer's, whose digest begins alike. */
  #record(diffId: Digest): LayerRecord | undefined {
    const record = readJson<LayerRecord>(this.#path(diffId, 'layer.json'));
    return record?.diffId === diffId ? record : undefined;
  }

  #path(diffId: Digest, ...names: string[]): string {
    return join(this.folder, nameOf(diffId), ...names);
  }
}

function nameOf(diffId: Digest): string {
  return hexOf(diffId).slice(0, NAME_LENGTH);
}

function makeStubs(folder: string): void {
  for (const name of MOUNT_POINTS.folders) mkdirSync(join(folder, name), { recursive: true, mode: 0o755 });
  for (const name of MOUNT_POINTS.files)
    if (!existsSync(join(folder, name))) writeFileSync(join(folder, name), '');
}
