/** What stages are based on when no build arguments are given. */
import { isFailure } from '@slipway/failure';
import { expand } from '../expand.ts';
import { findStage, type Stage } from '../stage.ts';
import type { Subject } from './finding.ts';

/** Known to every FROM. Dockerfile reference, "Automatic platform ARGs in the global scope". */
export const platformArgs: readonly string[] = ['TARGET', 'BUILD'].flatMap((kind) =>
  ['PLATFORM', 'OS', 'ARCH', 'VARIANT'].map((part) => `${kind}${part}`),
);

type Known = Pick<Subject, 'globals' | 'stages' | 'dockerfile'>;

/** The image or stage that a FROM names; undefined where a variable refuses to be expanded, as `${name:?}` does. */
export function defaultBase({ globals, dockerfile }: Known, { from }: Stage): string | undefined {
  const values = new Map(platformArgs.map((name) => [name, 'linux']));
  const variables = (name: string) => values.get(name);
  try {
    for (const { key, value } of globals.flatMap(({ pairs }) => pairs))
      if (value !== undefined) values.set(key.text, expand(value, variables, dockerfile));
    return expand(from.image, variables, dockerfile);
  } catch (error) {
    if (isFailure(error, 'dockerfile-expansion')) return undefined;
    throw error;
  }
}

/** The stage, the stage it is based on, and so on. */
export function lineage(known: Known, stage: Stage): Stage[] {
  const base = defaultBase(known, stage);
  const earlier = base === undefined ? undefined : findStage(known.stages.slice(0, stage.index), base);
  return [stage, ...(earlier === undefined ? [] : lineage(known, earlier))];
}
