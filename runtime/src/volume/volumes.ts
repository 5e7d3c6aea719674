import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '@slipway/failure';
import type { ContainerRecord, MountPoint } from '../container/record.ts';
import type { Events } from '../events.ts';
import { readJson, writeJson } from '../state/document.ts';
import { deviceOf, type VolumeOptions } from './volume-options.ts';

/**
 * A named folder that outlives containers: `volumes/NAME/_data`, described by the volume.json beside it; or one of the
 * host's own, which is never removed.
 */
export interface Volume {
  readonly name: string;
  readonly created: string;
  readonly labels: Readonly<Record<string, string>>;
  /** As they were given; absent for none. */
  readonly options?: VolumeOptions;
  /** The folder of the host's that it stands for. */
  readonly device?: string;
  /** Made for one container's VOLUME rather than named by a user. */
  readonly anonymous: boolean;
}

type MountingContainer = Pick<ContainerRecord, 'id' | 'mounts'>;

const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;

const DRIVER = { driver: 'local' };

/** All volumes; tells of each that comes and goes. */
export class Volumes {
  readonly #folder: string;
  readonly #events: Events;
  readonly #now: () => Date;

  constructor(folder: string, events: Events, now: () => Date) {
    this.#folder = folder;
    this.#events = events;
    this.#now = now;
  }

  /** Gives the volume of that name, made now if it is new. Throws a `Failure` `bad-name`, `bad-volume-option` or `unsupported`. */
  ensure(
    name: string | undefined,
    labels: Readonly<Record<string, string>> = {},
    options: VolumeOptions = {},
  ): Volume {
    if (name !== undefined && !NAME.test(name)) {
      throw new Failure(
        'bad-name',
        `create ${name}: "${name}" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path`,
      );
    }
    const existing = name === undefined ? undefined : this.find(name);
    if (existing !== undefined) return existing;
    const known = name ?? randomBytes(32).toString('hex');
    const device = deviceOf(known, options);
    const volume: Volume = {
      name: known,
      created: this.#now().toISOString(),
      labels,
      ...(device === undefined ? {} : { options, device }),
      anonymous: name === undefined,
    };
    mkdirSync(this.#own(volume.name), { recursive: true, mode: 0o755 });
    writeJson(this.#record(volume.name), volume);
    this.#events.emit('volume', 'create', volume.name, DRIVER);
    return volume;
  }

  find(name: string): Volume | undefined {
    return NAME.test(name) ? readJson<Volume>(this.#record(name)) : undefined;
  }

  list(): Volume[] {
    return readdirSync(this.#folder).flatMap((name) => this.find(name) ?? []);
  }

  /** Where its content lies. */
  path(name: string): string {
    return this.find(name)?.device ?? this.#own(name);
  }

  /**
   * Whether nothing has been put in it yet, so that the image's content is to be copied up. Throws a `Failure`
   * `bad-mount` for a folder of the host's that is not there.
   */
  isEmpty(name: string): boolean {
    const path = this.path(name);
    if (existsSync(path)) return readdirSync(path).length === 0;
    throw new Failure(
      'bad-mount',
      `error while mounting volume '${name}': failed to mount local volume: mount ${path}: no such file or directory`,
    );
  }

  /** Its record goes first, so that one half-removed is none. */
  remove(name: string): void {
    if (!existsSync(this.#record(name))) return;
    rmSync(this.#record(name));
    rmSync(join(this.#folder, name), { recursive: true });
    this.#events.emit('volume', 'destroy', name, DRIVER);
  }

  /** The folders that a kill left half-made, or half-removed. */
  halfMade(): string[] {
    return readdirSync(this.#folder)
      .map((name) => join(this.#folder, name))
      .filter((folder) => !existsSync(join(folder, 'volume.json')));
  }

  /** Tells that a container that is about to start has its volumes at hand. */
  announceMounts({ id, mounts }: MountingContainer): void {
    for (const { Name, Destination, Propagation, RW } of volumesAmong(mounts)) {
      const where = { destination: Destination, propagation: Propagation, 'read/write': String(RW) };
      this.#events.emit('volume', 'mount', Name!, { ...DRIVER, container: id, ...where });
    }
  }

  /** Tells that a container that has ended has left its volumes. */
  announceUnmounts({ id, mounts }: MountingContainer): void {
    for (const { Name } of volumesAmong(mounts))
      this.#events.emit('volume', 'unmount', Name!, { ...DRIVER, container: id });
  }

  #own(name: string): string {
    return join(this.#folder, name, '_data');
  }

  #record(name: string): string {
    return join(this.#folder, name, 'volume.json');
  }
}

function volumesAmong(mounts: readonly MountPoint[]): readonly MountPoint[] {
  return mounts.filter(({ Type }) => Type === 'volume');
}
