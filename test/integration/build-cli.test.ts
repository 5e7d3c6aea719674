import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '@slipway/command';
import { digestOf } from '@slipway/oci';
import { RegistryServer } from '@slipway/registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sh } from './build-lab.ts';
import { buildBusybox, SLIPWAY, startTestEngine, type TestEngine } from './engine.ts';

/** `slipway build` with the flags that docker's users know, on repositories of a user. */

let engine: TestEngine;
let other: TestEngine;
let server: { readonly url: string; close(): Promise<void> };
let registry: string;

beforeAll(async () => {
  [engine, other] = await Promise.all([startTestEngine(), startTestEngine()]);
  await Promise.all([buildBusybox(engine), buildBusybox(other)]);
  const served = new RegistryServer({ folder: join(engine.folder, 'registry') });
  server = { url: (await served.listen()).url, close: () => served.close() };
  registry = server.url.replace('http://', '');
});

afterAll(async () => {
  await server?.close();
  await Promise.all([engine?.stop(), other?.stop()]);
});

/** A clone with one commit of these files. */
function repository(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(engine.folder, 'repository-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const commit = 'git -c user.name=nina -c user.email=nina@example.org commit -qm one';
  sh(folder, `git init -q; git add -A; GIT_COMMITTER_DATE=2024-01-01T00:00:00Z ${commit}`);
  return folder;
}

interface Outcome {
  readonly digest: string;
  readonly imageId: string;
  readonly tags: readonly string[];
  readonly steps: number;
  readonly cachedSteps: number;
  readonly platforms: readonly { readonly platform: string; readonly digest: string }[];
}

async function build(on: TestEngine, folder: string, ...flags: string[]): Promise<Outcome> {
  return JSON.parse(await on.slipway('build', folder, '--name', `${registry}/shop/web`, '--json', ...flags));
}

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

  test('answers the programs in the step with the keys it has', async () => {
    // The request for identities, and the length and type of its answer: draft-ietf-sshm-ssh-agent.
    const ask = String.raw`printf '\000\000\000\001\013' | nc local:$SSH_AUTH_SOCK`;
    const folder = repository({
      Dockerfile: `FROM busybox\nRUN --mount=type=ssh ${ask} | head -c 9 | od -An -tx1 > /answer || true\n`,
    });
    const key = join(engine.folder, 'id_answer');
    sh(engine.folder, `ssh-keygen -q -t ed25519 -N '' -f ${key}`);
    const supportsUnix = execFileSync('sh', ['-c', 'busybox nc --help 2>&1 | grep -c local: || true'], {
      encoding: 'utf8',
    });
    const { imageId } = await build(engine, folder, '--ssh', `default=${key}`);
    if (supportsUnix.trim() !== '0')
      expect(await engine.docker('run', '--rm', imageId, 'cat', '/answer')).toMatch(/0c 00 00 00 01/);
  });

  test('that is required and not given fails the build, in its place', async () => {
    const folder = repository({ Dockerfile: 'FROM busybox\nRUN --mount=type=ssh,required=true true\n' });
    await expect(build(engine, folder)).rejects.toThrow(/needs the SSH agent "default"[\s\S]*Dockerfile:2/);
    await expect(build(engine, folder, '--ssh', 'default=/nowhere')).rejects.toThrow(/ssh-add/);
  });
});

