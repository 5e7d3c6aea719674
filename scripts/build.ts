import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { bundleAction, type Dist } from './build/bundle.ts';

/**
 * `npm run build`: bundles each action into its `dist`, which is committed, as the runner takes an action from the
 * repository as it is. With `--check` nothing is written, and a `dist` that is not what its sources give is named.
 */

const root = resolve(import.meta.dirname, '..');
const check = process.argv.includes('--check');

/** What lies in a folder now. */
function readDist(folder: string): Dist {
  if (!existsSync(folder)) return new Map();
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function writeDist(folder: string, dist: Dist): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, text] of dist) writeFileSync(join(folder, name), text);
}

const isSame = (one: Dist, other: Dist) =>
  one.size === other.size && [...one].every(([name, text]) => other.get(name) === text);

const actions = globSync('actions/*/action.yml', { cwd: root })
  .map((path) => basename(dirname(path)))
  .sort();
const bundled = await Promise.all(
  actions.map(async (action) => ({
    action,
    folder: join(root, 'actions', action, 'dist'),
    dist: await bundleAction(action),
  })),
);
const stale = bundled.filter(({ folder, dist }) => !isSame(dist, readDist(folder)));

if (check) {
  for (const { action } of stale)
    console.error(`actions/${action}/dist is not what its sources give: npm run build, and commit it`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const { folder, dist } of stale) writeDist(folder, dist);
  for (const { action, dist } of bundled) {
    const sizes = [...dist].map(([name, text]) => `${name} ${Math.ceil(Buffer.byteLength(text) / 1000)} kB`);
    console.log(`actions/${action}/dist: ${sizes.join(', ')}`);
  }
}
