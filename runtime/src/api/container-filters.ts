import { Failure } from '@slipway/failure';
import type { Container } from '../container/container.ts';
import type { Engine } from '../engine.ts';
import { matchesLabels } from './query.ts';

/** Whether a container is to be shown: the filters of `docker ps`, each of which must be met by one of its values. */
export type ContainerFilter = (container: Container) => boolean;

type Values = readonly string[];

const STATUSES = ['created', 'running', 'paused', 'restarting', 'removing', 'exited', 'dead'];
const HEALTHS = ['starting', 'healthy', 'unhealthy', 'none'];

/** Throws a `Failure` `bad-filter` or `container-unknown`. */
export async function containerFilter(
  wanted: ReadonlyMap<string, Values>,
  engine: Engine,
): Promise<ContainerFilter> {
  const given = [...wanted].filter(([, values]) => values.length > 0);
  const filters = given.map(async ([key, values]) => {
    const filter = FILTERS[key];
    if (filter === undefined) throw new Failure('bad-filter', `invalid filter '${key}'`);
    return filter(values, engine);
  });
  const all = await Promise.all(filters);
  return (container) => all.every((filter) => filter(container));
}

const FILTERS: Readonly<
  Record<string, (values: Values, engine: Engine) => ContainerFilter | Promise<ContainerFilter>>
> = {
  label:
    (values) =>
    ({ record }) =>
      matchesLabels(record.config.Labels, values),
  name: (values) => {
    const patterns = values.map(pattern);
    return ({ record }) => patterns.some((each) => each.test(`/${record.name}`) || each.test(record.name));
  },
  id:
    (values) =>
    ({ id }) =>
      values.some((value) => id.startsWith(value)),
  status: (values) => {
    check('status', values, STATUSES);
    return ({ state }) => values.includes(state.status);
  },
  exited: (values) => {
    const wrong = values.find((value) => !/^-?\d+$/.test(value));
    if (wrong !== undefined) throw new Failure('bad-filter', `invalid filter 'exited=${wrong}'`);
    return ({ state }) => state.status === 'exited' && values.includes(String(state.exitCode));
  },
  health: (values) => {
    check('health', values, HEALTHS);
    return ({ health }) => values.includes(health?.health.Status ?? 'none');
  },
  ancestor: async (values, { images }) => {
    const found = values.flatMap((value) => images.find(value) ?? []);
    const loaded = await Promise.all(found.map((image) => images.load(image)));
    const bases = loaded.map(({ config }) => config.rootfs.diff_ids);
    return ({ record }) => bases.some((base) => base.every((layer, index) => record.layers[index] === layer));
  },
  network:
    (values, { networks }) =>
    ({ record }) =>
      values.some((value) => {
        const name = networks.find(value)?.name ?? value;
        return record.networks[name] !== undefined || record.hostConfig.NetworkMode === name;
      }),
  volume:
    (values) =>
    ({ record }) =>
      record.mounts.some(({ Name, Source, Destination }) =>
        [Name, Source, Destination].some((each) => each !== undefined && values.includes(each)),
      ),
  publish: (values) => {
    const wanted = portsOf(values);
    return ({ record }) => Object.keys(record.hostConfig.PortBindings).some((port) => wanted.has(full(port)));
  },
  expose: (values) => {
    const wanted = portsOf(values);
    return ({ record }) =>
      Object.keys(record.config.ExposedPorts ?? {}).some((port) => wanted.has(full(port)));
  },
  before: (values, { containers }) => {
    const others = values.map((value) => containers.get(value));
    return ({ record }) => others.every((other) => record.created < other.record.created);
  },
  since: (values, { containers }) => {
    const others = values.map((value) => containers.get(value));
    return ({ record }) => others.every((other) => record.created > other.record.created);
  },
  'is-task': (values) => () => values.includes('false') || values.includes('0'),
};

function check(key: string, values: Values, allowed: Values): void {
  const wrong = values.find((value) => !allowed.includes(value));
  if (wrong !== undefined) throw new Failure('bad-filter', `invalid filter '${key}=${wrong}'`);
}

function pattern(value: string): RegExp {
  try {
    return new RegExp(value);
  } catch (cause) {
    throw new Failure('bad-filter', `invalid filter 'name=${value}': not a regular expression`, { cause });
  }
}

/** `80`, `80/udp` or `80-90/tcp`, written out. */
function portsOf(values: Values): ReadonlySet<string> {
  return new Set(
    values.flatMap((value) => {
      const match = /^(\d+)(?:-(\d+))?(?:\/(tcp|udp|sctp))?$/.exec(value);
      if (match === null) throw new Failure('bad-filter', `invalid port '${value}'`);
      const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
      if (last < first || last > 65_535) throw new Failure('bad-filter', `invalid range of ports '${value}'`);
      return Array.from({ length: last - first + 1 }, (_, index) => `${first + index}/${match[3] ?? 'tcp'}`);
    }),
  );
}

function full(port: string): string {
  return port.includes('/') ? port : `${port}/tcp`;
}
