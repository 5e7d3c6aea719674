import { posix } from 'node:path';
import type { HealthcheckSpec } from '@slipway/engine-client';
import type { Failure } from '@slipway/failure';
import { beside } from './beside.ts';
import type { Variables } from './interpolation.ts';
import type { Build, Mount, Service, ServiceFile } from './project.ts';
import type { ComposeService } from './schema.ts';
import type { Path } from './yaml.ts';

/** One service of a Compose file, checked against what the rest of the file defines. */

export type FileSource = ServiceFile['content'];

export interface ServiceContext {
  readonly folder: string;
  readonly variables: Variables;
  readonly volumes: ReadonlySet<string>;
  readonly networks: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  readonly secrets: ReadonlyMap<string, FileSource>;
  readonly configs: ReadonlyMap<string, FileSource>;
  readonly problem: (path: Path, message: string, hint?: string) => Failure;
}

export function serviceOf(name: string, service: ComposeService, context: ServiceContext): Service {
  const at = (...path: Path): Path => ['services', name, ...path];
  const { problem } = context;
  if (service.image === undefined && service.build === undefined)
    throw problem(at(), `the service ${name} has neither image: nor build:`);
  const dependsOn = Object.entries(service.depends_on).map(
    ([other, { condition }]) => [other, condition] as const,
  );
  for (const [other] of dependsOn)
    if (!context.services.has(other))
      throw problem(at('depends_on'), `${name} depends on ${other}, which is not a service of this file`);
  const networks = service.networks ?? { default: { aliases: [] } };
  for (const network of Object.keys(networks))
    if (!context.networks.has(network))
      throw problem(
        at('networks'),
        `the network ${network} is not defined`,
        'add it under networks: at the top level',
      );
  for (const [index, mount] of service.volumes.entries()) checkMount(mount, at('volumes', index), context);
  const limits = service.deploy?.resources?.limits;
  return {
    name,
    image: service.image,
    build: service.build === undefined ? undefined : buildOf(service.build, context),
    command: service.command,
    entrypoint: service.entrypoint,
    environment: taken(service.environment, context.variables),
    envFiles: service.env_file.map(({ path, required }) => ({
      path: beside(context.folder, path),
      required,
    })),
    ports: service.ports.flat(),
    expose: service.expose,
    mounts: service.volumes,
    tmpfs: service.tmpfs,
    networks: Object.fromEntries(
      Object.entries(networks).map(([network, attached]) => [
        network,
        { aliases: attached.aliases, ipv4: attached.ipv4_address, ipv6: attached.ipv6_address },
      ]),
    ),
    dependsOn: Object.fromEntries(dependsOn),
    healthcheck:
      service.healthcheck === undefined ? undefined : healthcheckOf(service, at('healthcheck'), problem),
    restart: service.restart,
    labels: service.labels,
    user: service.user,
    workingDir: service.working_dir,
    hostname: service.hostname,
    tty: service.tty,
    stopSignal: service.stop_signal,
    stopGrace: service.stop_grace_period,
    init: service.init,
    privileged: service.privileged,
    readOnly: service.read_only,
    capAdd: service.cap_add,
    capDrop: service.cap_drop,
    securityOpt: service.security_opt,
    shmSize: service.shm_size,
    memory: service.mem_limit ?? limits?.memory,
    cpus: service.cpus ?? limits?.cpus,
    pids: service.pids_limit ?? limits?.pids,
    ulimits: service.ulimits,
    extraHosts: service.extra_hosts,
    dns: service.dns,
    dnsSearch: service.dns_search,
    dnsOptions: service.dns_opt,
    sysctls: service.sysctls,
    logging: service.logging,
    files: [
      ...service.secrets.map((file, index) => fileOf('secret', file, at('secrets', index), context)),
      ...service.configs.map((file, index) => fileOf('config', file, at('configs', index), context)),
    ],
    order: service.deploy?.update_config?.order,
  };
}

/** Names without a value take it from the variables; those that are not set there stay unset. */
function taken(
  environment: Readonly<Record<string, string | undefined>>,
  variables: Variables,
): Record<string, string> {
  const entries = Object.entries(environment).map(
    ([name, value]) => [name, value ?? variables[name]] as const,
  );
  return Object.fromEntries(
    entries.filter((entry): entry is readonly [string, string] => entry[1] !== undefined),
  );
}

function buildOf(build: NonNullable<ComposeService['build']>, context: ServiceContext): Build {
  const isRemote = /^[a-z][a-z+.-]*:\/\/|^git@/.test(build.context);
  return {
    context: isRemote ? build.context : beside(context.folder, build.context),
    dockerfile: build.dockerfile,
    target: build.target,
    args: taken(build.args ?? {}, context.variables),
  };
}

function checkMount(mount: Mount, path: Path, { volumes, problem }: ServiceContext): void {
  if (mount.type !== 'volume' || mount.volume === undefined || volumes.has(mount.volume)) return;
  throw problem(path, `the volume ${mount.volume} is not defined`, 'add it under volumes: at the top level');
}

function healthcheckOf(
  service: ComposeService,
  path: Path,
  problem: ServiceContext['problem'],
): HealthcheckSpec {
  const { test, interval, timeout, start_period, start_interval, retries, disable } =
    service.healthcheck ?? {};
  if (disable === true) return { Test: ['NONE'] };
  if (Array.isArray(test) && !['NONE', 'CMD', 'CMD-SHELL'].includes(test[0] ?? ''))
    throw problem([...path, 'test'], 'a health check written as a list begins with CMD, CMD-SHELL or NONE');
  return {
    ...(test === undefined ? {} : { Test: Array.isArray(test) ? test : ['CMD-SHELL', test] }),
    ...(interval === undefined ? {} : { Interval: interval }),
    ...(timeout === undefined ? {} : { Timeout: timeout }),
    ...(start_period === undefined ? {} : { StartPeriod: start_period }),
    ...(start_interval === undefined ? {} : { StartInterval: start_interval }),
    ...(retries === undefined ? {} : { Retries: retries }),
  };
}

function fileOf(
  kind: ServiceFile['kind'],
  file: ComposeService['secrets'][number],
  path: Path,
  context: ServiceContext,
): ServiceFile {
  const content = (kind === 'secret' ? context.secrets : context.configs).get(file.source);
  if (content === undefined)
    throw context.problem(
      path,
      `the ${kind} ${file.source} is not defined`,
      `add it under ${kind}s: at the top level`,
    );
  const folder = kind === 'secret' ? '/run/secrets' : '/';
  return {
    kind,
    source: file.source,
    content,
    target: posix.resolve(folder, file.target ?? file.source),
    uid: file.uid ?? 0,
    gid: file.gid ?? 0,
    mode: file.mode ?? 0o444,
  };
}
