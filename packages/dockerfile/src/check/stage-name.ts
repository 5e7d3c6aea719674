/** Names of stages: in lower case, each once, and none that means something else. */
import type { Remark, Subject } from './finding.ts';

export function stageNameCasing({ stages }: Subject): Remark[] {
  return stages.flatMap(({ from, name }) => {
    const written = name === undefined ? '' : from.source.split(/\s+/).at(-1)!;
    if (written === written.toLowerCase()) return [];
    return [{ range: from.range, message: `the stage name ${written} should be in lower case` }];
  });
}

export function duplicateStageName({ stages }: Subject): Remark[] {
  return stages.flatMap(({ from, name, index }) => {
    if (name === undefined || !stages.slice(0, index).some((stage) => stage.name === name)) return [];
    return [
      { range: from.range, message: `an earlier stage is called ${name} too, and cannot be named any more` },
    ];
  });
}

export function reservedStageName({ stages }: Subject): Remark[] {
  return stages
    .filter(({ name }) => name === 'scratch' || name === 'context')
    .map(({ from, name }) => ({
      range: from.range,
      message: `${name} means something else than a stage; give the stage another name`,
    }));
}
