import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

/** What containers wrote, as `docker diff` shows it and `docker commit` keeps it. */

let engine: TestEngine;

beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
  await engine.docker(
    ...['run', '--name', 'wrote', '-e', 'GIVEN=1', '-v', '/volume', '-w', '/tmp', 'busybox', 'sh', '-c'],
    'mkdir -p /new/deep; echo x > /new/deep/file; rm /etc/passwd; echo y >> /bin/added; echo z > /volume/z; rm -r /root; mkdir /root; echo w > /root/w',
  );
});

afterAll(() => engine.stop());

const inspect = async (name: string) => JSON.parse(await engine.docker('image', 'inspect', name))[0];
const inImage = (name: string, ...argv: string[]) => engine.docker('run', '--rm', name, ...argv);

describe('diff', () => {
  test('shows what is new, changed and gone, with the folders it lies in', async () => {
    expect((await engine.docker('diff', 'wrote')).split('\n')).toEqual([
      'C /bin',
      'A /bin/added',
      'C /etc',
      'D /etc/passwd',
      'A /new',
      'A /new/deep',
      'A /new/deep/file',
      'C /root',
      'A /root/w',
      'A /volume',
      '',
    ]);
  });

  test('is empty for a container that wrote nothing, and one that never ran', async () => {
    await engine.docker('run', '--name', 'idle', 'busybox', 'true');
    await engine.docker('create', '--name', 'fresh', 'busybox');
    expect(await engine.docker('diff', 'idle')).toBe('');
    expect(await engine.docker('diff', 'fresh')).toBe('');
  });
});

describe('commit', () => {
  test('keeps files, and not those of volumes', async () => {
    const id = await engine.docker('commit', '-a', 'me', '-m', 'as it was', 'wrote', 'kept:1');
    const image = await inspect('kept:1');
    expect(image).toMatchObject({ Id: id.trim(), Author: 'me', Comment: 'as it was' });
    expect(await inImage('kept:1', 'cat', '/new/deep/file', '/root/w')).toBe('x\nw\n');
    expect(await inImage('kept:1', 'ls', '/volume')).toBe('');
    await expect(inImage('kept:1', 'cat', '/etc/passwd')).rejects.toThrow('No such file');
  });

  test('keeps how the container ran, and has a line of history', async () => {
    const { Config, RootFS } = await inspect('kept:1');
    expect(Config).toMatchObject({ WorkingDir: '/tmp', Volumes: { '/volume': {} } });
    expect(Config.Env).toContain('GIVEN=1');
    expect(Config.Cmd[0]).toBe('sh');
    const base = await inspect('busybox');
    expect(RootFS.Layers.slice(0, -1)).toEqual(base.RootFS.Layers);
    const [newest] = (
      await engine.docker('history', '--format', '{{.CreatedBy}}: {{.Comment}}', 'kept:1')
    ).split('\n');
    expect(newest).toMatch(/^sh -c mkdir .*: as it was$/);
  });

  test('changes the configuration as a Dockerfile would', async () => {
    const changes = [
      'ENV A=1 B=$GIVEN',
      'WORKDIR deeper',
      'ENTRYPOINT ["echo"]',
      'CMD ["run"]',
      'EXPOSE 80',
      'LABEL l=v',
    ];
    await engine.docker('commit', ...changes.flatMap((change) => ['-c', change]), 'wrote', 'changed');
    const { Config } = await inspect('changed');
    expect(Config).toMatchObject({
      WorkingDir: '/tmp/deeper',
      Entrypoint: ['echo'],
      Cmd: ['run'],
      ExposedPorts: { '80/tcp': {}, '8080/tcp': {} },
      Labels: { l: 'v' },
    });
    expect(Config.Env).toEqual(expect.arrayContaining(['A=1', 'B=1']));
    expect(await inImage('changed')).toBe('run\n');
  });

  test.each([
    ['RUN true', 'RUN cannot change an image without a build'],
    ['COPY a b', 'COPY cannot change an image without a build'],
    ['NONSENSE', 'unknown instruction NONSENSE'],
    ['ENV A=1\nENV B=2', 'a change must be one instruction'],
  ])('refuses the change %j', async (change, problem) => {
    await expect(engine.docker('commit', '-c', change, 'wrote')).rejects.toThrow(problem);
  });

  test('freezes a running container meanwhile, unless told not to', async () => {
    await engine.docker('run', '-d', '--name', 'running', 'busybox', 'sh', '-c', 'echo up > /up; sleep 600');
    await expect.poll(() => engine.docker('diff', 'running')).toContain('A /up');
    const since = String(Math.floor(Date.now() / 1000) - 1);
    const pauses = async () =>
      (
        await engine.docker(
          ...[
            'events',
            '--filter',
            'container=running',
            '--since',
            since,
            '--until',
            String(Math.ceil(Date.now() / 1000)),
            '--format',
            '{{.Action}}',
          ],
        )
      )
        .split('\n')
        .filter((action) => /pause|commit/.test(action));
    await engine.docker('commit', '--pause=false', 'running', 'live:1');
    expect(await pauses()).toEqual(['commit']);
    await engine.docker('commit', 'running', 'live:2');
    expect(await pauses()).toEqual(['commit', 'pause', 'unpause', 'commit']);
    expect(await inImage('live:2', 'cat', '/up')).toBe('up\n');
    expect(await engine.docker('inspect', '--format', '{{.State.Status}}', 'running')).toBe('running\n');
    await engine.docker('rm', '-f', 'running');
  });

  test('of nothing written, adds no layer', async () => {
    await engine.docker('commit', 'idle', 'same');
    expect((await inspect('same')).RootFS).toEqual((await inspect('busybox')).RootFS);
    expect(await inImage('same', 'echo', 'works')).toBe('works\n');
  });

  test('can be built upon, saved and loaded', async () => {
    const { Id } = await inspect('kept:1');
    const archive = `${engine.folder}/kept.tar`;
    await engine.docker('save', '-o', archive, 'kept:1');
    await engine.docker('rmi', 'kept:1');
    await engine.docker('load', '-i', archive);
    expect((await inspect('kept:1')).Id).toBe(Id);
    expect(await inImage('kept:1', 'cat', '/new/deep/file')).toBe('x\n');
  });

  test('is refused when the image of the container has been removed', async () => {
    await engine.docker('tag', 'same', 'doomed');
    await engine.docker('run', '--name', 'orphan', 'doomed', 'true');
    await engine.docker('rmi', '-f', 'same', 'doomed');
    await expect(engine.docker('commit', 'orphan')).rejects.toThrow(
      'the image of container orphan has been removed',
    );
  });
});
