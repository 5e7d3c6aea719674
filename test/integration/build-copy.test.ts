import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildLab, sh, startBuildLab } from './build-lab.ts';

let lab: BuildLab;

beforeAll(async () => {
  lab = await startBuildLab();
});

afterAll(() => lab.stop());

/** What is below a folder: path, mode, owner. */
const LIST = (folder: string) =>
  `cd ${folder}; find . -mindepth 1 | sort | while read -r f; do stat -c '%n %a %u:%g %F' "$f"; done`;

async function listing(image: string, folder: string): Promise<string[]> {
  return (await lab.look(image, LIST(folder))).trim().split('\n');
}

describe('the destination', () => {
  const files = { 'a.txt': 'a', 'b.txt': 'b', 'd/in/c.txt': 'c' };

  test('without a slash is the file; with one, or when it is a folder, the file goes into it', async () => {
    const image = await lab.build(
      'FROM base\nRUN mkdir /there\nCOPY a.txt /x\nCOPY a.txt /y/\nCOPY a.txt /there\nWORKDIR /w\nCOPY a.txt .\nCOPY a.txt rel\n',
      files,
    );
    expect(await lab.look(image, 'cat /x /y/a.txt /there/a.txt /w/a.txt /w/rel')).toBe('aaaaa');
  });

  test('takes the content of a folder, made if it is missing', async () => {
    const image = await lab.build('FROM base\nCOPY d /new/deep\nCOPY d /bin\n', files);
    expect(await lab.look(image, 'cat /new/deep/in/c.txt /bin/in/c.txt')).toBe('cc');
  });

  test('must be a folder for more than one source', async () => {
    await expect(lab.build('FROM base\nCOPY a.txt b.txt /x\n', files)).rejects.toThrow(/end with a \//);
    const image = await lab.build('FROM base\nCOPY a.txt b.txt d /x/\n', files);
    expect(await lab.look(image, 'cat /x/a.txt /x/b.txt /x/in/c.txt')).toBe('abc');
  });

  test('follows links inside the image, and never out of it', async () => {
    const image = await lab.build(
      'FROM base\nRUN mkdir /real && ln -s /real /link && ln -s ../../../../../real/up /up && ln -s real/file /flink\nCOPY a.txt /link/\nCOPY a.txt /up/\nCOPY b.txt /flink\n',
      files,
    );
    expect(await lab.look(image, 'cat /real/a.txt /real/up/a.txt /real/file; readlink /link')).toBe(
      'aab/real\n',
    );
  });

  test('a folder cannot replace a file, nor a file a folder', async () => {
    await expect(lab.build('FROM base\nRUN touch /in\nCOPY d /\n', files)).rejects.toThrow(
      /cannot copy to \/in/,
    );
    await expect(lab.build('FROM base\nRUN mkdir -p /z/a.txt\nCOPY a.txt /z/\n', files)).rejects.toThrow(
      /cannot copy to \/z\/a.txt: a file cannot replace a folder/,
    );
  });

  test('a file replaces a file and a link in a folder, not what the link leads to', async () => {
    const image = await lab.build(
      'FROM base\nRUN mkdir /t && echo keep > /t/kept && ln -s kept /t/a.txt\nCOPY . /t/\n',
      { 'a.txt': 'a' },
    );
    expect(await lab.look(image, 'cat /t/kept /t/a.txt; test ! -L /t/a.txt')).toBe('keep\na');
  });
});

describe('sources', () => {
  test('wildcards match names, hidden ones too, and not across folders', async () => {
    const image = await lab.build('FROM base\nCOPY *.t?t [d]ir/x* /x/\n', {
      'a.txt': '',
      '.h.txt': '',
      'c.tot': '',
      'sub/no.txt': '',
      'dir/x1': '',
      'dir/y': '',
    });
    expect(await lab.look(image, 'ls -A /x')).toBe('.h.txt\na.txt\nc.tot\nx1\n');
    await expect(lab.build('FROM base\nCOPY nope /x/\n')).rejects.toThrow(/"nope": not found/);
    await expect(lab.build('FROM base\nCOPY [ /x/\n')).rejects.toThrow(/the pattern \[ is malformed/);
  });

  test('wildcards may match nothing, so that a lock file can be optional', async () => {
    const dockerfile = 'FROM base\nCOPY package.json package-lock.json* ./x/\nCOPY nope* /y/\n';
    const image = await lab.build(dockerfile, { 'package.json': '{}' });
    expect(await lab.look(image, 'ls /x; test ! -e /y')).toBe('package.json\n');
  });

  test('** is any folders with --parents only, as in Go’s filepath.Match', async () => {
    const files = { 'a/x.md': '', 'a/b/y.md': '', 'z.md': '' };
    const image = await lab.build('FROM base\nCOPY **/*.md /one/\nCOPY --parents **/*.md /all/\n', files);
    expect(await lab.look(image, 'find /one /all -type f | sort')).toBe(
      '/all/a/b/y.md\n/all/a/x.md\n/all/z.md\n/one/x.md\n',
    );
  });

  test('a link that is named is followed and keeps its name; links below a folder stay links', async () => {
    const folder = lab.context({
      Dockerfile: 'FROM base\nCOPY link /x/\nCOPY l* /y/\nCOPY d /z/\n',
      real: 'r',
      'd/f': '',
    });
    symlinkSync('real', join(folder, 'link'));
    symlinkSync('/nowhere', join(folder, 'd/dangling'));
    const image = (await lab.engine.docker('build', '-q', folder)).trim();
    expect(await lab.look(image, 'cat /x/link /y/link; test ! -L /x/link; readlink /z/dangling')).toBe(
      'rr/nowhere\n',
    );
  });

  test('any bytes make a name', async () => {
    const folder = lab.context({ Dockerfile: 'FROM base\nCOPY d /d\nCOPY d/* /e/\n' });
    sh(folder, `mkdir d; echo 1 > d/$'caf\\xe9'; echo 2 > 'd/grün'; mkdir d/$'\\xff'; echo 3 > d/$'\\xff'/x`);
    const image = (await lab.engine.docker('build', '-q', folder)).trim();
    expect(
      await lab.look(
        image,
        "cat /d/$(printf 'caf\\351') /d/grün /d/$(printf '\\377')/x /e/x /e/$(printf 'caf\\351')",
      ),
    ).toBe('1\n2\n3\n3\n1\n');
  });

  test('--parents keeps the folders, after the pivot', async () => {
    const files = { 'x/y/a.txt': 'a', 'x/z/b.txt': 'b', 'x/z/c.md': 'c' };
    const image = await lab.build(
      'FROM base\nCOPY --parents x/y/a.txt x/z /p/\nCOPY --parents x/./*/*.txt /q/\nCOPY --parents **/*.md /r/\n',
      files,
    );
    expect(await lab.look(image, 'find /p /q /r -type f | sort')).toBe(
      '/p/x/y/a.txt\n/p/x/z/b.txt\n/p/x/z/c.md\n/q/y/a.txt\n/q/z/b.txt\n/r/x/z/c.md\n',
    );
  });

  test('--exclude leaves out, also among what wildcards match, and ! takes back in', async () => {
    const files = {
      'd/a.txt': '',
      'd/b.md': '',
      'd/s/c.txt': '',
      'd/s/keep.txt': '',
      'top.txt': '',
      'top.md': '',
    };
    const image = await lab.build(
      'FROM base\nCOPY --exclude=**/*.txt --exclude=!**/keep.txt d /x\nCOPY --exclude=*.txt top* /y/\nCOPY --exclude=s --exclude=!s/keep.txt d /z\n',
      files,
    );
    expect(await lab.look(image, 'find /x /y /z -type f | sort')).toBe(
      '/x/b.md\n/x/s/keep.txt\n/y/top.md\n/z/a.txt\n/z/b.md\n/z/s/keep.txt\n',
    );
  });

  test('here-documents become files, expanded unless quoted', async () => {
    const image = await lab.build(
      'FROM base\nARG WHO=you\nCOPY <<one <<"two" /h/\nhello $WHO\none\nhello $WHO\ntwo\nCOPY --chmod=750 --chown=nina <<-EOF /script\n\t#!/bin/sh\n\techo ran\nEOF\n',
    );
    expect(await lab.look(image, 'cat /h/one /h/two; /script; stat -c "%a %u:%g" /script')).toBe(
      'hello you\nhello $WHO\nran\n750 1000:1001\n',
    );
  });
});

describe('modes and owners', () => {
  test('modes are the context’s; owners are root’s unless --chown says otherwise', async () => {
    const folder = lab.context({
      Dockerfile:
        'FROM base\nCOPY d /x/d\nCOPY --chown=nina d /y\nCOPY --chown=7 d /z\nCOPY --chown=nina:staff --chmod=u=rwX,go=rX d /v\n',
      'd/f': '',
      'd/s/g': '',
    });
    sh(folder, 'chown -R 55:56 d; chmod 4711 d/f; chmod 700 d/s; chmod 600 d/s/g');
    const image = (await lab.engine.docker('build', '-q', folder)).trim();
    expect(await listing(image, '/x')).toEqual([
      './d 755 0:0 directory',
      './d/f 4711 0:0 regular empty file',
      './d/s 700 0:0 directory',
      './d/s/g 600 0:0 regular empty file',
    ]);
    expect(await listing(image, '/y')).toEqual([
      './f 4711 1000:1001 regular empty file',
      './s 700 1000:1001 directory',
      './s/g 600 1000:1001 regular empty file',
    ]);
    expect(await lab.look(image, 'stat -c "%u:%g" /y /z /z/s/g')).toBe('1000:1001\n7:7\n7:7\n');
    expect(await listing(image, '/v')).toEqual([
      './f 4755 1000:50 regular empty file',
      './s 755 1000:50 directory',
      './s/g 644 1000:50 regular empty file',
    ]);
  });

  test('--chmod in octal is for files and folders; an unknown user is an error', async () => {
    const image = await lab.build('FROM base\nCOPY --chmod=0711 d /x\nCOPY --chmod=4755 d/f /y\n', {
      'd/f': '',
      'd/s/g': '',
    });
    expect(await lab.look(image, 'stat -c "%a" /x/f /x/s /y')).toBe('711\n711\n4755\n');
    await expect(lab.build('FROM base\nCOPY --chown=nobody-here d /x\n', { 'd/f': '' })).rejects.toThrow(
      /unable to find user nobody-here/,
    );
    await expect(lab.build('FROM base\nCOPY --chmod=rwx d /x\n', { 'd/f': '' })).rejects.toThrow(
      /invalid --chmod/,
    );
  });
});

describe('COPY --from', () => {
  test('brings files of a stage, by name or number, or of an image, with links, devices and pipes', async () => {
    const image = await lab.build(
      [
        'FROM base AS one',
        'RUN mkdir /d && echo hi > /d/a && ln /d/a /d/b && ln -s a /d/l && mkfifo /d/p && mknod /d/n c 1 3 && chmod 600 /d/n && touch -d @1000 /d/a && chown 5:6 /d/a',
        'FROM base',
        'COPY --from=one /d /x',
        'COPY --from=0 --chown=nina /d/a /y',
        'COPY --from=base /bin/busybox /bb',
      ].join('\n'),
    );
    expect(
      await lab.look(
        image,
        'cat /x/a /y; stat -c "%h %Y %u:%g" /x/b; readlink /x/l; test -p /x/p; stat -c "%t,%T %a" /x/n; test -x /bb',
      ),
    ).toBe('hi\nhi\n2 1000 0:0\na\n1,3 600\n');
  });

  test('is refused for a stage that is not before', async () => {
    const later = 'FROM base AS one\nCOPY --from=two /f /g\nFROM base AS two\nFROM one\n';
    await expect(lab.build(later)).rejects.toThrow(/the stage two is not before/);
    const own = 'FROM base AS me\nRUN --mount=from=me,target=/g true\n';
    await expect(lab.build(own)).rejects.toThrow(/the stage me is not before/);
    await expect(lab.build('FROM base\nCOPY --from=7 /g /f\n')).rejects.toThrow(/there is no stage 7/);
  });

  test('keeps file capabilities', async () => {
    const folder = lab.context({
      Dockerfile:
        'FROM scratch AS caps\nADD tree.tar /\nFROM base\nCOPY --from=caps /prog /p/\nCOPY --from=caps / /all/\nCOPY --from=caps --chown=nina /prog /owned\n',
    });
    sh(
      folder,
      'mkdir t; cp /bin/true t/prog; setcap cap_net_raw+ep t/prog; tar --xattrs --xattrs-include=security.capability -cf tree.tar -C t .; rm -r t',
    );
    await lab.engine.docker('build', '-q', folder);
    const caps = sh(lab.engine.root, 'getcap -r layers');
    for (const path of ['p/prog', 'all/prog', 'owned'])
      expect(caps).toMatch(new RegExp(`/d/${path} cap_net_raw=ep`));
  });

  test('the layers below may hold the same files twice', async () => {
    const image = await lab.build(
      'FROM scratch\nCOPY a /a\nCOPY --from=base / /\nRUN rm /a\nCOPY a /a\nRUN cat /a\n',
      { a: 'again' },
    );
    expect(await lab.look(image, 'cat /a')).toBe('again');
  });
});
