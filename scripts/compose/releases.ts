import { join } from 'node:path';

/**
 * Releases of Docker Compose that the tests drive as clients of the engine, where they have been built: see `build.ts`.
 * Debian packages only Compose 1.
 */
export interface ComposeRelease {
  /** Go's name of its module. */
  readonly module: string;
  readonly version: string;
}

/** The last of the second major version, and one of the line after it, which speaks a newer API. */
export const COMPOSE_RELEASES: readonly ComposeRelease[] = [
  { module: 'github.com/docker/compose/v2', version: 'v2.40.3' },
  { module: 'github.com/docker/compose/v5', version: 'v5.6.0' },
];

/** How to get them. */
export const COMPOSE_COMMAND = 'npm run setup:compose';

const REPOSITORY = join(import.meta.dirname, '../..');

/** Where the program of a release is, once it has been built. */
export function composePath({ version }: ComposeRelease): string {
  return join(REPOSITORY, '.state/compose', version, 'docker-compose');
}
