import type { Digest } from '@slipway/oci';
import type { Engine } from '../engine.ts';
import type { ImageRecord } from '../image/images.ts';
import { type ImageNeeds, needsOf } from '../image/needs.ts';
import type { Finding, Inspector } from './finding.ts';

/** Images: all their blobs are here, all their layers extracted, and their tags lead to them. */
export const inspectImages: Inspector = async (engine) => {
  const { images } = engine;
  const findings: Finding[] = images.danglingTags().map((tag) => ({
    ...{ noun: 'tag', name: tag, problem: 'leads to no image' },
    repair: { did: 'removed', run: () => images.untag(tag) },
  }));
  for (const image of images.list()) findings.push(...(await inspectImage(image, engine)));
  return findings;
};

async function inspectImage(image: ImageRecord, engine: Engine): Promise<Finding[]> {
  const { blobs, layers } = engine;
  const needs = await needsOf(image, blobs);
  const sizes = await Promise.all(
    [...needs.blobs].map(async (each) => [each, await blobs.stat(each)] as const),
  );
  const there = new Set(sizes.flatMap(([digest, size]) => (size === undefined ? [] : [digest])));
  return compareImage(
    image,
    needs,
    { blobs: there, layers: new Set(layers.list()) },
    {
      extract: async (diffId) => layers.add(diffId, needs.layers.get(diffId)!),
      remove: () => engine.images.remove(image),
    },
  );
}

interface ImageRepairs {
  extract(diffId: Digest): Promise<void>;
  remove(): void;
}

/** A layer that is missing is extracted again where its archive is here; an image that lacks a blob cannot be whole again. */
export function compareImage(
  { id, repoDigests }: Pick<ImageRecord, 'id' | 'repoDigests'>,
  needs: ImageNeeds,
  there: { readonly blobs: ReadonlySet<Digest>; readonly layers: ReadonlySet<Digest> },
  repairs: ImageRepairs,
): Finding[] {
  const missing = [...needs.blobs].filter((digest) => !there.blobs.has(digest));
  if (missing.length > 0) {
    const again = repoDigests[0] === undefined ? 'build it again' : `pull ${repoDigests[0]} again`;
    const problem = `its blobs are missing: ${missing.join(', ')}; ${again}`;
    return [{ noun: 'image', name: id, problem, repair: { did: 'removed', run: repairs.remove } }];
  }
  return [...needs.layers.keys()]
    .filter((diffId) => !there.layers.has(diffId))
    .map((diffId) => ({
      ...{ noun: 'image', name: id, problem: `its layer ${diffId} is not extracted` },
      repair: { did: 'extracted it', run: () => repairs.extract(diffId) },
    }));
}
