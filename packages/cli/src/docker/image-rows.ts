import type { ImageHistoryEntry, ImageSummary } from '@slipway/engine-client';
import { ago } from '../output/ago.ts';
import { ellipsis, shortId } from './container-rows.ts';
import { goTime, rfc3339 } from './go-time.ts';
import type { Columns, Row } from './listing.ts';
import { humanSize } from './sizes.ts';

/** The rows of `docker images` and `docker history`. docker, formatter/image.go and history.go. */

const HEADINGS = {
  Repository: 'REPOSITORY',
  Tag: 'TAG',
  Digest: 'DIGEST',
  ID: 'IMAGE ID',
  CreatedSince: 'CREATED',
  CreatedAt: 'CREATED AT',
  Size: 'SIZE',
  Containers: 'CONTAINERS',
  VirtualSize: 'SIZE',
  SharedSize: 'SHARED SIZE',
  UniqueSize: 'UNIQUE SIZE',
};

export function imageColumns(digests: boolean): Columns {
  const named = digests ? ['Repository', 'Tag', 'Digest'] : ['Repository', 'Tag'];
  return { headings: HEADINGS, shown: [...named, 'ID', 'CreatedSince', 'Size'] };
}

export const USAGE_COLUMNS: Columns = {
  headings: HEADINGS,
  shown: ['Repository', 'Tag', 'ID', 'CreatedSince', 'Size', 'SharedSize', 'UniqueSize', 'Containers'],
};

export interface ImageRowOptions {
  readonly now: Date;
  readonly cut: boolean;
  /** One row for each of its digests too. */
  readonly digests?: boolean;
}

/** One row for each of an image's names. */
export function imageRows(
  image: ImageSummary,
  { now, cut, digests = false }: ImageRowOptions,
): readonly Row[] {
  const { Size, SharedSize, Containers, Created } = image;
  const known = (bytes: number) => (bytes < 0 || SharedSize < 0 ? 'N/A' : humanSize(bytes));
  const rest = {
    ID: shortId(image.Id, cut),
    CreatedSince: ago(now.getTime() / 1000 - Created),
    CreatedAt: goTime(Created),
    Size: humanSize(Size, 3),
    VirtualSize: humanSize(Size),
    SharedSize: known(SharedSize),
    UniqueSize: known(Size - SharedSize),
    Containers: Containers < 0 ? 'N/A' : String(Containers),
  };
  return namesOf(image, digests).map((name) => ({ ...name, ...rest }));
}

const NONE = '<none>';

function namesOf({ RepoTags, RepoDigests }: ImageSummary, digests: boolean): readonly Row[] {
  const digestOf = new Map((RepoDigests ?? []).map((digest) => digest.split('@') as [string, string]));
  const tags = (RepoTags ?? []).filter((tag) => tag !== `${NONE}:${NONE}`);
  const tagged = tags.map((tag) => {
    const colon = tag.lastIndexOf(':');
    const Repository = tag.slice(0, colon);
    return { Repository, Tag: tag.slice(colon + 1), Digest: (digests && digestOf.get(Repository)) || NONE };
  });
  if (tagged.length > 0) return tagged;
  const untagged = [...digestOf].map(([Repository, Digest]) => ({
    Repository,
    Tag: NONE,
    Digest: digests ? Digest : NONE,
  }));
  return untagged.length > 0 ? untagged : [{ Repository: NONE, Tag: NONE, Digest: NONE }];
}

const HISTORY_HEADINGS = {
  ID: 'IMAGE',
  CreatedSince: 'CREATED',
  CreatedAt: 'CREATED AT',
  CreatedBy: 'CREATED BY',
  Size: 'SIZE',
  Comment: 'COMMENT',
};

export function historyColumns(human: boolean): Columns {
  const created = human ? 'CreatedSince' : 'CreatedAt';
  return { headings: HISTORY_HEADINGS, shown: ['ID', created, 'CreatedBy', 'Size', 'Comment'] };
}

/** What reproducible builds give for a time they do not tell: 1980-01-01, as archives can hold no earlier one. */
const UNTOLD = 315_532_800;

export function historyRow(
  entry: ImageHistoryEntry,
  { now, cut, human }: { readonly now: Date; readonly cut: boolean; readonly human: boolean },
): Row {
  const by = entry.CreatedBy.replaceAll('\t', ' ').trim();
  const age = entry.Created <= UNTOLD ? 'N/A' : ago(now.getTime() / 1000 - entry.Created);
  return {
    ID: shortId(entry.Id, cut),
    CreatedAt: rfc3339(entry.Created),
    CreatedSince: human ? age : rfc3339(entry.Created),
    CreatedBy: cut ? ellipsis(by, 45) : by,
    Size: human ? humanSize(entry.Size, 3) : String(entry.Size),
    Comment: entry.Comment,
  };
}
