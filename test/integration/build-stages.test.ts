import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildLab, sh, startBuildLab } from './build-lab.ts';

/** A Dockerfile as a whole: which stages are built and when, what stands for one, and the metadata that comes out. */

let lab: BuildLab;

beforeAll(async () => {
  lab = await startBuildLab();
});

afterAll(() => lab.stop());

describe('stages', () => {
  test('those that are not needed are not built; --target ends early', async () => {
    const dockerfile =
      'FROM base AS a\nRUN echo in-a\nFROM base AS broken\nRUN exit 1\nFROM a AS c\nRUN echo in-c\n';
    expect(await lab.output(dockerfile)).toMatch(/in-a[\s\S]*in-c/);
    expect(await lab.output(dockerfile, {}, '--target', 'a')).not.toMatch(/in-c/);
    await expect(lab.output(dockerfile, {}, '--target', 'no')).rejects.toThrow(/no stage "no"/);
  });

  test('stages without a need for each other run side by side, and what they share once', async () => {
    const text = await lab.output(
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
    await expect(lab.output(dockerfile)).rejects.toThrow(/returned a non-zero code: 9/);
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
    expect(await lab.inspect('waiting', '.Config.OnBuild')).toEqual([
      'COPY f /f',
      'RUN cat /f && echo triggered',
    ]);
    const text = await lab.output('FROM waiting\nRUN echo after\n', { f: 'f' }, '-t', 'triggered');
    expect(text).toMatch(/triggered[\s\S]*after/);
    expect((await lab.inspect<unknown[] | null>('triggered', '.Config.OnBuild')) ?? []).toEqual([]);
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
    const config = await lab.inspect<Record<string, unknown>>(image, '.Config');
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
    expect(await lab.inspect(image, '.Author')).toBe('Nina');
  });

  test('ENTRYPOINT forgets the CMD of the base, not one of the same stage', async () => {
    await lab.build('FROM base\nCMD ["base"]\n', {}, '-t', 'with-cmd');
    expect(await lab.inspect(await lab.build('FROM with-cmd\nENTRYPOINT ["e"]\n'), '.Config.Cmd')).toBeNull();
    expect(
      await lab.inspect(await lab.build('FROM with-cmd\nCMD ["own"]\nENTRYPOINT ["e"]\n'), '.Config.Cmd'),
    ).toEqual(['own']);
    expect(
      await lab.inspect(
        await lab.build('FROM base AS a\nCMD ["a"]\nFROM a\nENTRYPOINT ["e"]\n'),
        '.Config.Cmd',
      ),
    ).toBeNull();
  });

  test('another platform is refused', async () => {
    await expect(lab.build('FROM --platform=linux/made-up base\nRUN true\n')).rejects.toThrow(
      /base is here for linux\/amd64, not for linux\/made-up/,
    );
  });
});
