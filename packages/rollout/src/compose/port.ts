import * as z from 'zod';
import type { Port } from './project.ts';
import { attempt, isMapping, reading, section, text, textOf } from './values.ts';

/**
 * Published ports. Short: `[[ip:]published:]target[/protocol]`, where ports may be ranges such as `8000-8010`; long: a
 * mapping. compose-spec, 05-services.md#ports.
 */
const SHORT =
  /^(?:(?:(\[[0-9a-fA-F:.]+\]|[0-9.]+):)?([0-9]+(?:-[0-9]+)?)?:)?([0-9]+(?:-[0-9]+)?)(?:\/(\w+))?$/;

const long = section({
  target: text,
  published: text.optional(),
  host_ip: text.optional(),
  protocol: text.optional(),
  mode: z.enum(['host', 'ingress']).optional(),
  name: text.optional(),
  app_protocol: text.optional(),
});

/** One entry; a range gives several ports. */
export const port = z
  .preprocess(
    attempt((input: unknown) => (isMapping(input) ? input : short(input))),
    long,
  )
  .transform(attempt(expand));

/** An entry of `expose`: `3000` or `3000/udp`, with the protocol filled in. */
export const exposed = reading((input) => {
  const [, target, protocol = 'tcp'] = /^(\d+)(?:\/(tcp|udp|sctp))?$/.exec(textOf(input)) ?? [];
  if (target === undefined) throw new Error(`"${input}" is not a port`);
  return `${target}/${protocol}`;
});

function short(input: unknown): unknown {
  const [, ip, published, target, protocol] = SHORT.exec(String(input)) ?? [];
  if (target === undefined)
    throw new Error(`"${input}" is not a published port; write "8080:80" or "127.0.0.1:8080:80/tcp"`);
  return {
    target,
    ...(published === undefined ? {} : { published }),
    ...(ip === undefined ? {} : { host_ip: ip.replace(/^\[|\]$/g, '') }),
    ...(protocol === undefined ? {} : { protocol }),
  };
}

function expand({ target, published, host_ip, protocol = 'tcp' }: z.infer<typeof long>): Port[] {
  const targets = range(target);
  const outer = published === undefined ? undefined : range(published);
  if (outer !== undefined && outer.length !== targets.length)
    throw new Error(`the ranges ${published} and ${target} are not equally long`);
  if (protocol !== 'tcp' && protocol !== 'udp' && protocol !== 'sctp')
    throw new Error(`"${protocol}" is not a protocol; write tcp, udp or sctp`);
  return targets.map((number, index) => ({
    target: number,
    protocol,
    ...(outer === undefined ? {} : { published: String(outer[index]) }),
    ...(host_ip === undefined ? {} : { hostIp: host_ip }),
  }));
}

function range(ports: string): number[] {
  const [first = 0, last = first] = ports.split('-').map(Number);
  if (!(first >= 1 && last >= first && last <= 65535)) throw new Error(`"${ports}" is not a port`);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
