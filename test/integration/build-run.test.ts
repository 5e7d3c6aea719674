import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildLab, sh, startBuildLab } from './build-lab.ts';

let lab: BuildLab;

beforeAll(async () => {
  lab = await startBuildLab();
});

afterAll(() => lab.stop());

/** Builds, and gives what the steps printed. */
async function output(
  dockerfile: string,
  files: Readonly<Record<string, string>> = {},
  ...flags: string[]
): Promise<string> {
  return lab.engine.docker('build', ...flags, lab.context({ Dockerfile: dockerfile, ...files }));
}

async function inspect<T>(image: string, format: string): Promise<T> {
  return JSON.parse(await lab.engine.docker('image', 'inspect', '-f', `{{json ${format}}}`, image));
}

async function history(image: string): Promise<string[]> {
  const text = await lab.engine.docker('history', '--no-trunc', '--format', '{{.CreatedBy}}', image);
  return text.trim().split('\n').reverse();
}

describe('RUN', () => {
  test('in shell form uses SHELL, in exec form none', async () => {
    const image = await lab
      .build(
        'FROM base\nRUN echo $0 > /a\nRUN ["echo", "$0"]\nSHELL ["/bin/sh", "-eu", "-c"]\nRUN false; echo no > /b\n',
      )
      .catch((error: Error) => error.message);
    expect(image).toMatch(/'\/bin\/sh -eu -c false; echo no > \/b' returned a non-zero code: 1/);
  });

  test('takes a here-document as its script, for the interpreter it names', async () => {
    const text = await output(
      [
        'FROM base',
        'ENV X=env',
        'RUN <<EOF',
        'echo "shell $X" # \'quoted\'',
        'cd /tmp 2>/dev/null || mkdir /tmp',
        'EOF',
        'RUN <<"SCRIPT"',
        '#!/bin/awk -f',
        'BEGIN { print "awk" " says" }',
        'SCRIPT',
        'RUN cat <<one - <<two',
        '1 $X',
        'one',
        '2',
        'two',
        'RUN <<-EOF cat > /file',
        '\tstripped',
        'EOF',
        'RUN cat /file; ls /dev/pipes 2>&1 || true',
      ].join('\n'),
    );
    expect(text).toContain('shell env\n');
    expect(text).toContain('awk says\n');
    expect(text).toContain('2\n');
    expect(text).toContain('stripped\n');
    expect(text).toMatch(/\/dev\/pipes: No such file/);
  });

  test('runs as USER with that user’s home, in WORKDIR, which is made for the user', async () => {
    const text = await output(
      'FROM base\nRUN mkdir -p /home/nina && chown nina /home/nina\nUSER nina\nWORKDIR /home/nina/w\nRUN echo "$(id -u):$(id -g):$(id -G) $HOME $PWD"; stat -c %u:%g .\nUSER 7:8\nRUN echo "$(id -u):$(id -g) $HOME"\n',
    );
    expect(text).toContain('1000:1001:1001 50 /home/nina /home/nina/w\n1000:1001\n');
    expect(text).toContain('7:8 /\n');
  });

  test('has a fixed host name, UTC, and the time limit of its base', async () => {
    const text = await output('FROM base\nRUN echo "$(hostname) $TZ $SOURCE_DATE_EPOCH"\n');
    expect(text).toMatch(/^slipway UTC \d+$/m);
  });

  test('leaves no trace of mounts and name files in the layer', async () => {
    const image = await lab.build(
      'FROM base\nRUN --mount=type=tmpfs,target=/a/b --mount=type=cache,target=/c/d --mount=type=bind,target=/e touch /a/b/x /c/d/y\nRUN true\n',
    );
    expect((await inspect<string[]>(image, '.RootFS.Layers')).length).toBe(
      (await inspect<string[]>('base', '.RootFS.Layers')).length,
    );
    expect(await lab.look(image, 'ls -d /a /c /e 2>&1 || true')).not.toMatch(/^\//m);
  });

  test('has a locked cache in two places without waiting for itself', async () => {
    const mount = (target: string) => `--mount=type=cache,id=twice,sharing=locked,target=${target}`;
    const text = await output(
      `FROM base\nRUN ${mount('/a')} ${mount('/b')} echo seen > /a/file && cat /b/file\n`,
    );
    expect(text).toContain('seen\n');
  });

  test('has two locked caches while another step has them in each other’s places', async () => {
    const run = (a: string, b: string) => {
      const mounts = [`id=a,target=${a}`, `id=b,target=${b}`];
      return `RUN ${mounts.map((mount) => `--mount=type=cache,sharing=locked,${mount}`).join(' ')} sleep 1; touch /done`;
    };
    await lab.build(
      `FROM base AS one\n${run('/1', '/2')}\nFROM base\n${run('/2', '/1')}\nCOPY --from=one /done /other\n`,
    );
  });

  test('that waits for a locked cache ends with its build, and takes the cache from nobody', async () => {
    const step = (script: string) =>
      `FROM base\nRUN --mount=type=cache,id=held,sharing=locked,target=/c ${script}\n`;
    const first = lab.build(step('touch /c/held; sleep 3'));
    const file = join(lab.engine.root, 'cache/mounts', '*', 'held');
    sh('/', `until ls ${file} >/dev/null 2>&1; do sleep 0.1; done`);
    const waiting = lab.context({ Dockerfile: step('true') });
    sh(
      '/',
      `DOCKER_BUILDKIT=0 DOCKER_HOST=unix://${lab.engine.socket} timeout 1 docker build -q ${waiting} || true`,
    );
    await first;
    await lab.build(step('true'));
  });

  test('has the network it asks for', async () => {
    const text = await output('FROM base\nRUN --network=none ip -o link | wc -l\nRUN ip -o link | wc -l\n');
    expect(text).toMatch(/\n1\n[\s\S]*\n2\n/);
    const host = await output('FROM base\nRUN cat /etc/hosts\n', {}, '--add-host', 'db.local:10.9.8.7');
    expect(host).toMatch(/10\.9\.8\.7\s+db\.local/);
  });

  test('a failed step says what, where and how it ended', async () => {
    await expect(output('FROM base\nRUN echo oh dear >&2; exit 3\n')).rejects.toThrow(
      /oh dear[\s\S]*returned a non-zero code: 3/,
    );
  });
});

describe('mounts', () => {
  test('bind shows the context, a stage or an image, and what is written there is thrown away', async () => {
    const text = await output(
      [
        'FROM base AS one',
        'RUN mkdir /s && echo staged > /s/f',
        'FROM base',
        'RUN --mount=type=bind,target=/m cat /m/d/f; ! touch /m/x 2>/dev/null',
        'RUN --mount=type=bind,source=d,target=/m,rw echo changed > /m/f; cat /m/f',
        'RUN --mount=type=bind,source=d/f,target=/m/f cat /m/f',
        'RUN --mount=from=one,source=/s,target=/m,rw echo more >> /m/f; cat /m/f',
        'RUN --mount=from=one,source=/s,target=/m cat /m/f',
        'RUN --mount=from=base,target=/img ls /img/etc',
        'RUN test ! -e /m && stat -c "%Y" /etc/passwd',
      ].join('\n'),
      { 'd/f': 'context\n' },
    );
    const lines = text.split('\n').filter((line) => /^(context|changed|staged|more|passwd)$/.test(line));
    expect(lines).toEqual(['context', 'changed', 'context', 'staged', 'more', 'staged', 'passwd']);
  });

  test('a cache keeps its content between builds and stays out of the image', async () => {
    const dockerfile = (n: number) =>
      `FROM base\nRUN --mount=type=cache,target=/c,uid=1000,mode=0700 echo ${n} >> /c/log; echo "kept $(cat /c/log | tr '\\n' ' ') $(stat -c %u:%a /c)"\n`;
    expect(await output(dockerfile(1))).toContain('kept 1  1000:700');
    expect(await output(dockerfile(2))).toContain('kept 1 2  1000:700');
  });

  test('a new cache begins with what it is given', async () => {
    const dockerfile =
      'FROM base AS seed\nRUN mkdir /s && echo seeded > /s/f\nFROM base\nRUN --mount=type=cache,target=/c,from=seed,source=/s cat /c/f; echo changed > /c/f\nRUN --mount=type=cache,target=/c,from=seed,source=/s cat /c/f\nRUN --mount=type=cache,target=/c test ! -e /c/f\n';
    expect(await output(dockerfile)).toMatch(/^seeded$[\s\S]*^changed$/m);
  });

  test('a step whose mount replaces folders by links takes nothing of this machine away', async () => {
    const victim = join(lab.engine.folder, 'victim');
    writeFileSync(victim, '');
    await lab.build(
      `FROM base\nRUN --mount=type=bind,source=f,target=/m/victim mv /m /n; ln -s ${lab.engine.folder} /m\n`,
      { f: 'f' },
    );
    writeFileSync(victim, '', { flag: 'r+' });
  });
});

describe('ARG and ENV', () => {
  test('an ARG before FROM is known to FROM, and to stages that name it', async () => {
    const text = await output(
      'ARG IMAGE=nothing\nARG V=1\nFROM $IMAGE AS a\nARG V\nARG W=${V}x\nENV E=$W\nRUN echo "[$V $W $E]"\nFROM a\nRUN echo "[$V $W $E]"\nFROM base\nRUN echo "[$V $W $E]"\nCOPY --from=1 /bin/sh /x\n',
      {},
      '--build-arg',
      'IMAGE=base',
    );
    expect(text.match(/^\[.*\]$/gm)).toEqual(expect.arrayContaining(['[1 1x 1x]', '[1 1x 1x]', '[  ]']));
  });

  test('ENV wins over ARG, and a value from outside over a default', async () => {
    const text = await output(
      'FROM base\nARG A=default\nARG B=default\nENV B=env\nRUN echo "[$A $B]"\n',
      {},
      '--build-arg',
      'A=given',
      '--build-arg',
      'B=given',
    );
    expect(text).toContain('[given env]');
  });

  test('platform arguments have values once they are declared', async () => {
    const text = await output(
      'FROM --platform=$BUILDPLATFORM base\nRUN echo "[$TARGETOS]"\nARG TARGETOS TARGETPLATFORM\nRUN echo "[$TARGETOS $TARGETPLATFORM]"\n',
    );
    expect(text).toMatch(/\[\]\n[\s\S]*\[linux linux\/(amd64|arm64)\]/);
  });

  test('proxies need no ARG, and are neither in the history nor a reason to run again', async () => {
    const dockerfile = 'FROM base\nRUN echo "proxy $HTTP_PROXY $no_proxy"\n';
    const flags = (host: string) => [
      '--build-arg',
      `HTTP_PROXY=http://${host}:1`,
      '--build-arg',
      'no_proxy=x',
    ];
    expect(await output(dockerfile, {}, ...flags('one'))).toContain('proxy http://one:1 x');
    const again = await output(dockerfile, {}, '-t', 'proxied', ...flags('two'));
    expect(again).toContain('Using cache');
    expect((await history('proxied')).join()).not.toMatch(/http:\/\//);
  });

  test('an argument nobody asks for, or that looks like a secret, is warned of', async () => {
    const text = await output(
      'FROM base\nARG API_TOKEN\n',
      {},
      '--build-arg',
      'API_TOKEN=x',
      '--build-arg',
      'TYPO=1',
    );
    expect(text).toMatch(/API_TOKEN looks like a secret/);
    expect(text).toMatch(/no ARG asks for the build argument TYPO/);
  });
});

describe('stages', () => {
  test('those that are not needed are not built; --target ends early', async () => {
    const dockerfile =
      'FROM base AS a\nRUN echo in-a\nFROM base AS broken\nRUN exit 1\nFROM a AS c\nRUN echo in-c\n';
    expect(await output(dockerfile)).toMatch(/in-a[\s\S]*in-c/);
    expect(await output(dockerfile, {}, '--target', 'a')).not.toMatch(/in-c/);
    await expect(output(dockerfile, {}, '--target', 'no')).rejects.toThrow(/no stage "no"/);
  });

  test('stages without a need for each other run side by side, and what they share once', async () => {
    const text = await output(
      'FROM base AS a\nRUN echo shared > /s; echo ran-shared\nRUN for i in 1 2 3 4 5 6 7 8 9 10; do test -e /c/b && exit; sleep 1; done; exit 1\n'.replace(
        'RUN for',
        'RUN --mount=type=cache,target=/c touch /c/a; for',
      ) +
        'FROM base AS b\nRUN echo shared > /s; echo ran-shared\nRUN --mount=type=cache,target=/c touch /c/b; for i in 1 2 3 4 5 6 7 8 9 10; do test -e /c/a && exit; sleep 1; done; exit 1\n' +
        'FROM base\nCOPY --from=a /s /a\nCOPY --from=b /s /b\n',
      {},
      '--no-cache',
    );
    expect(text.match(/^ran-shared$/gm)).toHaveLength(1);
  });

  test('when one fails the others end, and nothing of the build is left', async () => {
    const dockerfile =
      'FROM base AS slow\nRUN --mount=type=cache,id=meet,target=/c touch /c/slow; sleep 4242\nFROM base\nRUN --mount=type=cache,id=meet,target=/c until test -e /c/slow; do sleep 0.1; done; exit 9\nCOPY --from=slow /etc/passwd /x\n';
    await expect(output(dockerfile)).rejects.toThrow(/returned a non-zero code: 9/);
    expect(sh('/', 'pgrep -fx "sleep 4242" || true')).toBe('');
    expect(readdirSync(join(lab.engine.root, 'builds'))).toEqual([]);
  });

  test('ONBUILD waits for who builds on it, and is gone then', async () => {
    await lab.build(
      'FROM base\nONBUILD COPY f /f\nONBUILD RUN cat /f && echo triggered\n',
      {},
      '-t',
      'waiting',
    );
    expect(await inspect('waiting', '.Config.OnBuild')).toEqual([
      'COPY f /f',
      'RUN cat /f && echo triggered',
    ]);
    const text = await output('FROM waiting\nRUN echo after\n', { f: 'f' }, '-t', 'triggered');
    expect(text).toMatch(/triggered[\s\S]*after/);
    expect((await inspect<unknown[] | null>('triggered', '.Config.OnBuild')) ?? []).toEqual([]);
  });
});

describe('what docker’s classic builder has no flag for', () => {
  test('annotations are the manifest’s, and part of its digest', async () => {
    const dockerfile = 'FROM base\nRUN true\n';
    const plain = (await lab.request({ dockerfile })).result;
    const annotated = (await lab.request({ dockerfile, annotations: { 'a.b': 'c' } })).result;
    expect(annotated.imageId).toBe(plain.imageId);
    expect(annotated.manifest.digest).not.toBe(plain.manifest.digest);
  });

  test('a named context stands for an image, before a stage of that name', async () => {
    await lab.build('FROM base\nRUN echo other > /which\n', {}, '-t', 'other');
    const dockerfile =
      'FROM base AS one\nRUN echo stage > /which\nFROM one\nCOPY --from=two /which /two\nRUN cat /which /two\n';
    const contexts = { one: { image: 'other' }, two: { image: 'other' } };
    const { events } = await lab.request({ dockerfile, contexts });
    const text = events.flatMap((event) => (event.kind === 'output' ? event.text : [])).join('');
    expect(text).toBe('other\nother\n');
  });

  test('a stage can be built without its cache alone', async () => {
    const dockerfile = 'FROM base AS one\nRUN echo 1 > /f\nFROM base\nRUN echo 2\nCOPY --from=one /f /f\n';
    await lab.request({ dockerfile });
    const { result } = await lab.request({ dockerfile, noCacheFilter: ['one'] });
    expect(result.materials.steps.map(({ cached }) => cached)).toEqual([false, true, true]);
  });

  test('a foreign platform is refused', async () => {
    const platform = { os: 'linux', architecture: 'made-up' };
    await expect(
      lab.request({ dockerfile: 'FROM scratch\nCOPY . /\nRUN ["/x"]\n', platform }),
    ).rejects.toMatchObject({
      code: 'foreign-platform',
    });
  });
});

describe('metadata', () => {
  test('is what the instructions say', async () => {
    const image = await lab.build(
      [
        'FROM base',
        'MAINTAINER Nina',
        'ENV A=1 B="two words" C=$A',
        'ENV D  spaced value',
        'LABEL a=b "c d"="e\\',
        'f"',
        'EXPOSE 80 443/udp 7000-7002/tcp',
        'VOLUME /data /more',
        'USER nina:staff',
        'STOPSIGNAL SIGQUIT',
        'HEALTHCHECK --interval=5s --retries=2 CMD wget -q localhost',
        'ENTRYPOINT ["serve"]',
        'CMD now',
        'WORKDIR w',
      ].join('\n'),
      {},
      '--label',
      'given=yes',
    );
    const config = await inspect<Record<string, unknown>>(image, '.Config');
    expect(config).toMatchObject({
      Env: ['A=1', 'B=two words', 'C=', 'D=spaced value'],
      Labels: { a: 'b', 'c d': 'ef', given: 'yes' },
      ExposedPorts: { '80/tcp': {}, '443/udp': {}, '7000/tcp': {}, '7001/tcp': {}, '7002/tcp': {} },
      Volumes: { '/data': {}, '/more': {} },
      User: 'nina:staff',
      StopSignal: 'SIGQUIT',
      WorkingDir: '/w',
      Entrypoint: ['serve'],
      Cmd: ['/bin/sh', '-c', 'now'],
      Healthcheck: { Test: ['CMD-SHELL', 'wget -q localhost'], Interval: 5e9, Retries: 2 },
    });
    expect(await inspect(image, '.Author')).toBe('Nina');
  });

  test('ENTRYPOINT forgets the CMD of the base, not one of the same stage', async () => {
    await lab.build('FROM base\nCMD ["base"]\n', {}, '-t', 'with-cmd');
    expect(await inspect(await lab.build('FROM with-cmd\nENTRYPOINT ["e"]\n'), '.Config.Cmd')).toBeNull();
    expect(
      await inspect(await lab.build('FROM with-cmd\nCMD ["own"]\nENTRYPOINT ["e"]\n'), '.Config.Cmd'),
    ).toEqual(['own']);
    expect(
      await inspect(await lab.build('FROM base AS a\nCMD ["a"]\nFROM a\nENTRYPOINT ["e"]\n'), '.Config.Cmd'),
    ).toBeNull();
  });

  test('another platform is refused', async () => {
    await expect(lab.build('FROM --platform=linux/made-up base\nRUN true\n')).rejects.toThrow(
      /base is here for linux\/amd64, not for linux\/made-up/,
    );
  });
});
