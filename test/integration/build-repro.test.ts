import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuildLab, sh, startBuildLab } from './build-lab.ts';

/** Steps of all kinds, with what times, modes and orders leave behind in files. */
const DOCKERFILE = `
FROM base AS tool
ADD tree.tar.gz /opt/
RUN mkdir -p /made/b /made/a && for i in 3 1 2; do echo $i > /made/b/$i; ln /made/b/$i /made/a/$i; done && ln -s b /made/l
FROM base
WORKDIR /app/deep
COPY src .
COPY --from=tool /made /made
COPY --from=tool --chown=nina /opt /opt
RUN --mount=type=cache,target=/cache --mount=type=bind,target=/ctx \
    rm -r /made/a && mkdir /made/a && cp -rp /ctx/src /copied && tar -cf /ctx.tar -C /ctx src && touch /etc/passwd && rm /bin/awk && hostname > /host
RUN echo "$SOURCE_DATE_EPOCH $TZ" > /env; umask > /umask; ls /made > /listed
CMD ["sh"]
`;

let lab: BuildLab;

beforeAll(async () => {
  lab = await startBuildLab();
});

afterAll(() => lab.stop());

/** The context, its files made in the order that the names are given in. */
function contextOf(of: BuildLab, names: readonly string[]): string {
  const folder = of.context({ 'src/': '' });
  const files = names.map((name) => `echo ${name} > src/${name}`).join('; ');
  sh(
    folder,
    `umask 022; mkdir -p src/d t; ${files}; echo 1 > src/d/f; chmod 755 src src/d src/x; chmod 644 src/y src/z src/d/f; echo t > t/f; chmod 644 t/f; chmod 755 t; tar --sort=name --mtime=@1000 --owner=0 --group=0 -c t | gzip -n > tree.tar.gz; rm -r t`,
  );
  return folder;
}

const digestOf = async (of: BuildLab, change: object = {}, context = contextOf(of, ['x', 'y', 'z'])) =>
  (await of.request({ dockerfile: DOCKERFILE, ...change }, { context })).result.manifest.digest;

test('cold, warm, without the cache and with a part of it, an image is the same', async () => {
  const cold = await digestOf(lab);
  expect(await digestOf(lab)).toBe(cold);
  expect(await digestOf(lab, { noCache: true })).toBe(cold);
  expect(await digestOf(lab, { noCacheFilter: ['tool'] })).toBe(cold);
  const other = contextOf(lab, ['x', 'y', 'z']);
  sh(other, 'echo changed > src/x');
  expect(await digestOf(lab, {}, other)).not.toBe(cold);
  expect(await digestOf(lab)).toBe(cold);
});

test('an engine without state, elsewhere, with another umask, time zone and order of files makes the same', async () => {
  const here = await digestOf(lab);
  const before = { umask: process.umask(0o077), TZ: process.env['TZ'], TMPDIR: process.env['TMPDIR'] };
  process.env['TZ'] = 'Asia/Tokyo';
  process.env['TMPDIR'] = '/var/tmp';
  try {
    const elsewhere = await startBuildLab();
    try {
      expect(await digestOf(elsewhere, {}, contextOf(elsewhere, ['z', 'y', 'x']))).toBe(here);
    } finally {
      await elsewhere.stop();
    }
  } finally {
    process.umask(before.umask);
    for (const name of ['TZ', 'TMPDIR'] as const) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
});

test('commits share layers; a stage that asks for the time of the commit has it', async () => {
  const layers = async (dockerfile: string, epoch: number) => {
    const { result } = await lab.request({ dockerfile, epoch });
    const text = await lab.engine.docker(
      'image',
      'inspect',
      '-f',
      '{{.Created}} {{json .RootFS.Layers}}',
      result.imageId,
    );
    return text.trim().split(' ');
  };
  const [plain, declared] = ['FROM base\nRUN touch /f\n', 'FROM base\nARG SOURCE_DATE_EPOCH\nRUN touch /f\n'];
  const [one, other] = [await layers(plain, 1_700_000_000), await layers(plain, 1_700_000_001)];
  expect(one[0]).toBe('2023-11-14T22:13:20Z');
  expect(other[0]).toBe('2023-11-14T22:13:21Z');
  expect(one[1]).toBe(other[1]);
  expect((await layers(declared, 1_700_000_000))[1]).not.toBe((await layers(declared, 1_700_000_001))[1]);
});

test('what ends up in the image names no place or time of the build', async () => {
  const { result } = await lab.request(
    { dockerfile: DOCKERFILE, noCache: true },
    { context: contextOf(lab, ['x', 'y', 'z']) },
  );
  const text = await lab.look(
    result.imageId,
    'cat /env /umask /host; find / -xdev -newermt @1600000000 ! -path "/proc*" ! -path "/dev*" ! -path "/sys*" ! -path "/etc/host*" ! -path /etc/resolv.conf 2>/dev/null | grep -v "^/etc$" | head',
  );
  expect(text).toBe('1600000000 UTC\n0022\nslipway\n');
});

test('docker build of the same files gives the same image, whenever and however they are sent', async () => {
  const files = { f: 'f', 'elsewhere/Other': 'FROM base\nCOPY f /f\nRUN touch /g\n' };
  const [one, other] = [lab.context(files), lab.context(files)];
  const build = (folder: string, ...flags: string[]) =>
    lab.engine.docker('build', '-q', '-f', join(folder, 'elsewhere/Other'), ...flags, folder);
  const id = await build(one);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect(await build(other)).toBe(id);
  expect(await build(other, '--no-cache', '--compress')).toBe(id);
});

test('the provenance lists steps in the order of the Dockerfile, whichever stage was first', async () => {
  const { result } = await lab.request(
    { dockerfile: DOCKERFILE, noCache: true },
    { context: contextOf(lab, ['x', 'y', 'z']) },
  );
  const names = result.materials.steps.map(({ name }) => name.split(' ')[0]);
  expect(names).toEqual(['ADD', 'RUN', 'WORKDIR', 'COPY', 'COPY', 'COPY', 'RUN', 'RUN']);
});
