import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, type Stream, stream } from '@slipway/command';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCommit } from './commit.ts';
import { commitContext } from './commit-context.ts';

const folder = mkdtempSync(join(tmpdir(), 'slipway-archive-'));
const git = (...argv: string[]) =>
  run(['git', '-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...argv]);

beforeAll(async () => {
  await git('init', '--quiet');
  writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\n');
  // More than a pipe holds, so that git has to wait for whoever reads.
  writeFileSync(join(folder, 'large'), Buffer.alloc(4 << 20, 'x'));
  await git('add', '--all');
  await git('commit', '--quiet', '--message=all');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('an archive that is given up leaves no git behind', async () => {
  let open = 0;
  const counted: Stream = async function* (argv, options) {
    open += 1;
    try {
      yield* stream(argv, options);
    } finally {
      open -= 1;
    }
  };
  const programs = { run, stream: counted };
  const { tar } = await commitContext(await openCommit(folder, 'HEAD', programs), 'Dockerfile', programs);
  for await (const _ of tar) {
    expect(open).toBe(1);
    break;
  }
  expect(open).toBe(0);
});
