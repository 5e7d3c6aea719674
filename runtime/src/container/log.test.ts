import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FollowOptions, readLog, tailPosition } from './log.ts';
import type { LogEntry } from './log-entry.ts';
import { LogFiles } from './log-files.ts';

let folder: string;
let path: string;
let files: LogFiles;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-log-'));
  path = join(folder, 'log');
  files = new LogFiles(path);
  writeFileSync(path, '');
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Write {
  readonly stream: LogEntry['stream'];
  readonly bytes: Uint8Array;
}

const TIME = '2026-01-02T03:04:05.123456789+00:00';
const NEWLINE = 0x0a;

/** The lines conmon makes of one write: those that are complete as F, what is left over as P. */
function criLines({ stream, bytes }: Write): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    const head = Buffer.from(`${TIME} ${stream} ${newline < 0 ? 'P' : 'F'} `);
    lines.push(Buffer.concat([head, bytes.subarray(start, end), Buffer.from('\n')]));
    start = end + 1;
  }
  return lines;
}

async function read(options: Partial<FollowOptions> = {}): Promise<LogEntry[]> {
  const batches = readLog(files, { from: files.start, signal: new AbortController().signal, ...options });
  return (await Array.fromAsync(batches)).flat();
}

function bytesOn(stream: LogEntry['stream'], entries: readonly Pick<LogEntry, 'stream' | 'bytes'>[]): Buffer {
  return Buffer.concat(entries.filter((entry) => entry.stream === stream).map(({ bytes }) => bytes));
}

const anyByte = fc.oneof(fc.constantFrom(NEWLINE, 0x20, 0x46, 0x50, 0x00), fc.nat(255));
const write: fc.Arbitrary<Write> = fc.record({
  stream: fc.constantFrom('stdout', 'stderr'),
  bytes: fc.array(anyByte, { maxLength: 40 }).map((bytes) => Uint8Array.from(bytes)),
});

test('each stream gives back the bytes that were written to it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(write, { maxLength: 20 }), async (writes) => {
      writeFileSync(path, Buffer.concat(writes.flatMap(criLines)));
      const entries = await read();
      const written = writes.map(({ stream, bytes }) => ({ stream, bytes: Buffer.from(bytes) }));
      for (const stream of ['stdout', 'stderr'] as const)
        expect(bytesOn(stream, entries)).toEqual(bytesOn(stream, written));
      expect(entries.every(({ time }) => time === TIME)).toBe(true);
    }),
  );
});

test('a log larger than one read gives back its bytes too', async () => {
  const writes = Array.from({ length: 300 }, (_, index) => ({
    stream: index % 3 === 0 ? ('stderr' as const) : ('stdout' as const),
    bytes: Buffer.alloc(3000 + index, `${index}\n`),
  }));
  writeFileSync(path, Buffer.concat(writes.flatMap(criLines)));
  const entries = await read();
  for (const stream of ['stdout', 'stderr'] as const)
    expect(bytesOn(stream, entries).equals(bytesOn(stream, writes))).toBe(true);
  expect(new Set(entries.map(({ time }) => time))).toEqual(new Set([TIME]));
});

test('what is appended while it is followed arrives, in pieces that cut lines anywhere', async () => {
  const text = Buffer.concat(
    Array.from({ length: 40 }, (_, index) =>
      criLines({ stream: 'stdout', bytes: Buffer.from(`${index}\n`) }),
    ).flat(),
  );
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  const reading = read({ ended });
  for (let at = 0; at < text.length; at += 37) await appendFile(path, text.subarray(at, at + 37));
  end();
  expect(Buffer.concat((await reading).map(({ bytes }) => bytes)).toString()).toBe(
    Array.from({ length: 40 }, (_, index) => `${index}\n`).join(''),
  );
});

test('following stops when it is told to, while it waits', async () => {
  writeFileSync(path, criLines({ stream: 'stdout', bytes: Buffer.from('one\n') })[0]!);
  const stop = new AbortController();
  const seen: string[] = [];
  const { start: from } = files;
  for await (const batch of readLog(files, { from, signal: stop.signal, ended: new Promise(() => {}) })) {
    seen.push(...batch.map(({ bytes }) => bytes.toString()));
    setImmediate(() => stop.abort());
  }
  expect(seen).toEqual(['one\n']);
});

test('a line that is not yet complete is not read', async () => {
  const [first, second] = criLines({ stream: 'stdout', bytes: Buffer.from('one\ntwo\n') });
  writeFileSync(path, Buffer.concat([first!, second!.subarray(0, -1)]));
  expect((await read()).map(({ bytes }) => bytes.toString())).toEqual(['one\n']);
});

test('the last lines begin where all but they end', async () => {
  const line = fc.array(anyByte, { maxLength: 12 }).map((bytes) => bytes.filter((byte) => byte !== NEWLINE));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), fc.nat(15), async (lines, count) => {
      const stored = lines.flatMap((bytes) =>
        criLines({ stream: 'stdout', bytes: Buffer.from([...bytes, NEWLINE]) }),
      );
      writeFileSync(path, Buffer.concat(stored));
      const entries = await read({ from: await tailPosition(files, count) });
      expect(entries.map(({ bytes }) => [...bytes])).toEqual(
        lines.slice(Math.max(0, lines.length - count)).map((bytes) => [...bytes, NEWLINE]),
      );
    }),
  );
});

