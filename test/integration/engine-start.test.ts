import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@slipway/command';
import { afterAll, expect, test } from 'vitest';
import { buildBusybox, SLIPWAY, startTestEngine } from './engine.ts';

/** What an engine says of a machine that it cannot work on, and to systemd when it works. */

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

test('systemd is told that the API answers, at an address that no container sees', async () => {
  const [programs, socket, told] = ['told-bin', 'notify', 'told'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(programs);
  // One that fails: the engine works all the same.
  const script = `#!/bin/sh\necho "$NOTIFY_SOCKET $*" >'${told}'\nexit 1\n`;
  writeFileSync(join(programs, 'systemd-notify'), script, { mode: 0o755 });
  const enter = ['env', `NOTIFY_SOCKET=${socket}`, `PATH=${programs}:${process.env['PATH']}`];
  const engine = await startTestEngine({ enter });
  try {
    await expect.poll(() => existsSync(told) && readFileSync(told, 'utf8')).toBe(`${socket} --ready\n`);
    await buildBusybox(engine);
    const context = join(folder, 'context');
    mkdirSync(context);
    writeFileSync(join(context, 'Dockerfile'), 'FROM busybox\nRUN echo "<$NOTIFY_SOCKET>"\n');
    expect(await engine.docker('build', context)).toContain('\n<>\n');
  } finally {
    await engine.stop();
  }
});
