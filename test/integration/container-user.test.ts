import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attempt } from './docker-cli.ts';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

/** Who a container's process is, and what it may do. */

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
  const groups = 'root:x:0:\\napp:x:1000:\\nstaff:x:50:app\\nwheel:x:10:app\\n';
  writeFileSync(
    join(engine.folder, 'busybox-context/Dockerfile'),
    `FROM busybox\nRUN printf '${groups}' > /etc/group\nRUN mkdir /home && chown 1000:1000 /home\n`,
  );
  await engine.docker('build', '-t', 'users', join(engine.folder, 'busybox-context'));
});
afterAll(() => engine.stop());

const inside = async (options: readonly string[], script: string) =>
  (await engine.docker('run', '--rm', ...options, 'users', 'sh', '-c', script)).trim();
const effective = (options: readonly string[]) =>
  inside(options, 'grep CapEff /proc/self/status').then((line) => BigInt(`0x${line.split('\t')[1]}`));
const CHOWN = 1n << 0n;
const NET_ADMIN = 1n << 12n;
const SYS_ADMIN = 1n << 21n;

describe('--user', () => {
  test.each([
    ['app', '1000:1000:10 50 1000'],
    ['1000', '1000:1000:10 50 1000'],
    ['1000:50', '1000:50:50'],
    ['app:wheel', '1000:10:10'],
    ['1234', '1234:0:0'],
    ['1234:4321', '1234:4321:4321'],
    ['0', '0:0:0'],
  ])('%s', async (user, expected) => {
    const ids = await inside(['--user', user], 'echo $(id -u):$(id -g):$(id -G | tr " " "\\n" | sort -n)');
    expect(ids).toBe(expected);
  });

  test('has the home of its user', async () => {
    expect(await inside(['--user', 'app'], 'echo $HOME')).toBe('/home');
    expect(await inside([], 'echo $HOME')).toBe('/root');
  });

  test('that is not there is refused in words that say so', async () => {
    const { code, stderr } = await attempt(engine, 'run', '--rm', '--user', 'nobody', 'users', 'true');
    expect({ code, stderr }).toEqual({
      code: 125,
      stderr: expect.stringContaining('unable to find user nobody: no matching entries in passwd file'),
    });
    const group = await attempt(engine, 'run', '--rm', '--user', 'app:none', 'users', 'true');
    expect(group.stderr).toContain('unable to find group none: no matching entries in group file');
  });

  test('--group-add brings further groups, by name or number', async () => {
    const options = ['--user', 'app', '--group-add', 'staff', '--group-add', '777'];
    expect(await inside(options, 'id -G | tr " " "\\n" | sort -n | xargs echo')).toContain('777');
  });
});

describe('capabilities', () => {
  test("are Docker's own by default, and none for who is not root", async () => {
    const mine = await effective([]);
    expect(mine & CHOWN).toBe(CHOWN);
    expect(mine & (NET_ADMIN | SYS_ADMIN)).toBe(0n);
    expect(await effective(['--user', 'app'])).toBe(0n);
  });

  test('are added and dropped, one or all', async () => {
    expect((await effective(['--cap-add', 'NET_ADMIN'])) & NET_ADMIN).toBe(NET_ADMIN);
    expect((await effective(['--cap-add', 'cap_net_admin'])) & NET_ADMIN).toBe(NET_ADMIN);
    expect((await effective(['--cap-drop', 'CHOWN'])) & CHOWN).toBe(0n);
    expect(await effective(['--cap-drop', 'ALL'])).toBe(0n);
    expect(await effective(['--cap-drop', 'ALL', '--cap-add', 'CHOWN'])).toBe(CHOWN);
  });

  test('hold: a dropped one is missed, an added one is there', async () => {
    const dropped = await attempt(
      engine,
      ...['run', '--rm', '--cap-drop', 'CHOWN', 'users', 'chown', '5', '/tmp'],
    );
    expect(dropped.stderr).toContain('Operation not permitted');
    const added = ['--cap-add', 'NET_ADMIN'];
    expect(await inside(added, 'ip link set lo down && ip link show lo | grep -c UP || true')).toBe('0');
  });

  test('that do not exist are refused', async () => {
    const { code, stderr } = await attempt(engine, 'run', '--rm', '--cap-add', 'FLY', 'users', 'true');
    expect({ code, stderr }).toEqual({ code: 125, stderr: expect.stringContaining('CAP_FLY') });
  });
});

