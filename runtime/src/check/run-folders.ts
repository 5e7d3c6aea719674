import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../engine.ts';
import { type Finding, type Inspector, surplus } from './finding.ts';

/**
 * Folders under the run folder: a bundle, and what the OCI runtime keeps, for each container that runs; an exit file for
 * none that has been dealt with; a folder for each exec that runs.
 */
export const inspectRunFolders: Inspector = (engine) => {
  const { containers, folders } = engine;
  const alive = containers.alive();
  // What begins with a dot is a runtime's own, such as crun's cache.
  const of = (name: string) => readdirSync(folders.inRun(name)).filter((id) => !id.startsWith('.'));
  const remove = async (id: string) => {
    await containers.runtime.delete(id);
    for (const name of ['containers', 'oci', 'exits'])
      rmSync(folders.inRun(name, id), { recursive: true, force: true });
  };
  return [
    ...surplus([...of('containers'), ...of('oci')], alive).map((id) => ({
      ...{ noun: 'run folder', name: id, problem: 'is of no container that runs' },
      repair: { did: 'removed', run: () => remove(id) },
    })),
    ...surplus(of('exits'), [...alive, ...of('containers')]).map((id) => ({
      ...{ noun: 'exit file', name: id, problem: 'is of no container that runs' },
      repair: { did: 'removed', run: () => rmSync(folders.inRun('exits', id), { force: true }) },
    })),
    ...alive.flatMap((id) => execFolders(id, engine)),
  ];
};

function execFolders(id: string, { folders, execs }: Engine): Finding[] {
  const bundle = folders.inRun('containers', id);
  if (!existsSync(bundle)) return [];
  const there = readdirSync(bundle).filter((name) => name.startsWith('exec-'));
  const running = execs.runningIn(id).map((exec) => `exec-${exec.slice(0, 12)}`);
  return surplus(there, running).map((name) => ({
    ...{ noun: 'exec folder', name: `${id}/${name}`, problem: 'is of no exec that runs' },
    repair: { did: 'removed', run: () => rmSync(join(bundle, name), { recursive: true, force: true }) },
  }));
}
