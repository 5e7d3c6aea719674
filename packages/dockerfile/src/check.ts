/**
 * Build checks: what builds, but is likely a mistake. These are Docker's own checks, under their own names, as far as they can
 * be told from the Dockerfile alone.
 */
import type { DockerfileWarning, FromInstruction, Instruction, Range } from './instruction.ts';
import type { Stage } from './stage.ts';

type Check = (stage: Stage, earlier: readonly Stage[]) => readonly Finding[];

interface Finding {
  readonly range: Range;
  readonly message: string;
}

/** By code, which is the check's name in Docker's documentation. */
const checks: Readonly<Record<string, Check>> = {
  'from-as-casing': ({ from }) => {
    const keywords = /^(\S+)\s.*\s(as)\s+\S+$/i.exec(from.source);
    if (keywords === null || casing(keywords[1]!) === casing(keywords[2]!)) return [];
    return [
      { range: from.range, message: `${keywords[1]} and ${keywords[2]} are written in different case` },
    ];
  },
  'stage-name-casing': ({ from }) => {
    const name = nameAsWritten(from);
    if (name === undefined || name === name.toLowerCase()) return [];
    return [{ range: from.range, message: `the stage name ${name} should be in lower case` }];
  },
  'reserved-stage-name': ({ from, name }) =>
    name === 'scratch' || name === 'context'
      ? [
          {
            range: from.range,
            message: `${name} means something else than a stage; give the stage another name`,
          },
        ]
      : [],
  'duplicate-stage-name': ({ from, name }, earlier) =>
    name !== undefined && earlier.some((stage) => stage.name === name)
      ? [
          {
            range: from.range,
            message: `an earlier stage is called ${name} too, and cannot be named any more`,
          },
        ]
      : [],
  'multiple-instructions-disallowed': ({ instructions }) =>
    ['cmd', 'entrypoint', 'healthcheck'].flatMap((kind) =>
      instructions
        .filter((instruction) => instruction.kind === kind)
        .slice(0, -1)
        .map(({ range }) => ({
          range,
          message: `a later ${kind.toUpperCase()} of this stage takes the place of this one`,
        })),
    ),
  'json-args-recommended': ({ instructions }) =>
    instructions.flatMap((instruction, index) => {
      if (instruction.kind !== 'cmd' && instruction.kind !== 'entrypoint') return [];
      const chosen = instructions.slice(0, index).some(({ kind }) => kind === 'shell');
      if (instruction.command.form === 'exec' || chosen) return [];
      const message = `write ${instruction.kind.toUpperCase()} as a JSON array; in the shell form a shell stands between it and the signals that stop the container`;
      return [{ range: instruction.range, message }];
    }),
  'workdir-relative-path': ({ instructions }) => {
    const first = instructions.find((instruction) => instruction.kind === 'workdir');
    if (first?.kind !== 'workdir' || /^["']?(\/|\$|[a-z]:)/i.test(first.word.text)) return [];
    const message = `where ${first.word.text} lies depends on the base image; begin with an absolute WORKDIR`;
    return [{ range: first.range, message }];
  },
  'secrets-used-in-arg-or-env': ({ instructions }) =>
    instructions.flatMap((instruction) => {
      if (instruction.kind !== 'arg' && instruction.kind !== 'env') return [];
      const named = instruction.pairs.filter(({ key }) => soundsSecret(key.text));
      return named.map(({ key }) => ({
        range: key.range,
        message: `${key.text} would be readable in the image; hand a secret over with RUN --mount=type=secret`,
      }));
    }),
  'expose-proto-casing': ({ instructions }) =>
    exposed(instructions)
      .filter((word) => /\/.*[A-Z]/.test(word.text))
      .map(({ range, text }) => ({ range, message: `write the protocol of ${text} in lower case` })),
  'expose-invalid-format': ({ instructions }) =>
    exposed(instructions)
      .filter((word) => word.text.includes(':'))
      .map(({ range, text }) => ({
        range,
        message: `${text} maps a port; EXPOSE only names the container's`,
      })),
};

/** What the checks find in the stages. */
export function checkStages(stages: readonly Stage[]): DockerfileWarning[] {
  return stages.flatMap((stage, index) =>
    Object.entries(checks).flatMap(([code, check]) =>
      check(stage, stages.slice(0, index)).map((finding) => ({ code, ...finding })),
    ),
  );
}

/** Every instruction in the case that most are written in. */
export function checkCasing(instructions: readonly Instruction[]): DockerfileWarning[] {
  const names = instructions.map(({ source, range }) => ({ name: /^\S+/.exec(source)![0], range }));
  const lower = names.filter(({ name }) => casing(name) === 'lower').length;
  const upper = names.filter(({ name }) => casing(name) === 'upper').length;
  const wanted = lower > upper ? 'lower' : 'upper';
  return names
    .filter(({ name }) => casing(name) !== wanted)
    .map(({ name, range }) => ({
      code: 'consistent-instruction-casing',
      message: `write ${name} in ${wanted} case like the other instructions`,
      range,
    }));
}

function casing(word: string): 'lower' | 'upper' | 'mixed' {
  if (word === word.toUpperCase()) return 'upper';
  return word === word.toLowerCase() ? 'lower' : 'mixed';
}

function nameAsWritten(from: FromInstruction): string | undefined {
  return from.name === undefined ? undefined : from.source.split(/\s+/).at(-1);
}

/** The words of EXPOSE that hold no variable. */
function exposed(instructions: readonly Instruction[]) {
  return instructions
    .flatMap((instruction) => (instruction.kind === 'expose' ? instruction.words : []))
    .filter((word) => !word.text.includes('$'));
}

function soundsSecret(name: string): boolean {
  const words = name.toLowerCase().split('_');
  const secret = /^(apikey|auth|credentials?|key|password|pword|passwd|secret|token)$/;
  return words.some((word) => secret.test(word)) && !words.includes('public');
}
