import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { settleZipTimes } from './zip-times.ts';

const EPOCH = 1_600_000_000;
const SINCE = 1_700_000_000;
const folder = mkdtempSync(join(tmpdir(), 'zip-times-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Member {
  readonly name: string;
  readonly time: number;
}

/** An archive of empty files, stored, each with its time also in an extra field. */
function zip(members: readonly Member[], comment = ''): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, time } of members) {
    const stamp = dos(time);
    const extra = Buffer.alloc(9);
    extra.writeUInt16LE(0x5455, 0);
    extra.writeUInt16LE(5, 2);
    extra[4] = 1;
    extra.writeUInt32LE(time, 5);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    stamp.copy(local, 10);
    local.writeUInt16LE(name.length, 26);
    local.writeUInt16LE(extra.length, 28);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    stamp.copy(central, 12);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), extra);
    centrals.push(central, Buffer.from(name), extra);
    offset += 30 + name.length + extra.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
}

function dos(seconds: number): Buffer {
  const at = new Date(seconds * 1000);
  const stamp = Buffer.alloc(4);
  stamp.writeUInt16LE((at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1), 0);
  stamp.writeUInt16LE(
    ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
    2,
  );
  return stamp;
}

const settle = (archive: Buffer) => settleZipTimes(archive, { since: SINCE, epoch: EPOCH });

test('what the step made has the time of the limit, what it only brought keeps its own', () => {
  const archive = zip([
    { name: 'made.class', time: SINCE + 7 },
    { name: 'brought.class', time: SINCE - 1000 },
  ]);
  expect(settle(archive)).toEqual(
    zip([
      { name: 'made.class', time: EPOCH },
      { name: 'brought.class', time: SINCE - 1000 },
    ]),
  );
});

test('two runs of a step come out the same', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(names, fc.integer({ min: 0, max: 900 }), fc.string({ maxLength: 20 }), (all, later, text) => {
      const comment = text.replace(/[^ -~]/g, '');
      const run = (started: number) =>
        settleZipTimes(
          zip(
            all.map((name, index) => ({ name, time: started + index })),
            comment,
          ),
          { since: started, epoch: EPOCH },
        );
      expect(run(SINCE)).toEqual(run(SINCE + later));
    }),
  );
});

test('an archive of another program is read by it all the same', () => {
  const file = join(folder, 'file');
  writeFileSync(file, 'content');
  utimesSync(file, SINCE + 60, SINCE + 60);
  const script = `import zipfile,sys
z=zipfile.ZipFile('a.zip','w',zipfile.ZIP_DEFLATED); z.write('file'); z.close()`;
  const options = { cwd: folder, env: { ...process.env, TZ: 'UTC' }, encoding: 'utf8' as const };
  execFileSync('python3', ['-c', script], options);
  writeFileSync(join(folder, 'b.zip'), settle(readFileSync(join(folder, 'a.zip')))!);
  const read = `import zipfile
z=zipfile.ZipFile('b.zip'); print(z.testzip(), z.infolist()[0].date_time, z.read('file').decode())`;
  expect(execFileSync('python3', ['-c', read], options)).toBe('None (2020, 9, 13, 12, 26, 40) content\n');
});

test('an archive of old entries, a damaged one and another file stay', () => {
  expect(settle(zip([{ name: 'old', time: SINCE - 100 }]))).toBeUndefined();
  expect(settle(Buffer.alloc(100))).toBeUndefined();
  expect(settle(Buffer.alloc(0))).toBeUndefined();
  const damaged = zip([{ name: 'new', time: SINCE + 5 }]);
  damaged.writeUInt32LE(9999, damaged.length - 6);
  expect(settle(damaged)).toBeUndefined();
});
