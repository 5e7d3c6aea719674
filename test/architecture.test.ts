import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * The direction of dependencies is a test. Imports point down only; what an environment supplies (variables, the
 * clock, the network, other programs) is touched in few places and handed to the rest.
 */

/** Each layer and what it may import. A row names only rows above it. */
const layers: Readonly<Record<string, readonly string[]>> = {
  failure: [],
  command: ['failure'],
  oci: ['failure'],
  dockerfile: ['failure'],
  'engine-client': ['failure'],
  action: ['failure'],
  registry: ['oci', 'failure'],
  builder: ['dockerfile', 'oci', 'command', 'failure'],
  host: ['command', 'failure'],
  release: ['builder', 'registry', 'oci', 'failure'],
  rollout: ['engine-client', 'host', 'registry', 'release', 'oci', 'failure'],
  runtime: ['builder', 'registry', 'dockerfile', 'oci', 'command', 'failure'],
  cli: [
    ...['runtime', 'rollout', 'release', 'host', 'builder', 'registry', 'engine-client'],
    ...['dockerfile', 'oci', 'command', 'failure'],
  ],
  actions: ['cli', 'action', 'failure'],
};

interface Privilege {
  readonly what: string;
  readonly pattern: RegExp;
  /** Shows that the file was handed its own. */
  readonly handed?: RegExp;
  /** The layers that may, each with the reason. */
  readonly of: Readonly<Record<string, string>>;
}

/** What only some layers may touch. Tests beside the source may touch all of it. */
const privileges: readonly Privilege[] = [
  {
    what: 'the environment',
    pattern: /\bprocess\.env\b|\bimport \{[^}]*\benv\b[^}]*\} from 'node:process'/,
    of: { cli: 'reads SLIPWAY_*', action: 'is where the runner hands over inputs' },
  },
  {
    what: 'the clock',
    pattern: /\bDate\.now\b|\bnew Date\(\)/,
    of: { cli: 'hands it on', runtime: 'stamps what happens to containers', action: 'times a job' },
  },
  {
    what: 'global fetch',
    pattern: /\bglobalThis\.fetch\b|(?:\bawait|\breturn|=>|[=(,?:|&])\s+fetch\(/,
    handed: /[{,]\s*fetch\s*[,}]/,
    of: { cli: 'hands it on' },
  },
  {
    what: 'a spawner',
    pattern: /\bimport (?!type)[^;]*'(?:node:)?child_process'/,
    of: {
      command: 'is the spawner',
      runtime: 'holds the pipes of crun, conmon and tar',
      cli: 'starts the engine in the background',
    },
  },
  {
    what: 'the runner',
    pattern: /\bGITHUB_[A-Z]|'@actions\//,
    of: { action: 'is the only one that knows it' },
  },
];

interface Source {
  readonly path: string;
  readonly text: string;
}

interface Manifest {
  /** The folder that holds package.json. */
  readonly folder: string;
  readonly name: string;
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
}

/** The layer that a path belongs to: the name of its package's folder; all of `actions/*` is one. */
function layerOf(path: string): string {
  const [top = '', package_ = ''] = path.split('/');
  return top === 'packages' ? package_ : top;
}

const isTest = (path: string) => /\.test\.ts$|\/testdata\//.test(path);

/** Source without its comments; strings, which may hold what looks like one, are kept. */
function withoutComments(text: string): string {
  return text.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (_, string: string | undefined) => string ?? '',
  );
}

