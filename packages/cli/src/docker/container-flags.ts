import type { ContainerSpec, HealthcheckSpec, MountSpec } from '@slipway/engine-client';
import { Failure } from '@slipway/failure';
import type { Command } from 'commander';
import { count, integer, pairsOf, several, splitAt } from '../commands/flags.ts';
import type { CliContext } from '../context.ts';
import { parseSize, parseUlimit } from '../use-cases/build/limits.ts';
import { parseDuration } from './duration.ts';
import { environment, linesOf } from './environment.ts';
import { type NetworkFlags, networking, withNetworkFlags } from './network-flags.ts';
import { parseExposed, parsePublished } from './port-spec.ts';
import { type ResourceFlags, resources, restartPolicy, withResourceFlags } from './resource-flags.ts';

/** The flags of `run` and `create` that say what a container is to be, under docker's names. */
export interface ContainerFlags extends ResourceFlags, NetworkFlags {
  readonly name?: string;
  readonly addHost?: readonly string[];
  readonly annotation?: readonly string[];
  readonly attach?: readonly string[];
  readonly capAdd?: readonly string[];
  readonly capDrop?: readonly string[];
  readonly cgroupParent?: string;
  readonly cgroupns?: string;
  readonly cidfile?: string;
  readonly device?: readonly string[];
  readonly deviceCgroupRule?: readonly string[];
  readonly dns?: readonly string[];
  readonly dnsOption?: readonly string[];
  readonly dnsSearch?: readonly string[];
  readonly domainname?: string;
  readonly entrypoint?: string;
  readonly env?: readonly string[];
  readonly envFile?: readonly string[];
  readonly expose?: readonly string[];
  readonly groupAdd?: readonly string[];
  readonly healthCmd?: string;
  readonly healthInterval?: number;
  readonly healthRetries?: number;
  readonly healthStartInterval?: number;
  readonly healthStartPeriod?: number;
  readonly healthTimeout?: number;
  /** `false` for `--no-healthcheck`. */
  readonly healthcheck: boolean;
  readonly hostname?: string;
  readonly init?: boolean;
  readonly interactive?: boolean;
  readonly ipc?: string;
  readonly label?: readonly string[];
  readonly labelFile?: readonly string[];
  readonly logDriver?: string;
  readonly logOpt?: readonly string[];
  readonly mount?: readonly string[];
  readonly oomKillDisable?: boolean;
  readonly oomScoreAdj?: number;
  readonly pid?: string;
  readonly platform?: string;
  readonly privileged?: boolean;
  readonly publish?: readonly string[];
  readonly publishAll?: boolean;
  readonly pull: 'always' | 'missing' | 'never';
  readonly quiet?: boolean;
  readonly readOnly?: boolean;
  readonly restart?: string;
  readonly rm?: boolean;
  readonly runtime?: string;
  readonly securityOpt?: readonly string[];
  readonly shmSize?: number;
  readonly stopSignal?: string;
  readonly stopTimeout?: number;
  readonly storageOpt?: readonly string[];
  readonly sysctl?: readonly string[];
  readonly tmpfs?: readonly string[];
  readonly tty?: boolean;
  readonly ulimit?: readonly string[];
  readonly user?: string;
  readonly userns?: string;
  readonly uts?: string;
  readonly volume?: readonly string[];
  readonly volumeDriver?: string;
  readonly volumesFrom?: readonly string[];
  readonly workdir?: string;
}

