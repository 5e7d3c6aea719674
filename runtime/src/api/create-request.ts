import { Failure } from '@slipway/failure';
import * as z from 'zod';
import type { CreateRequest } from '../container/create.ts';
import { checkLogConfig } from '../container/log-driver.ts';
import type { ContainerConfig, HostConfig, NetworkAttachment } from '../container/record.ts';
import type { LimitChanges } from '../container/resources.ts';
import { parseMac } from '../network/mac.ts';
import { exposedPorts, parseBinding } from '../network/port.ts';
import { checkMount, mountSchema } from './mount-request.ts';
import { attachmentOf } from './network-request.ts';

/**
 * The body of POST /containers/create. Clients send every field they know, most of them at its zero value, and `null`
 * for what is empty. What asks for something the engine does not do is refused, never dropped.
 */

const words = z
  .union([z.array(z.string()), z.string().transform((word) => [word])])
  .nullish()
  .transform((value) => value ?? null);
const list = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? []);
const nullableList = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? null);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const number = z
  .number()
  .nullish()
  .transform((value) => value ?? 0);
const bool = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const strings = z
  .record(z.string(), z.string())
  .nullish()
  .transform((value) => value ?? {});
const flags = z
  .record(
    z.string(),
    z
      .looseObject({})
      .nullable()
      .transform(() => ({})),
  )
  .nullish()
  .transform((value) => value ?? {});

const binding = z.object({ HostIp: z.string().optional(), HostPort: z.string().optional() });

const restartPolicy = z.object({
  Name: z.string().default('no'),
  MaximumRetryCount: z.number().default(0),
});

const rates = z.array(z.object({ Path: z.string(), Rate: z.number() })).nullish();

const hostConfigSchema = z.object({
  ContainerIDFile: text,
  ConsoleSize: z.tuple([z.number(), z.number()]).nullish(),
  Binds: nullableList,
  Mounts: z.array(mountSchema).nullish(),
  Tmpfs: z.record(z.string(), z.string()).nullish(),
  VolumesFrom: nullableList,
  PortBindings: z
    .record(z.string(), z.array(binding).nullable())
    .nullish()
    .transform((value) => value ?? {}),
  PublishAllPorts: bool,
  RestartPolicy: restartPolicy
    .nullish()
    .transform((value) => value ?? { Name: 'no' as const, MaximumRetryCount: 0 }),
  AutoRemove: bool,
  NetworkMode: text,
  Links: nullableList,
  Dns: list,
  DnsOptions: list,
  DnsSearch: list,
  ExtraHosts: nullableList,
  CapAdd: words,
  CapDrop: words,
  GroupAdd: nullableList,
  Privileged: bool,
  ReadonlyRootfs: bool,
  SecurityOpt: nullableList,
  Sysctls: z.record(z.string(), z.string()).nullish(),
  Ulimits: z
    .array(z.object({ Name: z.string(), Soft: z.number(), Hard: z.number() }))
    .nullish()
    .transform((value) => value ?? null),
  ShmSize: number,
  Init: z.boolean().nullish(),
  PidMode: text,
  IpcMode: text,
  UTSMode: text,
  CgroupParent: text,
  CgroupnsMode: z
    .enum(['', 'host', 'private'])
    .nullish()
    .transform((mode) => mode ?? ''),
  OomScoreAdj: number,
  OomKillDisable: z.boolean().nullish(),
  Memory: number,
  MemorySwap: number,
  MemoryReservation: number,
  NanoCpus: number,
  CpuShares: number,
  CpuQuota: number,
  CpuPeriod: number,
  CpusetCpus: text,
  CpusetMems: text,
  PidsLimit: z.number().nullish(),
  BlkioWeight: number,
  BlkioWeightDevice: z.array(z.object({ Path: z.string(), Weight: z.number() })).nullish(),
  BlkioDeviceReadBps: rates,
  BlkioDeviceWriteBps: rates,
  BlkioDeviceReadIOps: rates,
  BlkioDeviceWriteIOps: rates,
  Devices: z
    .array(z.object({ PathOnHost: z.string(), PathInContainer: text, CgroupPermissions: text }))
    .nullish()
    .transform((value) => value ?? null),
  DeviceCgroupRules: nullableList,
  LogConfig: z
    .object({ Type: text, Config: strings })
    .nullish()
    .transform((value) => value ?? { Type: '', Config: {} }),
  MaskedPaths: z.array(z.string()).nullish(),
  ReadonlyPaths: z.array(z.string()).nullish(),
});

