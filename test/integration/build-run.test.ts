import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildLab, sh, startBuildLab } from './build-lab.ts';

/** What RUN starts: its script and shell, its user, folder and network, and the variables that ARG and ENV give it. */

let lab: BuildLab;

beforeAll(async () => {
  lab = await startBuildLab();
});

afterAll(() => lab.stop());

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
    const text = await lab.output(
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
    const text = await lab.output(
      'FROM base\nRUN mkdir -p /home/nina && chown nina /home/nina\nUSER nina\nWORKDIR /home/nina/w\nRUN echo "$(id -u):$(id -g):$(id -G) $HOME $PWD"; stat -c %u:%g .\nUSER 7:8\nRUN echo "$(id -u):$(id -g) $HOME"\n',
    );
    expect(text).toContain('1000:1001:1001 50 /home/nina /home/nina/w\n1000:1001\n');
    expect(text).toContain('7:8 /\n');
  });

  test('has a fixed host name, UTC, and the time limit of its base', async () => {
    const text = await lab.output('FROM base\nRUN echo "$(hostname) $TZ $SOURCE_DATE_EPOCH"\n');
    expect(text).toMatch(/^slipway UTC \d+$/m);
  });

  test('has the network it asks for', async () => {
    const text = await lab.output(
      'FROM base\nRUN --network=none ip -o link | wc -l\nRUN ip -o link | wc -l\n',
    );
    expect(text).toMatch(/\n1\n[\s\S]*\n2\n/);
    const host = await lab.output('FROM base\nRUN cat /etc/hosts\n', {}, '--add-host', 'db.local:10.9.8.7');
    expect(host).toMatch(/10\.9\.8\.7\s+db\.local/);
  });

  test('a failed step says what, where and how it ended', async () => {
    await expect(lab.output('FROM base\nRUN echo oh dear >&2; exit 3\n')).rejects.toThrow(
      /oh dear[\s\S]*returned a non-zero code: 3/,
    );
  });
});

describe('ARG and ENV', () => {
  test('an ARG before FROM is known to FROM, and to stages that name it', async () => {
    const text = await lab.output(
      'ARG IMAGE=nothing\nARG V=1\nFROM $IMAGE AS a\nARG V\nARG W=${V}x\nENV E=$W\nRUN echo "[$V $W $E]"\nFROM a\nRUN echo "[$V $W $E]"\nFROM base\nRUN echo "[$V $W $E]"\nCOPY --from=1 /bin/sh /x\n',
      {},
      '--build-arg',
      'IMAGE=base',
    );
    expect(text.match(/^\[.*\]$/gm)).toEqual(expect.arrayContaining(['[1 1x 1x]', '[1 1x 1x]', '[  ]']));
  });

  test('ENV wins over ARG, and a value from outside over a default', async () => {
    const text = await lab.output(
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
    const text = await lab.output(
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
    expect(await lab.output(dockerfile, {}, ...flags('one'))).toContain('proxy http://one:1 x');
    const again = await lab.output(dockerfile, {}, '-t', 'proxied', ...flags('two'));
    expect(again).toContain('Using cache');
    const history = await lab.engine.docker('history', '--no-trunc', '--format', '{{.CreatedBy}}', 'proxied');
    expect(history).not.toMatch(/http:\/\//);
  });

  test('an argument nobody asks for, or that looks like a secret, is warned of', async () => {
    const text = await lab.output(
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

describe('limits', () => {
  const HOG = 'FROM base\nRUN x=$(head -c 60000000 /dev/zero | tr "\\0" x); echo done > /done\n';
  const memory = ['--memory', '16m', '--memory-swap', '16m'];

  test('of memory end a command that takes more, and are no part of what is built', async () => {
    await expect(lab.output(HOG, {}, ...memory)).rejects.toThrow('returned a non-zero code: 137');
    expect(await lab.output(HOG, {}, '--memory', '512m')).not.toContain('Using cache');
    expect(await lab.output(HOG, {}, ...memory)).toContain('Using cache');
  });

  test('of processors, shared memory and open files', async () => {
    const show = 'grep Cpus_allowed_list /proc/self/status; df /dev/shm | tail -1; ulimit -n';
    const flags = [
      '--cpuset-cpus',
      '0',
      '--cpu-shares',
      '512',
      '--shm-size',
      '1m',
      '--ulimit',
      'nofile=64:64',
    ];
    const text = await lab.output(`FROM base\nRUN ${show}\n`, {}, ...flags);
    expect(text).toMatch(/Cpus_allowed_list:\t0\n[^\n]* +1024 .*\n64\n/s);
  });

  test('by the cgroup that theirs are below', async () => {
    const parent = `slipway-test-${process.pid}`;
    const found = `find /sys/fs/cgroup -mindepth 1 -maxdepth 3 -type d -name ${parent}`;
    try {
      await lab.output('FROM base\nRUN true\n', {}, '--no-cache', '--cgroup-parent', `/${parent}`);
      expect(sh('/', found)).toContain(`/${parent}`);
    } finally {
      // As with Docker, the parent is the user's.
      sh('/', `${found} -exec rmdir {} +`);
    }
  });

  test.each([
    [['--memory', '1m'], 'Minimum memory limit allowed is 6MB'],
    [['--memory-swap', '16m'], 'You should always set the Memory limit when using Memoryswap limit'],
    [['--isolation', 'hyperv'], 'building with "isolation" is not supported'],
    [['--security-opt', 'seccomp=unconfined'], 'building with "securityopt" is not supported'],
  ])('%j are refused', async (flags, problem) => {
    await expect(lab.output('FROM base\nRUN true\n', {}, ...flags)).rejects.toThrow(problem);
  });
});
