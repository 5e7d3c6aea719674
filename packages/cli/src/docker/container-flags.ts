import { readFileSync } from 'node:fs';
import type { ContainerSpec, HealthcheckSpec, MountSpec } from '@slipway/engine-client';
import { Failure } from '@slipway/failure';
import type { Command } from 'commander';
import { count, pairsOf, several, splitAt } from '../commands/flags.ts';
import type { CliContext } from '../context.ts';
import { parseSize, parseUlimit } from '../use-cases/build/specs.ts';
import { parseDuration } from './duration.ts';
import { parseExposed, parsePublished } from './port-spec.ts';

/** The flags of `run` and `create` that say what a container is to be, under docker's names. */
export interface ContainerFlags {
  readonly name?: string;
  readonly addHost?: readonly string[];
  readonly capAdd?: readonly string[];
  readonly capDrop?: readonly string[];
  readonly cidfile?: string;
  readonly cpus?: string;
  readonly device?: readonly string[];
  readonly dns?: readonly string[];
  readonly entrypoint?: string;
  readonly env?: readonly string[];
  readonly envFile?: readonly string[];
  readonly expose?: readonly string[];
  readonly groupAdd?: readonly string[];
  readonly healthCmd?: string;
  readonly healthInterval?: number;
  readonly healthRetries?: number;
  readonly healthStartPeriod?: number;
  readonly healthTimeout?: number;
  /** `false` for `--no-healthcheck`. */
  readonly healthcheck: boolean;
  readonly hostname?: string;
  readonly init?: boolean;
  readonly interactive?: boolean;
  readonly ip?: string;
  readonly label?: readonly string[];
  readonly link?: readonly string[];
  readonly logDriver?: string;
  readonly logOpt?: readonly string[];
  readonly memory?: number;
  readonly mount?: readonly string[];
  readonly network?: string;
  readonly networkAlias?: readonly string[];
  readonly pidsLimit?: string;
  readonly platform?: string;
  readonly privileged?: boolean;
  readonly publish?: readonly string[];
  readonly publishAll?: boolean;
  readonly pull: 'always' | 'missing' | 'never';
  readonly readOnly?: boolean;
  readonly restart?: string;
  readonly rm?: boolean;
  readonly securityOpt?: readonly string[];
  readonly shmSize?: number;
  readonly stopSignal?: string;
  readonly stopTimeout?: number;
  readonly sysctl?: readonly string[];
  readonly tmpfs?: readonly string[];
  readonly tty?: boolean;
  readonly ulimit?: readonly string[];
  readonly user?: string;
  readonly volume?: readonly string[];
  readonly volumesFrom?: readonly string[];
  readonly workdir?: string;
}

export function withContainerFlags(command: Command): Command {
  return command
    .option('--name <name>', 'what to call it')
    .option('--add-host <host:address>', 'add a line to /etc/hosts', several)
    .option('--cap-add <capability>', 'give it a Linux capability', several)
    .option('--cap-drop <capability>', 'take a Linux capability from it', several)
    .option('--cidfile <path>', 'write its id to a file')
    .option('--cpus <number>', 'how many processors it may use, such as 1.5')
    .option('--device <path>', 'give it a device of the host', several)
    .option('--dns <address>', 'a name server', several)
    .option('--entrypoint <program>', "in place of the image's")
    .option('-e, --env <name[=value]>', 'set a variable; without a value, to what it is here', several)
    .option('--env-file <path>', 'set variables from a file', several)
    .option('--expose <port>', 'say that it listens on a port', several)
    .option('--group-add <group>', 'a further group of its user', several)
    .option('--health-cmd <command>', 'how to check its health')
    .option('--health-interval <duration>', 'time between checks', parseDuration)
    .option('--health-retries <number>', 'failures until it is unhealthy', count)
    .option('--health-start-period <duration>', 'time it may take until failures count', parseDuration)
    .option('--health-timeout <duration>', 'time one check may take', parseDuration)
    .option('--no-healthcheck', "leave out the image's health check")
    .option('-h, --hostname <name>', 'its host name')
    .option('--init', 'run an init in it that reaps processes')
    .option('-i, --interactive', 'keep its standard input open')
    .option('--ip <address>', 'its IPv4 address')
    .option('-l, --label <name[=value]>', 'add a label', several)
    .option('--link <container[:alias]>', 'link to another container', several)
    .option('--log-driver <name>', 'how its output is kept')
    .option('--log-opt <name=value>', 'an option of that', several)
    .option('-m, --memory <bytes>', 'how much memory it may use, such as 512m', parseSize)
    .option('--mount <spec>', 'type=bind|volume|tmpfs,src=…,dst=…[,readonly]', several)
    .option('--network <name>', 'its network: a name, bridge, none, host or container:NAME')
    .option('--network-alias <name>', 'a further name of it in that network', several)
    .option('--pids-limit <number>', 'how many processes it may have; -1 for any')
    .option('--platform <platform>', 'which image of several, such as linux/amd64')
    .option('--privileged', 'give it all capabilities and devices')
    .option('-p, --publish <ports>', 'publish a port: 8080:80, 127.0.0.1:8080:80/udp', several)
    .option('-P, --publish-all', 'publish all exposed ports, on ports that are free')
    .option('--pull <when>', 'when to pull the image: always, missing or never', 'missing')
    .option('--read-only', 'its root file system cannot be written')
    .option('--restart <policy>', 'no, on-failure[:N], always or unless-stopped')
    .option('--rm', 'remove it when it has ended')
    .option('--security-opt <option>', 'seccomp=…, no-new-privileges', several)
    .option('--shm-size <bytes>', 'the size of /dev/shm', parseSize)
    .option('--stop-signal <signal>', 'what stops it')
    .option('--stop-timeout <seconds>', 'how long it may take to stop', count)
    .option('--sysctl <name=value>', 'a kernel parameter of its namespaces', several)
    .option('--tmpfs <path[:options]>', 'a file system in memory', several)
    .option('-t, --tty', 'give it a terminal')
    .option('--ulimit <name=soft[:hard]>', 'a resource limit', several)
    .option('-u, --user <user[:group]>', 'whom it runs as')
    .option('-v, --volume <source:target[:ro]>', 'a volume or folder of the host', several)
    .option('--volumes-from <container>', "another container's volumes", several)
    .option('-w, --workdir <path>', 'its working directory');
}

