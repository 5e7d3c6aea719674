import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildLab, sh, startBuildLab } from './build-lab.ts';

let lab: BuildLab;
let server: Server;
let origin: string;
/** What the server has, by path; and what was asked of it. */
const pages = new Map<string, Buffer>();
const asked: string[] = [];

beforeAll(async () => {
  lab = await startBuildLab();
  server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    asked.push(path);
    const page = pages.get(path);
    response.writeHead(page === undefined ? 404 : 200).end(page);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await lab.stop();
});

describe('archives', () => {
  test.each([
    ['t.tar', '--format=ustar'],
    ['t.tar.gz', '-z'],
    ['t.tgz', '-z --format=pax'],
    ['t.tar.bz2', '-j'],
    ['no-suffix', '-J'],
    ['t.tar.zst', '--zstd'],
  ])('%s (tar %s) is unpacked with the owners, modes and times it has', async (name, options) => {
    const folder = lab.context({
      Dockerfile: `FROM base\nRUN mkdir /x && ln -s /x /link\nADD ${name} /link\n`,
    });
    sh(
      folder,
      `mkdir -p t/d; echo one > t/d/f; ln t/d/f t/d/g; ln -s f t/d/l; chmod 4750 t/d/f; chmod 711 t/d; chown 9:10 t/d t/d/f; chmod 4750 t/d/f; touch -d @1000000 t/d/f; tar -c ${options} -f ${name} -C t d; rm -r t`,
    );
    const image = (await lab.engine.docker('build', '-q', folder)).trim();
    expect(
      await lab.look(image, 'cd /x/d; cat f l; stat -c "%a %u:%g %h" . g; stat -c %Y f; test ! -e /x/*tar*'),
    ).toBe('one\none\n711 9:10 2\n4750 9:10 2\n1000000\n');
  });

  test('--chown and --chmod apply to what is in them; --unpack=false copies them as they are', async () => {
    const folder = lab.context({
      Dockerfile: 'FROM base\nADD --chown=nina --chmod=700 t.tar /x\nADD --unpack=false t.tar /y/\n',
    });
    sh(folder, 'mkdir d; touch d/f; tar -cf t.tar d');
    const image = (await lab.engine.docker('build', '-q', folder)).trim();
    expect(await lab.look(image, 'stat -c "%a %u:%g" /x/d/f; tar -tf /y/t.tar')).toBe(
      '700 1000:1001\nd/\nd/f\n',
    );
  });

  test('what is compressed but no archive is copied', async () => {
    const folder = lab.context({ Dockerfile: 'FROM base\nADD t.gz plain /x/\n', plain: 'plain' });
    sh(folder, 'echo text | gzip > t.gz');
    const image = (await lab.engine.docker('build', '-q', folder)).trim();
    expect(await lab.look(image, 'zcat /x/t.gz; cat /x/plain')).toBe('text\nplain');
  });

  test('cannot write through links of the image', async () => {
    const folder = lab.context({
      Dockerfile: `FROM base\nRUN ln -s ${lab.engine.folder} /out\nADD t.tar /\n`,
    });
    sh(folder, 'mkdir out; echo bad > out/escaped; tar -cf t.tar out/escaped; rm -r out');
    await expect(lab.engine.docker('build', '-q', folder)).rejects.toThrow(/cannot copy to \/out/);
    expect(sh(lab.engine.folder, 'ls')).not.toContain('escaped');
  });
});

