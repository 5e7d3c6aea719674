/** Variables that are used where nothing has set them. */
import { flagValue } from '../flag.ts';
import type { Heredoc, Instruction, Word } from '../instruction.ts';
import { nearest } from '../nearest.ts';
import type { Stage } from '../stage.ts';
import { defaultBase, lineage } from './base.ts';
import type { Remark, Subject } from './finding.ts';
import { variablesIn } from './variables-in.ts';

/** What every image has, and what a build is given without an ARG. */
const ALWAYS = ['PATH', 'HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY', 'ALL_PROXY'];
const always = [...ALWAYS, ...ALWAYS.slice(1).map((name) => name.toLowerCase())];

/** In the words of instructions; the commands of RUN, CMD and ENTRYPOINT are the shell's. */
export function undefinedVar(subject: Subject): Remark[] {
  return subject.stages.flatMap((stage) => {
    const [, ...earlier] = lineage(subject, stage);
    const base = baseVariables(subject, earlier.at(-1) ?? stage);
    const inherited = earlier.flatMap(({ instructions }) => instructions.flatMap(defined));
    const known = new Set([...always, ...(base ?? []), ...inherited]);
    return stage.instructions.flatMap((instruction) => {
      const remarks = remarksOn(subject, instruction, known, base !== undefined);
      for (const name of defined(instruction)) known.add(name);
      return remarks;
    });
  });
}

function remarksOn(
  { dockerfile, globals }: Subject,
  instruction: Instruction,
  known: ReadonlySet<string>,
  complete: boolean,
): Remark[] {
  const global = new Set(globals.flatMap(({ pairs }) => pairs.map(({ key }) => key.text)));
  return used(instruction).flatMap((word) =>
    variablesIn(word, dockerfile)
      .filter((name) => !known.has(name))
      .flatMap((name) => {
        const meant = nearest(name, known);
        if (!complete && !global.has(name) && meant === undefined) return [];
        return [{ range: word.range, message: undefinedMessage(name, global.has(name), meant) }];
      }),
  );
}

function undefinedMessage(name: string, isGlobal: boolean, meant: string | undefined): string {
  if (isGlobal) return `${name} is not known in this stage; write ARG ${name} after its FROM`;
  return `${name} is not set${meant === undefined ? '; declare it with ARG or ENV' : `; did you mean ${meant}?`}`;
}

/** What the image below all has set; undefined where that is not known. */
function baseVariables(subject: Subject, stage: Stage): Iterable<string> | undefined {
  const image = defaultBase(subject, stage);
  if (image === undefined) return undefined;
  return image === 'scratch' ? [] : subject.knowledge.variablesOf?.(image);
}

function defined(instruction: Instruction): string[] {
  if (instruction.kind !== 'arg' && instruction.kind !== 'env') return [];
  return instruction.pairs.map(({ key }) => key.text);
}

/** The words and documents in which variables are replaced. */
function used(instruction: Instruction): readonly (Word | Heredoc)[] {
  switch (instruction.kind) {
    case 'arg':
    case 'env':
    case 'label':
      return instruction.pairs.flatMap(({ key, value }) => [key, ...(value === undefined ? [] : [value])]);
    case 'expose':
    case 'volume':
      return instruction.words;
    case 'user':
    case 'workdir':
    case 'stopsignal':
      return [instruction.word];
    case 'copy':
    case 'add': {
      const flags = ['chown', 'chmod', 'checksum', 'exclude'].flatMap(
        (name) => flagValue(instruction, name) ?? [],
      );
      const documents = instruction.heredocs.filter(({ expand }) => expand);
      return [...flags, ...instruction.sources, instruction.destination, ...documents];
    }
    case 'run':
      return instruction.mounts.flatMap(({ options, range }) =>
        [...options.values()].flatMap((text) => (text === undefined ? [] : [{ text, range }])),
      );
    default:
      return [];
  }
}
