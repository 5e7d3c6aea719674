import { Failure, isFailure } from '@slipway/failure';
import {
  type Digest,
  familiarReference,
  formatPlatform,
  formatReference,
  type Platform,
  parseReference,
  type Reference,
  samePlatform,
  withDefaultTag,
} from '@slipway/oci';
import { refuseForeign } from '../../image/platform.ts';
import type { TransferOptions } from '../../image/transfer.ts';
import { type Api, type ApiParts, type Call, streamed } from '../context.ts';
import { errorLine, line } from '../json-lines.ts';
import { ProgressLines } from '../progress-lines.ts';
import { platform, platformObject } from '../query.ts';
import { credentialsOf, registryAuth } from '../registry-auth.ts';
import { importStream } from './image-archives.ts';

const JSON_STREAM = { 'Content-Type': 'application/json' };

/** Images from registries and to them: pull, push, login, what a registry has. */
export function imageTransferRoutes(api: Api, parts: ApiParts): void {
  const { images, transfer } = parts.engine;

  api.post('/images/create', async (call) => {
    const name = call.req.query('fromImage');
    if (name === undefined || name === '') return importStream(call, parts);
    return pullStream(call, parts, referenceOf(name, call.req.query('tag')));
  });

  api.post('/images/:name{.+}/push', (call) => {
    const reference = referenceOf(call.req.param('name'), call.req.query('tag'));
    const { registry, repository } = reference;
    const prefix = `${registry}/${repository}:`;
    const named = reference.tag ?? reference.digest;
    const tags = images.tags().flatMap(([tag]) => (tag.startsWith(prefix) ? [tag.slice(prefix.length)] : []));
    const wanted = named === undefined ? tags.sort() : tags.filter((tag) => tag === named);
    if (wanted.length === 0) {
      const problem =
        tags.length === 0
          ? `An image does not exist locally with the tag: ${familiarReference({ registry, repository })}`
          : `tag does not exist: ${familiarReference(reference)}`;
      throw new Failure('image-unknown', problem, { hint: 'tag an image so first' });
    }
    return pushStream(call, parts, { registry, repository }, wanted);
  });

  api.get('/distribution/:name{.+}/json', async (call) => {
    const reference = withDefaultTag(parseReference(call.req.param('name')));
    const { descriptor, platforms } = await transfer.look(reference, {
      credentials: registryAuth(call.req.header('x-registry-auth')),
    });
    const { mediaType, digest, size } = descriptor;
    return call.json({ Descriptor: { mediaType, digest, size }, Platforms: platforms });
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

/** A name and, beside it, a tag or digest; neither, when the name says none. */
function referenceOf(name: string, tag: string | undefined): Reference {
  const { registry, repository, ...own } = parseReference(name);
  if (tag === undefined || tag === '') return { registry, repository, ...own };
  return tag.includes(':') ? { registry, repository, digest: tag as Digest } : { registry, repository, tag };
}

/** Pulls one image or, without tag and digest, all of the repository. */
async function pullStream(call: Call, { engine, log }: ApiParts, reference: Reference): Promise<Response> {
  const { images, transfer, gate } = engine;
  const { registry, repository } = reference;
  const wanted = platform(call.req.query('platform'));
  const options: TransferOptions = {
    credentials: registryAuth(call.req.header('x-registry-auth')),
    platform: wanted,
  };
  const known = withDefaultTag(reference) === reference;
  const references = known
    ? [reference]
    : (await transfer.tags(reference, options)).map((tag) => ({ registry, repository, tag }));
  let moved = false;
  const begin = (each: Reference) => {
    const before = images.find(formatReference(each))?.id;
    const lines = new ProgressLines('pull');
    const onProgress = lines.add.bind(lines);
    const pulling = gate.shared(() => transfer.pull(each, { ...options, onProgress }));
    return {
      each,
      before,
      lines,
      pulling: pulling.catch((error) => Promise.reject(inDockersWords(error, each))),
    };
  };
  // A name that no registry knows is answered with a status; once bytes flow, errors are lines of the stream.
  const first = references[0] && begin(references[0]);
  await Promise.race([first?.pulling, first?.lines.first]);
  return streamed(call, JSON_STREAM, async ({ write }) => {
    try {
      for (const next of references) {
        const { each, before, lines, pulling } = next === first?.each ? first : begin(next);
        const id = each.tag ?? familiarReference(each);
        await write(line({ status: `Pulling from ${repository}`, id }));
        lines.pipe(write);
        const image = await pulling;
        moved ||= lines.moved || image.id !== before;
        announce(engine, 'pull', each);
        await write(line({ status: `Digest: ${image.manifest.digest}` }));
        const { config } = await images.load(image);
        if (wanted !== undefined && !samePlatform(config, wanted))
          await write(line({ status: mismatch(each, wanted, config) }));
      }
      const status = moved ? 'Downloaded newer image' : 'Image is up to date';
      await write(line({ status: `Status: ${status} for ${familiarReference(reference)}` }));
    } catch (error) {
      await write(errorLine(error, log));
    }
  });
}

/** Docker tells of what has come or gone by its name, not by the image's id. */
function announce({ events }: ApiParts['engine'], action: 'pull' | 'push', reference: Reference): void {
  const { registry, repository } = reference;
  const name = familiarReference({ registry, repository });
  events.emit('image', action, familiarReference(reference), { name });
}

/** A lone image is pulled whatever it is for; only an index has others to choose from. */
function mismatch(reference: Reference, wanted: Platform, found: Platform): string {
  return `WARNING: image with reference ${familiarReference(reference)} was found but does not match the specified platform: wanted ${formatPlatform(wanted)}, actual: ${formatPlatform(found)}`;
}

function inDockersWords(error: unknown, reference: Reference): unknown {
  if (!isFailure(error)) return error;
  if (error.code !== 'manifest-unknown' && error.code !== 'repository-unknown') return error;
  return new Failure(
    'manifest-unknown',
    `manifest for ${familiarReference(reference)} not found: manifest unknown: manifest unknown`,
    { cause: error, hint: 'look for a mistake in the name, or log in if the repository is private' },
  );
}

function pushStream(
  call: Call,
  { engine, log }: ApiParts,
  repository: Reference,
  tags: readonly string[],
): Promise<Response> {
  const { images, transfer, gate } = engine;
  const credentials = registryAuth(call.req.header('x-registry-auth'));
  const wanted = platformObject(call.req.query('platform'));
  return streamed(call, JSON_STREAM, async ({ write }) => {
    await write(line({ status: `The push refers to repository [${formatReference(repository)}]` }));
    try {
      for (const tag of tags) {
        const reference = { ...repository, tag };
        const name = formatReference(reference);
        const image = await images.load(images.get(name));
        if (wanted !== undefined && images.indexOf(name) === undefined)
          refuseForeign(familiarReference(reference), image.config, wanted);
        const { document } = (wanted === undefined ? undefined : await images.loadFor(name, wanted)) ?? image;
        for (const { digest } of document.layers.toReversed())
          await write(line({ status: 'Preparing', progressDetail: {}, id: digest.slice(7, 19) }));
        const lines = new ProgressLines('push');
        lines.pipe(write);
        const onProgress = lines.add.bind(lines);
        const { digest, size } = await gate.shared(() =>
          transfer.push(reference, { credentials, onProgress, platform: wanted }),
        );
        announce(engine, 'push', reference);
        await write(line({ status: `${tag}: digest: ${digest} size: ${size}` }));
        await write(line({ progressDetail: {}, aux: { Tag: tag, Digest: digest, Size: size } }));
      }
    } catch (error) {
      await write(errorLine(error, log));
    }
  });
}
