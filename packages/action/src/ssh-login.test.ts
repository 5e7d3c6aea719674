import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Runner } from './runner.ts';
import { withSshLogin } from './ssh-login.ts';

const run: Parameters<typeof withSshLogin>[1] = ([file = '', ...args], { input = '' } = {}) =>
  new Promise((resolve, reject) => {
    const child = execFile(file, args, { encoding: 'buffer' }, (error, stdout) =>
      error === null ? resolve({ stdout }) : reject(error),
    );
    child.stdin?.end(input);
  });

let folder: string;
const before = { ...process.env };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-ssh-login-'));
  process.env['HOME'] = folder;
});

afterEach(() => {
  for (const name of ['HOME', 'INPUT_SSH-KEY', 'INPUT_KNOWN-HOSTS', 'SSH_AUTH_SOCK'])
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  rmSync(folder, { recursive: true });
});

test('an agent holds the key while the work runs, and no longer', async () => {
  await run(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', 'deploy', '-f', join(folder, 'key')]);
  process.env['INPUT_SSH-KEY'] = readFileSync(join(folder, 'key'), 'utf8');
  process.env['INPUT_KNOWN-HOSTS'] = 'one.example ssh-ed25519 AAAA\ntwo.example ssh-ed25519 BBBB';
  const runner = new Runner({ RUNNER_TEMP: folder });
  let socket = '';
  const keys = () =>
    withSshLogin(runner, run, async () => {
      socket = process.env['SSH_AUTH_SOCK'] ?? '';
      return (await run(['ssh-add', '-l'])).stdout.toString();
    });
  expect(await keys()).toMatch(/ deploy \(ED25519\)$/m);
  expect(process.env['SSH_AUTH_SOCK']).toBe(before['SSH_AUTH_SOCK']);
  await expect(run(['env', `SSH_AUTH_SOCK=${socket}`, 'ssh-add', '-l'])).rejects.toThrow(/agent/);
  await keys();
  const known = readFileSync(join(folder, '.ssh/known_hosts'), 'utf8');
  expect(known.match(/one\.example/g)).toHaveLength(1);
});