const updateSchema = hostConfigSchema
  .pick({
    ...{ Memory: true, MemorySwap: true, MemoryReservation: true, NanoCpus: true, CpuShares: true },
    ...{ CpuQuota: true, CpuPeriod: true, CpusetCpus: true, CpusetMems: true, PidsLimit: true },
    BlkioWeight: true,
  })
  .extend({ RestartPolicy: restartPolicy.optional() });

const bodySchema = z.looseObject({
  Hostname: text,
  Domainname: text,
  User: text,
  AttachStdin: bool,
  AttachStdout: bool,
  AttachStderr: bool,
  ExposedPorts: flags,
  Tty: bool,
  OpenStdin: bool,
  StdinOnce: bool,
  Env: list,
  Cmd: words,
  Entrypoint: words,
  Image: z.string(),
  Volumes: flags,
  WorkingDir: text,
  Labels: strings,
  MacAddress: text,
  StopSignal: z.string().nullish(),
  StopTimeout: z.number().nullish(),
  Healthcheck: z.looseObject({ Test: z.array(z.string()).optional() }).nullish(),
  HostConfig: hostConfigSchema.loose().nullish(),
  NetworkingConfig: z
    .looseObject({ EndpointsConfig: z.record(z.string(), z.looseObject({}).nullable()).nullish() })
    .nullish(),
});

/** Fields of HostConfig that must be left at these values, as what they ask for does not exist here. */
const REFUSED: Readonly<Record<string, (value: unknown) => boolean>> = {
  VolumeDriver: (value) => value !== '' && value !== 'local',
  UsernsMode: (value) => value !== '' && value !== 'host',
  Runtime: (value) => value !== '' && value !== 'crun' && value !== 'runc',
  DeviceRequests: isFilled,
  MemorySwappiness: (value) => value !== -1,
  CpuRealtimePeriod: (value) => value !== 0,
  CpuRealtimeRuntime: (value) => value !== 0,
  Isolation: (value) => value !== '' && value !== 'default',
  StorageOpt: (value) => typeof value === 'object' && value !== null && Object.keys(value).length > 0,
};

function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

/** Security options the engine honours, or that ask for nothing it does. */
const SECURITY_OPTION =
  /^(no-new-privileges([:=](true|false))?|seccomp[:=].*|apparmor[:=]unconfined|label[:=]disable)$/;

/** Throws a `Failure` `bad-request`, `bad-port` or `unsupported`. */
export function parseCreateRequest(body: unknown, name: string | undefined): CreateRequest {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success)
    throw new Failure('bad-request', `invalid container specification: ${z.prettifyError(parsed.error)}`);
  const { HostConfig: host, NetworkingConfig: networking, MacAddress, ...config } = parsed.data;
  const parsedHost = hostConfigSchema.parse(host ?? {});
  refuse(host ?? {});
  for (const mount of parsedHost.Mounts ?? []) checkMount(mount);
  const hostConfig = parsedHost as HostConfig;
  const security = hostConfig.SecurityOpt?.find((option) => !SECURITY_OPTION.test(option));
  if (security !== undefined)
    throw new Failure('unsupported', `the security option ${security} is not supported`, {
      hint: 'leave it out',
    });
  // Refused now, not at the start.
  for (const [port, bindings] of Object.entries(hostConfig.PortBindings))
    for (const each of bindings ?? []) parseBinding(port, each);
  const mode = networkMode(hostConfig.NetworkMode);
  const log = { ...hostConfig.LogConfig, Type: hostConfig.LogConfig.Type || 'json-file' };
  checkLogConfig(log);
  return {
    ...(name === undefined ? {} : { name }),
    config: configOf(config),
    hostConfig: {
      ...hostConfig,
      NetworkMode: mode,
      ShmSize: hostConfig.ShmSize || 64 << 20,
      LogConfig: log,
    },
    networks: networksOf(mode, networking?.EndpointsConfig ?? {}, MacAddress || undefined),
  };
}

