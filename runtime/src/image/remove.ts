import { Failure, isFailure } from '@slipway/failure';
import {
  type Digest,
  familiarReference,
  formatReference,
  parseReference,
  type Reference,
  withDefaultTag,
} from '@slipway/oci';
import { type ContainerRecord, isAlive } from '../container/record.ts';
import { chainOf } from './chain.ts';
import type { ImageRecord, Images } from './images.ts';

/** What removing did, in the order it did it, as the Engine API tells it: a layer is deleted as the stack it is the top of. */
export type Removal = { readonly Untagged: string } | { readonly Deleted: string };

export interface RemoveOptions {
  readonly containers: readonly ContainerRecord[];
  readonly force: boolean;
  /** Manifests that tagged indexes list: they stay when they have no name of their own. */
  readonly listed: ReadonlySet<Digest>;
  readonly stacks: Stacks;
}

/** The chain ids of the layers of each image by its id, the lowest first; none of an image whose documents are lost. */
export type Stacks = ReadonlyMap<Digest, readonly Digest[]>;

export async function stacksOf(images: Images): Promise<Stacks> {
  const stackOf = async (image: ImageRecord) => {
    try {
      const { config } = await images.documents(image.manifest);
      return chainOf(config.rootfs.diff_ids).map(({ chainId }) => chainId);
    } catch (error) {
      if (isFailure(error)) return [];
      throw error;
    }
  };
  return new Map(
    await Promise.all(images.list().map(async (image) => [image.id, await stackOf(image)] as const)),
  );
}

/**
 * Removes a name, and the image with its last one; or, by its id, an image with all its names, if these are but one or
 * there is force. What a running container uses is never removed, what a stopped one uses only by force: moby,
 * daemon/images/image_delete.go. Throws a `Failure` `image-unknown` or `image-in-use`.
 */
export function removeImage(name: string, images: Images, options: RemoveOptions): readonly Removal[] {
  const image = images.get(name);
  const removal = new ImageRemoval(image, images, options);
  return isIdOf(image, name) ? removal.byId() : removal.byName(name);
}

/** One image on its way out. */
class ImageRemoval {
  readonly #image: ImageRecord;
  readonly #images: Images;
  readonly #force: boolean;
  readonly #listed: ReadonlySet<Digest>;
  readonly #containers: readonly ContainerRecord[];
  readonly #users: readonly ContainerRecord[];
  readonly #stacks: Stacks;
  readonly #removed: Removal[] = [];

  constructor(image: ImageRecord, images: Images, { containers, force, listed, stacks }: RemoveOptions) {
    this.#image = image;
    this.#images = images;
    this.#force = force;
    this.#listed = listed;
    this.#stacks = stacks;
    this.#containers = containers;
    this.#users = containers.filter((record) => record.image.id === image.id);
  }

  byId(): readonly Removal[] {
    const names = this.#names();
    const conflict = this.#conflict() ?? (isSingle(names) || this.#force ? undefined : this.#named());
    if (conflict !== undefined) throw conflict;
    this.#delete();
    return this.#removed;
  }

  byName(name: string): readonly Removal[] {
    const reference = this.#nameFor(name);
    const [user] = this.#users;
    if (user !== undefined && !this.#force && isSingle(this.#names()))
      throw new Failure(
        'image-in-use',
        `conflict: unable to remove repository reference "${name}" (must force) - container ${short(user.id)} is using its referenced image ${short(this.#image.id)}`,
        { hint: 'remove the container first, or force it' },
      );
    this.#untag(reference);
    if (reference.digest === undefined && !this.#names().some((each) => isTagOf(each, reference)))
      for (const each of this.#names()) if (isSameRepository(each, reference)) this.#untag(each);
    const isListed = this.#listed.has(this.#image.manifest.digest);
    if (this.#names().length === 0 && !isListed && this.#conflict() === undefined) this.#delete();
    return this.#removed;
  }

  /** All names of the image: tags, then digests in registries. */
  #names(): Reference[] {
    const { repoDigests } = this.#images.get(this.#image.id);
    const tags = this.#images.tagsOf(this.#image.id).map(parseReference);
    const shown = tags.sort((a, b) => (familiarReference(a) < familiarReference(b) ? -1 : 1));
    return [...shown, ...repoDigests.map(parseReference)];
  }

  /** The name meant, which may be a digest that no registry was asked for yet. */
  #nameFor(name: string): Reference {
    const wanted = withDefaultTag(parseReference(name));
    return wanted.digest === undefined ? wanted : { ...wanted, digest: this.#image.manifest.digest };
  }

  #untag(reference: Reference): void {
    const { registry, repository, digest } = reference;
    if (digest === undefined) this.#images.untag(formatReference(reference));
    else this.#images.removeRepoDigest(this.#image, formatReference({ registry, repository, digest }));
    this.#removed.push({ Untagged: familiarReference(reference) });
  }

  #delete(): void {
    for (const reference of this.#names()) this.#untag(reference);
    this.#images.remove(this.#image);
    this.#removed.push({ Deleted: this.#image.id });
    for (const chainId of this.#unstacked()) this.#removed.push({ Deleted: chainId });
  }

  /** The layers, topmost first, that neither another image has on the same layers nor a container. */
  #unstacked(): Digest[] {
    const kept = new Set([
      ...this.#images.list().flatMap(({ id }) => this.#stacks.get(id) ?? []),
      ...this.#containers.flatMap(({ layers }) => chainOf(layers).map(({ chainId }) => chainId)),
    ]);
    return (this.#stacks.get(this.#image.id) ?? []).filter((chainId) => !kept.has(chainId)).reverse();
  }

  #conflict(): Failure | undefined {
    const running = this.#users.find(({ state }) => isAlive(state));
    if (running !== undefined)
      return this.#inUse('cannot be forced', `image is being used by running container ${short(running.id)}`);
    const [stopped] = this.#users;
    if (stopped !== undefined && !this.#force)
      return this.#inUse('must be forced', `image is being used by stopped container ${short(stopped.id)}`);
    return undefined;
  }

  #named(): Failure {
    return this.#inUse('must be forced', 'image is referenced in multiple repositories');
  }

  #inUse(how: string, why: string): Failure {
    return new Failure(
      'image-in-use',
      `conflict: unable to delete ${short(this.#image.id)} (${how}) - ${why}`,
    );
  }
}

function isIdOf({ id }: ImageRecord, name: string): boolean {
  return /^(sha256:)?[0-9a-f]+$/.test(name) && (id.startsWith(name) || id.slice(7).startsWith(name));
}

/** Whether these are at most one tag, and digests of its repository. */
function isSingle(names: readonly Reference[]): boolean {
  const tags = names.filter(({ digest }) => digest === undefined);
  const [first] = [...tags, ...names];
  return tags.length <= 1 && names.every((each) => isSameRepository(each, first!));
}

function isSameRepository(a: Reference, b: Reference): boolean {
  return a.registry === b.registry && a.repository === b.repository;
}

function isTagOf(name: Reference, repository: Reference): boolean {
  return name.digest === undefined && isSameRepository(name, repository);
}

function short(id: Digest | string): string {
  return id.replace(/^sha256:/, '').slice(0, 12);
}