test('the last lines are found across reads', async () => {
  const lines = Array.from({ length: 100 }, (_, index) => `${index} ${'x'.repeat(6000)}\n`);
  writeFileSync(
    path,
    Buffer.concat(lines.flatMap((text) => criLines({ stream: 'stdout', bytes: Buffer.from(text) }))),
  );
  const entries = await read({ from: await tailPosition(files, 90) });
  expect(entries.map(({ bytes }) => Number.parseInt(bytes.toString(), 10))).toEqual(
    Array.from({ length: 90 }, (_, index) => index + 10),
  );
});

test('the parts of a line count as one line with its end', async () => {
  writeFileSync(path, `${TIME} stdout F before\n${TIME} stdout P a\n${TIME} stdout F b\n`);
  const from = await tailPosition(files, 1);
  const batches = await Array.fromAsync(readLog(files, { from, signal: new AbortController().signal }));
  expect(
    batches
      .flat()
      .map(({ bytes }) => bytes.toString())
      .join(''),
  ).toBe('ab\n');
});

/** Puts the lines into files as conmon and rotations would: a new file before each line that says so. */
function layRotated(lines: readonly { readonly text: string; readonly rotated: boolean }[]): void {
  writeFileSync(path, '');
  for (const { text, rotated } of lines) {
    if (rotated) {
      files.rotate(99);
      writeFileSync(path, '');
    }
    appendFileSync(path, criLines({ stream: 'stdout', bytes: Buffer.from(`${text}\n`) })[0]!);
  }
}

test('a last line without an end counts as one', async () => {
  writeFileSync(path, `${TIME} stdout F before\n${TIME} stdout P a\n${TIME} stdout P b\n`);
  const entries = await read({ from: await tailPosition(files, 1) });
  expect(entries.map(({ bytes }) => bytes.toString())).toEqual(['a', 'b']);
});

test('the last lines are found across files, and read on to the end', async () => {
  const line = fc.record({ text: fc.stringMatching(/^[a-z ]{0,5}$/), rotated: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), fc.nat(15), async (lines, count) => {
      for (const name of readdirSync(folder)) rmSync(join(folder, name));
      layRotated(lines);
      const entries = await read({ from: await tailPosition(files, count) });
      expect(entries.map(({ bytes }) => bytes.toString())).toEqual(
        lines.slice(Math.max(0, lines.length - count)).map(({ text }) => `${text}\n`),
      );
    }),
  );
});

test('who follows goes on through rotations, and gets what conmon wrote to a file after it was put aside', async () => {
  const line = (text: string) => criLines({ stream: 'stdout', bytes: Buffer.from(`${text}\n`) })[0]!;
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  const seen: string[] = [];
  const following = (async () => {
    const { start: from } = files;
    for await (const batch of readLog(files, { from, signal: new AbortController().signal, ended }))
      seen.push(...batch.map(({ bytes }) => bytes.toString().trim()));
  })();
  appendFileSync(path, line('one'));
  await expect.poll(() => seen).toEqual(['one']);
  files.rotate(3);
  appendFileSync(`${path}.1`, line('two'));
  await expect.poll(() => seen).toEqual(['one', 'two']);
  writeFileSync(path, line('three'));
  await expect.poll(() => seen).toEqual(['one', 'two', 'three']);
  files.rotate(3);
  writeFileSync(path, line('four'));
  end();
  await following;
  expect(seen).toEqual(['one', 'two', 'three', 'four']);
});

test('a rotation keeps as many files as it is told, and those that somebody has still to read', () => {
  const reader = files.enter(files.current);
  for (let rotation = 0; rotation < 4; rotation += 1) {
    files.rotate(1);
    writeFileSync(path, '');
  }
  expect(files.numbers).toEqual([1, 2, 3, 4, 5]);
  reader.moveTo(3);
  files.rotate(1);
  writeFileSync(path, '');
  expect(files.numbers).toEqual([3, 4, 5, 6]);
  reader.leave();
  files.rotate(1);
  writeFileSync(path, '');
  expect(files.numbers).toEqual([6, 7]);
});

test('a log that was put aside just now is waited for, and one that nobody begins again is empty', async () => {
  appendFileSync(path, criLine('before'));
  files.rotate(9);
  const entries = Array.fromAsync(readLog(files, { from: files.end, signal: new AbortController().signal }));
  await new Promise((resolve) => setImmediate(resolve));
  writeFileSync(path, criLine('after'));
  expect((await entries).flat().map(({ bytes }) => bytes.toString())).toEqual(['after\n']);
  files.rotate(9);
  const none = readLog(files, { from: files.end, signal: new AbortController().signal });
  expect(await Array.fromAsync(none)).toEqual([]);
});

function criLine(text: string): Buffer {
  return Buffer.concat(criLines({ stream: 'stdout', bytes: Buffer.from(`${text}\n`) }));
}
