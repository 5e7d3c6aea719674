import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { run } from '@slipway/command';
import { EngineClient } from '@slipway/engine-client';
import { SshHost } from '@slipway/host';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from './free-port.ts';

/** The SSH host against a real OpenSSH server on loopback, with keys and configuration of its own. */

const folder = mkdtempSync(join(tmpdir(), 'ssh-'));
let sshd: ChildProcess;
let port: number;
let host: SshHost;

beforeAll(async () => {
  port = await freePort();
  await run(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', join(folder, 'host_key')]);
  await run(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', join(folder, 'user_key')]);
  writeFileSync(join(folder, 'authorized_keys'), readFileSync(join(folder, 'user_key.pub')), { mode: 0o600 });
  writeFileSync(
    join(folder, 'sshd_config'),
    `ListenAddress 127.0.0.1:${port}
HostKey ${folder}/host_key
AuthorizedKeysFile ${folder}/authorized_keys
PidFile ${folder}/sshd.pid
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
`,
  );
  const hostKey = readFileSync(join(folder, 'host_key.pub'), 'utf8').split(' ').slice(0, 2).join(' ');
  writeFileSync(join(folder, 'known_hosts'), `[127.0.0.1]:${port} ${hostKey}\n`);
  writeFileSync(
    join(folder, 'ssh_config'),
    `Host target
  HostName 127.0.0.1
  Port ${port}
  User ${userInfo().username}
  IdentityFile ${folder}/user_key
  IdentitiesOnly yes
  IdentityAgent none
  UserKnownHostsFile ${folder}/known_hosts
`,
  );
  // The privilege separation folder that sshd insists on; a service manager would make it.
  mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });
  sshd = spawn('/usr/sbin/sshd', ['-D', '-e', '-f', join(folder, 'sshd_config')], { stdio: 'ignore' });
  await listening(port);
  host = sshHost('target', 'c');
});

afterAll(async () => {
  await host?.close();
  const ended = new Promise((resolve) => sshd?.once('exit', resolve));
  sshd?.kill();
  await ended;
  rmSync(folder, { recursive: true });
});

function sshHost(destination: string, name: string): SshHost {
  const own = join(folder, name);
  mkdirSync(own, { mode: 0o700 });
  return new SshHost({
    destination,
    folder: own,
    run,
    spawn,
    sshArguments: ['-F', join(folder, 'ssh_config')],
  });
}

test('argv arrives as it was given', async () => {
  const words = [
    '',
    ' ',
    "it's",
    '"',
    '$HOME',
    '`id`',
    '\\',
    'a\nb',
    '*',
    '~',
    '!x',
    '-n',
    'A=b',
    'ä€',
    ';',
    '&&',
    '#',
  ];
  const { stdout } = await host.run(['printf', '%s\\0', ...words]);
  expect(stdout.toString().split('\0').slice(0, -1)).toEqual(words);
});

test('input, working directory and environment are those asked for', async () => {
  const script = 'pwd; cat; echo; env | grep -v -e ^PWD= -e ^_= -e ^SHLVL=';
  const { stdout } = await host.run(['/bin/sh', '-c', script], {
    cwd: '/usr/bin',
    env: { PATH: '/usr/bin:/bin', GREETING: "it's me" },
    input: 'typed',
  });
  const [cwd, input, ...env] = stdout.toString().trim().split('\n');
  expect([cwd, input, env.sort()]).toEqual(['/usr/bin', 'typed', ["GREETING=it's me", 'PATH=/usr/bin:/bin']]);
});

test('a program that fails shows its exit code and standard error', async () => {
  await expect(host.run(['sh', '-c', 'echo why >&2; exit 7'])).rejects.toMatchObject({
    code: 'command-failed',
    message: expect.stringMatching(/exit code 7\nwhy/),
  });
});

test('a file is uploaded whole, with its mode', async () => {
  const source = join(folder, 'source');
  const target = join(folder, "it's a target");
  writeFileSync(source, Buffer.alloc(3_000_000, 'x'));
  chmodSync(source, 0o755);
  await host.upload(source, target);
  expect(readFileSync(target).equals(readFileSync(source))).toBe(true);
  expect(statSync(target).mode & 0o777).toBe(0o755);
});

test('an engine is reached through a forwarded socket', async () => {
  const socket = join(folder, 'far.sock');
  const server = createServer((request, response) => response.end(JSON.stringify({ Name: request.url })));
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  const forward = await host.forward(socket);
  expect(forward.socket).not.toBe(socket);
  const engine = new EngineClient({ socket: forward.socket });
  expect((await engine.info()).Name).toBe('/info');
  await forward.close();
  await expect(engine.info()).rejects.toMatchObject({ code: 'engine-unreachable' });
  server.close();
});

test('a socket the host does not have is a failure of its own', async () => {
  await expect(host.forward('/nowhere/slipway.sock')).rejects.toMatchObject({
    code: 'no-socket',
    message: 'target has no socket /nowhere/slipway.sock',
  });
});

test('commands side by side share one connection', async () => {
  const parents = await Promise.all([1, 2, 3].map(() => host.run(['sh', '-c', 'echo $SSH_CONNECTION'])));
  expect(new Set(parents.map(({ stdout }) => stdout.toString())).size).toBe(1);
});

test('a host that cannot be reached says so, with the reason', async () => {
  const nowhere = sshHost(`ssh://127.0.0.1:${await freePort()}`, 'n');
  await expect(nowhere.run(['true'])).rejects.toMatchObject({
    code: 'host-unreachable',
    cause: { message: expect.stringContaining('Connection refused') },
  });
  await nowhere.close();
});

test('a destination that looks like an option is refused', () => {
  expect(() => sshHost('-oProxyCommand=x', 'o')).toThrow(/is not a host/);
});

async function listening(port: number): Promise<void> {
  for (;;) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    if (open) return;
    if (sshd.exitCode !== null) throw new Error(`sshd ended with exit code ${sshd.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