/** The body of `POST /containers/create` that flags stand for. Throws a `Failure` `usage`. */
export function containerSpec(
  flags: ContainerFlags,
  image: string,
  command: readonly string[],
  { env, attached }: { readonly env: CliContext['env']; readonly attached: boolean },
): ContainerSpec {
  const { exposed, bindings } = parsePublished(flags.publish ?? []);
  const interactive = flags.interactive === true;
  const health = healthcheck(flags);
  const network = flags.network ?? 'default';
  const endpoint = {
    ...(flags.networkAlias === undefined ? {} : { Aliases: flags.networkAlias }),
    ...(flags.ip === undefined ? {} : { IPAMConfig: { IPv4Address: flags.ip } }),
  };
  return defined<ContainerSpec>({
    Image: image,
    Cmd: command.length === 0 ? undefined : command,
    Entrypoint:
      flags.entrypoint === undefined ? undefined : flags.entrypoint === '' ? [''] : [flags.entrypoint],
    Env: [...(flags.envFile ?? []).flatMap(readEnvFile), ...(flags.env ?? [])].flatMap((each) =>
      variable(each, env),
    ),
    Labels: pairsOf(flags.label ?? []),
    User: flags.user,
    WorkingDir: flags.workdir,
    Hostname: flags.hostname,
    Tty: flags.tty === true,
    OpenStdin: interactive,
    StdinOnce: interactive && attached,
    AttachStdin: interactive && attached,
    AttachStdout: attached,
    AttachStderr: attached,
    StopSignal: flags.stopSignal,
    StopTimeout: flags.stopTimeout,
    ExposedPorts: { ...exposed, ...parseExposed(flags.expose ?? []) },
    Healthcheck: health,
    HostConfig: defined<NonNullable<ContainerSpec['HostConfig']>>({
      Binds: flags.volume?.filter((spec) => spec.includes(':')),
      Mounts: flags.mount?.map(mountSpec),
      NetworkMode: network,
      PortBindings: bindings,
      PublishAllPorts: flags.publishAll === true,
      Links: flags.link,
      VolumesFrom: flags.volumesFrom,
      RestartPolicy: restartPolicy(flags.restart ?? 'no'),
      AutoRemove: flags.rm === true,
      Init: flags.init,
      Privileged: flags.privileged === true,
      ReadonlyRootfs: flags.readOnly === true,
      Tmpfs:
        flags.tmpfs === undefined
          ? undefined
          : Object.fromEntries(flags.tmpfs.map((spec) => splitAt(spec, ':'))),
      CapAdd: flags.capAdd?.map(capability),
      CapDrop: flags.capDrop?.map(capability),
      SecurityOpt: flags.securityOpt,
      ShmSize: flags.shmSize,
      Memory: flags.memory,
      NanoCpus: flags.cpus === undefined ? undefined : Math.round(Number(flags.cpus) * 1e9),
      PidsLimit: flags.pidsLimit === undefined ? undefined : Number(flags.pidsLimit),
      Ulimits: flags.ulimit
        ?.map(parseUlimit)
        .map(({ name, soft, hard }) => ({ Name: name, Soft: soft, Hard: hard })),
      ExtraHosts: flags.addHost,
      Dns: flags.dns,
      Sysctls: flags.sysctl === undefined ? undefined : pairsOf(flags.sysctl),
      GroupAdd: flags.groupAdd,
      Devices: flags.device?.map(device),
      LogConfig:
        flags.logDriver === undefined && flags.logOpt === undefined
          ? undefined
          : { Type: flags.logDriver ?? '', Config: pairsOf(flags.logOpt ?? []) },
    }),
    Volumes: Object.fromEntries(
      (flags.volume ?? []).filter((spec) => !spec.includes(':')).map((path) => [path, {}]),
    ),
    NetworkingConfig:
      Object.keys(endpoint).length === 0 ? undefined : { EndpointsConfig: { [network]: endpoint } },
  });
}

