import type { ContainerSpec, EndpointSpec, HostConfig, MountSpec } from '@slipway/engine-client';
import { canonicalJson, type Digest, digestOf } from '@slipway/oci';
import type { Mount, Order } from './compose/project.ts';
import type { LoadedProject, LoadedService } from './compose/project-files.ts';
import { Label } from './labels.ts';
import { pinned, type Release, type ReleaseImage } from './release.ts';
import { fileFolders } from './service-files.ts';

/**
 * How a service of a Compose file becomes a container of the Engine API. A container is on its first network from the
 * start; `attachments` are all of them.
 */

/** The body of a container's create request. Its labels say which release it belongs to. */
export function containerSpec(
  service: LoadedService,
  project: LoadedProject,
  image: ReleaseImage,
  release: Pick<Release, 'version' | 'commit' | 'deployedAt'>,
): ContainerSpec {
  const definition = definitionOf(service, project);
  return {
    Image: pinned(image),
    ...definition,
    Labels: {
      ...definition.Labels,
      [Label.release]: release.version,
      [Label.commit]: release.commit,
      [Label.deployedAt]: release.deployedAt,
      [Label.digest]: image.digest,
      [Label.definition]: definitionDigest(service, project),
      [Label.order]: orderOf(service),
    },
  };
}

/**
 * The digest of all that makes a service's container what it is, save for its image: equal definitions with equal
 * content of secrets and configs have equal digests.
 */
export function definitionDigest(service: LoadedService, project: LoadedProject): Digest {
  const files = service.files.map(({ target, uid, gid, mode, content }) => {
    return { target, uid, gid, mode, digest: digestOf(content.reveal()) };
  });
  return digestOf(
    canonicalJson({
      definition: definitionOf(service, project),
      networks: attachments(service, project),
      files,
    }),
  );
}

/**
 * Whether the next container may run beside the one before it. Two programs that write the same files may destroy them
 * (two PostgreSQL on one data folder do), and two containers cannot have the same address; a definition that says
 * `deploy.update_config.order` knows better.
 */
export function orderOf(service: Pick<LoadedService, 'order' | 'mounts' | 'networks'>): Order {
  if (service.order !== undefined) return service.order;
  const writes = service.mounts.some(
    (mount) =>
      (mount.type === 'volume' && mount.volume !== undefined && !mount.readOnly) ||
      (mount.type === 'bind' && !mount.readOnly),
  );
  const hasAddress = Object.values(service.networks).some(({ ipv4, ipv6 }) => (ipv4 ?? ipv6) !== undefined);
  return writes || hasAddress ? 'stop-first' : 'start-first';
}

/** The networks of a service by the engine's name, first the one it is created in. */
export function attachments(service: LoadedService, project: LoadedProject): [string, EndpointSpec][] {
  return Object.entries(service.networks).map(([key, { aliases, ipv4, ipv6 }]) => [
    project.networks[key]?.name ?? key,
    {
      Aliases: [service.name, ...aliases],
      ...(ipv4 === undefined && ipv6 === undefined
        ? {}
        : {
            IPAMConfig: {
              ...(ipv4 === undefined ? {} : { IPv4Address: ipv4 }),
              ...(ipv6 === undefined ? {} : { IPv6Address: ipv6 }),
            },
          }),
    },
  ]);
}

function definitionOf(service: LoadedService, project: LoadedProject): Omit<ContainerSpec, 'Image'> {
  const networks = attachments(service, project).slice(0, 1);
  const ports = [...service.expose, ...service.ports.map(({ target, protocol }) => `${target}/${protocol}`)];
  return present({
    Cmd: service.command,
    Entrypoint: service.entrypoint,
    Env: Object.entries(service.environment).map(([name, value]) => `${name}=${value}`),
    Labels: { ...service.labels, [Label.project]: project.name, [Label.service]: service.name },
    User: service.user,
    WorkingDir: service.workingDir,
    Hostname: service.hostname,
    Tty: service.tty,
    StopSignal: service.stopSignal,
    StopTimeout: service.stopGrace === undefined ? undefined : Math.ceil(service.stopGrace / 1e9),
    ExposedPorts: Object.fromEntries(ports.map((port) => [port, {}])),
    Healthcheck: service.healthcheck,
    HostConfig: hostConfig(service, project),
    NetworkingConfig: { EndpointsConfig: Object.fromEntries(networks) },
  });
}

