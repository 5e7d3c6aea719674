import { Failure, renderError } from '@slipway/failure';
import {
  type Digest,
  familiarReference,
  formatReference,
  parseReference,
  type Reference,
  withDefaultTag,
} from '@slipway/oci';
import type { ProgressEvent } from '@slipway/registry';
import type { Engine } from '../../engine.ts';
import type { ImageRecord } from '../../image/images.ts';
import type { TransferOptions } from '../../image/transfer.ts';
import { type Api, type ApiParts, type Call, streamed } from '../context.ts';
import { filters, flag, matchesLabels, platform } from '../query.ts';
import { credentialsOf, registryAuth } from '../registry-auth.ts';
import { historyJson, imageJson, imageRow } from '../shapes/image-json.ts';
import { answerFor } from '../status.ts';

/** Images: list, inspect, pull, push, tag, remove. */
export function imageRoutes(api: Api, { engine, log }: ApiParts): void {
  const { images, transfer } = engine;
  // Removing a name is quick; freeing what it held waits for builds and pulls.
  const freeLater = () => void engine.collect().catch((error) => log(renderError(error)));

  api.get('/images/json', async (call) => {
    const wanted = filters(call.req.query('filters'));
    const all = await Promise.all(
      images.list().map(async (image) => ({ image, row: await imageRow(image, engine) })),
    );
    const shown = all.filter(({ image, row }) => matches(image, row.Labels ?? {}, wanted, engine));
    return call.json(shown.map(({ row }) => row).sort((a, b) => b.Created - a.Created));
  });

  api.get('/images/:name{.+}/json', async (call) =>
    call.json(await imageJson(images.get(call.req.param('name')), engine)),
  );

  api.get('/images/:name{.+}/history', async (call) =>
    call.json(await historyJson(images.get(call.req.param('name')), engine)),
  );

  api.post('/images/create', async (call) => {
    const name = call.req.query('fromImage');
    if (name === undefined)
      throw new Failure('unsupported', 'importing a file system is not supported', {
        hint: 'use FROM scratch and ADD in a Dockerfile',
      });
    const reference = referenceOf(name, call.req.query('tag'));
    const credentials = registryAuth(call.req.header('x-registry-auth'));
    return pullStream(call, reference, { credentials, platform: platform(call.req.query('platform')) });
  });

  async function pullStream(call: Call, reference: Reference, options: TransferOptions): Promise<Response> {
    // A name that no registry knows is answered with a status; once bytes flow, errors are lines of the stream.
    const lines = new ProgressLines();
    const pulling = engine.gate.shared(() =>
      transfer.pull(reference, { ...options, onProgress: (event) => lines.add(event) }),
    );
    await Promise.race([pulling, lines.first]);
    return streamed(call, { 'Content-Type': 'application/json' }, async ({ write }) => {
      const id = reference.tag ?? reference.digest ?? 'latest';
      await write(
        line({
          status: `Pulling from ${reference.registry === 'docker.io' ? reference.repository : familiarReference({ registry: reference.registry, repository: reference.repository })}`,
          id,
        }),
      );
      lines.pipe(write);
      try {
        const image = await pulling;
        await write(line({ status: `Digest: ${image.manifest.digest}` }));
        await write(
          line({
            status: `Status: ${lines.moved ? 'Downloaded newer image' : 'Image is up to date'} for ${familiarReference(reference)}`,
          }),
        );
      } catch (error) {
        await write(errorLine(error, log));
      }
    });
  }

  api.post('/images/:name{.+}/push', (call) => {
    const reference = referenceOf(call.req.param('name'), call.req.query('tag'));
    images.get(formatReference(reference));
    const credentials = registryAuth(call.req.header('x-registry-auth'));
    return streamed(call, { 'Content-Type': 'application/json' }, async ({ write }) => {
      const { registry, repository, tag = 'latest' } = reference;
      await write(line({ status: `The push refers to repository [${registry}/${repository}]` }));
      const lines = new ProgressLines();
      lines.pipe(write);
      try {
        const { digest, size } = await engine.gate.shared(() =>
          transfer.push(reference, {
            credentials,
            onProgress: (event) => lines.add(event, 'push'),
          }),
        );
        await write(line({ status: `${tag}: digest: ${digest} size: ${size}` }));
        await write(line({ progressDetail: {}, aux: { Tag: tag, Digest: digest, Size: size } }));
      } catch (error) {
        await write(errorLine(error, log));
      }
    });
  });

  api.post('/images/:name{.+}/tag', (call) => {
    images.tag(
      images.get(call.req.param('name')),
      referenceOf(call.req.query('repo') ?? '', call.req.query('tag')),
      images.indexOf(call.req.param('name')),
    );
    return call.body(null, 201);
  });

  api.delete('/images/:name{.+}', (call) =>
    call.json(removeImage(engine, call.req.param('name'), flag(call.req.query('force')), freeLater)),
  );

  api.post('/images/prune', async (call) => {
    const wanted = filters(call.req.query('filters'));
    const dangling = wanted.get('dangling')?.[0] !== 'false';
    const used = new Set(engine.containers.records().map(({ image }) => image.id));
    const unused = images
      .list()
      .filter((image) => !used.has(image.id) && (!dangling || images.tagsOf(image.id).length === 0));
    for (const image of unused) images.remove(image);
    return call.json({
      ImagesDeleted: unused.map(({ id }) => ({ Deleted: id })),
      SpaceReclaimed: await engine.collect(),
    });
  });

  api.post('/auth', async (call) => {
    const auth = await call.req.json<{ serveraddress?: string }>();
    const credentials = credentialsOf(auth);
    if (credentials === undefined) throw new Failure('bad-request', 'no user name was given');
    await transfer.login(
      (auth.serveraddress ?? 'docker.io')
        .replace(/^https?:\/\//, '')
        .replace(/\/.*$/, '')
        .replace(/^index\.docker\.io$/, 'docker.io'),
      credentials,
    );
    return call.json({ Status: 'Login Succeeded', IdentityToken: '' });
  });
}

/** A name and, beside it, a tag or digest. */
export function referenceOf(name: string, tag: string | undefined): Reference {
  const reference = parseReference(name);
  if (tag === undefined || tag === '') return withDefaultTag(reference);
  const { registry, repository } = reference;
  return tag.includes(':') ? { registry, repository, digest: tag as Digest } : { registry, repository, tag };
}

/** Untags a name, or removes the image by its id. Throws a `Failure` `image-in-use`. */
function removeImage(engine: Engine, name: string, force: boolean, freeLater: () => void): object[] {
  const { images, containers } = engine;
  const image = images.get(name);
  const tags = images.tagsOf(image.id);
  const named = tags.find((tag) => sameReference(tag, name));
  const removed = named === undefined ? tags : [named];
  const last = removed.length === tags.length;
  if (named === undefined && tags.length > 1 && !force) {
    throw new Failure(
      'image-in-use',
      `conflict: unable to delete ${image.id.slice(7, 19)} (must be forced) - image is referenced in multiple repositories`,
    );
  }
  const user = last ? containers.records().find((record) => record.image.id === image.id) : undefined;
  if (user !== undefined && !(force && user.state.status !== 'running')) {
    const running = user.state.status === 'running' ? 'cannot be forced' : 'must be forced';
    throw new Failure(
      'image-in-use',
      `conflict: unable to delete ${shortName(name)} (${running}) - container ${user.id.slice(0, 12)} is using its referenced image ${image.id.slice(7, 19)}`,
    );
  }
  for (const tag of removed) images.untag(tag);
  const untagged = removed.map((tag) => ({ Untagged: familiarReference(parseReference(tag)) }));
  if (!last) return untagged;
  images.remove(image);
  freeLater();
  return [
    ...untagged,
    ...image.repoDigests.map((digest) => ({ Untagged: familiarReference(parseReference(digest)) })),
    { Deleted: image.id },
  ];
}

function sameReference(tag: string, name: string): boolean {
  try {
    return formatReference(withDefaultTag(parseReference(name))) === tag;
  } catch {
    return false;
  }
}

function shortName(name: string): string {
  return name.startsWith('sha256:') ? name.slice(7, 19) : name;
}

function matches(
  image: ImageRecord,
  labels: Readonly<Record<string, string>>,
  wanted: ReadonlyMap<string, readonly string[]>,
  engine: Engine,
): boolean {
  const tags = engine.images.tagsOf(image.id).map((tag) => parseReference(tag));
  return [...wanted].every(([key, values]) => {
    switch (key) {
      case 'reference':
        return values.some((value) => tags.some((tag) => matchesReference(tag, value)));
      case 'dangling':
        return (tags.length === 0) === (values[0] === 'true' || values[0] === '1');
      case 'label':
        return matchesLabels(labels, values);
      default:
        return true;
    }
  });
}

/** `repository[:tag]`, where `*` stands for anything without a slash. */
function matchesReference(tag: Reference, pattern: string): boolean {
  const expression = new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '[^/]*')
      .replaceAll('?', '[^/]')}$`,
  );
  const familiar = familiarReference(tag);
  return [familiar, familiar.slice(0, familiar.lastIndexOf(':')), formatReference(tag)].some((name) =>
    expression.test(name),
  );
}

/** Transfers in the words docker's clients draw bars from. */
class ProgressLines {
  /** Resolves when there is something to tell. */
  readonly first: Promise<void>;
  moved = false;
  readonly #kept: string[] = [];
  #write: ((text: string) => Promise<void>) | undefined;
  #tell: () => void = () => {};

  constructor() {
    this.first = new Promise((resolve) => {
      this.#tell = resolve;
    });
  }

  add({ kind, descriptor, bytes }: ProgressEvent, direction: 'pull' | 'push' = 'pull'): void {
    const id = descriptor.digest.slice(7, 19);
    const words =
      direction === 'pull'
        ? {
            exists: 'Already exists',
            mounted: 'Already exists',
            progress: 'Downloading',
            done: 'Pull complete',
          }
        : { exists: 'Layer already exists', mounted: 'Mounted from', progress: 'Pushing', done: 'Pushed' };
    if (kind === 'done') this.moved = true;
    const progressDetail = kind === 'progress' ? { current: bytes, total: descriptor.size } : {};
    const text = line({ status: words[kind], progressDetail, id });
    if (this.#write === undefined) this.#kept.push(text);
    else void this.#write(text);
    this.#tell();
  }

  pipe(write: (text: string) => Promise<void>): void {
    this.#write = write;
    for (const text of this.#kept.splice(0)) void write(text);
  }
}

export function line(value: object): string {
  return `${JSON.stringify(value)}\r\n`;
}

export function errorLine(error: unknown, log: (line: string) => void): string {
  const { message, code } = answerFor(error, log);
  return line({ errorDetail: { message }, error: message, code });
}