export function withContainerFlags(command: Command): Command {
  return withNetworkFlags(withResourceFlags(command))
    .option('--name <name>', 'what to call it')
    .option('--add-host <host:address>', 'add a line to /etc/hosts', several)
    .option('--annotation <name=value>', 'for the runtime below', several)
    .option('-a, --attach <stream>', 'connect only to stdin, stdout or stderr', several)
    .option('--cap-add <capability>', 'give it a Linux capability', several)
    .option('--cap-drop <capability>', 'take a Linux capability from it', several)
    .option('--cgroup-parent <path>', 'the control group that its own is in')
    .option('--cgroupns <mode>', 'the control groups it sees: host or private')
    .option('--cidfile <path>', 'write its id to a file')
    .option('--device <path>', 'give it a device of the host', several)
    .option('--device-cgroup-rule <rule>', 'devices it may use, such as "c 1:3 rw"', several)
    .option('--dns <address>', 'a name server', several)
    .option('--dns-option <option>', 'an option of looking names up', several)
    .option('--dns-search <domain>', 'a domain to look names up in', several)
    .option('--domainname <name>', 'its NIS domain name')
    .option('--entrypoint <program>', "in place of the image's")
    .option('-e, --env <name[=value]>', 'set a variable; without a value, to what it is here', several)
    .option('--env-file <path>', 'set variables from a file', several)
    .option('--expose <port>', 'say that it listens on a port', several)
    .option('--group-add <group>', 'a further group of its user', several)
    .option('--health-cmd <command>', 'how to check its health')
    .option('--health-interval <duration>', 'time between checks', parseDuration)
    .option('--health-retries <number>', 'failures until it is unhealthy', count)
    .option('--health-start-interval <duration>', 'time between checks in that time', parseDuration)
    .option('--health-start-period <duration>', 'time it may take until failures count', parseDuration)
    .option('--health-timeout <duration>', 'time one check may take', parseDuration)
    .option('--no-healthcheck', "leave out the image's health check")
    .option('-h, --hostname <name>', 'its host name')
    .option('--init', 'run an init in it that reaps processes')
    .option('-i, --interactive', 'keep its standard input open')
    .option('--ipc <mode>', 'private, shareable, host or container:NAME')
    .option('-l, --label <name[=value]>', 'add a label', several)
    .option('--label-file <path>', 'add labels from a file', several)
    .option('--log-driver <name>', 'how its output is kept')
    .option('--log-opt <name=value>', 'an option of that', several)
    .option('--mount <spec>', 'type=bind|volume|tmpfs,src=…,dst=…[,readonly]', several)
    .option('--oom-kill-disable', 'not killed where memory runs out')
    .option('--oom-score-adj <number>', 'how soon it is killed then, -1000 to 1000', integer)
    .option('--pid <mode>', 'the processes it sees: host or container:NAME')
    .option('--platform <platform>', 'which image of several, such as linux/amd64')
    .option('--privileged', 'give it all capabilities and devices')
    .option('-p, --publish <ports>', 'publish a port: 8080:80, 127.0.0.1:8080:80/udp', several)
    .option('-P, --publish-all', 'publish all exposed ports, on ports that are free')
    .option('--pull <when>', 'when to pull the image: always, missing or never', 'missing')
    .option('-q, --quiet', 'do not tell of pulling')
    .option('--read-only', 'its root file system cannot be written')
    .option('--restart <policy>', 'no, on-failure[:N], always or unless-stopped')
    .option('--rm', 'remove it when it has ended')
    .option('--runtime <name>', 'the runtime below')
    .option('--security-opt <option>', 'seccomp=…, no-new-privileges', several)
    .option('--shm-size <bytes>', 'the size of /dev/shm', parseSize)
    .option('--stop-signal <signal>', 'what stops it')
    .option('--stop-timeout <seconds>', 'how long it may take to stop', count)
    .option('--storage-opt <name=value>', 'an option of how its files are kept', several)
    .option('--sysctl <name=value>', 'a kernel parameter of its namespaces', several)
    .option('--tmpfs <path[:options]>', 'a file system in memory', several)
    .option('-t, --tty', 'give it a terminal')
    .option('--ulimit <name=soft[:hard]>', 'a resource limit', several)
    .option('-u, --user <user[:group]>', 'whom it runs as')
    .option('--userns <mode>', 'the users it sees: host')
    .option('--uts <mode>', 'the host name it sees: host')
    .option('-v, --volume <source:target[:ro]>', 'a volume or folder of the host', several)
    .option('--volume-driver <name>', 'what keeps its volumes')
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
  const { mode, endpoints } = networking(flags);
  const streams = attachedStreams(flags, attached);
  return defined<ContainerSpec>({
    Image: image,
    Cmd: command.length === 0 ? undefined : command,
    Entrypoint:
      flags.entrypoint === undefined ? undefined : flags.entrypoint === '' ? [''] : [flags.entrypoint],
    Env: environment(flags, env),
    Labels: pairsOf([...(flags.labelFile ?? []).flatMap(linesOf), ...(flags.label ?? [])]),
    User: flags.user,
    WorkingDir: flags.workdir,
    Hostname: flags.hostname,
    Domainname: flags.domainname,
    Tty: flags.tty === true,
    OpenStdin: interactive,
    StdinOnce: interactive && attached,
    ...streams,
    StopSignal: flags.stopSignal,
    StopTimeout: flags.stopTimeout,
    ExposedPorts: { ...exposed, ...parseExposed(flags.expose ?? []) },
    Healthcheck: health,
    HostConfig: defined<NonNullable<ContainerSpec['HostConfig']>>({
      ...resources(flags),
      Binds: flags.volume?.filter((spec) => spec.includes(':')),
      Mounts: flags.mount?.map(mountSpec),
      NetworkMode: mode,
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
      Ulimits: flags.ulimit
        ?.map(parseUlimit)
        .map(({ name, soft, hard }) => ({ Name: name, Soft: soft, Hard: hard })),
      ExtraHosts: flags.addHost,
      Dns: flags.dns,
      DnsOptions: flags.dnsOption,
      DnsSearch: flags.dnsSearch,
      Sysctls: flags.sysctl === undefined ? undefined : pairsOf(flags.sysctl),
      GroupAdd: flags.groupAdd,
      Annotations: flags.annotation === undefined ? undefined : pairsOf(flags.annotation),
      CgroupParent: flags.cgroupParent,
      CgroupnsMode: flags.cgroupns,
      ContainerIDFile: flags.cidfile,
      DeviceCgroupRules: flags.deviceCgroupRule,
      IpcMode: flags.ipc,
      OomKillDisable: flags.oomKillDisable,
      OomScoreAdj: flags.oomScoreAdj,
      PidMode: flags.pid,
      Runtime: flags.runtime,
      StorageOpt: flags.storageOpt === undefined ? undefined : pairsOf(flags.storageOpt),
      UTSMode: flags.uts,
      UsernsMode: flags.userns,
      VolumeDriver: flags.volumeDriver,
      Devices: flags.device?.map(device),
      LogConfig:
        flags.logDriver === undefined && flags.logOpt === undefined
          ? undefined
          : { Type: flags.logDriver ?? '', Config: pairsOf(flags.logOpt ?? []) },
    }),
    Volumes: Object.fromEntries(
      (flags.volume ?? []).filter((spec) => !spec.includes(':')).map((path) => [path, {}]),
    ),
    NetworkingConfig: Object.keys(endpoints).length === 0 ? undefined : { EndpointsConfig: endpoints },
  });
}

