import { Failure } from '@slipway/failure';
import {
  type BlobStore,
  collect,
  type Descriptor,
  type Digest,
  familiarReference,
  formatReference,
  type ImageConfig,
  isDigest,
  isIndex,
  type Manifest,
  type Platform,
  parseImageConfig,
  parseManifest,
  parseReference,
  type Reference,
  samePlatform,
  withDefaultTag,
} from '@slipway/oci';
import type { Events } from '../events.ts';
import type { Document } from '../state/document.ts';

/** An image the engine has: its id is the digest of its configuration, as Docker has it. */
export interface ImageRecord {
  readonly id: Digest;
  readonly manifest: Descriptor;
  /** Complete references `registry/repository@digest` under which a registry has it. */
  readonly repoDigests: readonly string[];
  /** Manifests of artifacts whose subject it is, such as its provenance. */
  readonly referrers: readonly Descriptor[];
  readonly size: number;
  /** When a tag was last pointed at it (ISO 8601); absent where none was, or by an engine that did not write it down. */
  readonly lastTagged?: string;
}

export interface ImagesState {
  readonly images: Readonly<Record<string, ImageRecord>>;
  /** Complete references with a tag → image id. */
  readonly tags: Readonly<Record<string, Digest>>;
  /** Tags that stand for an index of several platforms' images → that index; in `tags` is the image for this machine. */
  readonly indexes?: Readonly<Record<string, Descriptor>>;
}

export const NO_IMAGES: ImagesState = { images: {}, tags: {} };

export interface AddOptions {
  readonly repoDigest?: string;
  readonly tags?: readonly Reference[];
  /** The index that its tags are to stand for. */
  readonly index?: Descriptor | undefined;
}

/** The documents of an image. */
export interface ImageDocuments {
  readonly manifest: Descriptor;
  readonly document: Manifest;
  readonly config: ImageConfig;
}

export type LoadedImage = ImageRecord & ImageDocuments;

/** The images of the engine and their tags, all in one document, so that a tag is never on two images or on none. */
export class Images {
  readonly #document: Document<ImagesState>;
  readonly #blobs: BlobStore;
  readonly #events: Events;
  readonly #now: () => Date;

  constructor(document: Document<ImagesState>, blobs: BlobStore, events: Events, now: () => Date) {
    this.#document = document;
    this.#blobs = blobs;
    this.#events = events;
    this.#now = now;
  }

