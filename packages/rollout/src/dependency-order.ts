import { Failure } from '@slipway/failure';
import type { Service } from './compose/project.ts';

type Dependent = Pick<Service, 'name' | 'dependsOn'>;

/** Services with those they depend on before them, otherwise as written. Throws a `Failure` `dependency-cycle`. */
export function dependencyOrder<S extends Dependent>(services: Readonly<Record<string, S>>): S[] {
  const ordered = new Set<S>();
  const visit = (service: S, path: readonly string[]): void => {
    if (ordered.has(service)) return;
    const start = path.indexOf(service.name);
    if (start >= 0) {
      const cycle = [...path.slice(start), service.name].join(' → ');
      throw new Failure('dependency-cycle', `services depend on each other in a circle: ${cycle}`, {
        hint: 'remove one of these entries of depends_on',
      });
    }
    for (const name of Object.keys(service.dependsOn)) {
      const other = services[name];
      if (other !== undefined) visit(other, [...path, service.name]);
    }
    ordered.add(service);
  };
  for (const service of Object.values(services)) visit(service, []);
  return [...ordered];
}

/** The services that another one waits for to have ended well: migrations and the like. */
export function jobs(services: Readonly<Record<string, Dependent>>): ReadonlySet<string> {
  const conditions = Object.values(services).flatMap(({ dependsOn }) => Object.entries(dependsOn));
  return new Set(
    conditions
      .filter(([, condition]) => condition === 'service_completed_successfully')
      .map(([name]) => name),
  );
}
