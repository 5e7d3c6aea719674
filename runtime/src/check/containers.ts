import { readdirSync, rmSync } from 'node:fs';
import type { ContainerRecord } from '../container/record.ts';
import type { Engine } from '../engine.ts';
import { type Finding, type Inspector, surplus } from './finding.ts';

/** Containers: a folder for each and no other, the layers and volumes they are made of, and a conmon for each that runs. */
export const inspectContainers: Inspector = (engine) => {
  const { containers, folders } = engine;
  return [
    ...surplus(
      readdirSync(folders.inRoot('containers')),
      containers.list().map(({ id }) => id),
    ).map((id) => ({
      ...{ noun: 'container folder', name: id, problem: 'is of no container' },
      repair: {
        did: 'removed',
        run: () => rmSync(folders.inRoot('containers', id), { recursive: true, force: true }),
      },
    })),
    ...containers.records().flatMap((record) => partsOf(record, engine)),
    ...containers.unmonitored().map(({ id, record: { name } }) => ({
      ...{ noun: 'container', name: `${name} (${id})`, problem: 'is to run, and its conmon is gone' },
      repair: { did: 'recorded that it ended', run: () => containers.lost(id) },
    })),
  ];
};

function partsOf({ id, name, layers: diffIds, mounts }: ContainerRecord, engine: Engine): Finding[] {
  const { layers, volumes } = engine;
  const subject = { noun: 'container', name: `${name} (${id})` };
  return [
    ...surplus(diffIds, layers.list()).map((diffId) => ({
      ...subject,
      problem: `its layer ${diffId} is missing: pull or build its image again, or remove it`,
    })),
    ...mounts
      .filter(({ Type, Name }) => Type === 'volume' && Name !== undefined && volumes.find(Name) === undefined)
      .map(({ Name }) => ({
        ...subject,
        problem: `its volume ${Name} is missing`,
        repair: { did: 'made it, empty', run: () => void volumes.ensure(Name) },
      })),
  ];
}