/** The body of POST /containers/ID/update. Throws a `Failure` `bad-request` or `unsupported`. */
export function parseUpdateRequest(body: unknown): LimitChanges {
  const parsed = updateSchema.safeParse(body);
  if (!parsed.success) throw new Failure('bad-request', `invalid update: ${z.prettifyError(parsed.error)}`);
  refuse(body as Readonly<Record<string, unknown>>);
  const { RestartPolicy, PidsLimit, ...limits } = parsed.data;
  return {
    ...limits,
    ...(PidsLimit == null ? {} : { PidsLimit }),
    ...(RestartPolicy === undefined ? {} : { RestartPolicy: RestartPolicy as HostConfig['RestartPolicy'] }),
  };
}

function configOf(
  config: Omit<z.infer<typeof bodySchema>, 'HostConfig' | 'NetworkingConfig' | 'MacAddress'>,
): CreateRequest['config'] {
  const { Healthcheck, StopTimeout, StopSignal, ...rest } = config;
  const known = Object.fromEntries(Object.entries(rest).filter(([key]) => key in bodySchema.shape));
  const optional: Partial<Pick<ContainerConfig, 'Healthcheck' | 'StopTimeout' | 'StopSignal'>> = {
    ...(Healthcheck ? { Healthcheck: Healthcheck as NonNullable<ContainerConfig['Healthcheck']> } : {}),
    ...(typeof StopTimeout === 'number' ? { StopTimeout } : {}),
    ...(typeof StopSignal === 'string' && StopSignal !== '' ? { StopSignal } : {}),
  };
  const ports = Object.keys(config.ExposedPorts as object).flatMap(exposedPorts);
  const ExposedPorts = Object.fromEntries(ports.map((port) => [port, {}]));
  return { ...(known as unknown as CreateRequest['config']), ...optional, ExposedPorts, OnBuild: null };
}

function refuse(host: Readonly<Record<string, unknown>>): void {
  for (const [field, isRefused] of Object.entries(REFUSED)) {
    const value = host[field];
    if (value !== undefined && value !== null && isRefused(value)) {
      throw new Failure('unsupported', `${field} is not supported: ${JSON.stringify(value)}`, {
        hint: 'leave it out',
      });
    }
  }
}

function networkMode(mode: string): string {
  return mode === '' || mode === 'default' ? 'bridge' : mode;
}

/**
 * The networks to join: none for `none`, `host` and `container:`, else that of the mode and any further endpoints. Old
 * clients give one MAC address for the container, newer ones one for each endpoint.
 */
function networksOf(
  mode: string,
  endpoints: Readonly<Record<string, object | null>>,
  mac: string | undefined,
): Readonly<Record<string, NetworkAttachment>> {
  if (mode === 'none' || mode === 'host' || mode.startsWith('container:')) return {};
  const names = new Set([mode, ...Object.keys(endpoints).map(networkMode)]);
  return Object.fromEntries(
    [...names].map((name) => {
      const endpoint = endpoints[name] ?? (name === 'bridge' ? endpoints['default'] : undefined);
      const attachment = attachmentOf(name, endpoint);
      return [name, name === mode && mac !== undefined ? { mac: parseMac(mac), ...attachment } : attachment];
    }),
  );
}
