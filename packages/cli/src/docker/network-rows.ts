import type { NetworkInspect, Volume } from '@slipway/engine-client';
import { labelsOf, shortId } from './container-rows.ts';
import type { Columns, Row } from './listing.ts';
import { humanSize } from './sizes.ts';

/** The rows of `docker network ls` and `docker volume ls`. docker, network/formatter.go and formatter/volume.go. */

export const NETWORK_COLUMNS: Columns = {
  shown: ['ID', 'Name', 'Driver', 'Scope'],
  headings: {
    ID: 'NETWORK ID',
    Name: 'NAME',
    Driver: 'DRIVER',
    Scope: 'SCOPE',
    IPv4: 'IPV4',
    IPv6: 'IPV6',
    Internal: 'INTERNAL',
    Labels: 'LABELS',
    CreatedAt: 'CREATED AT',
  },
};

export function networkRow(network: NetworkInspect, cut: boolean): Row {
  return {
    ID: shortId(network.Id, cut),
    Name: network.Name,
    Driver: network.Driver,
    Scope: network.Scope,
    IPv4: String(network.EnableIPv4 ?? true),
    IPv6: String(network.EnableIPv6),
    Internal: String(network.Internal),
    Labels: labelsOf(network.Labels),
    CreatedAt: goStamp(network.Created),
  };
}

/** As Go prints a time it has read: `2026-11-24 13:55:50.476 +0000 UTC`. */
function goStamp(stamp: string): string {
  const [, date, clock, offset = 'Z'] = /^(\S+)T([\d:.]+)(.*)$/.exec(stamp) ?? [];
  if (date === undefined || clock === undefined) return stamp;
  const exact = clock.includes('.') ? clock.replace(/\.?0+$/, '') : clock;
  return `${date} ${exact} ${offset === 'Z' ? '+0000 UTC' : `${offset.replace(':', '')} ${offset.replace(':', '')}`}`;
}

const VOLUME_HEADINGS = {
  Name: 'VOLUME NAME',
  Driver: 'DRIVER',
  Scope: 'SCOPE',
  Mountpoint: 'MOUNTPOINT',
  Labels: 'LABELS',
  Links: 'LINKS',
  Size: 'SIZE',
  Availability: 'AVAILABILITY',
  Group: 'GROUP',
  Status: 'STATUS',
};
export const VOLUME_COLUMNS: Columns = { shown: ['Driver', 'Name'], headings: VOLUME_HEADINGS };
export const VOLUME_USAGE_COLUMNS: Columns = { shown: ['Name', 'Links', 'Size'], headings: VOLUME_HEADINGS };

export function volumeRow({ Name, Driver, Scope, Mountpoint, Labels, UsageData }: Volume): Row {
  return {
    Name,
    Driver,
    Scope,
    Mountpoint,
    Labels: labelsOf(Labels),
    Links: UsageData ? String(UsageData.RefCount) : 'N/A',
    Size: UsageData ? humanSize(UsageData.Size) : 'N/A',
    // Of clusters, which this engine is none of.
    Availability: 'N/A',
    Group: 'N/A',
    Status: 'N/A',
  };
}