function healthcheck(flags: ContainerFlags): HealthcheckSpec | undefined {
  if (!flags.healthcheck) return { Test: ['NONE'] };
  const { healthCmd, healthInterval, healthTimeout, healthStartPeriod, healthRetries } = flags;
  const given = [healthCmd, healthInterval, healthTimeout, healthStartPeriod, healthRetries];
  if (given.every((each) => each === undefined)) return undefined;
  return defined<HealthcheckSpec>({
    Test: healthCmd === undefined ? undefined : ['CMD-SHELL', healthCmd],
    Interval: healthInterval,
    Timeout: healthTimeout,
    StartPeriod: healthStartPeriod,
    Retries: healthRetries,
  });
}

function restartPolicy(text: string): { readonly Name: string; readonly MaximumRetryCount: number } {
  const [Name = '', retries = '0'] = text.split(':');
  if (!['no', 'on-failure', 'always', 'unless-stopped'].includes(Name) || !/^\d+$/.test(retries))
    throw new Failure('usage', `invalid restart policy "${text}"`, {
      hint: 'use no, on-failure[:N], always or unless-stopped',
    });
  return { Name, MaximumRetryCount: Number(retries) };
}

/** Reads `type=bind,src=/a,dst=/b,readonly`. Throws a `Failure` `usage`. */
function mountSpec(spec: string): MountSpec {
  const fields = new Map(spec.split(',').map((field) => splitAt(field, '=')));
  const take = (...names: readonly string[]) =>
    names.map((name) => fields.get(name)).find((value) => value !== undefined);
  const Type = take('type') ?? 'volume';
  const Target = take('target', 'dst', 'destination');
  if ((Type !== 'bind' && Type !== 'volume' && Type !== 'tmpfs') || Target === undefined)
    throw new Failure('usage', `invalid mount "${spec}"`, {
      hint: 'write type=bind,src=/on/host,dst=/in/it[,readonly]',
    });
  const readonly = take('readonly', 'ro');
  const size = take('tmpfs-size');
  const propagation = take('bind-propagation');
  return defined<MountSpec>({
    Type,
    Target,
    Source: take('source', 'src'),
    ReadOnly: readonly === undefined ? undefined : readonly !== 'false' && readonly !== '0',
    BindOptions: propagation === undefined ? undefined : { Propagation: propagation },
    VolumeOptions: fields.has('volume-nocopy') ? { NoCopy: take('volume-nocopy') !== 'false' } : undefined,
    TmpfsOptions: size === undefined ? undefined : { SizeBytes: parseSize(size) },
  });
}

/** As docker writes them: `CAP_CHOWN`, and `ALL`. */
function capability(name: string): string {
  const upper = name.toUpperCase();
  return upper === 'ALL' || upper.startsWith('CAP_') ? upper : `CAP_${upper}`;
}

function device(spec: string) {
  const [PathOnHost = '', second, third] = spec.split(':');
  const isMode = second !== undefined && /^[rwm]+$/.test(second);
  return {
    PathOnHost,
    PathInContainer: second === undefined || isMode ? PathOnHost : second,
    CgroupPermissions: third ?? (isMode ? second : 'rwm'),
  };
}

/** A variable without a value has the one that it has here, and is left out when it has none. */
function variable(entry: string, env: CliContext['env']): string[] {
  if (entry.includes('=')) return [entry];
  const value = env[entry];
  return value === undefined ? [] : [`${entry}=${value}`];
}

function readEnvFile(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trimStart())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

type Loose<T> = { readonly [K in keyof T]: T[K] | undefined };

/** Members that are undefined are left out, as the API takes null for a value. */
function defined<T extends object>(members: Loose<T>): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}
