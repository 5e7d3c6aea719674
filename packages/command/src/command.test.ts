import { expect, test } from 'vitest';
import { run, stream } from './index.ts';

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
