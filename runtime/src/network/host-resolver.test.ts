import { expect, test } from 'vitest';
import { hostResolver } from './host-resolver.ts';

const STUB = 'nameserver 127.0.0.53\noptions edns0 trust-ad\n';
const BEHIND = 'nameserver 10.0.0.53\n';
const files =
  (files: Readonly<Record<string, string>>) =>
  (path: string): string =>
    files[path] ?? '';

const resolved = files({ '/etc/resolv.conf': STUB, '/run/systemd/resolve/resolv.conf': BEHIND });

test('behind the stub of systemd-resolved are the servers it asks', () => {
  expect(hostResolver('outside', resolved)).toBe(BEHIND);
  expect(hostResolver('loopback', resolved)).toBe(STUB);
});

test.each(['nameserver 10.0.0.1\n', `${STUB}nameserver 10.0.0.1\n`, 'search example\n', ''])(
  'a resolver of %j is taken as it is',
  (text) => {
    const behind = { '/run/systemd/resolve/resolv.conf': BEHIND };
    expect(hostResolver('outside', files({ '/etc/resolv.conf': text, ...behind }))).toBe(text);
  },
);

test('a stub with nothing known behind it is left', () => {
  expect(hostResolver('outside', files({ '/etc/resolv.conf': STUB }))).toBe(STUB);
});
