import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildResult } from '@slipway/builder';
import type { BuildArchive, EngineClient } from '@slipway/engine-client';
import { Failure } from '@slipway/failure';
import {
  ByteString,
  type Bytes,
  canonicalJson,
  collect,
  type Descriptor,
  FileBlobStore,
  isDigest,
  isIndex,
  parseManifest,
  parseReference,
  tarEntry,
  writeTar,
} from '@slipway/oci';
import type { CliContext } from '../../context.ts';
import { engineAuths } from '../registry.ts';
import { writing } from './writing.ts';

/** Where a build looks for what was built elsewhere. */
export type CacheSource =
  | { readonly type: 'registry'; readonly reference: string }
  | { readonly type: 'local'; readonly folder: string };

/** Where a build leaves what it made; `max` with the steps of stages that are not in the image. */
export type CacheTarget = CacheSource & { readonly mode: 'min' | 'max' };

const BLOBS = 'blobs/sha256';

/** Caches in folders as archives that go along with the build; a folder without one is passed over. */
export async function localCaches(sources: readonly CacheSource[]): Promise<BuildArchive[]> {
  const found = await Promise.all(
    sources.map(async (source) => {
      if (source.type !== 'local') return [];
      const manifest = await manifestIn(source.folder);
      if (manifest === undefined) return [];
      return [{ kind: 'cache' as const, name: manifest.digest, content: archiveOf(source.folder) }];
    }),
  );
  return found.flat();
}

/** The references of caches in registries. */
export function registryCaches(caches: readonly CacheSource[]): string[] {
  return caches.flatMap((each) => (each.type === 'registry' ? each.reference : []));
}

/** Leaves what steps made where the targets say. Throws the registry's `Failure`s. */
export async function exportCaches(
  targets: readonly CacheTarget[],
  builds: readonly BuildResult[],
  engine: EngineClient,
  context: Pick<CliContext, 'env' | 'run'>,
): Promise<void> {
  for (const target of targets) {
    const keys = await Promise.all(builds.map((build) => keysOf(build, target.mode, engine)));
    const references = registryCaches([target]);
    const registries = references.map((reference) => parseReference(reference).registry);
    const auths = await engineAuths(registries, context);
    const cache = await engine.builds.exportCache(keys.flat(), references, auths);
    if (target.type !== 'local') continue;
    await writing(target.folder, () => writeFolder(target.folder, cache as Descriptor, engine));
  }
}

/** The keys of all steps, or of those whose layers are in the image. */
async function keysOf(
  { imageId, materials: { steps } }: BuildResult,
  mode: CacheTarget['mode'],
  engine: EngineClient,
): Promise<string[]> {
  const { RootFS } = await engine.images.inspect(imageId);
  const inImage = new Set(RootFS.Layers);
  return steps
    .filter(({ diffId }) => mode === 'max' || diffId === null || inImage.has(diffId))
    .map(({ key }) => key);
}

/**
 * Writes a cache of the engine's into a folder, as an OCI image layout (image-layout.md). Blobs that are there are not
 * fetched again, those of an earlier cache go; index.json is replaced last, so that the folder is whole at any instant.
 */
async function writeFolder(folder: string, cache: Descriptor, engine: EngineClient): Promise<void> {
  const blobs = new FileBlobStore(folder);
  const fetch = async ({ digest, size }: Pick<Descriptor, 'digest' | 'size'>) => {
    if ((await blobs.stat(digest)) !== size) await blobs.put(engine.images.blob(digest), { digest, size });
  };
  await mkdir(folder, { recursive: true });
  const there = await manifestIn(folder);
  await fetch(cache);
  const document = parseManifest(await collect(await blobs.get(cache.digest)));
  if (isIndex(document)) throw new Error('a build cache is one manifest');
  // What is in the folder goes: it must be an earlier cache, and not somebody's images.
  if (there !== undefined && there.artifactType !== document.artifactType) throw notCache(folder);
  const parts = [document.config, ...document.layers];
  for (const part of parts) await fetch(part);
  await replace(join(folder, 'oci-layout'), canonicalJson({ imageLayoutVersion: '1.0.0' }));
  const { mediaType, digest, size } = cache;
  const manifests = [{ mediaType, digest, size, artifactType: document.artifactType }];
  await replace(join(folder, 'index.json'), canonicalJson({ schemaVersion: 2, manifests }));
  const wanted = new Set([cache, ...parts].map((part) => part.digest));
  for await (const known of blobs.list()) if (!wanted.has(known)) await blobs.delete(known);
  await blobs.sweep();
}

async function manifestIn(folder: string): Promise<Descriptor | undefined> {
  const bad = (cause?: unknown) => notCache(folder, cause);
  const text = await readFile(join(folder, 'index.json')).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw bad(error);
  });
  if (text === undefined) return undefined;
  const [only, ...more] = manifestsIn(text, bad);
  if (only !== undefined && more.length === 0) return only;
  throw bad();
}

function notCache(folder: string, cause?: unknown): Failure {
  return new Failure('bad-cache', `${folder} is not a build cache`, {
    hint: 'give a folder that --cache-to wrote, or a new one',
    cause,
  });
}

function manifestsIn(index: Buffer, bad: (cause: unknown) => Failure): readonly Descriptor[] {
  try {
    const document = parseManifest(index);
    return isIndex(document) ? document.manifests : [];
  } catch (cause) {
    throw bad(cause);
  }
}

function archiveOf(folder: string): Bytes {
  return writeTar(membersOf(folder));
}

async function* membersOf(folder: string) {
  for (const name of await readdir(join(folder, BLOBS))) {
    if (!isDigest(`sha256:${name}`)) continue;
    const path = join(folder, BLOBS, name);
    const { size } = await stat(path);
    const entry = tarEntry({ path: ByteString.ofText(`${BLOBS}/${name}`), type: 'file', size });
    yield { entry, content: createReadStream(path) };
  }
}

async function replace(path: string, content: Buffer): Promise<void> {
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}
