import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { lookup, readText } from './layer-view.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

type Entry = 'directory' | 'whiteout' | { readonly text: string } | { readonly link: string };
/** What one layer holds, by path; parents come before what is in them. */
type Layer = ReadonlyMap<string, Entry>;

/** The layers' directories, top first, as the engine stores them: a whiteout is the device 0:0. */
function stored(...layers: readonly Layer[]): string[] {
  return layers.map((layer) => {
    const directory = mkdtempSync(join(tmpdir(), 'slipway-layer-'));
    folders.push(directory);
    const whiteouts: string[] = [];
    for (const [path, entry] of layer) {
      const at = join(directory, path);
      if (entry === 'directory') mkdirSync(at);
      else if (entry === 'whiteout') whiteouts.push(at);
      else if ('text' in entry) writeFileSync(at, entry.text);
      else symlinkSync(entry.link, at);
    }
    for (const at of whiteouts) execFileSync('mknod', [at, 'c', '0', '0']);
    return directory;
  });
}

function layer(entries: Readonly<Record<string, Entry>>): Layer {
  const all = new Map<string, Entry>();
  for (const [path, entry] of Object.entries(entries)) {
    const names = path.split('/');
    for (let depth = 1; depth < names.length; depth += 1)
      all.set(names.slice(0, depth).join('/'), 'directory');
    all.set(path, entry);
  }
  return all;
}

const text = (content: string) => ({ text: content });
const link = (target: string) => ({ link: target });

test('the topmost file hides those below, and a directory shines through', () => {
  const directories = stored(
    layer({ 'etc/hosts': text('top') }),
    layer({ 'etc/hosts': text('below'), 'etc/passwd': text('root') }),
  );
  expect(readText(directories, '/etc/hosts')).toBe('top');
  expect(readText(directories, 'etc//passwd')).toBe('root');
  expect(readText(directories, '/etc')).toBeUndefined();
  expect(lookup(directories, '/etc')?.stats.isDirectory()).toBe(true);
  expect(lookup(directories, '/')?.path).toBe('');
});

test.each<[string, Layer]>([
  ['a whiteout of it', layer({ 'etc/passwd': 'whiteout' })],
  ['a whiteout of its directory', layer({ etc: 'whiteout' })],
  ['a file in the place of its directory', layer({ etc: text('') })],
])('%s hides a file', (_, top) => {
  expect(lookup(stored(top, layer({ 'etc/passwd': text('root') })), '/etc/passwd')).toBeUndefined();
});

test('a directory made anew hides what is below the layer that removed it', () => {
  const directories = stored(
    layer({ 'etc/new': text('') }),
    layer({ etc: 'whiteout' }),
    layer({ 'etc/passwd': text('root') }),
  );
  expect(lookup(directories, '/etc/new')).toBeDefined();
  expect(lookup(directories, '/etc/passwd')).toBeUndefined();
});

test('links are followed in the stack, never on the host', () => {
  const directories = stored(
    layer({ bin: link('usr/bin'), 'usr/lib/os': text('top'), 'usr/up': link('../etc/issue') }),
    layer({ 'usr/bin/sh': link('/usr/lib/os'), 'etc/issue': text('issue'), out: link('../../../etc/issue') }),
  );
  expect(lookup(directories, '/bin/sh')?.path).toBe('/usr/lib/os');
  expect(readText(directories, '/usr/up')).toBe('issue');
  expect(readText(directories, '/out')).toBe('issue');
});

test('a circle of links leads nowhere', () => {
  expect(lookup(stored(layer({ a: link('b'), b: link('a') })), '/a')).toBeUndefined();
});

test('no layers hold nothing', () => {
  expect(lookup([], '/')).toBeUndefined();
});

/** The model: the layers merged into one tree, walked as path_resolution(7) says. */
type Node = Map<string, Node> | { readonly text: string } | { readonly link: string };

