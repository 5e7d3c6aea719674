import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Document, readJson } from './document.ts';
import { Mutex } from './mutex.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-state-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('what was set is what another reads', () => {
  const path = join(folder, 'any.json');
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (first, second) => {
      const document = new Document<unknown>(path, 'initial');
      document.set(first);
      document.set(second);
      expect(document.value).toBe(second);
      expect(readJson(path)).toEqual(JSON.parse(JSON.stringify(second)));
    }),
    { numRuns: 20 },
  );
});

test('without a file it begins with what it is given, and writes nothing', () => {
  const path = join(folder, 'none.json');
  expect(new Document(path, { a: 1 }).value).toEqual({ a: 1 });
  expect(readJson(path)).toBeUndefined();
});

test('only its owner may read it', () => {
  const path = join(folder, 'mode.json');
  new Document(path, 0).set(1);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test.each(['', '{"a":', 'x'])('a file with %j in it is damaged, and is not overwritten', (text) => {
  const path = join(folder, 'damaged.json');
  writeFileSync(path, text);
  expect(() => new Document(path, 0)).toThrow(
    expect.objectContaining({ code: 'damaged-state', message: expect.stringContaining(path) }),
  );
  expect(statSync(path).size).toBe(text.length);
});

test('a value that cannot be written leaves the old one, here and in the file', () => {
  const path = join(folder, 'refused.json');
  const document = new Document<unknown>(path, 0);
  document.set('old');
  expect(() => document.set(1n)).toThrow(TypeError);
  expect([document.value, readJson(path)]).toEqual(['old', 'old']);
});

/** Sets one value after the other, as fast as it can, so that a kill finds one half written; tells of each. */
const WRITER = `
  import { Document } from ${JSON.stringify(new URL('./document.ts', import.meta.url).pathname)};
  const document = new Document(process.argv[1], null);
  for (let n = 1; ; n += 1) {
    document.set({ n, filler: String(n % 10).repeat(30_000) });
    process.stdout.write(n + '\\n');
  }
`;

test('a writer that is killed at any instant leaves the value it had set, or the next one', async () => {
  const path = join(folder, 'torn.json');
  for (const delay of [0, 1, 2, 4, 7]) {
    rmSync(path, { force: true });
    const argv = ['--input-type=module', '--eval', WRITER, path];
    const writer = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
    const [told] = await once(writer.stdout, 'data');
    await sleep(delay);
    const exited = once(writer, 'exit');
    writer.kill('SIGKILL');
    expect(await exited).toEqual([null, 'SIGKILL']);
    const { n, filler } = new Document(path, { n: 0, filler: '' }).value;
    expect(n).toBeGreaterThanOrEqual(Number.parseInt(String(told), 10));
    expect(filler).toBe(String(n % 10).repeat(30_000));
  }
}, 60_000);

test('tasks run one after the other in the order they came, whatever becomes of them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ turns: fc.nat(3), fails: fc.boolean() }), { maxLength: 8 }),
      async (tasks) => {
        const mutex = new Mutex();
        const seen: string[] = [];
        const results = await Promise.allSettled(
          tasks.map(({ turns, fails }, index) =>
            mutex.run(async () => {
              seen.push(`${index} begins`);
              for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
              seen.push(`${index} ends`);
              if (fails) throw new Error(`${index}`);
              return index;
            }),
          ),
        );
        expect(seen).toEqual(tasks.flatMap((_, index) => [`${index} begins`, `${index} ends`]));
        expect(results.map(({ status }) => status === 'rejected')).toEqual(tasks.map(({ fails }) => fails));
      },
    ),
  );
});
