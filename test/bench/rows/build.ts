import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Arena } from '../arena.ts';
import type { Contender } from '../contender.ts';
import { context } from '../images.ts';
import { forgetPeaks, peakOf } from '../memory.ts';
import { type Measurement, type Row, timed } from '../row.ts';

/** Builds: of an application whose steps work on files and on the processor, and of a context of many files. */

const APPLICATION = `FROM busybox
WORKDIR /app
COPY rootfs/lock .
RUN mkdir modules && for i in $(seq 2000); do echo "module $i" > modules/$i; done
RUN tar cf - modules | sha256sum > modules.sum
COPY rootfs/source source
RUN cat source/* | sha256sum > source.sum
RUN for i in $(seq 40); do dd if=/dev/zero bs=1M count=4 2>/dev/null | md5sum; done > work.sum
ENV MODE=production
CMD ["cat", "source.sum"]
`;

const STAGES = `FROM busybox AS one
RUN for i in $(seq 100); do dd if=/dev/zero bs=1M count=4 2>/dev/null | md5sum; done > /one
FROM busybox AS two
RUN for i in $(seq 100); do dd if=/dev/zero bs=1M count=4 2>/dev/null | sha1sum; done > /two
FROM busybox
COPY --from=one /one /
COPY --from=two /two /
`;

/** Each RUN changes a file or two, as steps of package managers and compilers do between their work. */
const COMMANDS = 20;
const HEAVY = `FROM busybox\n${Array.from(
  { length: COMMANDS },
  (_, index) => `RUN mkdir -p /out && seq ${20_000 + index} | md5sum > /out/${index}\n`,
).join('')}`;

const LARGE_FILES = 4;
const LARGE_FILE = 512 << 20;
const PIECE = 1 << 20;
const FILES = 50_000;
const FILES_PER_FOLDER = 500;

export const buildRows: readonly Row[] = [
  { group: 'build', name: 'build, everything cached', unit: 'ms', prepare: cached },
  { group: 'build', name: 'build, one source file changed', unit: 'ms', prepare: changed },
  { group: 'build', name: 'build cold, 8 steps', unit: 'ms', prepare: cold },
  { group: 'build', name: `build cold, ${COMMANDS} RUN`, unit: 'ms', prepare: commands },
  { group: 'build', name: 'build cold, two independent stages', unit: 'ms', heavy: true, prepare: stages },
  { group: 'build', name: 'COPY of 50,000 files', unit: 'ms', heavy: true, prepare: manyFiles },
  { group: 'build', name: 'peak memory, context of 2 GiB', unit: 'MB', heavy: true, prepare: large },
];

async function cached(contender: Contender, arena: Arena): Promise<Measurement> {
  const folder = await application(contender, arena);
  await contender.build(folder, 'app');
  return building(contender, folder, {});
}

async function changed(contender: Contender, arena: Arena): Promise<Measurement> {
  const folder = await application(contender, arena);
  await contender.build(folder, 'app');
  return {
    measure: async (round) => {
      writeFileSync(join(folder, 'rootfs/source/7.txt'), `changed in round ${round}\n`);
      return await timed(() => contender.build(folder, 'app'));
    },
    clear: () => removeImage(contender),
  };
}

async function cold(contender: Contender, arena: Arena): Promise<Measurement> {
  return building(contender, await application(contender, arena), { noCache: true });
}

async function commands(contender: Contender, arena: Arena): Promise<Measurement> {
  return building(contender, await context(arena, 'commands', HEAVY, () => {}), { noCache: true });
}

async function stages(contender: Contender, arena: Arena): Promise<Measurement> {
  const folder = await context(arena, 'stages', STAGES, () => {});
  return building(contender, folder, { noCache: true });
}

async function manyFiles(contender: Contender, arena: Arena): Promise<Measurement> {
  const folder = await context(arena, 'files', 'FROM busybox\nCOPY rootfs /files\n', (folder) => {
    for (let index = 0; index < FILES; index += 1) {
      const parent = join(folder, 'rootfs', String(Math.floor(index / FILES_PER_FOLDER)));
      if (index % FILES_PER_FOLDER === 0) mkdirSync(parent);
      writeFileSync(
        join(parent, `${index}.js`),
        `export const number = ${index};\n`.repeat(1 + (index % 40)),
      );
    }
  });
  return building(contender, folder, { noCache: true });
}

/** What the engine's processes held at most; nothing for one that has none. */
async function large(contender: Contender, arena: Arena): Promise<Measurement> {
  const folder = await context(arena, 'large', 'FROM busybox\nCOPY rootfs /large\n', (folder) => {
    for (let index = 0; index < LARGE_FILES; index += 1) writeNoise(join(folder, 'rootfs', String(index)));
  });
  return {
    measure: async () => {
      const daemons = await contender.daemons();
      if (daemons.length === 0) return undefined;
      forgetPeaks(daemons);
      await contender.build(folder, 'app', { noCache: true });
      return peakOf(daemons);
    },
    clear: () => removeImage(contender),
  };
}

/** What does not compress. */
function writeNoise(path: string): void {
  const file = openSync(path, 'wx');
  for (let at = 0; at < LARGE_FILE; at += PIECE) writeSync(file, randomBytes(PIECE));
  closeSync(file);
}

function building(
  contender: Contender,
  folder: string,
  options: { readonly noCache?: boolean },
): Measurement {
  return {
    measure: () => timed(() => contender.build(folder, 'app', options)),
    clear: () => removeImage(contender),
  };
}

/** Each contender has one of its own, so that one's changes are not another's. */
async function application(contender: Contender, arena: Arena): Promise<string> {
  return await context(arena, `app-${contextName(contender)}`, APPLICATION, (folder) => {
    mkdirSync(join(folder, 'rootfs/source'));
    writeFileSync(join(folder, 'rootfs/lock'), 'modules 2000\n');
    for (let index = 0; index < 200; index += 1)
      writeFileSync(join(folder, `rootfs/source/${index}.txt`), `source ${index}\n`.repeat(200));
  });
}

const contextName = ({ name }: Contender) => name.replace(/\W/g, '-');

async function removeImage(contender: Contender): Promise<void> {
  await contender.run('rmi', '-f', 'app');
}
