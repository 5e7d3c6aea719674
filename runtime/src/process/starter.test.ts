import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Starter } from './starter.ts';

const folder = mkdtempSync(join(tmpdir(), 'starter-'));
const place = join(folder, "it's here");
const starter = new Starter({
  folder: place,
  env: { PATH: process.env['PATH'] ?? '', MARK: 'engine' },
  mark: 'MARK',
});

afterAll(() => rmSync(folder, { recursive: true }));

test('a program gets argv as it stands and gives its output, byte for byte', async () => {
  const { stdout, stderr } = await starter.run(['printf', '%s|', "a 'b'", '$HOME\n', '', '`x`']);
  expect(stdout.toString()).toBe("a 'b'|$HOME\n||`x`|");
  expect(stderr.length).toBe(0);
  const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index));
  expect((await starter.run(['cat'], { input: bytes })).stdout.equals(bytes)).toBe(true);
});

test('without input it reads nothing, not what is to be started next', async () => {
  const [first, second] = await Promise.all([starter.run(['cat']), starter.run(['echo', 'next'])]);
  expect([first.stdout.toString(), second.stdout.toString()]).toEqual(['', 'next\n']);
});

test('a bad exit is told with its code and standard error, but for codes that are accepted', async () => {
  const argv = ['sh', '-c', 'echo bad >&2; exit 7'];
  await expect(starter.run(argv)).rejects.toMatchObject({
    code: 'command-failed',
    message: expect.stringMatching(/exit code 7\nbad$/),
  });
  expect((await starter.run(argv, { accept: [7] })).stderr.toString()).toBe('bad\n');
});

test('a missing program is told apart', async () => {
  await expect(starter.run(['no-such-program-here'])).rejects.toMatchObject({ code: 'command-not-found' });
});

test('of a program that could not start another it is told which', async () => {
  const outcome = starter.run(['env', 'no-such-program-here']);
  await expect(outcome).rejects.toMatchObject({
    code: 'command-failed',
    message: expect.stringMatching(/exit code 127\n.*no-such-program-here/),
  });
});

test('many at once, each with its own end', async () => {
  const codes = Array.from({ length: 30 }, (_, index) => index + 1);
  const ends = await Promise.all(
    codes.map((code) => starter.run(['sh', '-c', `exit ${code}`]).catch((error: Error) => error.message)),
  );
  expect(ends).toEqual(codes.map((code) => `sh -c exit ${code}: exit code ${code}`));
});

test('the environment is the one given; what goes on does not have the mark', async () => {
  const waited = (await starter.run(['env'], { cwd: '/tmp' })).stdout.toString();
  expect(waited).toContain('MARK=engine');
  expect(waited).toContain('PWD=/tmp');
  const { stdout } = await starter.begin(['sh', '-c', 'env | tr "\\n" " " >&3; echo >&3'], {
    env: { ONE: "it's" },
  });
  expect(stdout.toString()).toContain("ONE=it's");
  expect(stdout.toString()).not.toContain('MARK');
});

test('what has begun goes on after its first line', async () => {
  const { stdout } = await starter.begin(['sh', '-c', 'echo $$ >&3; exec 3>&-; exec sleep 600']);
  const pid = Number(stdout.toString());
  await expect.poll(() => readFileSync(`/proc/${pid}/comm`, 'utf8')).toBe('sleep\n');
  process.kill(pid);
});

test('what ends without a line gives its complaint', async () => {
  const { stdout, stderr } = await starter.begin(['sh', '-c', 'echo sorry >&2']);
  expect([stdout.toString(), stderr.toString()]).toEqual(['', 'sorry\n']);
});

test('leaves no file', () => {
  expect(readdirSync(place)).toEqual([]);
});

test('when its shell has ended, what that has begun is waited for, and another takes its place', async () => {
  const waiting = starter.run(['sh', '-c', 'echo $PPID; sleep 1; echo done']);
  const lost = starter.run(['sh', '-c', 'echo $PPID >&2; kill -9 $PPID']);
  const [shell] = shells();
  await expect.poll(() => readdirSync(place)).toHaveLength(4);
  process.kill(shell!);
  await expect(waiting).resolves.toMatchObject({ stdout: expect.anything() });
  await expect(lost).rejects.toMatchObject({ code: 'starter-lost' });
  expect((await starter.run(['echo', 'again'])).stdout.toString()).toBe('again\n');
});

test('when its files cannot be made, what runs runs all the same', async () => {
  rmSync(place, { recursive: true });
  expect((await starter.run(['echo', 'here'])).stdout.toString()).toBe('here\n');
});

/** The shells that are our children. */
function shells(): number[] {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  return children
    .trim()
    .split(' ')
    .map(Number)
    .filter((pid) => readFileSync(`/proc/${pid}/comm`, 'utf8') === 'sh\n');
}
