import { existsSync } from 'node:fs';
import { run } from '@slipway/command';
import { renderError } from '@slipway/failure';
import { buildProgram, checkGo, fetchSources } from './compose/build.ts';
import { COMPOSE_RELEASES, composePath } from './compose/releases.ts';

/**
 * `npm run setup:compose`: builds the releases of Docker Compose that `npm test` then drives as clients of the engine. It
 * takes some minutes, once; `npm test` does not do it by itself.
 */

const missing = COMPOSE_RELEASES.filter((release) => !existsSync(composePath(release)));
try {
  if (missing.length > 0) await checkGo(run);
  for (const release of missing) {
    console.log(`Compose ${release.version}: fetching its sources`);
    const sources = await fetchSources(run, release);
    console.log(`Compose ${release.version}: building it, which takes some minutes`);
    await buildProgram(run, release, sources);
  }
  for (const release of COMPOSE_RELEASES) console.log(composePath(release));
} catch (error) {
  process.stderr.write(`${renderError(error)}\n`);
  process.exitCode = 1;
}
