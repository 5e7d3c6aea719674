import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unitText } from './unit.ts';

const place = { root: '/var/lib/slipway', run: '/run/slipway', socket: '/run/slipway/slipway.sock' };

const execStart = (program: readonly string[], more: object = {}) =>
  /^ExecStart=(.*)$/m.exec(unitText({ program, place, ...more }))?.[1];

test('starts the engine as it is started by hand', () => {
  expect(execStart(['/usr/bin/node', '/opt/slipway.js'])).toBe(
    '/usr/bin/node /opt/slipway.js engine --root /var/lib/slipway --run /run/slipway --socket /run/slipway/slipway.sock',
  );
  expect(execStart(['slipway'], { group: 'docker' })).toMatch(/ --group docker$/);
});

test.each([
  ['/opt/my tools/slipway', '"/opt/my tools/slipway" '],
  ['/opt/100%/s', '/opt/100%%/s '],
  ['/opt/$HOME/s', '"/opt/$$HOME/s" '],
  ['/opt/a"b\\c', '"/opt/a\\"b\\\\c" '],
])('the word %s is written as systemd reads it', (word, expected) => {
  expect(execStart([word])?.startsWith(expected)).toBe(true);
});

test('leaves containers alone when it is stopped, and comes back when it fails', () => {
  const lines = unitText({ program: ['slipway'], place }).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining(['KillMode=process', 'Restart=always', 'WantedBy=multi-user.target']),
  );
});

test('systemd finds nothing wrong with it', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-unit-'));
  const path = join(folder, 'slipway.service');
  writeFileSync(path, unitText({ program: ['/bin/sh'], place }));
  try {
    execFileSync('systemd-analyze', ['verify', '--man=no', path], { stdio: 'pipe' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    context.skip('this machine has no systemd-analyze');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
