import { isIP } from 'node:net';
import { parseBytes } from '@slipway/dockerfile/bytes';
import { Failure } from '@slipway/failure';
import type { BuildInput } from './build-input.ts';

/** The values of flags about a container's limits and hosts, which builds and runs have in common, as docker has them. */

/** getrlimit(2). */
const LIMITS = [
  ...['as', 'core', 'cpu', 'data', 'fsize', 'locks', 'memlock', 'msgqueue'],
  ...['nice', 'nofile', 'nproc', 'rss', 'rtprio', 'rttime', 'sigpending', 'stack'],
];

/** Reads `--ulimit NAME=SOFT[:HARD]`; -1 is no limit. Throws a `Failure` `usage`. */
export function parseUlimit(spec: string): NonNullable<BuildInput['ulimits']>[number] {
  const [, name, soft, hard = soft] = /^([a-z]+)=(-1|\d+)(?::(-1|\d+))?$/.exec(spec) ?? [];
  if (name === undefined)
    throw new Failure('usage', `--ulimit ${spec} is not of the form NAME=SOFT[:HARD]`, {
      hint: 'such as nofile=1024:2048',
    });
  if (!LIMITS.includes(name))
    throw new Failure('usage', `--ulimit ${spec}: there is no limit "${name}"`, {
      hint: `it may be ${LIMITS.join(', ')}`,
    });
  const [lower, upper] = [Number(soft), Number(hard)];
  if (upper !== -1 && (lower === -1 || lower > upper))
    throw new Failure('usage', `--ulimit ${spec}: the soft limit is above the hard one`);
  return { name, soft: lower, hard: upper };
}

/** Checks `--add-host NAME:ADDRESS`, which may be `NAME=ADDRESS` too. Throws a `Failure` `usage`. */
export function parseHost(spec: string): string {
  const [, address = ''] = /^[^\s:=]+[:=](.*)$/.exec(spec) ?? [];
  if (isIP(address.replace(/^\[(.*)\]$/, '$1')) !== 0) return spec;
  throw new Failure('usage', `--add-host ${spec} is not of the form NAME:ADDRESS`, {
    hint: 'such as db:192.0.2.7',
  });
}

/** Reads a size such as `64m`, in bytes. Throws a `Failure` `usage`. */
export function parseSize(text: string): number {
  const bytes = parseBytes(text);
  if (bytes !== undefined) return bytes;
  throw new Failure('usage', `"${text}" is not a size`, { hint: 'write for example 64m or 1g' });
}
