import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type CliMirror, complaint, startCliMirror } from './cli-mirror.ts';
import { SLIPWAY } from './engine.ts';

/**
 * What `slipway stop`, `rename`, `tag`, `prune`, `save` and the like change, and what they say to it, side by side with
 * the docker CLI.
 */

let mirror: CliMirror;

beforeAll(async () => {
  mirror = await startCliMirror();
});

afterAll(() => mirror.stop());

describe('what docker changes', () => {
  afterEach(() => mirror.removeAll());

  /** The same through both, each of an object of its own; `NAME` stands for that. */
  async function expectSameOf(make: readonly string[] | undefined, argv: readonly string[]): Promise<void> {
    const told: unknown[] = [];
    for (const [program, name] of [
      ['docker', 'left'],
      [SLIPWAY, 'right'],
    ] as const) {
      const named = (words: readonly string[]) => words.map((word) => word.replace('NAME', name));
      if (make !== undefined) await mirror.engine.docker(...named(make));
      const { code, stdout, stderr } = await mirror.run(program, named(argv));
      const plain = (text: string) => text.replaceAll(name, 'NAME').replace(/[0-9a-f]{64}/g, 'ID');
      told.push({ argv, code, stdout: plain(stdout), complaint: plain(complaint(stderr)) });
    }
    expect(told[1]).toEqual(told[0]);
  }
  const RUNNING = ['run', '-d', '--name', 'NAME', '--stop-timeout', '1', 'busybox', 'sleep', '1000'];
  const CREATED = ['create', '--name', 'NAME', 'busybox', 'true'];

  test.each([
    [RUNNING, ['stop', '-t', '0', 'NAME']],
    [RUNNING, ['restart', '--signal', 'KILL', 'NAME']],
    [RUNNING, ['kill', 'NAME', 'nothing']],
    [RUNNING, ['pause', 'NAME']],
    [RUNNING, ['update', '--memory', '64m', '--cpus', '0.5', '--restart', 'on-failure:2', 'NAME']],
    [RUNNING, ['rm', '-f', 'NAME']],
    [RUNNING, ['commit', '-m', 'said', '--change', 'CMD ["x"]', 'NAME', 'committed:NAME']],
    [RUNNING, ['exec', '-d', 'NAME', 'true']],
    [CREATED, ['start', 'NAME']],
    [CREATED, ['rename', 'NAME', 'other-NAME']],
    [CREATED, ['wait', 'NAME']],
    [CREATED, ['container', 'rm', 'NAME']],
    [
      ['tag', 'busybox', 'tagged:NAME'],
      ['rmi', 'tagged:NAME'],
    ],
    [undefined, ['image', 'tag', 'busybox', 'further:NAME']],
    [
      undefined,
      ['network', 'create', '-o', 'com.docker.network.bridge.name=br-NAME', '--label', 'a=b', 'net-NAME'],
    ],
    [undefined, ['network', 'rm', 'net-NAME', 'nothing']],
    [undefined, ['volume', 'create', '-o', 'type=tmpfs', '-o', 'device=tmpfs', 'vol-NAME']],
    [
      ['volume', 'create', 'vol-NAME'],
      ['volume', 'rm', 'vol-NAME', 'nothing'],
    ],
    [CREATED, ['container', 'prune', '-f']],
    [
      ['volume', 'create', 'unused-NAME'],
      ['volume', 'prune', '-a', '-f'],
    ],
    [
      ['network', 'create', 'unused-NAME'],
      ['network', 'prune', '-f'],
    ],
    [CREATED, ['system', 'prune', '-f']],
  ])('%s %s', async (make, argv) => {
    await expectSameOf(make, argv);
  });

  test('networks and volumes are made, listed and removed as docker does it', async () => {
    const create = ['network', 'create', '--subnet', '10.99.7.0/24', '--label', 'a=b', 'ours'];
    const id = expect.stringMatching(/^[0-9a-f]{64}\n$/);
    expect(await mirror.run(SLIPWAY, create)).toMatchObject({ code: 0, stdout: id });
    const volume = await mirror.run(SLIPWAY, ['volume', 'create', 'kept']);
    expect(volume).toMatchObject({ code: 0, stdout: 'kept\n' });
    for (const argv of [
      ['network', 'ls'],
      ['volume', 'ls'],
      ['network', 'ls', '-q', '--filter', 'name=ours'],
    ])
      await mirror.expectSame(argv);
    const address = ['run', '--rm', '--network', 'ours', '--ip', '10.99.7.9', 'busybox', 'hostname', '-i'];
    const { docker, slipway } = await mirror.both(address);
    expect(slipway).toEqual(docker);
    expect(await mirror.run(SLIPWAY, ['network', 'rm', 'ours'])).toMatchObject({ code: 0, stdout: 'ours\n' });
    expect(await mirror.run(SLIPWAY, ['volume', 'rm', 'kept'])).toMatchObject({ code: 0, stdout: 'kept\n' });
  });

  test('prune asks first, and does nothing without a yes', async () => {
    await mirror.engine.docker('create', '--name', 'kept', 'busybox', 'true');
    for (const argv of [
      ['container', 'prune'],
      ['image', 'prune', '-a'],
      ['system', 'prune', '--volumes'],
    ]) {
      const { docker, slipway } = await mirror.both(argv, 'n\n');
      expect([argv, slipway.stdout]).toEqual([argv, docker.stdout]);
    }
    expect(await mirror.engine.docker('ps', '-aq', '--filter', 'name=kept')).not.toBe('');
    expect((await mirror.run(SLIPWAY, ['container', 'prune'], 'y\n')).stdout).toContain(
      'Deleted Containers:',
    );
    expect(await mirror.engine.docker('ps', '-aq', '--filter', 'name=kept')).toBe('');
  });

  test('archives are the same bytes, and either takes the other’s', async () => {
    const { docker, slipway } = await mirror.both(['save', 'busybox']);
    expect(slipway.stdout === docker.stdout).toBe(true);
    const archive = Buffer.from(slipway.stdout, 'latin1');
    await mirror.expectSame(['load'], archive);
    await mirror.engine.docker('create', '--name', 'exported', 'busybox', 'true');
    const files = await mirror.both(['export', 'exported']);
    expect(files.slipway.stdout.length).toBe(files.docker.stdout.length);
    const imported = await mirror.both(
      ['import', '-c', 'CMD ["sh"]', '-', 'imported:1'],
      Buffer.from(files.docker.stdout, 'latin1'),
    );
    expect(imported.slipway.stdout).toMatch(/^sha256:[0-9a-f]{64}\n$/);
    expect(imported.slipway.code).toBe(imported.docker.code);
    expect(await mirror.run(SLIPWAY, ['run', '--rm', 'imported:1', 'echo', 'here'])).toMatchObject({
      stdout: 'here\n',
    });
  });
});