/** Those that `--attach` names; without it the output, and with `--interactive` the input. */
function attachedStreams({ attach, interactive }: ContainerFlags, attached: boolean) {
  const unknown = attach?.find((stream) => !/^std(in|out|err)$/i.test(stream));
  if (unknown !== undefined)
    throw new Failure('usage', `invalid stream "${unknown}"`, { hint: 'use stdin, stdout or stderr' });
  const named = attach?.map((stream) => stream.toLowerCase());
  return {
    AttachStdin: named === undefined ? interactive === true && attached : named.includes('stdin'),
    AttachStdout: named === undefined ? attached : named.includes('stdout'),
    AttachStderr: named === undefined ? attached : named.includes('stderr'),
  };
}

function healthcheck(flags: ContainerFlags): HealthcheckSpec | undefined {
  if (!flags.healthcheck) return { Test: ['NONE'] };
  const { healthCmd, healthInterval, healthTimeout, healthRetries } = flags;
  const { healthStartPeriod, healthStartInterval } = flags;
  const times = [healthInterval, healthTimeout, healthStartPeriod, healthStartInterval];
  const given = [healthCmd, healthRetries, ...times];
  if (given.every((each) => each === undefined)) return undefined;
  return defined<HealthcheckSpec>({
    Test: healthCmd === undefined ? undefined : ['CMD-SHELL', healthCmd],
    Interval: healthInterval,
    Timeout: healthTimeout,
    StartPeriod: healthStartPeriod,
    StartInterval: healthStartInterval,
    Retries: healthRetries,
  });
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

type Loose<T> = { readonly [K in keyof T]: T[K] | undefined };

/** Members that are undefined are left out, as the API takes null for a value. */
function defined<T extends object>(members: Loose<T>): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}