/** What a source imports or re-exports, as written: statements, which start a line, and `import('…')`. */
function importsOf(text: string): string[] {
  const statement = /^(?:import|export)\s+(?:[^'";]*?\sfrom\s+)?["']([^"']+)["']/gm;
  const expression = /\bimport\(\s*["']([^"']+)["']/g;
  return [statement, expression].flatMap((form) => [...text.matchAll(form)].map((match) => match[1] ?? ''));
}

/** `@scope/name/sub` → `@scope/name`, `name/sub` → `name`. */
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const isOutside = (folder: string, { path }: Source, specifier: string) =>
  specifier.startsWith('.') && !join(dirname(path), specifier).startsWith(`${folder}/`);

/** Everything in the sources and manifests that goes against the tables above, one sentence each. */
function violations(sources: readonly Source[], manifests: readonly Manifest[]): string[] {
  const found: string[] = [];
  const layerOfPackage = new Map(manifests.map(({ name, folder }) => [name, layerOf(folder)]));

  for (const manifest of manifests) {
    const { folder } = manifest;
    const used = new Set<string>();
    for (const source of sources.filter(({ path }) => path.startsWith(`${folder}/`))) {
      const text = withoutComments(source.text);
      const layer = layerOf(source.path);
      for (const specifier of importsOf(text)) {
        if (isOutside(folder, source, specifier))
          found.push(`${source.path} imports ${specifier}, which is outside its package`);
        if (/^(\.|node:)/.test(specifier)) continue;
        const name = packageOf(specifier);
        used.add(name);
        const target = layerOfPackage.get(name);
        if (target !== undefined && target !== layer && !layers[layer]?.includes(target))
          found.push(`${source.path} imports ${name}: ${layer} may not import ${target}`);
        const listed = isTest(source.path)
          ? [...manifest.dependencies, ...manifest.devDependencies, 'vitest', 'fast-check']
          : manifest.dependencies;
        if (!listed.includes(name))
          found.push(`${source.path} imports ${name}, which ${folder}/package.json does not list`);
      }
      if (isTest(source.path)) continue;
      for (const { what, pattern, handed, of } of privileges) {
        const match = pattern.exec(text);
        if (match !== null && handed?.test(text) !== true && !(layer in of))
          found.push(`${source.path} touches ${what} (${match[0].trim()}), which ${layer} must be handed`);
      }
    }
    for (const name of [...manifest.dependencies, ...manifest.devDependencies])
      if (layerOfPackage.has(name) && !used.has(name))
        found.push(`${folder}/package.json lists ${name}, which nothing there imports`);
  }
  return found;
}

const root = join(import.meta.dirname, '..');
const roots = '{packages/*,runtime,actions/*}';

function readManifest(path: string): Manifest {
  const json = JSON.parse(readFileSync(join(root, path), 'utf8'));
  return {
    folder: dirname(path),
    name: json.name,
    dependencies: Object.keys(json.dependencies ?? {}),
    devDependencies: Object.keys(json.devDependencies ?? {}),
  };
}

const manifests = globSync(`${roots}/package.json`, { cwd: root }).sort().map(readManifest);
const sources = globSync(`${roots}/{src,bin}/**/*.ts`, { cwd: root })
  .sort()
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

describe('the house', () => {
  test('has a table of layers that points down', () => {
    const names = Object.keys(layers);
    for (const [name, below] of Object.entries(layers))
      for (const other of below) expect(names.slice(0, names.indexOf(name)), name).toContain(other);
  });

  test('has every package in that table', () => {
    const unknown = manifests.map(({ folder }) => layerOf(folder)).filter((layer) => !(layer in layers));
    expect(unknown).toEqual([]);
    expect(sources.length).toBeGreaterThan(0);
  });

  test('keeps to its rules', () => {
    expect(violations(sources, manifests)).toEqual([]);
  });
});

describe('the rules', () => {
  const failure = manifest('packages/failure', '@slipway/failure');
  const oci = manifest('packages/oci', '@slipway/oci', '@slipway/failure');
  const uses = { path: 'packages/oci/src/digest.ts', text: "import { Failure } from '@slipway/failure';" };

  function manifest(folder: string, name: string, ...dependencies: string[]): Manifest {
    return { folder, name, dependencies, devDependencies: [] };
  }
  const inOci = (text: string, path = 'packages/oci/src/x.ts') =>
    violations([uses, { path, text }], [failure, oci]);

  test('let an import point down', () => {
    expect(violations([uses], [failure, oci])).toEqual([]);
  });

  test.each([
    ["import { Digest } from '@slipway/oci';"],
    ["import type { Digest } from '@slipway/oci';"],
    ["import {\n  type Digest,\n  hash,\n} from '@slipway/oci';"],
    ["export * from '@slipway/oci';"],
    ["export { hash } from '@slipway/oci/deep';"],
    ["import '@slipway/oci';"],
    ["const { hash } = await import('@slipway/oci');"],
    ["type Digest = import('@slipway/oci').Digest;"],
  ])('catch one that points up: %s', (text) => {
    const up = { path: 'packages/failure/src/failure.ts', text };
    expect(
      violations([uses, up], [manifest('packages/failure', '@slipway/failure', '@slipway/oci'), oci]),
    ).toEqual(['packages/failure/src/failure.ts imports @slipway/oci: failure may not import oci']);
  });

  test('catch a relative path into another package', () => {
    expect(inOci("import { Failure } from '../../failure/src/failure.ts';")).toHaveLength(1);
    expect(inOci("import { bytes } from '../src/bytes.ts';")).toEqual([]);
  });

  test('catch dependencies that are not listed, or listed and not used', () => {
    expect(violations([uses], [failure, manifest('packages/oci', '@slipway/oci')])).toHaveLength(1);
    expect(violations([], [failure, oci])).toHaveLength(1);
    expect(inOci("import { z } from 'zod';")).toHaveLength(1);
    expect(inOci("import { test } from 'vitest';", 'packages/oci/src/x.test.ts')).toEqual([]);
  });

  test.each([
    ['const home = process.env.HOME;'],
    ["import { env } from 'node:process';"],
    ['const now = Date.now();'],
    ['const now = new Date();'],
    ['const answer = await fetch(url);'],
    ['const get = options.fetch ?? globalThis.fetch;'],
    ["import { spawn } from 'node:child_process';"],
    ["const output = 'GITHUB_OUTPUT';"],
  ])('catch what a package was not handed: %s', (text) => {
    expect(inOci(text)).toHaveLength(1);
    expect(inOci(text, 'packages/oci/src/x.test.ts')).toEqual([]);
  });

  test.each([
    ['// process.env is not read here'],
    ['/** Like fetch: `await fetch(url)`, at Date.now(). */'],
    ["const glob = 'packages/*/src';\nconst url = 'http://localhost'; // Date.now()"],
    ['const at = new Date(epoch * 1000);'],
    ['const answer = await this.#http.fetch(url);'],
    ['function ask({ url, fetch }: Request) {\n  return fetch(url);\n}'],
    ["import type { SpawnOptions } from 'node:child_process';"],
    ['interface Source {\n  fetch(digest: string): Promise<void>;\n}'],
  ])('let pass what only looks like it: %s', (text) => {
    expect(inOci(text)).toEqual([]);
  });
});
