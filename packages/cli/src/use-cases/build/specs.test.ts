import { expect, test } from 'vitest';
import { parseHost, parseSize, parseUlimit } from './limits.ts';
import { parseCacheSource, parseCacheTarget, parseOutput } from './specs.ts';

test.each([
  ['type=oci,dest=a.tar', { type: 'oci', file: 'a.tar' }],
  ['type=docker', { type: 'docker', file: '-' }],
  ['type=tar,dest=x=y', { type: 'tar', file: 'x=y' }],
  ['type=local,dest=out', { type: 'local', folder: 'out' }],
  ['out', { type: 'local', folder: 'out' }],
  ['-', { type: 'tar', file: '-' }],
  ['type=image', undefined],
])('--output %s', (spec, expected) => {
  expect(parseOutput(spec)).toEqual(expected);
});

test.each([
  ['registry.example/a/cache:main', { type: 'registry', reference: 'registry.example/a/cache:main' }],
  ['type=registry,ref=localhost:5000/c', { type: 'registry', reference: 'localhost:5000/c' }],
  ['type=local,src=/tmp/cache', { type: 'local', folder: '/tmp/cache' }],
])('--cache-from %s', (spec, expected) => {
  expect(parseCacheSource(spec)).toEqual(expected);
  expect(parseCacheTarget(spec.replace('src=', 'dest='))).toEqual({ ...expected, mode: 'min' });
  if (spec.includes('='))
    expect(parseCacheTarget(`${spec.replace('src=', 'dest=')},mode=max`)).toEqual({
      ...expected,
      mode: 'max',
    });
});

test.each([
  ['nofile=1024', { name: 'nofile', soft: 1024, hard: 1024 }],
  ['nofile=1024:2048', { name: 'nofile', soft: 1024, hard: 2048 }],
  ['core=-1', { name: 'core', soft: -1, hard: -1 }],
])('--ulimit %s', (spec, expected) => {
  expect(parseUlimit(spec)).toEqual(expected);
});

test.each([
  ['an output of no type', () => parseOutput('type=ftp,dest=x'), /no known type/],
  ['an output without a folder', () => parseOutput('type=local'), /no folder/],
  ['an output with another field', () => parseOutput('type=oci,dst=x'), /no field "dst"/],
  ['a cache in the image', () => parseCacheTarget('type=inline'), /no place/],
  ['a cache without a folder', () => parseCacheSource('type=local'), /no place/],
  ['a cache of another mode', () => parseCacheTarget('type=local,dest=x,mode=all'), /min or max/],
  ['a limit without a number', () => parseUlimit('nofile'), /NAME=SOFT/],
  ['a limit nobody knows', () => parseUlimit('files=1'), /no limit "files"/],
  ['a soft limit above the hard one', () => parseUlimit('nofile=2:1'), /above the hard one/],
  ['a host without an address', () => parseHost('db'), /NAME:ADDRESS/],
  ['a host at no address', () => parseHost('db:there'), /NAME:ADDRESS/],
  ['a size', () => parseSize('many'), /not a size/],
])('%s is wrong usage', (_, parse, message) => {
  expect(parse).toThrow(expect.objectContaining({ code: 'usage', message: expect.stringMatching(message) }));
});

test.each(['db:192.0.2.7', 'db=::1', 'db:::1', 'db:[::1]'])('--add-host %s', (spec) => {
  expect(parseHost(spec)).toBe(spec);
});

test('sizes are in bytes', () => {
  expect(parseSize('64m')).toBe(64 << 20);
});