function hostConfig(service: LoadedService, project: LoadedProject): HostConfig {
  const tmpfs = [...Object.entries(service.tmpfs), ...service.mounts.flatMap(tmpfsOf)];
  return present({
    Binds: service.mounts.flatMap(bindOf),
    Mounts: [
      ...service.mounts.flatMap((mount) => mountOf(mount, project)),
      ...fileFolders(service).map((Target): MountSpec => ({ Type: 'volume', Target })),
    ],
    Tmpfs: Object.fromEntries(tmpfs),
    NetworkMode: attachments(service, project)[0]?.[0] ?? 'none',
    PortBindings: portBindings(service),
    RestartPolicy: restartPolicy(service),
    Init: service.init,
    Privileged: service.privileged,
    ReadonlyRootfs: service.readOnly,
    CapAdd: service.capAdd,
    CapDrop: service.capDrop,
    SecurityOpt: service.securityOpt,
    ShmSize: service.shmSize,
    Memory: service.memory,
    NanoCpus: service.cpus === undefined ? undefined : Math.round(service.cpus * 1e9),
    PidsLimit: service.pids,
    Ulimits: Object.entries(service.ulimits).map(([Name, { soft, hard }]) => ({
      Name,
      Soft: soft,
      Hard: hard,
    })),
    ExtraHosts: service.extraHosts,
    Dns: service.dns,
    DnsSearch: service.dnsSearch,
    DnsOptions: service.dnsOptions,
    Sysctls: service.sysctls,
    LogConfig: service.logging && { Type: service.logging.driver, Config: service.logging.options },
  });
}

/** `always` would start kept containers when the engine next starts; `unless-stopped` differs in just that. */
function restartPolicy({ restart }: LoadedService): NonNullable<HostConfig['RestartPolicy']> {
  const Name = restart.name === 'always' ? 'unless-stopped' : restart.name;
  return restart.retries === 0 ? { Name } : { Name, MaximumRetryCount: restart.retries };
}

function portBindings(service: LoadedService): NonNullable<HostConfig['PortBindings']> {
  const bindings: Record<string, { HostIp: string; HostPort: string }[]> = {};
  for (const { target, protocol, published = '', hostIp = '' } of service.ports) {
    const port = `${target}/${protocol}`;
    bindings[port] = [...(bindings[port] ?? []), { HostIp: hostIp, HostPort: published }];
  }
  return bindings;
}

/** The Engine API makes a missing folder for a bind of this form only. */
function bindOf(mount: Mount): string[] {
  if (mount.type !== 'bind' || !mount.create) return [];
  return [`${mount.source}:${mount.target}:${mount.readOnly ? 'ro' : 'rw'}`];
}

function mountOf(mount: Mount, project: LoadedProject): MountSpec[] {
  if (mount.type === 'tmpfs' || (mount.type === 'bind' && mount.create)) return [];
  const common = { Target: mount.target, ReadOnly: mount.readOnly };
  if (mount.type === 'bind') return [{ Type: 'bind', Source: mount.source, ...common }];
  if (mount.volume === undefined) return [{ Type: 'volume', ...common }];
  return [{ Type: 'volume', Source: project.volumes[mount.volume]?.name ?? mount.volume, ...common }];
}

function tmpfsOf(mount: Mount): [string, string][] {
  if (mount.type !== 'tmpfs') return [];
  const options = [
    ...(mount.size === undefined ? [] : [`size=${mount.size}`]),
    ...(mount.mode === undefined ? [] : [`mode=${mount.mode.toString(8)}`]),
  ];
  return [[mount.target, options.join(',')]];
}

/** Drops members that are undefined, and those that are empty: the same as not saying them. */
function present<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  const isEmpty = (member: unknown) =>
    member === undefined ||
    (typeof member === 'object' && member !== null && Object.keys(member).length === 0);
  return Object.fromEntries(Object.entries(value).filter(([, member]) => !isEmpty(member))) as T;
}