describe('URLs', () => {
  const sum = (content: string) => `sha256:${createHash('sha256').update(content).digest('hex')}`;

  test('become files, private to root, under the name of the address', async () => {
    pages.set('/a/file%5B1%5D.txt', Buffer.from('fetched'));
    const text = await lab.engine.docker(
      'build',
      '-t',
      'fetched',
      lab.context({
        Dockerfile: `FROM base\nADD ${origin}/a/file%5B1%5D.txt?x=1 /x/\nADD --chmod=644 --chown=nina ${origin}/a/file%5B1%5D.txt /y\n`,
      }),
    );
    expect(text).toContain(`has no --checksum`);
    expect(await lab.look('fetched', 'cat "/x/file[1].txt" /y; stat -c "%a %u:%g" /x/* /y')).toBe(
      'fetchedfetched600 0:0\n644 1000:1001\n',
    );
  });

  test('are unpacked with --unpack when they are archives', async () => {
    const folder = lab.context({ f: 'packed' });
    sh(folder, 'tar -czf t.tgz f');
    pages.set('/t.tgz', readFileSync(join(folder, 't.tgz')));
    pages.set('/plain', Buffer.from('plain'));
    const image = await lab.build(
      `FROM base\nADD --unpack=true --chown=nina ${origin}/t.tgz ${origin}/plain /x/\nADD ${origin}/t.tgz /y/\n`,
    );
    expect(await lab.look(image, 'cat /x/f /x/plain; stat -c %u /x/f; ls /y')).toBe(
      'packedplain1000\nt.tgz\n',
    );
  });

  test('with a checksum are verified, and not fetched again', async () => {
    pages.set('/pinned', Buffer.from('content'));
    const dockerfile = `FROM base\nADD --checksum=${sum('content')} ${origin}/pinned /x\n`;
    await lab.build(dockerfile);
    asked.length = 0;
    await lab.build(dockerfile);
    expect(asked).toEqual([]);
    pages.set('/pinned', Buffer.from('changed'));
    await expect(lab.build(dockerfile, {}, '--no-cache')).rejects.toThrow(/has sha256:[0-9a-f]+, not sha256/);
  });

  test('without one are built again when they change', async () => {
    const dockerfile = `FROM base\nADD ${origin}/moving /x\n`;
    pages.set('/moving', Buffer.from('one'));
    const first = await lab.build(dockerfile);
    expect(await lab.build(dockerfile)).toBe(first);
    pages.set('/moving', Buffer.from('two'));
    expect(await lab.look(await lab.build(dockerfile), 'cat /x')).toBe('two');
    await expect(lab.build(`FROM base\nADD ${origin}/missing /x\n`)).rejects.toThrow(/cannot fetch .*: 404/);
  });
});

describe('Git repositories', () => {
  let repository: string;

  beforeAll(() => {
    repository = lab.context({ 'd/f': 'one', 'run.sh': '#!/bin/sh\n' });
    sh(
      repository,
      'umask 077; chmod +x run.sh; git init -q -b main; git config user.email a@b; git config user.name a; git add .; git commit -qm one; git tag v1; echo two > d/f; git commit -qam two; git branch side; git update-server-info',
    );
    publish();
  });

  /** The dumb protocol: files of the repository. */
  function publish(): void {
    sh(repository, 'git gc -q; git update-server-info');
    for (const file of sh(repository, 'cd .git; find . -type f').trim().split('\n'))
      pages.set(`/r.git${file.slice(1)}`, readFileSync(join(repository, '.git', file)));
  }

  test('are checked out at a branch or tag, whole or a folder of them', async () => {
    const image = await lab.build(
      `FROM base\nADD ${origin}/r.git /head\nADD --chown=nina ${origin}/r.git#v1:d /v1\nADD --keep-git-dir ${origin}/r.git#side /side\n`,
    );
    expect(
      await lab.look(
        image,
        'cat /head/d/f /v1/f; echo; stat -c "%a %u" /head/run.sh /head/d/f /v1/f; test ! -e /head/.git; ls -d /side/.git',
      ),
    ).toBe('two\none\n755 0\n644 0\n644 1000\n/side/.git\n');
  });

  test('can say in their query what is wanted', async () => {
    const image = await lab.build(
      `FROM base\nADD ${origin}/r.git?tag=v1&subdir=d /v1\nADD ${origin}/r.git?branch=side&keep-git-dir=1 /side\n`,
    );
    expect(await lab.look(image, 'cat /v1/f /side/d/f; ls -d /side/.git')).toBe('onetwo\n/side/.git\n');
    await expect(lab.build(`FROM base\nADD ${origin}/r.git?nope=1 /x\n`)).rejects.toThrow(/means nothing/);
  });

  test('a reference that does not exist, or another protocol, is an error', async () => {
    await expect(lab.build(`FROM base\nADD ${origin}/r.git#nope /x\n`)).rejects.toThrow(/has no "nope"/);
    await expect(lab.build('FROM base\nADD git@example.com:a/b.git /x\n')).rejects.toThrow(/over https only/);
  });
});
