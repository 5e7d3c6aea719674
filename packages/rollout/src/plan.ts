import { Failure } from '@slipway/failure';
import type { Mount, Order } from './compose/project.ts';
import type { LoadedService } from './compose/project-files.ts';
import { dependencyOrder, jobs } from './dependency-order.ts';
import type { Observed, ObservedContainer } from './observe.ts';
import { nameOf } from './record.ts';
import type { Release } from './release.ts';
import { fileFolders } from './service-files.ts';
import { definitionDigest, orderOf } from './service-spec.ts';

/** One thing a rollout does on a host. */
export type Action =
  /** The service already runs exactly this (or, for a job, has done it); it is left alone. */
  | { readonly kind: 'keep'; readonly service: string; readonly container: string }
  /** A new container takes the place of those that run. */
  | ({
      readonly kind: 'replace';
      readonly service: string;
      readonly name: string;
      readonly order: Order;
    } & Before)
  /** A new container runs to its end before services that depend on it. */
  | { readonly kind: 'run'; readonly service: string; readonly name: string }
  /** The release has no such service any more: it is stopped, and kept. */
  | ({ readonly kind: 'retire'; readonly service: string } & Before);

/** What runs of a service before it is replaced. */
export interface Before {
  /** The one that answers now. */
  readonly serving?: string | undefined;
  /** All that run; more than one when an earlier rollout was cut off. */
  readonly running: readonly string[];
  /** Anonymous volumes the next container goes on with, by path, as it would under Compose. */
  readonly carried: Readonly<Record<string, string>>;
}

/**
 * What has to be done to get from what is observed to the release, in order. Pure. Throws a `Failure` `no-image` when the
 * release has no image for a service, and `dependency-cycle`.
 */
export function plan(release: Release, observed: Observed): Action[] {
  const { project, images } = release;
  const toRunOnce = jobs(project.services);
  const actions = dependencyOrder(project.services).map((service): Action => {
    const image = images[service.name];
    if (image === undefined)
      throw new Failure('no-image', `the release has no image for the service ${service.name}`, {
        hint: `build it, or give ${service.name} an image in ${project.file}`,
      });
    const own = observed.containers.filter((container) => container.service === service.name);
    const isSame = (container: ObservedContainer) =>
      container.definition === definitionDigest(service, project) &&
      (container.digest === image.digest ||
        (container.image !== undefined &&
          container.image.content === observed.images[service.name]?.content));
    const name = freeName(`${project.name}-${service.name}-${nameOf(release.version)}`, observed);
    if (toRunOnce.has(service.name)) {
      const done = own.find((container) => isSame(container) && wasDone(container));
      return done === undefined
        ? { kind: 'run', service: service.name, name }
        : { kind: 'keep', service: service.name, container: done.id };
    }
    const before = beforeOf(own, observed);
    const serving = own.find(({ id }) => id === before.serving);
    const isServed = serving?.published === true || service.ports.length === 0;
    if (
      serving !== undefined &&
      before.running.length === 1 &&
      isServed &&
      !serving.unhealthy &&
      isSame(serving)
    )
      return { kind: 'keep', service: service.name, container: serving.id };
    const carried = carriedBy(service, before);
    const order = service.order ?? (Object.keys(carried).length > 0 ? 'stop-first' : orderOf(service));
    return { kind: 'replace', service: service.name, name, order, ...before, carried };
  });
  return [...actions, ...retirements(release, observed)];
}

/** What runs of the services that `release` does not have. */
function retirements(release: Release, observed: Observed): Action[] {
  const gone = observed.containers.filter(
    ({ running, service }) => running && release.project.services[service] === undefined,
  );
  return [...new Set(gone.map(({ service }) => service))].map((service) => ({
    kind: 'retire',
    service,
    ...beforeOf(
      gone.filter((container) => container.service === service),
      observed,
    ),
  }));
}

/** Which of a service's containers run, and which one of them answers. */
export function beforeOf(own: readonly ObservedContainer[], observed: Pick<Observed, 'records'>): Before {
  const running = own.filter((container) => container.running);
  const recorded = new Set(
    observed.records.flatMap(({ services }) => Object.values(services).map(({ container }) => container)),
  );
  const serving =
    running.find(({ published }) => published) ?? running.find(({ id }) => recorded.has(id)) ?? running[0];
  return {
    serving: serving?.id,
    running: running.map(({ id }) => id),
    carried: serving?.anonymous ?? {},
  };
}

function wasDone({ started, running, exitCode }: ObservedContainer): boolean {
  return started && !running && exitCode === 0;
}

/** The anonymous volumes to go on with: not where a named mount is now, nor those that hold secrets and configs. */
function carriedBy(service: LoadedService, { carried }: Before): Before['carried'] {
  const isNamed = (mount: Mount) => mount.type !== 'volume' || mount.volume !== undefined;
  const taken = new Set([
    ...service.mounts.filter(isNamed).map(({ target }) => target),
    ...fileFolders(service),
  ]);
  return Object.fromEntries(Object.entries(carried).filter(([path]) => !taken.has(path)));
}

/** A release may be rolled out more than once, and kept containers keep their names. */
function freeName(wanted: string, { containers }: Observed): string {
  const taken = new Set(containers.map(({ name }) => name));
  for (let count = 2, name = wanted; ; name = `${wanted}-${count++}`) if (!taken.has(name)) return name;
}