  list(): ImageRecord[] {
    return Object.values(this.#document.value.images);
  }

  /** Tags whose image is not there. */
  danglingTags(): string[] {
    const { images, tags } = this.#document.value;
    return Object.entries(tags).flatMap(([reference, id]) => (images[id] === undefined ? [reference] : []));
  }

  /** The complete references of an image's tags. */
  tagsOf(id: Digest): string[] {
    return Object.entries(this.#document.value.tags).flatMap(([reference, target]) =>
      target === id ? [reference] : [],
    );
  }

  /** Every tag, as a complete reference, with its image. */
  tags(): [string, ImageRecord][] {
    const { images, tags } = this.#document.value;
    return Object.entries(tags).flatMap(([reference, id]) => {
      const image = images[id];
      return image === undefined ? [] : [[reference, image]];
    });
  }

  /** By reference, id with or without `sha256:`, or unambiguous beginning of an id. */
  find(name: string): ImageRecord | undefined {
    const { images, tags } = this.#document.value;
    if (isDigest(name) && images[name] !== undefined) return images[name];
    const byName = this.#byReference(name, tags);
    if (byName !== undefined) return byName;
    const hex = name.replace(/^sha256:/, '');
    if (!/^[0-9a-f]{1,64}$/.test(hex)) return undefined;
    const candidates = this.list().filter(
      ({ id, manifest }) => id.startsWith(`sha256:${hex}`) || manifest.digest === `sha256:${hex}`,
    );
    return candidates.length === 1 ? candidates[0] : undefined;
  }

  /** Throws a `Failure` `image-unknown`. */
  get(name: string): ImageRecord {
    const image = this.find(name);
    if (image !== undefined) return image;
    throw new Failure('image-unknown', `No such image: ${shown(name)}`, { hint: 'pull or build it first' });
  }

  async load(image: ImageRecord): Promise<LoadedImage> {
    return { ...image, ...(await this.documents(image.manifest)) };
  }

  /** What a name stands for on a platform: the image it is, if that is for the platform, or else one of its index. */
  async loadFor(name: string, platform: Platform): Promise<ImageDocuments | undefined> {
    const image = this.find(name);
    if (image === undefined) return undefined;
    const index = this.indexOf(name);
    const children = index === undefined ? [] : await this.childrenOf(index);
    for (const manifest of [image.manifest, ...children]) {
      const documents = await this.documents(manifest);
      if (samePlatform(documents.config, platform)) return documents;
    }
    return undefined;
  }

  /** The index that a tag stands for. */
  indexOf(name: string): Descriptor | undefined {
    const { indexes = {} } = this.#document.value;
    return indexes[formatReference(withDefaultTag(parseReference(name)))];
  }

  /** Every index that a tag stands for. */
  indexes(): Descriptor[] {
    return Object.values(this.#document.value.indexes ?? {});
  }

  /** The manifests of all that tagged indexes list. */
  async listed(): Promise<ReadonlySet<Digest>> {
    const children = await Promise.all(this.indexes().map((index) => this.childrenOf(index)));
    return new Set(children.flat().map(({ digest }) => digest));
  }

  /** The manifests that an index lists. */
  async childrenOf(index: Descriptor): Promise<readonly Descriptor[]> {
    const document = parseManifest(await collect(await this.#blobs.get(index.digest)), index.mediaType);
    return isIndex(document) ? document.manifests : [];
  }

  /** Takes in an image whose blobs and layers are here, with its tags: no kill leaves it without them. */
  async add(manifest: Descriptor, { repoDigest, tags = [], index }: AddOptions = {}): Promise<ImageRecord> {
    const { document } = await this.documents(manifest);
    const id = document.config.digest;
    const known = this.#document.value.images[id];
    const repoDigests = new Set([
      ...(known?.repoDigests ?? []),
      ...(repoDigest === undefined ? [] : [repoDigest]),
    ]);
    const image: ImageRecord = {
      ...known,
      id,
      manifest,
      repoDigests: [...repoDigests],
      referrers: known?.manifest.digest === manifest.digest ? known.referrers : [],
      size: document.layers.reduce((sum, layer) => sum + layer.size, document.config.size + manifest.size),
    };
    this.#put(image, tags, index);
    return image;
  }

  addReferrer(image: ImageRecord, referrer: Descriptor): void {
    const current = this.#document.value.images[image.id] ?? image;
    const others = current.referrers.filter(
      ({ digest, artifactType }) => digest !== referrer.digest && artifactType !== referrer.artifactType,
    );
    this.#put({ ...current, referrers: [...others, referrer] });
  }

  addRepoDigest(image: ImageRecord, repoDigest: string): void {
    const current = this.#document.value.images[image.id] ?? image;
    this.#put({ ...current, repoDigests: [...new Set([...current.repoDigests, repoDigest])] });
  }

  /** Forgets that a registry has an image: `registry/repository@digest`. */
  removeRepoDigest(image: ImageRecord, repoDigest: string): void {
    const current = this.#document.value.images[image.id] ?? image;
    this.#put({ ...current, repoDigests: current.repoDigests.filter((each) => each !== repoDigest) });
  }

  /** Points a tag at an image, or at an index that it is the image of for this machine; another may lose it. */
  tag(image: ImageRecord, reference: Reference, index?: Descriptor): void {
    this.#put(this.#document.value.images[image.id] ?? image, [reference], index);
    this.announceTag(image.id, reference);
  }

  /** Tells that an image has got a tag, as `tag` does and `add` leaves to who knows how the image came. */
  announceTag(id: Digest, reference: Reference): void {
    this.#events.emit('image', 'tag', id, { name: familiarReference(withDefaultTag(reference)) });
  }

  untag(reference: string): void {
    const { [reference]: id, ...tags } = this.#document.value.tags;
    const indexes = without(this.#document.value.indexes, [reference]);
    this.#document.set({ ...this.#document.value, tags, indexes });
    if (id !== undefined) this.#events.emit('image', 'untag', id, { name: id });
  }

  /** Takes an image with all its tags out; its blobs stay until they are collected. */
  remove(image: ImageRecord): void {
    const { images, tags, indexes } = this.#document.value;
    const names = this.tagsOf(image.id);
    this.#document.set({
      images: without(images, [image.id]),
      tags: without(tags, names),
      indexes: without(indexes, names),
    });
    this.#events.emit('image', 'delete', image.id, { name: image.id });
  }

  /** The documents of an image that is in the store. Throws a `Failure` `bad-manifest`. */
  async documents(descriptor: Descriptor): Promise<ImageDocuments> {
    const document = parseManifest(
      await collect(await this.#blobs.get(descriptor.digest)),
      descriptor.mediaType,
    );
    if (isIndex(document))
      throw new Failure('bad-manifest', `${descriptor.digest} is an index, not the manifest of an image`);
    return {
      manifest: descriptor,
      document,
      config: parseImageConfig(await collect(await this.#blobs.get(document.config.digest))),
    };
  }

  #put(image: ImageRecord, references: readonly Reference[] = [], index?: Descriptor): void {
    const { images, tags, indexes } = this.#document.value;
    const names = references.map((reference) => formatReference(withDefaultTag(reference)));
    const all = <V>(value: V) => Object.fromEntries(names.map((name) => [name, value]));
    const tagged = names.length === 0 ? image : { ...image, lastTagged: this.#now().toISOString() };
    this.#document.set({
      images: { ...images, [image.id]: tagged },
      tags: { ...tags, ...all(image.id) },
      indexes: { ...without(indexes, names), ...(index === undefined ? {} : all(index)) },
    });
  }

  #byReference(name: string, tags: ImagesState['tags']): ImageRecord | undefined {
    let reference: Reference;
    try {
      reference = withDefaultTag(parseReference(name));
    } catch {
      return undefined;
    }
    if (reference.digest !== undefined) {
      const wanted = `${reference.registry}/${reference.repository}@${reference.digest}`;
      return this.list().find(
        (image) =>
          image.repoDigests.includes(wanted) ||
          (image.manifest.digest === reference.digest && this.#hasRepository(image, reference)),
      );
    }
    const id = tags[formatReference(reference)];
    return id === undefined ? undefined : this.#document.value.images[id];
  }

  #hasRepository(image: ImageRecord, { registry, repository }: Reference): boolean {
    return this.tagsOf(image.id).some((tag) => tag.startsWith(`${registry}/${repository}:`));
  }
}

function without<V>(record: Readonly<Record<string, V>> = {}, keys: readonly string[]): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

/** Docker names an image in errors with its tag. */
function shown(name: string): string {
  try {
    return familiarReference(withDefaultTag(parseReference(name)));
  } catch {
    return name;
  }
}
