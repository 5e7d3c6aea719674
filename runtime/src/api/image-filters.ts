import { Failure } from '@slipway/failure';
import {
  familiarReference,
  formatReference,
  type ImageConfig,
  parseReference,
  type Reference,
} from '@slipway/oci';
import type { ImageRecord, Images } from '../image/images.ts';
import { flag, matchesLabels, refuseOthers, until } from './query.ts';

/** What a list of images is to show of one. */
export interface ListedImage {
  readonly image: ImageRecord;
  readonly config: ImageConfig;
  /** Complete references. */
  readonly tags: readonly string[];
  readonly repoDigests: readonly string[];
}

type Filters = ReadonlyMap<string, readonly string[]>;

/** Milliseconds since 1970; an image that does not tell is as old as can be. */
export function createdAt({ created }: ImageConfig): number {
  return created === undefined ? 0 : Date.parse(created);
}

/**
 * The images that meet every filter of GET /images/json: dangling, label, before, since, until, reference. The last also
 * picks the names that are shown. Throws a `Failure` `bad-filter` for another, `image-unknown`.
 */
export async function filteredImages(
  wanted: Filters,
  images: Images,
  now: Date,
): Promise<readonly ListedImage[]> {
  refuseOthers(wanted, ['dangling', 'label', 'before', 'since', 'until', 'reference']);
  const timeOf = async (name: string) => createdAt((await images.load(images.get(name))).config);
  const timesOf = (key: string) => Promise.all((wanted.get(key) ?? []).map(timeOf));
  const [before, since] = [await timesOf('before'), await timesOf('since')];
  const all = await Promise.all(
    images.list().map(async (image) => {
      const { config } = await images.load(image);
      return { image, config, tags: images.tagsOf(image.id), repoDigests: image.repoDigests };
    }),
  );
  return all.flatMap((listed) => {
    const created = createdAt(listed.config);
    const times = [...before.map((time) => created < time), ...since.map((time) => created > time)];
    return times.every(Boolean) && matches(listed, wanted, now) ? named(listed, wanted.get('reference')) : [];
  });
}

function matches({ config, tags, repoDigests }: ListedImage, wanted: Filters, now: Date): boolean {
  return [...wanted].every(([key, values]) => {
    switch (key) {
      case 'dangling':
        return flag(values[0]) ? tags.length === 0 : tags.length + repoDigests.length > 0;
      case 'label':
        return matchesLabels(config.config.Labels ?? {}, values);
      case 'until':
        return values.every((value) => createdAt(config) < until(value, now));
      default:
        return true;
    }
  });
}

/** The image with those of its names that a pattern is for, if there are any. */
function named(listed: ListedImage, patterns: readonly string[] | undefined): readonly ListedImage[] {
  if (patterns === undefined) return [listed];
  const meant = (name: string) => patterns.some((pattern) => matchesReference(parseReference(name), pattern));
  const [tags, repoDigests] = [listed.tags.filter(meant), listed.repoDigests.filter(meant)];
  return tags.length + repoDigests.length === 0 ? [] : [{ ...listed, tags, repoDigests }];
}

/**
 * `repository[:tag]`, where `*` and `?` stand for anything without a slash, and `[a-z]` for one of these: distribution's
 * FamiliarMatch. Throws a `Failure` `bad-filter`.
 */
export function matchesReference(reference: Reference, pattern: string): boolean {
  const expression = expressionOf(pattern);
  const { registry, repository } = reference;
  const names = [
    familiarReference(reference),
    familiarReference({ registry, repository }),
    formatReference(reference),
  ];
  return names.some((name) => expression.test(name));
}

function expressionOf(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
  try {
    return new RegExp(`^${source}$`);
  } catch (cause) {
    throw new Failure('bad-filter', `invalid reference pattern "${pattern}"`, { cause });
  }
}
