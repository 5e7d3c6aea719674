import type { Container } from '../../container/container.ts';
import {
  type ContainerRecord,
  type ContainerState,
  isAlive,
  type NetworkAttachment,
} from '../../container/record.ts';
import type { Engine } from '../../engine.ts';
import { endpointJson } from './endpoint-json.ts';
import { hostConfigJson } from './host-config-json.ts';

/** A container as the Engine API shows it. */

/** GET /containers/ID/json. */
export function containerJson(container: Container, engine: Engine): object {
  const { record } = container;
  const { config, hostConfig, state } = record;
  const execIds = engine.execs.runningIn(record.id);
  const [path = '', ...args] = [...(config.Entrypoint ?? []), ...(config.Cmd ?? [])];
  return {
    Id: record.id,
    Created: record.created,
    Path: path,
    Args: args,
    State: stateJson(container),
    Image: record.image.id,
    ResolvConfPath: `${container.folder}/resolv.conf`,
    HostnamePath: `${container.folder}/hostname`,
    HostsPath: `${container.folder}/hosts`,
    LogPath: container.log.path,
    Name: `/${record.name}`,
    RestartCount: state.restartCount,
    Driver: 'overlay2',
    Platform: 'linux',
    MountLabel: '',
    ProcessLabel: '',
    AppArmorProfile: '',
    ExecIDs: execIds.length > 0 ? execIds : null,
    HostConfig: hostConfigJson(hostConfig, engine),
    GraphDriver: {
      Name: 'overlay2',
      Data: { UpperDir: `${container.folder}/upper`, WorkDir: `${container.folder}/work` },
    },
    Mounts: record.mounts,
    Config: config,
    ImageManifestDescriptor: {
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      digest: record.image.manifest,
      size: 0,
    },
    NetworkSettings: networkSettings(record, engine),
  };
}

/** One row of GET /containers/json. */
export function containerRow(container: Container, engine: Engine): object {
  const { record } = container;
  const { config, hostConfig } = record;
  return {
    Id: record.id,
    Names: [`/${record.name}`, ...linkNames(record, engine.containers.records())],
    Image: record.image.reference,
    ImageID: record.image.id,
    Command: [...(config.Entrypoint ?? []), ...(config.Cmd ?? [])].map(quoted).join(' '),
    Created: Math.floor(Date.parse(record.created) / 1000),
    Ports: portRows(record),
    Labels: config.Labels,
    State: record.state.status,
    Status: statusText(container, engine.now()),
    HostConfig: { NetworkMode: hostConfig.NetworkMode },
    NetworkSettings: { Networks: networksJson(record, engine) },
    Mounts: record.mounts,
  };
}

/** `Up 3 minutes (healthy)`, `Exited (1) 2 hours ago`. */
export function statusText(container: Container, now: Date): string {
  const { state } = container.record;
  const since = (time: string) => duration(now.getTime() - Date.parse(time));
  switch (state.status) {
    case 'running':
    case 'paused': {
      const health = container.health?.health.Status;
      const note =
        state.status === 'paused'
          ? ' (Paused)'
          : health === undefined
            ? ''
            : health === 'starting'
              ? ' (health: starting)'
              : ` (${health})`;
      return `Up ${since(state.startedAt)}${note}`;
    }
    case 'restarting':
      return `Restarting (${state.exitCode}) ${since(state.finishedAt)} ago`;
    case 'exited':
      return `Exited (${state.exitCode}) ${since(state.finishedAt)} ago`;
    case 'created':
      return 'Created';
    case 'removing':
      return 'Removal In Progress';
    case 'dead':
      return 'Dead';
  }
}

