import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../engine.ts';
import type { Finding, Inspector } from './finding.ts';

/** Temporary files: a write that was cut leaves its own beside what it meant to replace, or a folder without a record. */
export const inspectTemporaries: Inspector = (engine) => {
  const paths = [
    ...documents(engine),
    ...ingested(engine),
    ...engine.layers.halfMade(),
    ...engine.volumes.halfMade(),
  ];
  return paths.map(
    (path): Finding => ({
      ...{ noun: 'temporary file', name: path, problem: 'is left of something that was not finished' },
      repair: { did: 'removed', run: () => rmSync(path, { recursive: true, force: true }) },
    }),
  );
};

/** `NAME.DIGITS` beside documents, as write-file-atomic makes them. */
function documents({ folders, containers }: Engine): string[] {
  const places = [
    folders.root,
    folders.inRoot('cache', 'steps'),
    ...containers.list().map(({ folder }) => folder),
    ...['layers', 'volumes'].flatMap((name) =>
      readdirSync(folders.inRoot(name)).map((each) => folders.inRoot(name, each)),
    ),
  ];
  return places.flatMap((place) =>
    readdirSync(place)
      .filter((name) => isTemporary(name))
      .map((name) => join(place, name)),
  );
}

export function isTemporary(name: string): boolean {
  return /^([a-z]+\.json|[0-9a-f]{64})\.\d+$/.test(name);
}

function ingested({ blobs }: Engine): string[] {
  return blobs.unfinished();
}
