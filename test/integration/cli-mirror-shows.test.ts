import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type CliMirror, startCliMirror } from './cli-mirror.ts';
import { SLIPWAY } from './engine.ts';

/**
 * What `slipway ps`, `images`, `inspect`, `logs`, `events` and the like show, and how they fail, side by side with the
 * docker CLI.
 */

let mirror: CliMirror;

beforeAll(async () => {
  mirror = await startCliMirror();
});

afterAll(() => mirror.stop());

test('containers and images read as docker lists them', async () => {
  const flags = ['-d', '--name', 'listed', '-p', '127.0.0.1:18099:8080'];
  await mirror.engine.docker('run', ...flags, 'busybox', 'sleep', '100');
  for (const argv of [['ps'], ['ps', '-a'], ['images']]) await mirror.expectSame(argv);
  await mirror.removeAll();
});

describe('what docker shows', () => {
  beforeAll(async () => {
    await mirror.engine.docker('volume', 'create', '--label', 'kind=test', 'seen-volume');
    const ports = ['-p', '127.0.0.1:18100-18101:18100-18101', '-p', '127.0.0.1:18102:80'];
    const more = ['--expose', '53/udp', '-l', 'a=b', '-l', 'c=d', '-v', 'seen-volume:/data'];
    const script = 'echo out; echo err >&2; touch /tmp/new; rm /bin/cat; exec sleep 1000';
    // A check that ran between the two would be seen in the second alone.
    const health = ['--health-cmd', 'true', '--health-interval', '1h'];
    const flags = ['-d', '--name', 'seen', ...health, ...ports, ...more];
    await mirror.engine.docker('run', ...flags, 'busybox', 'sh', '-c', script);
    await mirror.engine.docker('run', '--name', 'ended', 'busybox', 'sh', '-c', 'exit 3').catch(() => {});
    await vi.waitFor(async () => expect(await mirror.engine.docker('diff', 'seen')).toContain('/bin/cat'));
  });
  afterAll(() => mirror.removeAll());

  test.each([
    ['ps', '-a'],
    ['ps', '-s', '--no-trunc'],
    ['ps', '-q'],
    ['ps', '-n', '1'],
    ['ps', '-l', '--format', '{{.Names}}\\t{{.Labels}} {{.Mounts}} {{.LocalVolumes}} {{.Networks}}'],
    ['ps', '-a', '--format', 'table {{.ID}}\\t{{.Names}}\\t{{.Ports}}\\t{{upper .State}}'],
    ['ps', '--format', 'json'],
    ['container', 'ls', '--filter', 'name=seen', '--format', '{{json .}}'],
    ['images'],
    ['images', '--digests', '--no-trunc'],
    ['images', '--format', 'json'],
    ['images', '-q', 'busybox'],
    ['image', 'ls', 'nothing'],
    ['history', 'busybox'],
    ['history', '--no-trunc', '-H=false', 'busybox'],
    ['image', 'history', '-q', 'busybox'],
    ['network', 'ls', '--no-trunc'],
    ['network', 'ls', '--format', 'json'],
    ['network', 'inspect', 'bridge'],
    ['volume', 'ls', '--format', 'json'],
    ['volume', 'ls', '-q', '--filter', 'label=kind=test'],
    ['volume', 'inspect', 'seen-volume'],
    ['system', 'df'],
    ['system', 'df', '-v'],
    ['system', 'df', '--format', '{{.Type}} {{.Size}}'],
    ['inspect', 'seen'],
    ['inspect', '-s', '-f', '{{.SizeRw}}', 'seen'],
    ['inspect', '-f', '{{range $port, $at := .NetworkSettings.Ports}}{{$port}} {{end}}', 'seen'],
    ['inspect', '-f', '{{if .State.Running}}{{.State.Status}}{{end}} {{index .Config.Labels "a"}}', 'seen'],
    ['inspect', '--type', 'image', '-f', '{{join .Config.Cmd ","}} {{len .RootFS.Layers}}', 'busybox'],
    ['image', 'inspect', 'busybox'],
    ['port', 'seen'],
    ['port', 'seen', '80'],
    ['top', 'seen'],
    ['top', 'seen', '-o', 'pid,args'],
    ['diff', 'seen'],
    ['logs', '--tail', '1', 'seen'],
    ['logs', '--since', '1h', 'seen'],
    ['logs', '--until', '2001-01-01T00:00:00Z', 'seen'],
    ['events', '--since', '1h', '--until', 'NOW', '--filter', 'container=seen', '--filter', 'type=container'],
    [
      'events',
      '--since',
      '1h',
      '--until',
      'NOW',
      '--filter',
      'type=volume',
      '--format',
      '{{.Action}} {{.Actor.ID}}',
    ],
    ['events', '--since', '1h', '--until', 'NOW', '--filter', 'event=die', '--format', 'json'],
    ['stats', '--no-stream', '--format', '{{.Name}} {{.PIDs}}', 'seen'],
    ['info', '--format', '{{.ContainersRunning}} {{.Driver}} {{.ID}}'],
    ['version', '--format', '{{.Server.Version}} {{.Server.Os}}'],
    ['start', '-a', 'ended'],
  ])('%s %s %s %s', async (...argv) => {
    const now = String(Date.now() / 1000);
    await mirror.expectSame(argv.map((word) => (word === 'NOW' ? now : word)));
  });

  test.each([
    ['inspect', 'nothing', 'neither'],
    ['image', 'inspect', 'nothing'],
    ['network', 'inspect', 'nothing'],
    ['volume', 'inspect', 'nothing'],
    ['exec', 'nothing', 'true'],
    ['exec', 'ended', 'true'],
    ['exec', 'seen', '/nope'],
    ['exec', 'seen', '/etc/passwd'],
    ['logs', 'nothing'],
    ['attach', 'ended'],
    ['port', 'seen', '99'],
    ['stop', 'nothing', 'neither'],
    ['kill', '-s', 'NONE', 'seen'],
    ['rm', 'seen'],
    ['rmi', 'nothing'],
    ['network', 'connect', 'nothing', 'seen'],
    ['volume', 'rm', 'nothing', 'seen-volume'],
    ['history', 'nothing'],
    ['save', 'nothing'],
    ['diff', 'nothing'],
    ['commit', 'nothing'],
    ['stats', '--no-stream', 'nothing'],
    ['run', '--name', 'seen', 'busybox'],
    ['run', '--pull', 'never', 'nosuch/image:1'],
    ['run', '--rm', 'busybox', '/nope'],
    ['run', '--rm', 'busybox', '/etc/passwd'],
    ['run', '--rm', '-u', 'nobody-here', 'busybox', 'true'],
    ['run', '--network', 'nothing', 'busybox', 'true'],
    ['run', '--rm', '-a', 'stderr', 'busybox', 'ls', '/nope', '/bin/ls'],
  ])('and how it fails: %s %s %s %s', async (...argv) => {
    const { code } = await mirror.expectSame(argv);
    expect(code).not.toBe(0);
  });

  test('what cannot be understood is refused, by run as 125', async () => {
    expect(await mirror.run(SLIPWAY, ['ps', '--format', '{{nofunction .ID}}'])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/there is no function "nofunction"; there are json/),
    });
    for (const argv of [
      ['--nope'],
      ['--memory', 'x'],
      ['--restart', 'x'],
      ['-p', 'x'],
      ['--network', 'name=a,b=c'],
    ]) {
      const { docker, slipway } = await mirror.both(['run', ...argv, 'busybox']);
      expect([argv, slipway.code]).toEqual([argv, docker.code]);
    }
  });
});