/** Names by which containers that link to this one know it: `/eaves/db`. */
function linkNames(record: ContainerRecord, all: readonly ContainerRecord[]): string[] {
  return all.flatMap((other) =>
    (other.hostConfig.Links ?? []).flatMap((link) => {
      const [name = '', alias] = link.replace(/^\//, '').split(':');
      const isThis = record.name === name || record.id.startsWith(name);
      return isThis ? [`/${other.name}/${alias?.split('/').at(-1) ?? name}`] : [];
    }),
  );
}

function stateJson(container: Container): object {
  const { state } = container.record;
  const health = container.health?.health;
  return {
    Status: state.status,
    Running: isAlive(state) || state.status === 'restarting',
    Paused: state.status === 'paused',
    Restarting: state.status === 'restarting',
    OOMKilled: state.oomKilled,
    Dead: state.status === 'dead',
    Pid: state.pid,
    ExitCode: state.exitCode,
    Error: state.error,
    StartedAt: state.startedAt,
    FinishedAt: state.finishedAt,
    ...(health === undefined ? {} : { Health: health }),
  };
}

function networkSettings(record: ContainerRecord, engine: Engine): object {
  const networks = networksJson(record, engine);
  const bridge = networks['bridge'] as Record<string, unknown> | undefined;
  const field = (name: string, none: unknown) => bridge?.[name] ?? none;
  return {
    Bridge: '',
    SandboxID: record.state.pid === 0 ? '' : record.id,
    SandboxKey: record.state.pid === 0 ? '' : `/proc/${record.state.pid}/ns/net`,
    HairpinMode: false,
    LinkLocalIPv6Address: '',
    LinkLocalIPv6PrefixLen: 0,
    Ports: portsJson(record),
    SecondaryIPAddresses: null,
    SecondaryIPv6Addresses: null,
    EndpointID: field('EndpointID', ''),
    Gateway: field('Gateway', ''),
    GlobalIPv6Address: field('GlobalIPv6Address', ''),
    GlobalIPv6PrefixLen: field('GlobalIPv6PrefixLen', 0),
    IPAddress: field('IPAddress', ''),
    IPPrefixLen: field('IPPrefixLen', 0),
    IPv6Gateway: field('IPv6Gateway', ''),
    MacAddress: field('MacAddress', ''),
    Networks: networks,
  };
}

function networksJson(record: ContainerRecord, engine: Engine): Record<string, object> {
  const { id, name, networks, state, hostConfig } = record;
  const special: Record<string, NetworkAttachment> =
    Object.keys(networks).length === 0 && ['none', 'host'].includes(hostConfig.NetworkMode)
      ? { [hostConfig.NetworkMode]: { aliases: [] } }
      : {};
  return Object.fromEntries(
    Object.entries({ ...networks, ...special }).map(([key, attachment]) => {
      const network = engine.networks.find(key);
      return [key, endpointJson({ id, name }, attachment, network, state.endpoints[key])];
    }),
  );
}

/** Exposed ports, with where the host answers for them. */
function portsJson({ config, state }: ContainerRecord): Record<string, object[] | null> {
  if (!isAlive(state)) return {};
  const exposed = Object.keys(config.ExposedPorts ?? {}).map((port): [string, object[] | null] => [
    port,
    null,
  ]);
  const ports = Object.fromEntries(exposed);
  for (const { port, protocol, hostAddress, hostPort } of state.ports) {
    const key = `${port}/${protocol}`;
    ports[key] = [...(ports[key] ?? []), { HostIp: hostAddress, HostPort: String(hostPort) }];
  }
  return ports;
}

function portRows({
  config,
  state,
}: Pick<ContainerRecord, 'config'> & { readonly state: ContainerState }): object[] {
  if (!isAlive(state)) return [];
  const published = state.ports.map(({ port, protocol, hostAddress, hostPort }) => ({
    IP: hostAddress,
    PrivatePort: port,
    PublicPort: hostPort,
    Type: protocol,
  }));
  const open = Object.keys(config.ExposedPorts ?? {}).flatMap((key) => {
    const [port, protocol = 'tcp'] = key.split('/');
    const isPublished = state.ports.some((each) => each.port === Number(port) && each.protocol === protocol);
    return isPublished ? [] : [{ PrivatePort: Number(port), Type: protocol }];
  });
  return [...published, ...open];
}

/** In docker's words. */
export function duration(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  if (seconds < 1) return 'Less than a second';
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return minutes === 1 ? 'About a minute' : `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  if (hours < 48) return hours === 1 ? 'About an hour' : `${hours} hours`;
  const days = Math.floor(hours / 24);
  if (days < 14) return `${days} days`;
  if (days < 60) return `${Math.floor(days / 7)} weeks`;
  if (days < 730) return `${Math.floor(days / 30)} months`;
  return `${Math.floor(days / 365)} years`;
}

function quoted(word: string): string {
  return /[\s"']/.test(word) || word === '' ? `'${word.replaceAll("'", `'"'"'`)}'` : word;
}
