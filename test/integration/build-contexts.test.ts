import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '@slipway/command';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sh } from './build-lab.ts';
import { type BuildYard, startBuildYard } from './build-yard.ts';
import { feed } from './docker-cli.ts';
import { SLIPWAY } from './engine.ts';

/**
 * What a build takes along: named contexts and SSH agents, and a Dockerfile from elsewhere; and what `slipway build` says
 * of a Dockerfile beforehand.
 */

let yard: BuildYard;
let engine: BuildYard['engine'];
let registry: BuildYard['registry'];
let repository: BuildYard['repository'];
let build: BuildYard['build'];

beforeAll(async () => {
  yard = await startBuildYard();
  ({ engine, registry, repository, build } = yard);
});

afterAll(() => yard?.stop());

describe('named build contexts', () => {
  const dockerfile =
    'FROM base\nCOPY --from=assets logo.txt /logo\nRUN --mount=type=bind,from=assets,target=/in cat /in/logo.txt > /seen\n';

  test('a folder of the same clone is taken from the commit, an image goes by another name', async () => {
    const folder = repository({
      'web/Dockerfile': dockerfile,
      'assets/logo.txt': 'committed',
      'assets/secret.txt': 'x',
      'assets/.dockerignore': 'secret.txt\n',
    });
    writeFileSync(join(folder, 'assets/logo.txt'), 'edited');
    const contexts = [
      '--build-context',
      `assets=${folder}/assets`,
      '--build-context',
      'base=docker-image://busybox',
    ];
    const { imageId } = await build(engine, `${folder}/web`, ...contexts);
    expect(await engine.docker('run', '--rm', imageId, 'cat', '/logo', '/seen')).toBe('committedcommitted');
  });

  test('what the name means decides whether a step is cached, and a change is seen', async () => {
    const web = repository({ Dockerfile: 'FROM busybox\nCOPY --from=assets . /a\n' });
    const [one, two] = [repository({ f: '1' }), repository({ f: '2' })];
    const first = await build(engine, web, '--build-context', `assets=${one}`);
    expect((await build(engine, web, '--build-context', `assets=${one}`)).cachedSteps).toBe(1);
    const second = await build(engine, web, '--build-context', `assets=${two}`);
    expect(second.digest).not.toBe(first.digest);
  });

  test('several are taken from the working tree at once', async () => {
    const folder = repository({
      'web/Dockerfile': 'FROM scratch\nCOPY --from=one f /1\nCOPY --from=two f /2\n',
      'one/f': '1',
      'two/f': '2',
    });
    const contexts = ['one', 'two'].flatMap((name) => ['--build-context', `${name}=${folder}/${name}`]);
    await build(engine, `${folder}/web`, '--worktree', ...contexts);
    expect(sh(folder, 'git status --porcelain; ls .git | grep -c worktree- || true')).toBe('0\n');
  });

  test('FROM a folder, an unknown kind and a folder outside any clone are refused', async () => {
    const web = repository({ Dockerfile: 'FROM assets\n' });
    await expect(build(engine, web, '--build-context', `assets=${web}`)).rejects.toThrow(
      /cannot build on the folder/,
    );
    await expect(build(engine, web, '--build-context', 'assets=ftp://x')).rejects.toThrow(/cannot be ftp:/);
    await expect(build(engine, web, '--build-context', 'assets=/proc')).rejects.toThrow(
      /not in a Git repository/,
    );
  });
});

