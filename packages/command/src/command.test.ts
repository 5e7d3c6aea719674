import { expect, test } from 'vitest';
import { commandFailed, type RunOptions, run, stream } from './index.ts';

test('a program gets argv as it stands and gives its output', async () => {
  const { stdout } = await run(['printf', '%s|', 'a b', '$HOME', "'"]);
  expect(stdout.toString()).toBe("a b|$HOME|'|");
});

test('input is written and closed', async () => {
  const { stdout } = await run(['tr', 'a-z', 'A-Z'], { input: 'slip' });
  expect(stdout.toString()).toBe('SLIP');
});

test('a failed command shows its redacted argv, exit code and the tail of its stderr', async () => {
  const failing = run(['sh', '-c', 'echo token=hunter2 >&2; exit 3', 'hunter2'], { redact: ['hunter2'] });
  await expect(failing).rejects.toMatchObject({
    code: 'command-failed',
    message: expect.stringMatching(/exit code 3\ntoken=\*\*\*$/),
  });
  await expect(failing).rejects.not.toThrow(/hunter2/);
});

test('other exit codes may be successes too, for what is run and what is streamed', async () => {
  const argv = (code: number) => ['sh', '-c', `printf out; exit ${code}`];
  expect((await run(argv(1), { accept: [1] })).stdout.toString()).toBe('out');
  expect(Buffer.concat(await Array.fromAsync(stream(argv(1), { accept: [1] }))).toString()).toBe('out');
  await expect(run(argv(2), { accept: [1] })).rejects.toMatchObject({ code: 'command-failed' });
});

test('a missing program is told apart', async () => {
  await expect(run(['no-such-program-here'])).rejects.toMatchObject({ code: 'command-not-found' });
});

test('a stream gives output while the program runs, and fails after it when the program fails', async () => {
  const chunks: string[] = [];
  const reading = (async () => {
    for await (const chunk of stream(['sh', '-c', 'cat; exit 4'], { input: 'one' }))
      chunks.push(chunk.toString());
  })();
  await expect(reading).rejects.toMatchObject({ code: 'command-failed' });
  expect(chunks.join('')).toBe('one');
});

test('a stream of a missing program is told apart too', async () => {
  await expect(Array.fromAsync(stream(['no-such-program-here']))).rejects.toMatchObject({
    code: 'command-not-found',
  });
});

test.each([
  ['run', (options: RunOptions) => run(['cat'], options)],
  ['stream', (options: RunOptions) => Array.fromAsync(stream(['cat'], options))],
])('%s: what the source of the input throws is the error, and the program ends', async (_, start) => {
  const input = (async function* () {
    yield Buffer.from('one');
    throw new Error('the source broke');
  })();
  await expect(start({ input })).rejects.toThrow('the source broke');
});

test('a folder that is not there is not taken for a missing program', async () => {
  await expect(run(['cat'], { cwd: '/nowhere/at/all' })).rejects.toMatchObject({
    code: 'command-failed',
    message: expect.stringContaining('/nowhere/at/all'),
  });
});

test('input of any size reaches the program, and what it does not read is no error', async () => {
  const chunks = Array.from({ length: 64 }, () => Buffer.alloc(1 << 16, 1));
  const input = (async function* () {
    yield* chunks;
  })();
  const { stdout } = await run(['wc', '-c'], { input });
  expect(stdout.toString().trim()).toBe(String(64 << 16));
  await expect(run(['true'], { input: Buffer.alloc(1 << 22) })).resolves.toMatchObject({
    stdout: Buffer.alloc(0),
  });
});

test('the environment is the one given, and nothing else', async () => {
  const { stdout } = await run(['/usr/bin/env'], { env: { ONLY: 'this' } });
  expect(stdout.toString()).toBe('ONLY=this\n');
});

test('a signal is told by its name, and standard error by its last twenty lines', async () => {
  await expect(run(['sh', '-c', 'kill -9 $$'])).rejects.toThrow(/: signal SIGKILL$/);
  const failed = commandFailed(
    ['x'],
    'exit code 1',
    Buffer.from(Array.from({ length: 30 }, (_, n) => n).join('\n')),
  );
  expect(failed.message.split('\n').slice(1)).toEqual(Array.from({ length: 20 }, (_, n) => String(n + 10)));
});

test('an empty secret blacks out nothing', () => {
  expect(commandFailed(['a', 'b'], 'exit code 1', Buffer.alloc(0), { redact: ['', 'b'] }).message).toBe(
    'a ***: exit code 1',
  );
});

test('a stream that is left early ends its program', async () => {
  let pid = 0;
  for await (const chunk of stream(['sh', '-c', 'echo $$; exec sleep 600'])) {
    pid = Number(chunk.toString());
    break;
  }
  expect(pid).toBeGreaterThan(0);
  await expect.poll(() => isAlive(pid)).toBe(false);
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
