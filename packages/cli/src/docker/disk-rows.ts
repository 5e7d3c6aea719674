import type { CacheRecord, DiskUsage } from '@slipway/engine-client';
import { ago } from '../output/ago.ts';
import { shortId } from './container-rows.ts';
import type { Columns, Row } from './listing.ts';
import { humanSize } from './sizes.ts';

/** The rows of `docker system df`. docker, formatter/disk_usage.go. */

export const DISK_COLUMNS: Columns = {
  shown: ['Type', 'TotalCount', 'Active', 'Size', 'Reclaimable'],
  headings: {
    Type: 'TYPE',
    TotalCount: 'TOTAL',
    Active: 'ACTIVE',
    Size: 'SIZE',
    Reclaimable: 'RECLAIMABLE',
  },
};

export function diskRows(usage: DiskUsage): readonly Row[] {
  return [imagesRow(usage), containersRow(usage), volumesRow(usage), cacheRow(usage)];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

function row(type: string, total: number, active: number, size: number, reclaimable: string): Row {
  return {
    Type: type,
    TotalCount: String(total),
    Active: String(active),
    Size: humanSize(size),
    Reclaimable: reclaimable,
  };
}

function share(reclaimable: number, total: number): string {
  const percent = total > 0 ? ` (${Math.floor((reclaimable * 100) / total)}%)` : '';
  return `${humanSize(reclaimable)}${percent}`;
}

function imagesRow({ Images, LayersSize }: DiskUsage): Row {
  const images = Images ?? [];
  const used = images.filter(({ Containers }) => Containers > 0);
  const held = sum(used.map(({ Size, SharedSize }) => (Size < 0 || SharedSize < 0 ? 0 : Size - SharedSize)));
  return row('Images', images.length, used.length, LayersSize, share(LayersSize - held, LayersSize));
}

function containersRow({ Containers }: DiskUsage): Row {
  const containers = Containers ?? [];
  const isActive = ({ State }: { readonly State: string }) => /running|paused|restarting/.test(State);
  const sizeOf = (chosen: typeof containers) => sum(chosen.map(({ SizeRw = 0 }) => SizeRw));
  const total = sizeOf(containers);
  const idle = sizeOf(containers.filter((each) => !isActive(each)));
  return row('Containers', containers.length, containers.filter(isActive).length, total, share(idle, total));
}

function volumesRow({ Volumes }: DiskUsage): Row {
  const usages = (Volumes ?? []).map(({ UsageData }) => UsageData ?? { Size: -1, RefCount: 0 });
  const sizeOf = (chosen: typeof usages) => sum(chosen.map(({ Size }) => Math.max(0, Size)));
  const used = usages.filter(({ RefCount }) => RefCount > 0);
  const idle = sizeOf(usages.filter(({ RefCount }) => RefCount <= 0));
  return row('Local Volumes', usages.length, used.length, sizeOf(usages), share(idle, sizeOf(usages)));
}

/** What images share with the cache counts as theirs. */
function cacheRow({ BuildCache }: DiskUsage): Row {
  const records = BuildCache ?? [];
  const total = ownSize(records);
  const held = sum(records.filter(({ InUse }) => InUse).map(({ Size }) => Size));
  const active = records.filter(({ InUse }) => InUse).length;
  return row('Build Cache', records.length, active, total, humanSize(total - held));
}

/** Bytes of the cache that are no image's. */
export function ownSize(records: readonly CacheRecord[]): number {
  return sum(records.filter(({ Shared }) => !Shared).map(({ Size }) => Size));
}

/** The order of `docker system df --verbose`: what was never used, then by its last use. */
export function leastUsedFirst(a: CacheRecord, b: CacheRecord): number {
  const [first, second] = [a, b].map(({ LastUsedAt }) => Date.parse(LastUsedAt ?? '') || 0);
  return first! - second! || (a.ID < b.ID ? -1 : 1);
}

export const CACHE_COLUMNS: Columns = {
  shown: ['ID', 'CacheType', 'Size', 'CreatedSince', 'LastUsedSince', 'UsageCount', 'Shared'],
  headings: {
    ID: 'CACHE ID',
    CacheType: 'CACHE TYPE',
    Size: 'SIZE',
    CreatedSince: 'CREATED',
    LastUsedSince: 'LAST USED',
    UsageCount: 'USAGE',
    Shared: 'SHARED',
  },
};

export function cacheRecordRow(record: CacheRecord, now: Date): Row {
  const since = (stamp: string) => ago((now.getTime() - Date.parse(stamp)) / 1000);
  return {
    ID: shortId(record.ID),
    CacheType: record.Type,
    Size: humanSize(record.Size, 3),
    CreatedSince: since(record.CreatedAt),
    LastUsedSince: record.LastUsedAt === null ? '' : since(record.LastUsedAt),
    UsageCount: String(record.UsageCount),
    Shared: String(record.Shared),
  };
}
