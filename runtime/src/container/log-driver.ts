import { Failure } from '@slipway/failure';
import { hexOf } from '@slipway/oci';
import type { ContainerRecord, HostConfig } from './record.ts';

/**
 * What `--log-driver` and `--log-opt` ask of a log: how large it may grow, and which labels and variables of the
 * container go with `docker logs --details`. All drivers are conmon's files here; they differ in their limits.
 */
export interface LogLimits {
  /** Bytes after which a file is put aside; undefined for no limit. */
  readonly maxSize: number | undefined;
  /** How many files there are at most. */
  readonly maxFiles: number;
}

type LogConfig = HostConfig['LogConfig'];

const DEFAULT_LIMITS: Readonly<Record<string, LogLimits>> = {
  'json-file': { maxSize: undefined, maxFiles: 1 },
  'k8s-file': { maxSize: undefined, maxFiles: 1 },
  local: { maxSize: 20_000_000, maxFiles: 5 },
  // Nothing is kept for `docker logs`; what is attached still reads its output from a file.
  none: { maxSize: 1_000_000, maxFiles: 1 },
};

const LIMIT_OPTIONS = ['max-size', 'max-file', 'compress', 'mode', 'max-buffer-size'];
const DETAIL_OPTIONS = ['labels', 'labels-regex', 'env', 'env-regex', 'tag'];
const MODES = ['blocking', 'non-blocking'];
const UNITS = ['', 'k', 'm', 'g', 't', 'p'];

/** Throws a `Failure` `bad-log-option` for what Docker refuses, and `unsupported` for what is not done here. */
export function checkLogConfig({ Type, Config }: LogConfig): void {
  if (DEFAULT_LIMITS[Type] === undefined)
    throw new Failure('unsupported', `logger: no log driver named '${Type}' is registered`, {
      hint: 'use json-file, local or none',
    });
  const known =
    Type === 'none' ? [] : Type === 'local' ? LIMIT_OPTIONS : [...LIMIT_OPTIONS, ...DETAIL_OPTIONS];
  const unknown = Object.keys(Config).find((option) => !known.includes(option));
  if (unknown !== undefined)
    throw new Failure('bad-log-option', `unknown log opt '${unknown}' for ${Type} log driver`);
  const { compress = 'false', mode = 'blocking', tag = '' } = Config;
  if (compress !== 'false')
    throw new Failure('unsupported', `the log option compress=${compress} is not supported`, {
      hint: 'leave it out, or give compress=false',
    });
  // Nobody waits for a log here, as a file takes what there is: either mode is kept, and the buffer it would need is none.
  if (!MODES.includes(mode))
    throw new Failure('bad-log-option', `logger: logging mode not supported: ${mode}`);
  if (Config['max-buffer-size'] !== undefined && mode !== 'non-blocking')
    throw new Failure(
      'bad-log-option',
      "logger: max-buffer-size option is only supported with 'mode=non-blocking'",
    );
  const [field] =
    tag.replace(TAG_FIELD, (text, name) => (name in TAG_FIELDS ? '' : text)).match(/\{\{.*/) ?? [];
  if (field !== undefined)
    throw new Failure('unsupported', `the log option tag has the field ${field}, which is not supported`, {
      hint: `use ${Object.keys(TAG_FIELDS).join(', ')}`,
    });
  limitsOf({ Type, Config });
}

/** Throws a `Failure` `bad-log-option`. */
export function limitsOf({ Type, Config }: LogConfig): LogLimits {
  const defaults = DEFAULT_LIMITS[Type]!;
  const size = Config['max-size'];
  const files = Config['max-file'];
  if (files !== undefined && !(Number(files) >= 1))
    throw new Failure('bad-log-option', `max-file cannot be less than 1: ${files}`);
  return {
    maxSize: size === undefined ? defaults.maxSize : size === '-1' ? undefined : parseSize(size),
    maxFiles: files === undefined ? defaults.maxFiles : Number(files),
  };
}

/** `10m`, `1.5 GB`: units are powers of 1000, as Docker counts them for logs. */
function parseSize(text: string): number {
  const match = /^(\d+(?:\.\d+)?) ?([kmgtp]?)(?:i?b)?$/i.exec(text);
  if (match === null || Number(match[1]) === 0)
    throw new Failure('bad-log-option', `invalid size: '${text}'`, { hint: 'write max-size as in 10m' });
  return Math.floor(Number(match[1]) * 1000 ** UNITS.indexOf(match[2]!.toLowerCase()));
}

const TAG_FIELD = /\{\{ ?\.([A-Za-z]+) ?\}\}/g;
/** What the fields of a tag stand for. docs.docker.com/engine/logging/log_tags */
const TAG_FIELDS: Readonly<Record<string, (record: ContainerRecord) => string>> = {
  ID: ({ id }) => id.slice(0, 12),
  FullID: ({ id }) => id,
  Name: ({ name }) => name,
  ImageID: ({ image }) => hexOf(image.id).slice(0, 12),
  ImageFullID: ({ image }) => image.id,
  ImageName: ({ config }) => config.Image,
};

/** What `--details` puts before each line: the tag, the chosen labels and variables as `NAME=VALUE` pairs, URL-encoded. */
export function logDetails(record: ContainerRecord): string {
  const { Labels, Env } = record.config;
  const { Config } = record.hostConfig.LogConfig;
  const tag = Config['tag']?.replace(TAG_FIELD, (_, name: string) => TAG_FIELDS[name]!(record));
  const variables = Env.map((entry): [string, string] => {
    const split = entry.indexOf('=');
    return [entry.slice(0, split), entry.slice(split + 1)];
  });
  const chosen = [
    ...(tag ? [['tag', tag] as const] : []),
    ...choose(Object.entries(Labels), Config['labels'], Config['labels-regex']),
    ...choose(variables, Config['env'], Config['env-regex']),
  ];
  return chosen
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join(',');
}

function choose(
  entries: readonly (readonly [string, string])[],
  names: string | undefined,
  pattern: string | undefined,
): (readonly [string, string])[] {
  const wanted = new Set(names?.split(','));
  const matches = pattern === undefined ? undefined : new RegExp(pattern);
  return entries.filter(([name]) => wanted.has(name) || matches?.test(name) === true);
}

function encode(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1);
}
