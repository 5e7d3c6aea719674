import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildLab, sh, startBuildLab } from './build-lab.ts';

/** `RUN --mount`: what a step sees there, what stays of it, and who waits for whom. */

let lab: BuildLab;

beforeAll(async () => {
  lab = await startBuildLab();
});

afterAll(() => lab.stop());

describe('mounts', () => {
  test('bind shows the context, a stage or an image, and what is written there is thrown away', async () => {
    const text = await lab.output(
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
    expect(await lab.output(dockerfile(1))).toContain('kept 1  1000:700');
    expect(await lab.output(dockerfile(2))).toContain('kept 1 2  1000:700');
  });

  test('a new cache begins with what it is given', async () => {
    const dockerfile =
      'FROM base AS seed\nRUN mkdir /s && echo seeded > /s/f\nFROM base\nRUN --mount=type=cache,target=/c,from=seed,source=/s cat /c/f; echo changed > /c/f\nRUN --mount=type=cache,target=/c,from=seed,source=/s cat /c/f\nRUN --mount=type=cache,target=/c test ! -e /c/f\n';
    expect(await lab.output(dockerfile)).toMatch(/^seeded$[\s\S]*^changed$/m);
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

describe('RUN with mounts', () => {
  test('leaves no trace of mounts and name files in the layer', async () => {
    const image = await lab.build(
      'FROM base\nRUN --mount=type=tmpfs,target=/a/b --mount=type=cache,target=/c/d --mount=type=bind,target=/e touch /a/b/x /c/d/y\nRUN true\n',
    );
    expect((await lab.inspect<string[]>(image, '.RootFS.Layers')).length).toBe(
      (await lab.inspect<string[]>('base', '.RootFS.Layers')).length,
    );
    expect(await lab.look(image, 'ls -d /a /c /e 2>&1 || true')).not.toMatch(/^\//m);
  });

  test('has a locked cache in two places without waiting for itself', async () => {
    const mount = (target: string) => `--mount=type=cache,id=twice,sharing=locked,target=${target}`;
    const text = await lab.output(
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
});
