import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@slipway/command';
import { afterAll, expect, test } from 'vitest';
import { SLIPWAY } from './engine.ts';

/** What an engine says of a machine that it cannot work on. */

const folder = mkdtempSync(join(tmpdir(), 'slipway-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

test("another mount than util-linux's is told before anything is done", async () => {
  const programs = join(folder, 'bin');
  mkdirSync(programs);
  symlinkSync('/bin/busybox', join(programs, 'mount'));
  const place = { SLIPWAY_ROOT: join(folder, 'root'), SLIPWAY_RUN: join(folder, 'run') };
  const env = { ...place, PATH: `${programs}:${process.env['PATH']}`, SLIPWAY_HOST: join(folder, 's.sock') };
  await expect(run([SLIPWAY, 'engine'], { env })).rejects.toThrow(
    'the mount of this machine is not that of util-linux',
  );
});
