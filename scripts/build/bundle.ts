import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { licensesOf } from './licenses.ts';

/**
 * An action as the runner wants it: one file with everything in it, since a runner installs nothing. The bytes depend on
 * the sources and on package-lock.json alone: no path of this machine, no time, no cache.
 */

/** Files of an action's `dist` by name. */
export type Dist = ReadonlyMap<string, string>;

const root = resolve(import.meta.dirname, '../..');

/** The action that brings the whole command along, engine and registry included. */
const CARRIES_COMMAND = 'setup';

export async function bundleAction(action: string): Promise<Dist> {
  const entries = {
    'index.js': `actions/${action}/src/main.ts`,
    ...(action === CARRIES_COMMAND ? { 'slipway.js': 'packages/cli/src/main.ts' } : {}),
  };
  const bundles = await Promise.all(
    Object.entries(entries).map(async ([name, entry]) => ({ name, ...(await bundle(entry)) })),
  );
  const inputs = bundles.flatMap((each) => each.inputs);
  return new Map([
    ...bundles.map(({ name, text }) => [name, text] as const),
    ['licenses.txt', licensesOf(root, inputs)],
  ]);
}

/** What has no effect but its exports, so that what nobody imports is left out: our sources, and the client of the runner. */
const PURE = /^(?:packages|runtime|actions)\/|^node_modules\/@actions\//;

const pureModules: Plugin = {
  name: 'pure-modules',
  setup({ onResolve }) {
    onResolve({ filter: /^(?:\.\.?\/.*\.[jt]s|@slipway\/.*|slipway)$/ }, ({ path, resolveDir }) => {
      const file = path.startsWith('.') ? join(resolveDir, path) : fileURLToPath(import.meta.resolve(path));
      return PURE.test(file.slice(root.length + 1)) ? { path: file, sideEffects: false } : undefined;
    });
  },
};

/** What CommonJS packages take for granted, an ES module has to make for itself. */
const banner = [
  "import { createRequire } from 'node:module';",
  'const require = createRequire(import.meta.url);',
  'const __filename = import.meta.filename;',
  'const __dirname = import.meta.dirname;',
].join('\n');

async function bundle(entry: string): Promise<{ text: string; inputs: string[] }> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [{ in: entry, out: 'bundle' }],
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    charset: 'ascii',
    legalComments: 'none',
    banner: { js: banner },
    plugins: [pureModules],
    logLevel: 'warning',
    metafile: true,
    write: false,
  });
  const [output] = Object.values(metafile.outputs);
  const inputs = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { text: toAscii(outputFiles[0]!.text), inputs: inputs.map(([path]) => path) };
}

/**
 * A text without a character beyond ASCII, as V8 keeps one that has any in two bytes a character. esbuild writes strings
 * so by itself; what it leaves are regular expressions and comments, where an escape means the same.
 */
function toAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
