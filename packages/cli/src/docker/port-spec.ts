import { Failure } from '@slipway/failure';

/** What `--publish` asks for: `[[HOST:]PORT[-PORT]:]PORT[-PORT][/PROTOCOL]`, as docker has it; IPv6 addresses in brackets. */
export interface PublishedPorts {
  readonly exposed: Readonly<Record<string, Record<string, never>>>;
  readonly bindings: Readonly<
    Record<string, readonly { readonly HostIp: string; readonly HostPort: string }[]>
  >;
}

const SPEC = /^(?:(?:(\[[0-9a-fA-F:.]+\]|[^:[\]]*):)?(\d*)(?:-(\d+))?:)?(\d+)(?:-(\d+))?(?:\/([a-z]+))?$/;

/** Throws a `Failure` `usage`. */
export function parsePublished(specs: readonly string[]): PublishedPorts {
  const exposed: Record<string, Record<string, never>> = {};
  const bindings: Record<string, { HostIp: string; HostPort: string }[]> = {};
  for (const spec of specs)
    for (const { port, binding } of expand(spec)) {
      exposed[port] = {};
      bindings[port] = [...(bindings[port] ?? []), binding];
    }
  return { exposed, bindings };
}

/** Reads `--expose PORT[-PORT][/PROTOCOL]`. Throws a `Failure` `usage`. */
export function parseExposed(specs: readonly string[]): Record<string, Record<string, never>> {
  const ports = specs.flatMap((spec) => {
    if (spec.includes(':')) throw wrong(spec);
    return expand(spec).map(({ port }) => port);
  });
  return Object.fromEntries(ports.map((port) => [port, {}]));
}

function expand(spec: string) {
  const match = SPEC.exec(spec);
  if (match === null) throw wrong(spec);
  const [, host = '', hostFrom = '', hostTo, from = '', to, protocol = 'tcp'] = match;
  const inside = range(from, to);
  const outside = hostFrom === '' ? [] : range(hostFrom, hostTo);
  if (outside.length > 1 && inside.length > 1 && outside.length !== inside.length) throw wrong(spec);
  return inside.map((port, index) => {
    // A range of the host's for one port lets the engine choose.
    const chosen =
      outside.length > 1 && inside.length === 1 ? `${hostFrom}-${hostTo}` : String(outside[index] ?? '');
    return {
      port: `${port}/${protocol}`,
      binding: { HostIp: host.replace(/^\[|\]$/g, ''), HostPort: chosen },
    };
  });
}

function range(from: string, to = from): number[] {
  const [first, last] = [Number(from), Number(to)];
  if (first < 1 || last > 65_535 || last < first) throw wrong(from === to ? from : `${from}-${to}`);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function wrong(spec: string): Failure {
  return new Failure('usage', `invalid port "${spec}"`, {
    hint: 'write it as 8080:80, 127.0.0.1:8080:80/udp, or 80',
  });
}
