/** Keywords in one case, all through the file. */
import type { Remark, Subject } from './finding.ts';

/** Every instruction in the case that most are written in. */
export function consistentInstructionCasing({ dockerfile }: Subject): Remark[] {
  const names = dockerfile.instructions.map(({ source, range }) => ({
    name: /^\S+/.exec(source)![0],
    range,
  }));
  const lower = names.filter(({ name }) => casing(name) === 'lower').length;
  const upper = names.filter(({ name }) => casing(name) === 'upper').length;
  const wanted = lower > upper ? 'lower' : 'upper';
  return names
    .filter(({ name }) => casing(name) !== wanted)
    .map(({ name, range }) => ({
      message: `write ${name} in ${wanted} case like the other instructions`,
      range,
    }));
}

/** `FROM … AS …` or `from … as …`. */
export function fromAsCasing({ stages }: Subject): Remark[] {
  return stages.flatMap(({ from }) => {
    const [, first, second] = /^(\S+)\s.*\s(as)\s+\S+$/i.exec(from.source) ?? [];
    if (first === undefined || second === undefined || casing(first) === casing(second)) return [];
    return [{ range: from.range, message: `${first} and ${second} are written in different case` }];
  });
}

function casing(word: string): 'lower' | 'upper' | 'mixed' {
  if (word === word.toUpperCase()) return 'upper';
  return word === word.toLowerCase() ? 'lower' : 'mixed';
}
