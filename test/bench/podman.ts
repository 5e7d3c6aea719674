import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '@slipway/command';
import type { Arena } from './arena.ts';
import { Absent, type Contender } from './contender.ts';
import { buildFlags, type CommandLine, drivenBy } from './docker-cli.ts';
import { startedFor } from './processes.ts';
import { findProgram, versionOf } from './program.ts';

/** podman with storage of its own. Its builder is buildah, which is asked directly where it is installed. */
export async function startPodman(arena: Arena): Promise<Contender> {
  const podman = findProgram('podman');
  if (podman === undefined) throw new Absent('podman is not installed');
  const buildah = findProgram('buildah');
  const folder = join(arena.folder, 'podman');
  // It takes no longer path than 50 characters, and /run is the arena's own.
  const storage = ['--root', join(folder, 'root'), '--runroot', '/run/podman'];
  const env = { ...(process.env as Record<string, string>), BUILDAH_FORMAT: 'docker' };
  mkdirSync(join(folder, 'networks'), { recursive: true });
  const runtime = await workingRuntime();
  const line: CommandLine = {
    argv: [
      ...[
        podman,
        ...storage,
        '--runtime',
        runtime,
        '--cgroup-manager',
        'cgroupfs',
        '--events-backend',
        'file',
      ],
      ...['--tmpdir', join(folder, 'tmp'), '--network-config-dir', join(folder, 'networks')],
    ],
    env,
  };
  const builder = [buildah, ...storage].filter((word) => word !== undefined);
  const builds = buildah === undefined ? line.argv : builder;
  const { discard, run: cli } = drivenBy(line);
  const inCgroup = (argv: readonly string[]) =>
    argv[0] === 'run' || argv[0] === 'create'
      ? [argv[0], '--cgroup-parent', arena.cgroup, '--log-driver', 'k8s-file', ...argv.slice(1)]
      : [...argv];
  return {
    name: buildah === undefined ? 'podman' : 'podman/buildah',
    version: [
      `podman ${await versionOf(podman)} with ${runtime}`,
      ...(buildah === undefined ? [] : [`buildah ${await versionOf(buildah)}`]),
    ].join(', '),
    run: (...argv) => cli(...inCgroup(argv)),
    discard: (...argv) => discard(...inCgroup(argv)),
    build: async (context, tag, options = {}) => {
      const flags = [
        ...buildFlags(options),
        '--layers',
        '--runtime',
        runtime,
        '--cgroup-parent',
        `${arena.cgroup}/buildah`,
      ];
      await run([...builds, 'build', ...flags, '-t', tag, context], { env });
    },
    push: async (image) => void (await cli('push', '-q', '--tls-verify=false', image)),
    pull: async (image) => void (await cli('pull', '-q', '--tls-verify=false', image)),
    daemons: async () => [],
    monitors: async () => startedFor('conmon', folder),
  };
}

/** crun, which podman prefers, refuses hosts with both cgroup trees. */
async function workingRuntime(): Promise<string> {
  const crun = findProgram('crun');
  const works = crun !== undefined && !(await isHybrid());
  return works ? crun : (findProgram('runc') ?? 'runc');
}

async function isHybrid(): Promise<boolean> {
  const { stdout } = await run([
    'findmnt',
    '--noheadings',
    '--types',
    'cgroup,cgroup2',
    '--output',
    'FSTYPE',
  ]);
  return new Set(stdout.toString().trim().split(/\s+/)).size > 1;
}