describe('a cache that is taken elsewhere', () => {
  const files = {
    Dockerfile:
      'FROM busybox AS tools\nRUN date +%s%N > /built && echo tool > /tool\nFROM busybox\nCOPY --from=tools /tool /tool\nCOPY app /app\nRUN cat /tool /app > /both\n',
    app: 'app',
  };

  test.each([
    [
      'in a folder',
      () => `type=local,dest=${engine.folder}/cache,mode=max`,
      () => `type=local,src=${engine.folder}/cache`,
    ],
    [
      'in a registry',
      () => `type=registry,ref=${registry}/shop/cache,mode=max`,
      () => `${registry}/shop/cache`,
    ],
  ])('%s gives the same image without running a step', async (_, to, from) => {
    const folder = repository(files);
    const first = await build(engine, folder, '--no-cache', '--cache-to', to());
    await other.docker('builder', 'prune', '-af');
    const second = await build(other, folder, '--cache-from', from());
    expect(second).toMatchObject({ digest: first.digest, steps: 4, cachedSteps: 4 });
    expect(await other.docker('run', '--rm', second.imageId, 'cat', '/both')).toBe('tool\napp');
    // Without it, the stage that says when it was built is built at another time; the image does not have that.
    await other.docker('builder', 'prune', '-af');
    expect(await build(other, folder)).toMatchObject({ digest: first.digest, cachedSteps: 0 });
  });

  test('does not take the place of images that are in a folder', async () => {
    const folder = repository(files);
    const images = join(engine.folder, 'somebody');
    await build(engine, folder, '-o', `type=oci,dest=${images}.tar`);
    await run(['sh', '-c', `mkdir ${images} && tar -xf ${images}.tar -C ${images}`]);
    const before = readFileSync(join(images, 'index.json'));
    await expect(build(engine, folder, '--cache-to', `type=local,dest=${images}`)).rejects.toThrow(
      /is not a build cache/,
    );
    expect(readFileSync(join(images, 'index.json'))).toEqual(before);
  });

  test('min has the steps of the image alone', async () => {
    const folder = repository(files);
    await build(engine, folder, '--cache-to', `type=local,dest=${engine.folder}/min`);
    await other.docker('builder', 'prune', '-af');
    const { cachedSteps } = await build(other, folder, '--cache-from', `type=local,src=${engine.folder}/min`);
    expect(cachedSteps).toBeLessThan(4);
  });

  test('that is not there stops no build; one that is damaged says so', async () => {
    const folder = repository(files);
    await build(
      engine,
      folder,
      '--cache-from',
      `${registry}/shop/none`,
      '--cache-from',
      'type=local,src=/nowhere',
    );
    await build(engine, folder, '--cache-to', `type=local,dest=${engine.folder}/damaged,mode=max`);
    const blobs = `${engine.folder}/damaged/blobs/sha256`;
    const largest = sh(blobs, 'ls -S | head -1').trim();
    sh(blobs, `truncate -s 10 ${largest}`);
    await other.docker('builder', 'prune', '-af');
    await expect(
      build(other, folder, '--cache-from', `type=local,src=${engine.folder}/damaged`),
    ).rejects.toThrow(/sha256/);
    writeFileSync(`${folder}/index.json`, 'no cache');
    for (const wrong of [folder, `${folder}/Dockerfile`])
      await expect(build(engine, folder, '--cache-from', `type=local,src=${wrong}`)).rejects.toThrow(
        `${wrong} is not a build cache`,
      );
  });
});