function merged(layers: readonly Layer[]): Map<string, Node> {
  const root = new Map<string, Node>();
  for (const each of layers.toReversed()) {
    for (const [path, entry] of each) {
      const names = path.split('/');
      const parent = names.slice(0, -1).reduce((node, name) => node.get(name) as Map<string, Node>, root);
      const name = names.at(-1)!;
      if (entry === 'whiteout') parent.delete(name);
      else if (entry !== 'directory') parent.set(name, entry);
      else if (!(parent.get(name) instanceof Map)) parent.set(name, new Map());
    }
  }
  return root;
}

function walk(root: Map<string, Node>, path: string): { path: string; content: string } | undefined {
  let trail: [string, Node][] = [];
  const pending = path.split('/').filter(Boolean);
  for (let links = 0; pending.length > 0; ) {
    const here = trail.at(-1)?.[1] ?? root;
    if (!(here instanceof Map)) return undefined;
    const name = pending.shift()!;
    if (name === '.') continue;
    if (name === '..') {
      trail = trail.slice(0, -1);
      continue;
    }
    const next = here.get(name);
    if (next === undefined) return undefined;
    if (next instanceof Map || 'text' in next) trail = [...trail, [name, next]];
    else {
      links += 1;
      if (links > 40) return undefined;
      if (next.link.startsWith('/')) trail = [];
      pending.unshift(...next.link.split('/').filter(Boolean));
    }
  }
  const end = trail.at(-1)?.[1] ?? root;
  return {
    path: trail.map(([name]) => `/${name}`).join(''),
    content: end instanceof Map ? 'a directory' : 'text' in end ? end.text : '',
  };
}

const name = fc.constantFrom('a', 'b', 'c');
const route = fc
  .tuple(fc.array(fc.oneof(name, name, fc.constantFrom('.', '..')), { maxLength: 3 }), name)
  .map(([before, last]) => [...before, last].join('/'));
const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.constant<Entry>('directory'),
  fc.constant<Entry>('whiteout'),
  fc.nat(99).map((number) => text(String(number))),
  fc.tuple(fc.constantFrom('', '', '/'), route).map(([start, rest]) => link(`${start}${rest}`)),
);
const anyLayer: fc.Arbitrary<Layer> = fc
  .array(fc.tuple(fc.array(name, { minLength: 1, maxLength: 3 }), entry), { maxLength: 6 })
  .map((entries) => {
    const all = new Map<string, Entry>();
    for (const [names, each] of entries) {
      const parents = names.slice(0, -1).map((_, depth) => names.slice(0, depth + 1).join('/'));
      if (all.has(names.join('/')) || parents.some((path) => (all.get(path) ?? 'directory') !== 'directory'))
        continue;
      for (const path of parents) all.set(path, 'directory');
      all.set(names.join('/'), each);
    }
    return all;
  });

test('any stack holds at any path what the merged tree holds', () => {
  fc.assert(
    fc.property(
      fc.array(anyLayer, { minLength: 1, maxLength: 4 }),
      fc.array(route, { minLength: 1, maxLength: 20 }),
      (layers, paths) => {
        const directories = stored(...layers);
        const tree = merged(layers);
        for (const path of paths) {
          const found = lookup(directories, path);
          const seen = found && {
            path: found.path,
            content: found.stats.isDirectory() ? 'a directory' : readFileSync(found.hostPath, 'utf8'),
          };
          expect(seen, path).toEqual(walk(tree, path));
        }
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test.each([
  ['/a/..', new Map<string, Entry>([['a', 'directory']])],
  ['/link', new Map<string, Entry>([['link', { link: '/' }]])],
  ['/link', new Map<string, Entry>([['link', { link: '.' }]])],
  [
    '/a/up',
    new Map<string, Entry>([
      ['a', 'directory'],
      ['a/up', { link: '..' }],
    ]),
  ],
])('%s leads to the root', (path, layer) => {
  expect(lookup(stored(layer), path)?.path).toBe('');
});

test('an opaque directory hides what is below it', () => {
  const [top = '', below = ''] = stored(
    new Map<string, Entry>([['etc', 'directory']]),
    new Map<string, Entry>([
      ['etc', 'directory'],
      ['etc/passwd', { text: 'root' }],
    ]),
  );
  folders.push(`${top}.opaque`);
  writeFileSync(`${top}.opaque`, 'etc\0');
  expect(lookup([top, below], '/etc/passwd')).toBeUndefined();
});
