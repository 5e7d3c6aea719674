import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, stream } from '@slipway/command';
import { ByteString, collect, digestOf, readTar } from '@slipway/oci';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCommit } from './commit.ts';
import { commitContext } from './commit-context.ts';

const programs = { run, stream };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commit-context-'));
  sh('git init -q -b main r && cd r && git config user.email a@b && git config user.name a');
});

afterEach(() => rmSync(folder, { recursive: true }));

function sh(script: string): void {
  execFileSync('bash', ['-euc', script], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Makes files by a script in the repository, and commits them all. */
function commit(script: string): void {
  sh(`cd r; ${script}; git add -A; GIT_COMMITTER_DATE=@1700000000 git commit -qm files`);
}

async function context(dockerfile = 'Dockerfile', at = 'r') {
  const opened = await openCommit(join(folder, at), 'HEAD', programs);
  return commitContext(opened, dockerfile, programs);
}

/** `path mode content` of each member. */
async function members(dockerfile?: string, at?: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { entry, content } of readTar((await context(dockerfile, at)).tar)) {
    const what = entry.type === 'file' ? await collect(content) : ByteString.toText(entry.linkname);
    found.push(`${ByteString.toText(entry.path)} ${entry.mode.toString(8)} ${what}`.trim());
  }
  return found.sort();
}

test('holds what is committed, and nothing that is edited or untracked', async () => {
  commit('echo FROM x > Dockerfile; mkdir d; printf 1 > d/f; printf 2 > run; chmod 755 run; ln -s d/f link');
  sh('cd r; echo edited > d/f; echo new > untracked; chmod 600 run; rm link');
  const { dockerfile } = await context();
  expect(dockerfile).toBe('FROM x\n');
  expect(await members()).toEqual([
    'Dockerfile 644 FROM x',
    'd 755',
    'd/f 644 1',
    'link 777 d/f',
    'run 755 2',
  ]);
});

test('is the same bytes from another clone, with another umask', async () => {
  commit('echo FROM x > Dockerfile; mkdir d; echo 1 > d/f');
  sh('umask 077; git clone -q r clone');
  const [one, other] = [
    await collect((await context()).tar),
    await collect((await context('Dockerfile', 'clone')).tar),
  ];
  expect(digestOf(one)).toBe(digestOf(other));
});

test('of a folder in the repository, has that folder for its root', async () => {
  commit('mkdir -p a/b; echo FROM y > a/Dockerfile; printf 1 > a/b/f; echo no > top');
  expect(await members('Dockerfile', 'r/a')).toEqual(['Dockerfile 644 FROM y', 'b 755', 'b/f 644 1']);
});

test('leaves out what the ignore file names, and takes back in', async () => {
  commit(
    'echo FROM x > Dockerfile; mkdir -p logs/keep d e/in; printf 1 > logs/a; printf 2 > logs/keep/b; printf 3 > d/c.log; printf 4 > e/in/x; printf "logs\\n!logs/keep\\n**/*.log\\ne\\n.dockerignore\\nDockerfile" > .dockerignore',
  );
  expect(await members()).toEqual(['d 755', 'logs/keep 755', 'logs/keep/b 644 2']);
});

test('the ignore file of the Dockerfile goes before the common one; a wrong one is named', async () => {
  commit(
    'echo FROM x > web.Dockerfile; echo a > .dockerignore; echo b > web.Dockerfile.dockerignore; printf 1 > a; printf 2 > b',
  );
  expect((await members('web.Dockerfile')).filter((member) => /^[ab] /.test(member))).toEqual(['a 644 1']);
  commit('echo "[" > web.Dockerfile.dockerignore');
  await expect(context('web.Dockerfile')).rejects.toMatchObject({
    code: 'ignore-syntax',
    location: { file: 'web.Dockerfile.dockerignore', line: 1 },
  });
});

test('a Dockerfile may be a link; one that is not committed is missing', async () => {
  commit('mkdir docker; echo FROM x > docker/real; ln -s docker/real Dockerfile; ln -s /etc/passwd out');
  expect((await context()).dockerfile).toBe('FROM x\n');
  await expect(context('out')).rejects.toMatchObject({ code: 'no-dockerfile' });
  await expect(context('missing')).rejects.toMatchObject({ code: 'no-dockerfile' });
});

test('resolves submodules to the commit they stand at, unless they are ignored', async () => {
  sh(
    'git init -q -b main sub; cd sub; git config user.email a@b; git config user.name a; printf s > f; git add f; git commit -qm sub',
  );
  commit('echo FROM x > Dockerfile; git -c protocol.file.allow=always submodule --quiet add ../sub lib');
  sh('cd r/lib; printf edited > f');
  expect(await members()).toContain('lib/f 644 s');
  sh('rm -rf r/lib; mkdir r/lib');
  await expect(members()).rejects.toMatchObject({ code: 'missing-submodule' });
  commit('git submodule --quiet deinit -f lib; echo lib > .dockerignore');
  expect((await members()).filter((member) => member.startsWith('lib'))).toEqual([]);
});

test('puts the content in the place of an LFS pointer', async () => {
  const oid = digestOf(Buffer.from('large')).slice('sha256:'.length);
  commit(
    `echo FROM x > Dockerfile; printf 'version https://git-lfs.github.com/spec/v1\\noid sha256:${oid}\\nsize 5\\n' > big`,
  );
  await expect(members()).rejects.toMatchObject({ code: 'missing-lfs-object' });
  const store = `r/.git/lfs/objects/${oid.slice(0, 2)}/${oid.slice(2, 4)}`;
  sh(`mkdir -p ${store}; printf large > ${store}/${oid}`);
  expect(await members()).toContain('big 644 large');
});

test('names may be any bytes', async () => {
  commit(`echo FROM x > Dockerfile; echo 1 > $'\\xff\\n'`);
  expect(await members()).toContain('\\xff\\x0a 644 1');
});
