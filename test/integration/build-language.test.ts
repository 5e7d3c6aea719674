import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildLab, startBuildLab } from './build-lab.ts';

/** What the Dockerfile reference promises of each instruction, beyond what the tests of COPY, ADD and RUN look at. */

let lab: BuildLab;

beforeAll(async () => {
  lab = await startBuildLab();
});

afterAll(() => lab.stop());

describe('variables', () => {
  test('are replaced in every instruction that allows it, and in no other', async () => {
    const image = await lab.build(
      [
        'ARG BASE=base',
        'FROM ${BASE}',
        'ARG NAME=nina GROUP=staff MODE=640 FILE=a.txt FOLDER=deep/er',
        'ENV PORT=8000 SIGNAL=SIGQUIT WHERE=/srv',
        'LABEL name="$NAME" \'raw\'=\'$NAME\' "$NAME.x"=${NAME#n}',
        'EXPOSE $PORT ${PORT%0}1-${PORT%00}12/udp',
        'VOLUME ["$WHERE/data", "${WHERE}/two words"]',
        'STOPSIGNAL ${SIGNAL:-TERM}',
        'WORKDIR $WHERE',
        'WORKDIR ${FOLDER%/*}',
        'COPY --chown=$NAME:${GROUP} --chmod=$MODE ${FILE} $FOLDER/',
        'COPY --exclude=${FILE##*.}* --exclude=*.${FILE##*.} . /some/',
        'ADD --chown=${NAME} ${FILE/a/b} .',
        'RUN --mount=type=cache,target=$WHERE/cache,id=$NAME test -d /srv/cache && echo "$NAME" > name',
        'USER ${NAME}',
        'ONBUILD ENV LATER=$NAME',
        'CMD ["echo", "$NAME"]',
      ].join('\n'),
      { 'a.txt': 'a', 'b.txt': 'b', c: 'c' },
    );
    expect(await lab.inspect(image, '.Config')).toMatchObject({
      Labels: { name: 'nina', raw: '$NAME', 'nina.x': 'ina' },
      ExposedPorts: { '8000/tcp': {}, '8001/udp': {}, '8012/udp': {} },
      Volumes: { '/srv/data': {}, '/srv/two words': {} },
      StopSignal: 'SIGQUIT',
      WorkingDir: '/srv/deep',
      User: 'nina',
      OnBuild: ['ENV LATER=$NAME'],
      Cmd: ['echo', '$NAME'],
    });
    expect(
      await lab.look(image, 'cat b.txt name; ls /some; stat -c "%a %U:%G" deep/er/a.txt; stat -c %U b.txt'),
    ).toBe('bnina\nDockerfile\nc\n640 nina:staff\nnina\n');
  });

  test('have all operators of the reference', async () => {
    const image = await lab.build(
      [
        'FROM base',
        'ARG EMPTY=',
        'ARG V=foo.bar.baz',
        'ENV A=${NONE:-w} B=${NONE-w} C=${EMPTY:-w} D=${EMPTY-w} E=${V:+w} F=${EMPTY:+w} G=${EMPTY+w} H=${NONE+w}',
        'ENV I=${V#*.} J=${V##*.} K=${V%.*} L=${V%%.*} M=${V/ba/BA} N=${V//ba/BA} O=${NONE:-${NONE:-${V#foo.}}}',
        'ENV P=\\$V Q=\'$V\' R="\\${V}" S=${V:?needed}',
      ].join('\n'),
    );
    expect((await lab.inspect<string[]>(image, '.Config.Env')).join(' ')).toBe(
      'A=w B=w C=w D= E=w F= G=w H= I=bar.baz J=baz K=foo.bar L=foo M=foo.BAr.baz N=foo.BAr.BAz O=bar.baz P=$V Q=$V R=${V} S=foo.bar.baz',
    );
    await expect(lab.output('FROM base\nWORKDIR /${NONE:?give it}\n')).rejects.toThrow(
      /NONE: give it\n {2}at Dockerfile:2:10\n {2}\| WORKDIR[\s\S]*hint: give NONE a value/,
    );
  });

  test('PATH is there also when the base image does not set it', async () => {
    const image = await lab.build('FROM base\nENV PATH=/opt/bin:$PATH\nRUN ls / > /listed\n');
    expect(await lab.inspect(image, '.Config.Env')).toEqual([
      'PATH=/opt/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    ]);
  });

  test('of one ENV see what was before it, not each other', async () => {
    const image = await lab.build('FROM base\nENV abc=hello\nENV abc=bye def=$abc\nENV ghi=$abc\n');
    expect(await lab.inspect(image, '.Config.Env')).toEqual(['abc=bye', 'def=hello', 'ghi=bye']);
  });
});

describe('SHELL and commands', () => {
  test('SHELL is for the shell forms that follow, of HEALTHCHECK too', async () => {
    const image = await lab.build(
      'FROM base\nENTRYPOINT before\nSHELL ["/bin/sh", "-eu", "-c"]\nCMD after it\nHEALTHCHECK --start-period=1m --start-interval=2s --timeout=3s CMD test -f /x\n',
    );
    expect(await lab.inspect(image, '.Config')).toMatchObject({
      Entrypoint: ['/bin/sh', '-c', 'before'],
      Cmd: ['/bin/sh', '-eu', '-c', 'after it'],
      Shell: ['/bin/sh', '-eu', '-c'],
      Healthcheck: { Test: ['CMD-SHELL', 'test -f /x'], StartPeriod: 60e9, StartInterval: 2e9, Timeout: 3e9 },
    });
  });

  test('HEALTHCHECK NONE takes the base image’s away', async () => {
    await lab.build('FROM base\nHEALTHCHECK CMD ["true"]\n', {}, '-t', 'healthy');
    const image = await lab.build('FROM healthy\nHEALTHCHECK NONE\n');
    expect(await lab.inspect(image, '.Config.Healthcheck')).toEqual({ Test: ['NONE'] });
  });

  test('ONBUILD copies and mounts from stages of the Dockerfile it comes to be in', async () => {
    const waiting =
      'FROM base\nONBUILD COPY --from=build /made /copied\nONBUILD RUN --mount=from=build,target=/m cp /m/made /mounted\n';
    await lab.build(waiting, {}, '-t', 'from-build');
    const image = await lab.build('FROM base AS build\nRUN echo made > /made\nFROM from-build\n');
    expect(await lab.look(image, 'cat /copied /mounted')).toBe('made\nmade\n');
  });

  test('MAINTAINER takes its line as it stands', async () => {
    const image = await lab.build("FROM base\nMAINTAINER O'Brien <$HOME>\n");
    expect(await lab.inspect(image, '.Author')).toBe("O'Brien <$HOME>");
  });
});

describe('mounts', () => {
  test('tmpfs has the size it is given; caches of one id are shared, locked or private', async () => {
    const text = await lab.output(
      [
        'FROM base',
        'RUN --mount=type=tmpfs,target=/t,size=4m echo "size $(df -k /t | tail -1 | awk \'{print $2}\')"',
        'RUN --mount=type=cache,id=one,target=/a,sharing=locked,gid=50,mode=2775 echo kept > /a/f; stat -c "%a %g" /a',
        'RUN --mount=type=cache,id=one,target=/b,sharing=shared cat /b/f',
        'RUN --mount=type=cache,id=one,target=/b,readonly ! touch /b/x 2>/dev/null',
        'WORKDIR /w',
        'RUN --mount=type=cache,id=one,target=rel cat rel/f /w/rel/f',
      ].join('\n'),
    );
    expect(text).toContain('size 4096\n');
    expect(text).toContain('2775 50\n');
    expect(text.match(/^kept$/gm)).toHaveLength(3);
    await expect(lab.output('FROM base\nRUN --mount=from=base true\n')).rejects.toThrow(
      /a mount cannot be on \//,
    );
  });
});

describe('build checks', () => {
  const dockerfile = 'FROM base AS Base\nCMD run\n';

  test('are warnings with a name and a place', async () => {
    const { events } = await lab.request({ dockerfile });
    const warnings = events.filter(({ kind }) => kind === 'warning');
    expect(warnings).toMatchObject([
      { message: expect.stringContaining('(StageNameCasing)'), file: 'Dockerfile', line: 1 },
      { message: expect.stringContaining('(JSONArgsRecommended)'), file: 'Dockerfile', line: 2 },
    ]);
  });

  test('are errors where the Dockerfile or a build argument says so', async () => {
    await expect(
      lab.request({ dockerfile: `# check=skip=StageNameCasing;error=true\n${dockerfile}` }),
    ).rejects.toMatchObject({ code: 'dockerfile-check', location: { line: 3, column: 1, text: 'CMD run' } });
    const buildArgs = { BUILDKIT_DOCKERFILE_CHECK: 'skip=all;error=true' };
    const { events } = await lab.request({ dockerfile, buildArgs });
    expect(events.filter(({ kind }) => kind === 'warning')).toEqual([]);
    await expect(
      lab.request({ dockerfile, buildArgs: { BUILDKIT_DOCKERFILE_CHECK: 'nope' } }),
    ).rejects.toMatchObject({ code: 'bad-checks' });
  });
});

test.each([
  ['COPY nope /x', 'not-found', 1],
  ['COPY --chmod=nope Dockerfile /x', 'bad-mode', 1],
  ['COPY --chown=nobody-here Dockerfile /x', 'unknown-user', 1],
  ['COPY --exclude=[ Dockerfile /x', 'bad-pattern', 1],
  ['RUN exit 3', 'step-failed', 1],
  ['ENV X=http\nEXPOSE $X', 'dockerfile-syntax', 1],
  ['ENV X=NOPE\nSTOPSIGNAL $X', 'dockerfile-syntax', 1],
  ['COPY --from=9 /a /b', 'unknown-stage', 1],
  ['ADD --checksum=sha256:0 https://127.0.0.1:1/x /x', 'download-failed', 1],
  ['LABEL a="$X', 'dockerfile-expansion', 9],
])('a build that fails at %j says where', async (instruction, code, column) => {
  const lines = instruction.split('\n');
  await expect(
    lab.request({ dockerfile: `FROM base\n${instruction}\n` }, { context: lab.context({ Dockerfile: '' }) }),
  ).rejects.toMatchObject({
    code,
    location: { file: 'Dockerfile', line: lines.length + 1, column, text: lines.at(-1) },
  });
});