test('--privileged has all capabilities of the host, a writable /sys and no filter of system calls', async () => {
  const all = await effective(['--privileged']);
  expect(all & (CHOWN | NET_ADMIN | SYS_ADMIN)).toBe(CHOWN | NET_ADMIN | SYS_ADMIN);
  const script =
    'grep Seccomp: /proc/self/status; grep " /sys sysfs" /proc/mounts | cut -d" " -f4 | cut -d, -f1';
  expect(await inside(['--privileged'], script)).toBe('Seccomp:\t0\nrw');
  expect(await inside([], script)).toBe('Seccomp:\t2\nro');
});

test('--privileged shows the devices of the host', async () => {
  expect(await inside(['--privileged'], 'ls /dev | grep -c .').then(Number)).toBeGreaterThan(
    await inside([], 'ls /dev | grep -c .').then(Number),
  );
});

test('--security-opt no-new-privileges', async () => {
  const script = 'grep NoNewPrivs /proc/self/status';
  expect(await inside(['--security-opt', 'no-new-privileges'], script)).toBe('NoNewPrivs:\t1');
  expect(await inside([], script)).toBe('NoNewPrivs:\t0');
});

test('--security-opt seccomp=unconfined', async () => {
  expect(await inside(['--security-opt', 'seccomp=unconfined'], 'grep Seccomp: /proc/self/status')).toBe(
    'Seccomp:\t0',
  );
});

test('--read-only keeps the root, and leaves what is mounted', async () => {
  const script = 'touch /x 2>/dev/null && echo root; touch /dev/shm/x && echo shm; touch /run/x && echo run';
  expect(await inside(['--read-only', '--tmpfs', '/run'], script)).toBe('shm\nrun');
});

test('exec says which user or folder is not there', async () => {
  await engine.docker('run', '-d', '--name', 'running', 'busybox', 'sleep', '600');
  const user = await attempt(engine, 'exec', '-u', 'nobody-there', 'running', 'id');
  expect(user).toMatchObject({
    code: 126,
    stdout: expect.stringContaining('unable to find user nobody-there: no matching entries in passwd file'),
  });
  const folder = await attempt(engine, 'exec', '-w', '/nowhere', 'running', 'id');
  expect(folder).toMatchObject({
    code: 126,
    stdout: expect.stringContaining('chdir to cwd ("/nowhere") failed: no such file or directory'),
  });
});

test('a process is in its own group as one of many, too', async () => {
  expect(await engine.docker('run', '--rm', '--user', '5:6', 'busybox', 'id', '-G')).toBe('6\n');
  const exec = ['exec', '--user', '5:6', 'running', 'grep', 'Groups', '/proc/self/status'];
  expect((await engine.docker(...exec)).trim()).toBe('Groups:\t6');
});

test('a system call is refused by a seccomp profile in a file', async () => {
  const file = join(engine.folder, 'seccomp.json');
  const syscalls = [{ names: ['mkdir', 'mkdirat'], action: 'SCMP_ACT_ERRNO' }];
  writeFileSync(file, JSON.stringify({ defaultAction: 'SCMP_ACT_ALLOW', syscalls }));
  const run = ['run', '--rm', '--security-opt', `seccomp=${file}`, 'busybox'];
  expect((await attempt(engine, ...run, 'mkdir', '/x')).stderr).toContain('Operation not permitted');
  expect(await engine.docker(...run, 'echo', 'runs')).toBe('runs\n');
});

test('a device is made and used where a rule for its numbers allows it', async () => {
  const script = 'mknod /kmsg c 1 11 && : > /kmsg && echo opened';
  const run = (...flags: string[]) => attempt(engine, 'run', '--rm', ...flags, 'busybox', 'sh', '-c', script);
  expect((await run()).stdout).toBe('');
  expect((await run('--device-cgroup-rule', 'c 1:* rw')).stdout).toBe('opened\n');
});
