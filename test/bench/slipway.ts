import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from '@slipway/command';
import type { Arena } from './arena.ts';
import { Absent, type Contender } from './contender.ts';
import { dockerCli, drivenBy } from './docker-cli.ts';
import { startedFor, withChildren } from './processes.ts';
import { findProgram } from './program.ts';

/** What the setup action installs. */
export const SLIPWAY = [
  process.execPath,
  resolve(import.meta.dirname, '../../actions/setup/dist/slipway.js'),
];

/** Slipway's engine behind the docker command line, as dockerd is measured too. */
export async function startSlipway(arena: Arena): Promise<Contender> {
  const docker = findProgram('docker');
  if (docker === undefined) throw new Absent('the docker command line is not installed');
  const folder = join(arena.folder, 'slipway');
  const place = { root: join(folder, 'root'), run: join(folder, 'run'), socket: join(folder, 's.sock') };
  mkdirSync(folder);
  const flags = ['--root', place.root, '--run', place.run, '--socket', place.socket];
  await run([...SLIPWAY, 'engine', ...flags, '--detach']);
  const line = dockerCli(docker, place.socket, join(folder, 'docker'), '0');
  const { run: cli, ...rest } = drivenBy(line);
  const engine = Number(readFileSync(join(place.root, 'engine.lock'), 'utf8').split(' ')[0]);
  return {
    name: 'slipway',
    version: `Slipway ${await cli('version', '--format', '{{.Server.Version}}')}`,
    run: cli,
    ...rest,
    daemons: async () => withChildren(engine),
    monitors: async () => startedFor('conmon', folder),
  };
}
