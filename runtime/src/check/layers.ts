import { wanted } from '../image/collect.ts';
import { type Finding, type Inspector, surplus } from './finding.ts';

/** Layers: each extracted one is needed by an image, a container or a cached step, and its own archive is here. */
export const inspectLayers: Inspector = async (engine) => {
  const { layers, blobs } = engine;
  const needed = await wanted(engine.collectParts);
  const there = layers.list();
  const findings: Finding[] = surplus(there, needed.layers).map((diffId) => ({
    ...{ noun: 'layer', name: diffId, problem: 'is needed by no image, container or cached step' },
    repair: { did: 'removed', run: () => layers.remove(diffId) },
  }));
  for (const diffId of there) {
    const archive = layers.archiveOf(diffId);
    if (archive === undefined || (await blobs.stat(archive.digest)) !== undefined) continue;
    findings.push({
      ...{ noun: 'layer', name: diffId, problem: `its archive ${archive.digest} is missing` },
      repair: { did: 'forgot the archive: a build makes it again', run: () => layers.forgetArchive(diffId) },
    });
  }
  return findings;
};
