import * as z from 'zod';
import { mount } from './mount.ts';
import { exposed, port } from './port.ts';
import {
  assignments,
  command,
  duration,
  fileMode,
  flag,
  integer,
  isMapping,
  labels,
  namesOr,
  number,
  reading,
  section,
  size,
  text,
  textOf,
  textOrTexts,
  texts,
} from './values.ts';

/** The shape of a Compose file, as far as Slipway supports it. compose-spec, 03-compose-file.md to 09-secrets.md. */

const build = z.preprocess(
  (input) => (isMapping(input) ? input : { context: input }),
  section({
    context: text.default('.'),
    dockerfile: text.optional(),
    target: text.optional(),
    args: assignments.optional(),
  }),
);

const healthcheck = section({
  test: z.union([texts, text]).optional(),
  interval: duration.optional(),
  timeout: duration.optional(),
  start_period: duration.optional(),
  start_interval: duration.optional(),
  retries: integer.optional(),
  disable: flag.optional(),
});

const envFiles = z.preprocess(
  (input) =>
    (Array.isArray(input) ? input : [input]).map((entry) => (isMapping(entry) ? entry : { path: entry })),
  z.array(section({ path: text, required: flag.default(true), format: z.literal('env').optional() })),
);

const attachment = section({
  aliases: texts.default([]),
  ipv4_address: text.optional(),
  ipv6_address: text.optional(),
});

const dependency = section({
  condition: z
    .enum(['service_started', 'service_healthy', 'service_completed_successfully'])
    .default('service_started'),
  required: flag.optional(),
  restart: flag.optional(),
});

const file = z.preprocess(
  (input) => (isMapping(input) ? input : { source: input }),
  section({
    source: text,
    target: text.optional(),
    uid: integer.optional(),
    gid: integer.optional(),
    mode: fileMode.optional(),
  }),
);

const ulimit = z.preprocess(
  (input) => (isMapping(input) ? input : { soft: input, hard: input }),
  section({ soft: integer, hard: integer }),
);

const deploy = section({
  replicas: integer
    .refine((count) => count === 1, 'a service is one container a host; deploy to more hosts instead')
    .optional(),
  update_config: section({ order: z.enum(['start-first', 'stop-first']).optional() }).optional(),
  resources: section({
    limits: section({
      cpus: number.optional(),
      memory: size.optional(),
      pids: integer.optional(),
    }).optional(),
  }).optional(),
});

const hosts = reading((input) => {
  if (isMapping(input))
    return Object.entries(input).flatMap(([name, at]) =>
      [at].flat().map((address) => `${name}:${textOf(address)}`),
    );
  if (!Array.isArray(input)) throw new Error('must be a list of name:address');
  return input.map((entry) => textOf(entry).replace('=', ':'));
});

const restart = reading((input) => {
  const [, name, retries] =
    /^(no|always|unless-stopped|on-failure)(?::(\d+))?$/.exec(input === false ? 'no' : textOf(input)) ?? [];
  if (name === undefined || (retries !== undefined && name !== 'on-failure'))
    throw new Error(
      `"${input}" is not a restart policy; write no, always, unless-stopped or on-failure[:retries]`,
    );
  return { name, retries: Number(retries ?? 0) };
});

const tmpfs = textOrTexts.transform((entries) =>
  Object.fromEntries(
    entries.map((entry) => {
      const colon = entry.indexOf(':');
      return colon < 0 ? [entry, ''] : [entry.slice(0, colon), entry.slice(colon + 1)];
    }),
  ),
);

const service = (folder: string) =>
  section({
    image: text.optional(),
    build: build.optional(),
    command: command.optional(),
    entrypoint: command.optional(),
    environment: assignments.default({}),
    env_file: envFiles.default([]),
    ports: z.array(port).default([]),
    expose: z.array(exposed).default([]),
    volumes: z.array(mount(folder)).default([]),
    tmpfs: tmpfs.default({}),
    networks: namesOr(attachment).optional(),
    depends_on: namesOr(dependency).default({}),
    healthcheck: healthcheck.optional(),
    restart: restart.default({ name: 'no', retries: 0 }),
    labels: labels.default({}),
    user: text.optional(),
    working_dir: text.optional(),
    hostname: text.optional(),
    tty: flag.optional(),
    stop_signal: text.optional(),
    stop_grace_period: duration.optional(),
    init: flag.optional(),
    privileged: flag.optional(),
    read_only: flag.optional(),
    cap_add: texts.default([]),
    cap_drop: texts.default([]),
    security_opt: texts.default([]),
    shm_size: size.optional(),
    mem_limit: size.optional(),
    cpus: number.optional(),
    pids_limit: integer.optional(),
    ulimits: z.record(z.string(), ulimit).default({}),
    extra_hosts: hosts.default([]),
    dns: textOrTexts.default([]),
    dns_search: textOrTexts.default([]),
    dns_opt: texts.default([]),
    sysctls: labels.default({}),
    logging: section({ driver: text.default('json-file'), options: labels.default({}) }).optional(),
    secrets: z.array(file).default([]),
    configs: z.array(file).default([]),
    deploy: deploy.optional(),
  });

const volume = section({
  name: text.optional(),
  external: flag.default(false),
  driver: text.optional(),
  driver_opts: labels.default({}),
  labels: labels.default({}),
});

const network = section({
  name: text.optional(),
  external: flag.default(false),
  internal: flag.default(false),
  driver: text.optional(),
  driver_opts: labels.default({}),
  labels: labels.default({}),
  ipam: section({
    driver: z.literal('default').optional(),
    config: z.array(section({ subnet: text.optional(), gateway: text.optional() })).default([]),
  }).optional(),
});

const fileSource = section({
  name: text.optional(),
  file: text.optional(),
  environment: text.optional(),
  content: text.optional(),
}).refine(
  (source) =>
    [source.file, source.environment, source.content].filter((from) => from !== undefined).length === 1,
  'say where it comes from: exactly one of file:, environment: and content:',
);

/** A whole file; relative paths are taken from `folder`. */
export function composeSchema(folder: string) {
  return section({
    version: text.optional(),
    name: text.optional(),
    services: z.record(z.string().regex(/^[a-zA-Z0-9._-]+$/, 'is not a name for a service'), service(folder)),
    volumes: z.record(z.string(), volume).default({}),
    networks: z.record(z.string(), network).default({}),
    secrets: z.record(z.string(), fileSource).default({}),
    configs: z.record(z.string(), fileSource).default({}),
  });
}

type ComposeFile = z.infer<ReturnType<typeof composeSchema>>;

export type { ComposeFile };
export type ComposeService = ComposeFile['services'][string];
