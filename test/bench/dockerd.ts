import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '@slipway/command';
import type { Arena } from './arena.ts';
import { Absent, type Contender } from './contender.ts';
import { dockerCli, drivenBy } from './docker-cli.ts';
import { startedFor, withChildren } from './processes.ts';
import { findProgram, startProgram, versionOf } from './program.ts';

/** dockerd of our own; where a command line can drive BuildKit it is a second contender, for builds. */
export async function startDockerd(arena: Arena): Promise<Contender[]> {
  const docker = findProgram('docker');
  const dockerd = findProgram('dockerd');
  if (docker === undefined || dockerd === undefined) throw new Absent('docker.io is not installed');
  const folder = join(arena.folder, 'docker');
  const socket = join(folder, 'd.sock');
  mkdirSync(folder);
  // A configuration file of the machine's must not decide what is measured.
  writeFileSync(join(folder, 'daemon.json'), '{}');
  const { pid } = await startProgram(
    [
      ...[dockerd, '--config-file', join(folder, 'daemon.json'), '--data-root', join(folder, 'root')],
      ...['--exec-root', join(folder, 'run'), '--pidfile', join(folder, 'pid'), '-H', `unix://${socket}`],
      ...['--cgroup-parent', arena.cgroup, '--exec-opt', 'native.cgroupdriver=cgroupfs'],
    ],
    () => run([docker, '-H', `unix://${socket}`, 'version']),
  );
  const version = await versionOf(dockerd);
  const classic: Contender = {
    name: 'docker',
    version: `dockerd ${version}, docker ${await versionOf(docker)}`,
    ...drivenBy(dockerCli(docker, socket, join(folder, 'config'), '0')),
    daemons: async () => withChildren(pid),
    monitors: async () => startedFor('containerd-shim', folder),
  };
  const driver = await buildKitDriver();
  if (driver === undefined) return [classic];
  return [
    classic,
    {
      ...classic,
      name: 'buildkit',
      version: `BuildKit in dockerd ${version}, docker ${await versionOf(driver)}`,
      groups: ['build'],
      ...drivenBy(dockerCli(driver, socket, join(folder, 'config'), '1')),
    },
  ];
}

/** A docker command line that speaks BuildKit's protocol: one with buildx, or one older than 23, which has it built in. */
async function buildKitDriver(): Promise<string | undefined> {
  const candidates = [findProgram('docker'), '/usr/bin/docker'].filter((path) => path !== undefined);
  for (const docker of candidates) {
    const hasBuildx = await run([docker, 'buildx', 'version']).then(
      () => true,
      () => false,
    );
    if (hasBuildx || Number.parseInt(await versionOf(docker), 10) < 23) return docker;
  }
  return undefined;
}
