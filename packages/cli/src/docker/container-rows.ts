import type { ContainerSummary } from '@slipway/engine-client';
import { ago } from '../output/ago.ts';
import { goTime } from './go-time.ts';
import type { Columns, Row } from './listing.ts';
import { humanSize } from './sizes.ts';

/** The rows of `docker ps`. docker, formatter/container.go. */

const HEADINGS = {
  ID: 'CONTAINER ID',
  Names: 'NAMES',
  Image: 'IMAGE',
  Command: 'COMMAND',
  CreatedAt: 'CREATED AT',
  RunningFor: 'CREATED',
  Ports: 'PORTS',
  State: 'STATE',
  Status: 'STATUS',
  Size: 'SIZE',
  Labels: 'LABELS',
  Mounts: 'MOUNTS',
  LocalVolumes: 'LOCAL VOLUMES',
  Networks: 'NETWORKS',
  Platform: 'PLATFORM',
};

export function containerColumns(withSize: boolean): Columns {
  const shown = ['ID', 'Image', 'Command', 'RunningFor', 'Status', 'Ports', 'Names'];
  return { headings: HEADINGS, shown: withSize ? [...shown, 'Size'] : shown };
}

/** Those of `system df --verbose`. */
export const CONTAINER_USAGE_COLUMNS: Columns = {
  headings: HEADINGS,
  shown: ['ID', 'Image', 'Command', 'LocalVolumes', 'Size', 'RunningFor', 'Status', 'Names'],
};

export function containerRow(container: ContainerSummary, now: Date, cut: boolean): Row {
  const { Id, Image, ImageID, Created, State, Status, SizeRw = 0, SizeRootFs = 0 } = container;
  const mounts = container.Mounts.map(({ Name, Source }) => Name || Source);
  const isId = ImageID.replace('sha256:', '').startsWith(Image.replace('sha256:', ''));
  return {
    ID: shortId(Id, cut),
    Names: namesOf(container, cut).join(','),
    Image: isId ? shortId(Image, cut) : Image,
    Command: `"${cut ? ellipsis(container.Command, 20) : container.Command}"`,
    CreatedAt: goTime(Created),
    RunningFor: ago(now.getTime() / 1000 - Created),
    Ports: portsOf(container.Ports),
    State,
    Status,
    Size: `${humanSize(SizeRw, 3)}${SizeRootFs > 0 ? ` (virtual ${humanSize(SizeRootFs, 3)})` : ''}`,
    Labels: labelsOf(container.Labels),
    Mounts: mounts.map((mount) => (cut ? ellipsis(mount, 15) : mount)).join(','),
    LocalVolumes: String(container.Mounts.filter((mount) => mount.Type === 'volume').length),
    Networks: Object.keys(container.NetworkSettings?.Networks ?? {}).join(','),
    Platform: null,
  };
}

/** Without those that links gave it, unless all is to be shown. */
function namesOf({ Names }: ContainerSummary, cut: boolean): readonly string[] {
  const names = Names.map((name) => name.replace(/^\//, ''));
  return cut ? names.filter((name) => !name.includes('/')).slice(0, 1) : names;
}

/** The first twelve digits of an id. */
export function shortId(id: string, cut = true): string {
  return cut ? id.replace(/^sha256:/, '').slice(0, 12) : id;
}

/** The start of a text, with a mark where it was cut. */
export function ellipsis(text: string, width: number): string {
  const characters = [...text];
  return characters.length > width ? `${characters.slice(0, width - 1).join('')}…` : text;
}

export function labelsOf(labels: Readonly<Record<string, string>> | null): string {
  return Object.entries(labels ?? {})
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(',');
}

type Port = ContainerSummary['Ports'][number];

/** Neighbouring ports are told as a range where each is published as itself, or not at all. */
function portsOf(ports: readonly Port[]): string {
  const sorted = ports.toSorted(
    (a, b) =>
      a.PrivatePort - b.PrivatePort ||
      (a.IP ?? '').localeCompare(b.IP ?? '') ||
      (a.PublicPort ?? 0) - (b.PublicPort ?? 0) ||
      a.Type.localeCompare(b.Type),
  );
  const isMoved = ({ IP, PublicPort, PrivatePort }: Port) => IP !== undefined && PublicPort !== PrivatePort;
  const ranges = Map.groupBy(
    sorted.filter((port) => !isMoved(port)),
    ({ IP = '', Type }) => `${IP}/${Type}`,
  );
  const moved = sorted
    .filter(isMoved)
    .map((port) => `${place(port.IP)}${port.PublicPort}->${port.PrivatePort}/${port.Type}`);
  return [...[...ranges.values()].flatMap(rangesOf), ...moved].join(', ');
}

function rangesOf(ports: readonly Port[]): readonly string[] {
  const runs: Port[][] = [];
  for (const port of ports) {
    const last = runs.at(-1);
    if (last?.at(-1)?.PrivatePort === port.PrivatePort - 1) last.push(port);
    else runs.push([port]);
  }
  return runs.map((run) => {
    const [first, last] = [run[0]!, run.at(-1)!];
    const range = run.length === 1 ? `${first.PrivatePort}` : `${first.PrivatePort}-${last.PrivatePort}`;
    return `${first.IP === undefined ? '' : `${place(first.IP)}${range}->`}${range}/${first.Type}`;
  });
}

function place(address = ''): string {
  return address.includes(':') ? `[${address}]:` : `${address}:`;
}
