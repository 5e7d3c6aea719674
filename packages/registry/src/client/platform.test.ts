import {
  type Descriptor,
  digestOf,
  formatPlatform,
  type Index,
  MediaType,
  type Platform,
} from '@slipway/oci';
import { expect, test } from 'vitest';
import { choosePlatform } from './platform.ts';

const linux = (architecture: string, variant?: string): Platform => ({
  os: 'linux',
  architecture,
  ...(variant === undefined ? {} : { variant }),
});

function indexOf(...platforms: readonly (Platform | undefined)[]): Index {
  const manifests = platforms.map(
    (platform, position): Descriptor => ({
      mediaType: MediaType.manifest,
      digest: digestOf(String(position)),
      size: 1,
      ...(platform === undefined ? {} : { platform }),
    }),
  );
  return { schemaVersion: 2, mediaType: MediaType.index, manifests };
}

function chosen(index: Index, platform: Platform | undefined): string {
  return formatPlatform(choosePlatform(index, platform, 'test').platform);
}

const several = indexOf(
  linux('arm', 'v5'),
  linux('arm', 'v7'),
  linux('arm', 'v6'),
  linux('amd64'),
  linux('arm64', 'v8'),
  { os: 'windows', architecture: 'amd64' },
  { os: 'unknown', architecture: 'unknown' },
);

test.each([
  [linux('amd64'), 'linux/amd64'],
  [linux('arm64'), 'linux/arm64/v8'],
  [linux('arm64', 'v8'), 'linux/arm64/v8'],
  [linux('arm', 'v7'), 'linux/arm/v7'],
  [linux('arm', 'v6'), 'linux/arm/v6'],
  [linux('arm'), 'linux/arm/v7'],
  [{ os: 'windows', architecture: 'amd64' }, 'windows/amd64'],
])('chooses for %o', (platform, expected) => {
  expect(chosen(several, platform)).toBe(expected);
});

test('does not choose what the machine cannot run', () => {
  expect(() => chosen(indexOf(linux('arm', 'v7')), linux('arm', 'v6'))).toThrow(
    expect.objectContaining({
      code: 'platform-unknown',
      message: expect.stringMatching(/linux\/arm\/v6, only for linux\/arm\/v7/),
    }),
  );
});

test('takes the only image when no platform is given, and does not count attestations', () => {
  expect(chosen(indexOf(linux('s390x'), { os: 'unknown', architecture: 'unknown' }), undefined)).toBe(
    'linux/s390x',
  );
  expect(chosen(indexOf(undefined), linux('amd64'))).toBe('any');
});

test('wants a platform when there are several images', () => {
  expect(() => chosen(several, undefined)).toThrow(expect.objectContaining({ code: 'platform-required' }));
});
