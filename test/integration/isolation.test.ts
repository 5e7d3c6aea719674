import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

/**
 * What a container with nothing asked for can do to the machine, tried from inside as its root: nothing. Its capabilities,
 * devices and hidden paths are Docker's defaults, moby oci/defaults.go and profiles/seccomp.
 */

let engine: TestEngine;

beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
});

afterAll(() => engine.stop());

/** What a shell script in a fresh default container writes, both its outputs; it may fail. */
const inside = (script: string, ...options: string[]) =>
  engine.docker('run', '--rm', ...options, 'busybox', 'sh', '-c', `(${script}) 2>&1; true`);

describe('capabilities and privileges', () => {
  const status = async (...options: string[]) => {
    const text = await inside('cat /proc/self/status', ...options);
    return (key: string) => new RegExp(`^${key}:\\s+(\\S+)`, 'm').exec(text)?.[1];
  };

  test("of root are Docker's, no more and no less", async () => {
    const of = await status();
    const host = /^CapBnd:\s+(\S+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
    // The fourteen of Docker, as far as this machine has them itself.
    const docker = (0xa80425fbn & BigInt(`0x${host}`)).toString(16).padStart(16, '0');
    expect([of('CapEff'), of('CapPrm'), of('CapBnd')]).toEqual([docker, docker, docker]);
    expect([of('CapInh'), of('CapAmb')]).toEqual(['0'.repeat(16), '0'.repeat(16)]);
    expect([of('Seccomp'), of('NoNewPrivs')]).toEqual(['2', '0']);
  });

  test('of another user are none', async () => {
    const of = await status('--user', 'app');
    expect([of('CapEff'), of('CapPrm'), of('CapAmb')]).toEqual(Array(3).fill('0'.repeat(16)));
  });

  test('cannot be gained with no-new-privileges', async () => {
    expect((await status('--security-opt', 'no-new-privileges'))('NoNewPrivs')).toBe('1');
  });

  test('an exec has no more than its container', async () => {
    const id = (await engine.docker('run', '-d', 'busybox', 'sleep', '600')).trim();
    const text = await engine.docker('exec', id, 'cat', '/proc/self/status');
    const own = await engine.docker('exec', id, 'cat', '/proc/1/status');
    const line = (from: string, key: string) => new RegExp(`^${key}:.*$`, 'm').exec(from)?.[0];
    for (const key of ['CapEff', 'CapBnd', 'Seccomp', 'NoNewPrivs'])
      expect(line(text, key)).toBe(line(own, key));
    await engine.docker('rm', '-f', id);
  });
});

describe('system calls', () => {
  test('that change the machine, look into others or make namespaces are refused', async (context) => {
    try {
      execFileSync('gcc', ['--version']);
    } catch {
      context.skip('this machine has no gcc to compile the probe with');
    }
    const folder = join(engine.folder, 'probe');
    mkdirSync(folder);
    const source = resolve(import.meta.dirname, '../fixtures/isolation/probe.c');
    execFileSync('gcc', ['-static', '-w', '-o', join(folder, 'probe'), source]);
    const lines = (await inside('/probe/probe', '-v', `${folder}:/probe:ro`)).trim().split('\n');
    const { EPERM, ENOSYS } = constants.errno;
    expect(lines.length).toBeGreaterThan(30);
    expect(lines.at(-1)).toBe(`clone3 ${ENOSYS}`);
    expect(lines.slice(0, -1).filter((line) => !line.endsWith(` ${EPERM}`))).toEqual([]);
  });
});

describe('devices', () => {
  test("/dev has what Docker's has", async () => {
    const names = ['core', 'fd', 'full', 'mqueue', 'null', 'ptmx', 'pts', 'random', 'shm'];
    const more = ['stderr', 'stdin', 'stdout', 'tty', 'urandom', 'zero'];
    expect((await inside('ls -1 /dev')).trim().split('\n')).toEqual([...names, ...more]);
  });

  test('of the host can be named and not opened', async () => {
    const script = ['b 8 0', 'b 254 0', 'b 7 0', 'c 1 1', 'c 1 2', 'c 1 4', 'c 1 11', 'c 10 229', 'c 10 200']
      .map(
        (node) =>
          `rm -f /tmp/n; mknod /tmp/n ${node} && dd if=/tmp/n of=/dev/null bs=1 count=1; echo x > /tmp/n`,
      )
      .join('; ');
    const lines = (await inside(script)).trim().split('\n');
    expect(lines).toHaveLength(18);
    for (const line of lines) expect(line).toMatch(/Operation not permitted/);
  });
});

describe('kernel knobs', () => {
  test('cannot be turned', async () => {
    const knobs = [
      ...[
        '/proc/sysrq-trigger',
        '/proc/sys/kernel/core_pattern',
        '/proc/sys/kernel/hostname',
        '/proc/sys/vm/drop_caches',
      ],
      ...['/proc/sys/net/ipv4/ip_forward', '/proc/sys/kernel/modprobe', '/proc/irq/default_smp_affinity'],
      ...['/sys/kernel/mm/transparent_hugepage/enabled', '/sys/power/state', '/sys/module/x'],
    ];
    const lines = (await inside(knobs.map((knob) => `echo 1 > ${knob}`).join('; '))).trim().split('\n');
    expect(lines).toHaveLength(knobs.length);
    for (const line of lines)
      expect(line).toMatch(/Read-only file system|Permission denied|nonexistent directory/);
  });

  test('no file below /sys can be made or written, control groups included', async () => {
    // /sys/fs/cgroup itself is a small tmpfs of the container's own where cgroups are v1: crun leaves it writable.
    const script =
      'for folder in /sys /sys/fs /sys/fs/cgroup/*; do [ -d $folder ] && mkdir $folder/x && echo made $folder/x; done; ' +
      'for file in /sys/fs/cgroup/release_agent /sys/fs/cgroup/*/release_agent /sys/fs/cgroup/*/devices.allow /sys/fs/cgroup/cgroup.procs; do [ -e $file ] && echo a > $file && echo wrote $file; done';
    expect(await inside(script)).not.toMatch(/made|wrote/);
  });

  test('masked paths show nothing', async () => {
    const files = [
      'kcore',
      'keys',
      'latency_stats',
      'timer_list',
      'timer_stats',
      'sched_debug',
      'interrupts',
    ];
    const folders = [
      '/proc/asound',
      '/proc/acpi',
      '/proc/scsi',
      '/sys/firmware',
      '/sys/devices/virtual/powercap',
    ];
    const script = [
      ...files.map((name) => `[ -e /proc/${name} ] && head -c 1 /proc/${name}`),
      ...folders.map((folder) => `[ -e ${folder} ] && ls -A ${folder}`),
    ].join('; ');
    expect(await inside(script)).toBe('');
  });

  test('masked and read-only paths are those of Docker', async () => {
    await engine.docker('create', '--name', 'paths', 'busybox');
    const { MaskedPaths, ReadonlyPaths } = JSON.parse(await engine.docker('inspect', 'paths'))[0].HostConfig;
    await engine.docker('rm', 'paths');
    expect([...MaskedPaths].sort()).toEqual([
      ...['acpi', 'asound', 'interrupts', 'kcore', 'keys', 'latency_stats', 'sched_debug', 'scsi'].map(
        (name) => `/proc/${name}`,
      ),
      ...['/proc/timer_list', '/proc/timer_stats', '/sys/devices/virtual/powercap', '/sys/firmware'],
    ]);
    expect([...ReadonlyPaths].sort()).toEqual(
      ['bus', 'fs', 'irq', 'sys', 'sysrq-trigger'].map((name) => `/proc/${name}`),
    );
  });
});

describe('others', () => {
  test('no process of the host or of another container can be seen', async () => {
    const other = (await engine.docker('run', '-d', 'busybox', 'sleep', '617')).trim();
    const seen = await inside('ps; ls -d /proc/[0-9]*');
    await engine.docker('rm', '-f', other);
    expect(seen).not.toContain('617');
    expect(seen).not.toContain('node');
    expect(Number(/\/proc\/(\d+)\s*$/.exec(seen)?.[1])).toBeLessThan(20);
  });

  test('namespaces are its own', async () => {
    const names = ['ipc', 'mnt', 'net', 'pid', 'uts'];
    const script = names.map((name) => `readlink /proc/self/ns/${name}`).join('; ');
    // Both at once: the kernel uses the numbers of namespaces again.
    const id = (await engine.docker('run', '-d', 'busybox', 'sleep', '600')).trim();
    const one = (await engine.docker('exec', id, 'sh', '-c', script)).trim().split('\n');
    const two = (await inside(script)).trim().split('\n');
    await engine.docker('rm', '-f', id);
    const host = names.map((name) =>
      execFileSync('readlink', [`/proc/self/ns/${name}`])
        .toString()
        .trim(),
    );
    for (const [index, name] of names.entries()) {
      expect(one[index], name).not.toBe(host[index]);
      expect(one[index], name).not.toBe(two[index]);
    }
  });

  test('no interface of the host, nor its abstract sockets', async () => {
    const interfaces = (await inside('ls /sys/class/net')).trim().split(/\s+/);
    expect(
      interfaces.filter(
        (name) => !/^(eth0|lo|tunl0|gre0|gretap0|erspan0|ip_vti0|ip6_vti0|sit0|ip6tnl0|ip6gre0)$/.test(name),
      ),
    ).toEqual([]);
    const sockets = (await inside('cat /proc/net/unix')).trim().split('\n');
    expect(sockets).toHaveLength(1);
  });

  test("no file of the host's is below its root, and nothing it writes lands there", async () => {
    const marker = `slipway-isolation-${process.pid}`;
    const seen = await inside(
      `ls /; ls /root; echo x > /${marker}; echo x > /etc/${marker}; echo x > /../../${marker}; ls ${engine.folder}`,
    );
    expect(seen).toContain('No such file or directory');
    for (const folder of ['/', '/etc']) expect(existsSync(join(folder, marker))).toBe(false);
  });

  test('no mount leads out but those of its names, and none of them shows more than one file', async () => {
    const table = await inside('cat /proc/self/mountinfo');
    const fromDisk = table
      .trim()
      .split('\n')
      .map((line) => line.split(' '))
      .filter((fields) => fields[fields.indexOf('-') + 2]?.startsWith('/dev/'))
      .map((fields) => fields[4]);
    expect(fromDisk.sort()).toEqual(['/etc/hostname', '/etc/hosts', '/etc/resolv.conf']);
  });

  test('a program that is set-uid on the host gains nothing through a volume with no-new-privileges', async () => {
    const folder = join(engine.folder, 'setuid');
    mkdirSync(folder);
    copyFileSync('/bin/busybox', join(folder, 'busybox'));
    execFileSync('chmod', ['4755', join(folder, 'busybox')]);
    writeFileSync(join(folder, 'secret'), 'root only', { mode: 0o600 });
    const attempt = (...options: string[]) =>
      inside('/v/busybox cat /v/secret', '-v', `${folder}:/v`, '--user', 'app', ...options);
    expect(await attempt('--security-opt', 'no-new-privileges')).toContain('Permission denied');
  });
});