describe('outputs', () => {
  const files = {
    Dockerfile: 'FROM scratch\nCOPY --chmod=755 tool /bin/\nCOPY --chown=1000:1000 data /data/\n',
    tool: '#!/bin/sh\n',
    'data/a': 'a',
  };

  test('the files in a folder, as whoever asked, and nothing that is not in the image', async () => {
    const folder = repository(files);
    await engine.slipway('build', folder, '--output', `${engine.folder}/out`);
    expect(sh(`${engine.folder}/out`, 'find . -type f | sort')).toBe('./bin/tool\n./data/a\n');
    expect(sh(`${engine.folder}/out`, 'find . -type d | sort')).toBe('.\n./bin\n./data\n');
    expect(statSync(`${engine.folder}/out/bin/tool`).mode & 0o777).toBe(0o755);
  });

  test('a tar archive of the files, equal every time, on standard output too', async () => {
    const folder = repository(files);
    await engine.slipway('build', folder, '-o', `type=tar,dest=${engine.folder}/a.tar`);
    sh(engine.folder, `${shellBuild(folder)} -o - > ${engine.folder}/b.tar`);
    expect(readFileSync(`${engine.folder}/a.tar`)).toEqual(readFileSync(`${engine.folder}/b.tar`));
    expect(sh(engine.folder, 'tar -tvf a.tar --numeric-owner | grep data/a')).toMatch(/1000\/1000/);
  });

  test('the image’s id and all about it in files, and nothing else when it is to be quiet', async () => {
    const folder = repository(files);
    const [iid, metadata] = [join(engine.folder, 'iid'), join(engine.folder, 'metadata.json')];
    const flags = ['--iidfile', iid, '--metadata-file', metadata, '-q'];
    const printed = await engine.slipway('build', folder, '--name', `${registry}/shop/web`, ...flags);
    const { 'containerimage.digest': digest, 'containerimage.config.digest': id } = JSON.parse(
      readFileSync(metadata, 'utf8'),
    );
    expect(printed).toBe(`${digest}\n`);
    expect(readFileSync(iid, 'utf8')).toBe(id);
  });

  test('that cannot be written fail in words; a device is written to and stays one', async () => {
    const folder = repository(files);
    const name = ['--name', `${registry}/shop/web`];
    for (const [flags, path] of [
      [['-o', `type=tar,dest=${folder}`], folder],
      [['-o', `type=local,dest=${folder}/Dockerfile`], `${folder}/Dockerfile`],
      [[...name, '--iidfile', '/nowhere/iid'], '/nowhere/iid'],
      [[...name, '--cache-to', `type=local,dest=${folder}/tool`], `${folder}/tool`],
    ] as const)
      await expect(engine.slipway('build', folder, ...flags)).rejects.toThrow(`cannot write to ${path}`);
    const device = join(engine.folder, 'null');
    sh('/', `mknod ${device} c 1 3`);
    await engine.slipway('build', folder, '-o', `type=tar,dest=${device}`);
    expect(statSync(device).isCharacterDevice()).toBe(true);
  });

  test('of an interrupted build are none, and it ends as interrupted programs do', async () => {
    const folder = repository({ Dockerfile: 'FROM busybox\nRUN echo begun; sleep 4243\n' });
    const building = spawn(SLIPWAY, ['build', folder, '-o', `${folder}/out`], { env: engine.env });
    let told = '';
    building.stderr.on('data', (chunk: Buffer) => {
      told += chunk;
      // A second one would end it at once.
      if (/#2 begun\n/.test(told) && !building.killed) building.kill('SIGINT');
    });
    expect(await new Promise((resolve) => building.once('close', resolve))).toBe(130);
    expect(told).toContain('stopped before the end [interrupted]\n');
    expect(existsSync(`${folder}/out`)).toBe(false);
  });

  test('an image that was only handed out is not kept', async () => {
    const folder = repository({ ...files, 'data/b': String(Math.random()) });
    const before = await engine.docker('images', '-aq');
    await engine.slipway('build', folder, '-o', `${engine.folder}/once`);
    expect(await engine.docker('images', '-aq')).toBe(before);
  });

  test('that several builds of the same make at once are taken from none', async () => {
    const folder = repository({ Dockerfile: 'FROM scratch\nARG TARGETARCH\nLABEL for=$TARGETARCH\n' });
    const platforms = ['--platform', 'linux/amd64,linux/arm64'];
    const before = await engine.docker('images', '-aq');
    const [named, ...digests] = await Promise.all([
      build(engine, folder, ...platforms).then(({ digest }) => digest),
      ...['1', '2', '3'].map(async (one) => {
        const oci = join(engine.folder, `once-${one}.tar`);
        await engine.slipway('build', folder, ...platforms, '-o', `type=oci,dest=${oci}`);
        const index = JSON.parse(sh('/', `tar -xOf ${oci} index.json`));
        expect(index.manifests[0].annotations).toBeUndefined();
        return index.manifests[0].digest;
      }),
    ]);
    expect(digests).toEqual([named, named, named]);
    expect(await engine.docker('images', '-a')).not.toContain('unnamed');
    expect((await engine.docker('images', '-aq')).split('\n').length).toBeGreaterThan(
      before.split('\n').length,
    );
  });
});

/** Through a shell, which does not take the archive for text. */
function shellBuild(folder: string): string {
  return `SLIPWAY_HOST=${engine.socket} ${SLIPWAY} build ${folder}`;
}

describe('archives', () => {
  test('of the image and of an index are read by other tools, and hold the same digests', async () => {
    const folder = repository({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' });
    const [oci, docker] = [join(engine.folder, 'oci.tar'), join(engine.folder, 'docker.tar')];
    const outputs = ['-o', `type=oci,dest=${oci}`, '-o', `type=docker,dest=${docker}`];
    const one = await build(engine, folder, ...outputs);
    const inspected = await run(['skopeo', 'inspect', '--raw', `oci-archive:${oci}`]);
    expect(digestOf(inspected.stdout)).toBe(one.digest);
    const config = await run(['skopeo', 'inspect', '--config', '--raw', `docker-archive:${docker}`]);
    expect(digestOf(config.stdout)).toBe(one.imageId);
    const both = await build(
      engine,
      folder,
      '--platform',
      'linux/amd64,linux/arm64',
      '-o',
      `type=oci,dest=${oci}`,
    );
    const index = JSON.parse((await run(['tar', '-xOf', oci, 'index.json'])).stdout.toString());
    expect(index.manifests[0].digest).toBe(both.digest);
    expect(readdirSync(engine.folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
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

describe('annotations', () => {
  test('are in the manifest', async () => {
    const folder = repository({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' });
    const { digest } = await build(engine, folder, '--annotation', 'org.example.team=web');
    const manifest = JSON.parse(
      sh(engine.folder, `curl -s --unix-socket ${engine.socket} http://e/slipway/v1/blobs/${digest}`),
    );
    expect(manifest.annotations).toEqual({ 'org.example.team': 'web' });
  });
});

describe('several platforms', () => {
  const files = {
    Dockerfile: `FROM --platform=$BUILDPLATFORM busybox AS build
ARG TARGETARCH BUILDARCH TARGETPLATFORM
RUN echo "$TARGETPLATFORM on $BUILDARCH" > /which
FROM scratch
ARG TARGETARCH
COPY --from=build /which /which-$TARGETARCH
`,
  };

  test('are one index, in the same order however they are asked for; each image is for its own', async () => {
    const folder = repository(files);
    const one = await build(engine, folder, '--platform', 'linux/arm64,linux/amd64', '--push');
    const two = await build(engine, folder, '--platform', 'linux/amd64,linux/arm64');
    expect(two.digest).toBe(one.digest);
    const inspect = ['skopeo', 'inspect', '--raw', '--tls-verify=false', `docker://${one.tags[0]}`];
    const index = JSON.parse((await run(inspect)).stdout.toString());
    expect(index.manifests.map(({ platform }: { platform: object }) => platform)).toEqual([
      { os: 'linux', architecture: 'amd64' },
      { os: 'linux', architecture: 'arm64' },
    ]);
    expect(one.platforms.map(({ platform }) => platform)).toEqual(['linux/arm64', 'linux/amd64']);
    // Garbage is collected around an index.
    await engine.docker('image', 'prune', '-f');
    await engine.slipway('push', folder, '--name', `${registry}/shop/web`);
  });

  test('are rebuilt from the registry, bit for bit', async () => {
    const folder = repository({ ...files, note: 'rebuild' });
    const built = await build(engine, folder, '--platform', 'linux/amd64,linux/arm64', '--push');
    const verdict = JSON.parse(await engine.slipway('rebuild', built.tags[0]!, folder, '--json'));
    expect(verdict).toMatchObject({ verdict: 'manifest-equal', rebuilt: built.digest });
    expect(verdict.platforms).toHaveLength(2);
  });

  test('that this machine cannot run are refused at the step that would have to', async () => {
    const folder = repository({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\nRUN ["/x"]\n' });
    await expect(build(engine, folder, '--platform', 'linux/made-up')).rejects.toThrow(
      /RUN for linux\/made-up cannot be run[\s\S]*Dockerfile:3/,
    );
    await expect(build(engine, folder, '--platform', 'linux/amd64,x86_64')).rejects.toThrow(/named twice/);
    const base = repository({ Dockerfile: 'FROM busybox\n' });
    await expect(build(engine, base, '--platform', 'linux/arm64')).rejects.toThrow(
      /busybox is here for linux\/amd64/,
    );
  });
});
