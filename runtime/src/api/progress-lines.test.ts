import { type Digest, MediaType } from '@slipway/oci';
import { expect, test } from 'vitest';
import { ProgressLines } from './progress-lines.ts';

/** What docker's clients are told of the layers of an image. */

const layer = (letter: string) => ({
  mediaType: MediaType.layerGzip,
  digest: `sha256:${letter.repeat(64)}` as Digest,
  size: 10,
});
const config = { ...layer('c'), mediaType: MediaType.config };

function told(lines: ProgressLines): () => string[] {
  const texts: string[] = [];
  lines.pipe(async (text) => void texts.push(text));
  return () =>
    texts.map((text) => {
      const { id, status } = JSON.parse(text) as { id: string; status: string };
      return `${id.slice(0, 1)} ${status}`;
    });
}

test('a pull of an image that is there tells of no layer', () => {
  const lines = new ProgressLines('pull');
  const texts = told(lines);
  for (const descriptor of [config, layer('a'), layer('b')])
    lines.add({ kind: 'exists', descriptor, bytes: 10 });
  expect(texts()).toEqual([]);
  expect(lines.moved).toBe(false);
});

test('a pull of one layer tells of those that are there as well', () => {
  const lines = new ProgressLines('pull');
  const texts = told(lines);
  lines.add({ kind: 'exists', descriptor: layer('a'), bytes: 10 });
  lines.add({ kind: 'progress', descriptor: layer('b'), bytes: 5 });
  lines.add({ kind: 'done', descriptor: layer('b'), bytes: 10 });
  expect(texts()).toEqual(['a Already exists', 'b Downloading', 'b Pull complete']);
});

test('a pull of a configuration on layers that are there tells of those', () => {
  const lines = new ProgressLines('pull');
  const texts = told(lines);
  lines.add({ kind: 'exists', descriptor: layer('a'), bytes: 10 });
  lines.add({ kind: 'done', descriptor: config, bytes: 10 });
  expect(texts()).toEqual(['a Already exists']);
});

test('a push tells of every layer at once', () => {
  const lines = new ProgressLines('push');
  const texts = told(lines);
  lines.add({ kind: 'exists', descriptor: layer('a'), bytes: 10 });
  expect(texts()).toEqual(['a Layer already exists']);
});
