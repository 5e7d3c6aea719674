import { Failure } from '@slipway/failure';
import { expect, test } from 'vitest';
import {
  filters,
  flag,
  matchesLabels,
  platform,
  platformObject,
  prunesLabels,
  refuseOthers,
  time,
  until,
} from './query.ts';
import { answerFor } from './status.ts';
import { API_VERSION, MIN_API_VERSION, versionProblem, withoutVersion } from './version.ts';

test.each([
  [undefined, false],
  ['', false],
  ['0', false],
  ['no', false],
  ['False', false],
  ['none', false],
  ['1', true],
  ['true', true],
  ['yes', true],
])('the flag %j is %s', (value, expected) => {
  expect(flag(value)).toBe(expected);
});

test.each([
  [undefined, {}],
  ['', {}],
  ['{}', {}],
  ['{"label":["a","b=c"],"name":[]}', { label: ['a', 'b=c'], name: [] }],
  ['{"label":{"a":true,"b=c":true}}', { label: ['a', 'b=c'] }],
])('filters %j', (value, expected) => {
  expect(Object.fromEntries(filters(value))).toEqual(expected);
});

test.each(['{', 'null', 'label=a', '{"label":null}'])('filters %j are refused', (value) => {
  expect(() => filters(value)).toThrow(expect.objectContaining({ code: 'bad-filter' }));
});

test.each([
  [[], true],
  [['a'], true],
  [['a=1', 'b='], true],
  [['a=2'], false],
  [['a', 'c'], false],
  [['b=x=y'], false],
])('labels a=1 and b= meet %j: %s', (wanted, expected) => {
  expect(matchesLabels({ a: '1', b: '' }, wanted)).toBe(expected);
});

test.each([
  [undefined, undefined],
  ['', undefined],
  ['0', undefined],
  ['1700000000', 1_700_000_000_000],
  ['1700000000.250', 1_700_000_000_250],
  ['2023-11-14T22:13:20Z', 1_700_000_000_000],
  ['2023-11-15T00:13:20+02:00', 1_700_000_000_000],
])('the time %j', (value, expected) => {
  expect(time(value)).toBe(expected);
});

test('what is no time is refused', () => {
  expect(() => time('yesterday')).toThrow(expect.objectContaining({ code: 'bad-time' }));
});

test.each([
  ['container-unknown', 404],
  ['name-taken', 409],
  ['network-predefined', 403],
  ['unsupported', 501],
  ['a-mistake-of-the-client', 400],
])('%s is answered with %i', (code, status) => {
  const log: string[] = [];
  expect(answerFor(new Failure(code, 'what', { hint: 'do' }), (line) => log.push(line))).toEqual({
    status,
    message: 'what',
    code,
    hint: 'do',
  });
  expect(log).toEqual([]);
});

test.each([new TypeError('x is undefined'), 'x is undefined'])(
  'a bug is answered with 500 and logged',
  (bug) => {
    const log: string[] = [];
    expect(answerFor(bug, (line) => log.push(line))).toEqual({
      status: 500,
      message: 'x is undefined',
      code: 'bug',
    });
    expect(log.join()).toMatch(/bug in Slipway[\s\S]*x is undefined/);
  },
);

test.each([
  ['/v1.43/containers/json', '1.43', '/containers/json'],
  ['/containers/json', undefined, '/containers/json'],
  ['/v1.43/', '1.43', '/'],
  ['/volumes/v1.43/x', undefined, '/volumes/v1.43/x'],
  ['/v1/images', undefined, '/v1/images'],
])('%s', (path, version, rest) => {
  expect(withoutVersion(path)).toEqual({ version, path: rest });
});

test.each([MIN_API_VERSION, API_VERSION, '1.43'])('a client of version %s is served', (version) => {
  expect(versionProblem(version)).toBeUndefined();
});

test.each([
  ['1.23', /client version 1\.23 is too old\. Minimum supported API version is 1\.24/],
  ['1.9', /is too old/],
  ['1.99', /client version 1\.99 is too new/],
])('a client of version %s is told why it is not served', (version, problem) => {
  expect(versionProblem(version)).toMatch(problem);
});

test('a label that every object has is none', () => {
  expect(matchesLabels({}, ['constructor'])).toBe(false);
});

test('a filter that is neither a list nor a set is refused', () => {
  expect(() => filters('{"label":"x"}')).toThrow(expect.objectContaining({ code: 'bad-filter' }));
});

test.each([
  [undefined, undefined],
  ['linux/amd64', { os: 'linux', architecture: 'amd64' }],
  ['linux/arm/v7', { os: 'linux', architecture: 'arm', variant: 'v7' }],
])('the platform %j', (text, expected) => {
  expect(platform(text)).toEqual(expected);
});

test.each(['linux', 'a/b/c/d', '/'])('%j is no platform', (text) => {
  expect(() => platform(text)).toThrow(expect.objectContaining({ code: 'bad-platform' }));
});

test('a platform as an object', () => {
  expect(platformObject('{"os":"linux","architecture":"arm64","osFeatures":[]}')).toEqual({
    os: 'linux',
    architecture: 'arm64',
  });
  expect(platformObject('')).toBeUndefined();
  expect(() => platformObject('linux/arm64')).toThrow(expect.objectContaining({ code: 'bad-platform' }));
});

test.each([
  ['1h30m', '2026-01-01T10:30:00Z'],
  ['0s', '2026-01-01T12:00:00Z'],
  ['2025-12-31', '2025-12-31T00:00:00Z'],
  ['1767225600', '2026-01-01T00:00:00Z'],
])('until %s', (value, expected) => {
  expect(until(value, new Date('2026-01-01T12:00:00Z'))).toBe(Date.parse(expected));
});

test.each(['', '0', 'yesterday'])('%j is no time to prune until', (value) => {
  expect(() => until(value, new Date())).toThrow(Failure);
});

test('a filter that is not known is refused', () => {
  refuseOthers(filters('{"label":["a"]}'), ['label']);
  expect(() => refuseOthers(filters('{"colour":["a"]}'), ['label'])).toThrow("invalid filter 'colour'");
});

test('labels are pruned that meet all filters, and spared by one', () => {
  const wanted = filters('{"label":["a","b=1"],"label!":["c","d=1"]}');
  expect(prunesLabels({ a: '', b: '1', d: '2' }, wanted)).toBe(true);
  expect(prunesLabels({ a: '', b: '2' }, wanted)).toBe(false);
  expect(prunesLabels({ a: '', b: '1', c: '' }, wanted)).toBe(false);
});