describe('an SSH agent', () => {
  const dockerfile =
    'FROM busybox\nRUN --mount=type=ssh,uid=1000,mode=0640 stat -c "%F %u %a" $SSH_AUTH_SOCK > /stat\nRUN --mount=type=ssh,id=deploy,target=/agent test -S /agent\n';

  test('is lent to the step, from a socket and with keys of the build’s own, and leaves nothing', async () => {
    const folder = repository({ Dockerfile: dockerfile });
    const key = join(engine.folder, 'id_test');
    if (!existsSync(key)) sh(engine.folder, `ssh-keygen -q -t ed25519 -N '' -f ${key}`);
    const started = sh(engine.folder, `ssh-agent -s -a ${engine.folder}/agent`);
    const pid = /SSH_AGENT_PID=(\d+)/.exec(started)![1]!;
    try {
      const flags = ['--ssh', `default=${engine.folder}/agent`, '--ssh', `deploy=${key}`];
      const { imageId } = await build(engine, folder, ...flags);
      expect(await engine.docker('run', '--rm', imageId, 'cat', '/stat')).toBe('socket 1000 640\n');
      const left = await engine.docker(
        'run',
        '--rm',
        imageId,
        'sh',
        '-c',
        'ls -d /run/buildkit /agent 2>/dev/null; true',
      );
      expect(left).toBe('');
    } finally {
      process.kill(Number(pid));
    }
  });

  test('answers through the socket of the step with the keys it has, and with nothing once the step is over', async () => {
    const folder = repository({
      Dockerfile: 'FROM busybox\nRUN --mount=type=ssh,target=/agent echo begun; sleep 3\n',
    });
    const key = join(engine.folder, 'id_answer');
    sh(engine.folder, `ssh-keygen -q -t ed25519 -N '' -f ${key}`);
    const building = spawn(
      SLIPWAY,
      ['build', folder, '--name', `${registry}/shop/ssh`, '--ssh', `default=${key}`],
      {
        env: engine.env,
      },
    );
    let told = '';
    building.stderr.on('data', (chunk: Buffer) => {
      told += chunk;
    });
    const ended = new Promise((resolve) => building.once('close', resolve));
    await expect.poll(() => told, { timeout: 20_000 }).toContain('#2 begun\n');
    const [socket] = sh(engine.folder, 'find run/containers/secrets-* -type s').trim().split('\n');
    const listed = await run(['env', `SSH_AUTH_SOCK=${join(engine.folder, socket!)}`, 'ssh-add', '-L']);
    expect(listed.stdout.toString().split(' ')[1]).toBe(readFileSync(`${key}.pub`, 'utf8').split(' ')[1]);
    expect(await ended).toBe(0);
    expect(existsSync(join(engine.folder, socket!))).toBe(false);
  });

  test('that is required and not given fails the build, in its place', async () => {
    const folder = repository({ Dockerfile: 'FROM busybox\nRUN --mount=type=ssh,required=true true\n' });
    await expect(build(engine, folder)).rejects.toThrow(/needs the SSH agent "default"[\s\S]*Dockerfile:2/);
    await expect(build(engine, folder, '--ssh', 'default=/nowhere')).rejects.toThrow(/ssh-add/);
  });
});

describe('build checks', () => {
  const files = {
    Dockerfile: 'FROM busybox as base\nWORKDIR app\nCOPY secret.txt /\n',
    'secret.txt': 'x',
    '.dockerignore': 'secret.txt\n',
  };

  test('say what is likely a mistake, without an engine or a name', async () => {
    const folder = repository(files);
    const printed = await engine.slipway('build', folder, '--check', '--socket', '/nowhere');
    expect(printed).toMatch(/WARNING: FromAsCasing\n.*\nDockerfile:1\n {2}\| FROM busybox as base\n/);
    expect(printed).toMatch(/WARNING: CopyIgnoredFile\n/);
    expect(printed).toMatch(/Check complete, 3 warnings have been found!\n$/);
    const found = JSON.parse(await engine.slipway('build', folder, '--check', '--json'));
    expect(found.map(({ rule }: { rule: string }) => rule)).toEqual([
      'FromAsCasing',
      'WorkdirRelativePath',
      'CopyIgnoredFile',
    ]);
  });

  test('fail when the Dockerfile wants that', async () => {
    const folder = repository({ ...files, Dockerfile: `# check=error=true\n${files.Dockerfile}` });
    await expect(engine.slipway('build', folder, '--check')).rejects.toThrow(/is an error/);
    const clean = repository({ Dockerfile: '# check=error=true\nFROM busybox\n' });
    expect(await engine.slipway('build', clean, '--check')).toBe('Check complete, no warnings found.\n');
  });
});

test('a Dockerfile may lie outside the context, or come from standard input', async () => {
  const [context, dockerfile] = [join(engine.folder, 'context'), join(engine.folder, 'Elsewhere')];
  mkdirSync(context);
  writeFileSync(join(context, 'file'), 'content');
  writeFileSync(dockerfile, 'FROM busybox\nCOPY file /file\nCMD ["cat", "/file"]\n');
  await engine.docker('build', '-t', 'outside', '-f', dockerfile, context);
  expect(await engine.docker('run', '--rm', 'outside')).toBe('content');
  const typed = Buffer.from('FROM busybox\nCOPY file /typed\n');
  expect(await feed(engine, typed, 'build', '-t', 'typed', '-f', '-', context)).toMatchObject({ code: 0 });
});
