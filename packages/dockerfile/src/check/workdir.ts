import type { Stage } from '../stage.ts';
import { lineage } from './base.ts';
import type { Remark, Subject } from './finding.ts';

/** A relative WORKDIR that is the first of its stage and those it is based on. */
export function workdirRelativePath(subject: Subject): Remark[] {
  return subject.stages.flatMap((stage) => {
    const [first] = workdirs(stage);
    const [, ...earlier] = lineage(subject, stage);
    if (first === undefined || earlier.flatMap(workdirs).length > 0 || isAbsolute(first.word.text)) return [];
    const message = `where ${first.word.text} lies depends on the base image; begin with an absolute WORKDIR`;
    return [{ range: first.range, message }];
  });
}

function workdirs({ instructions }: Stage) {
  return instructions.flatMap((each) =>
    each.kind === 'workdir' ? [{ word: each.word, range: each.range }] : [],
  );
}

/** A path that begins with a variable is given the benefit of the doubt. */
function isAbsolute(path: string): boolean {
  return /^["']?[/$]/.test(path);
}
