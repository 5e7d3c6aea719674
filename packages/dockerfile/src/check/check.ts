/**
 * Build checks: what builds, but is likely a mistake. These are Docker's own, under their own names, so that a Dockerfile's
 * `# check=` means the same here. InvalidBaseImagePlatform is not among them: an image for another platform is not built
 * on at all. InvalidExecForm is ours.
 */
import { Failure } from '@slipway/failure';
import type { Dockerfile } from '../instruction.ts';
import { locationIn } from '../source.ts';
import { stagesOf } from '../stage.ts';
import { consistentInstructionCasing, fromAsCasing } from './casing.ts';
import { invalidExecForm, jsonArgsRecommended, multipleInstructionsDisallowed } from './command.ts';
import { copyIgnoredFile } from './copy.ts';
import { exposeInvalidFormat, exposeProtoCasing } from './expose.ts';
import type { CheckKnowledge, Finding, Rule, Subject } from './finding.ts';
import {
  fromPlatformFlagConstDisallowed,
  invalidDefaultArgInFrom,
  redundantTargetPlatform,
  undefinedArgInFrom,
} from './from.ts';
import { legacyKeyValueFormat, maintainerDeprecated, noEmptyContinuation } from './legacy.ts';
import { secretsUsedInArgOrEnv } from './secret.ts';
import { duplicateStageName, reservedStageName, stageNameCasing } from './stage-name.ts';
import { undefinedVar } from './undefined-variable.ts';
import { workdirRelativePath } from './workdir.ts';

const rules: Readonly<Record<string, Rule>> = {
  ConsistentInstructionCasing: consistentInstructionCasing,
  CopyIgnoredFile: copyIgnoredFile,
  DuplicateStageName: duplicateStageName,
  ExposeInvalidFormat: exposeInvalidFormat,
  ExposeProtoCasing: exposeProtoCasing,
  FromAsCasing: fromAsCasing,
  FromPlatformFlagConstDisallowed: fromPlatformFlagConstDisallowed,
  InvalidDefaultArgInFrom: invalidDefaultArgInFrom,
  InvalidExecForm: invalidExecForm,
  JSONArgsRecommended: jsonArgsRecommended,
  LegacyKeyValueFormat: legacyKeyValueFormat,
  MaintainerDeprecated: maintainerDeprecated,
  MultipleInstructionsDisallowed: multipleInstructionsDisallowed,
  NoEmptyContinuation: noEmptyContinuation,
  RedundantTargetPlatform: redundantTargetPlatform,
  ReservedStageName: reservedStageName,
  SecretsUsedInArgOrEnv: secretsUsedInArgOrEnv,
  StageNameCasing: stageNameCasing,
  UndefinedArgInFrom: undefinedArgInFrom,
  UndefinedVar: undefinedVar,
  WorkdirRelativePath: workdirRelativePath,
};

/** What the checks find that the Dockerfile does not skip, by place. */
export function check(dockerfile: Dockerfile, knowledge: CheckKnowledge = {}): Finding[] {
  const subject: Subject = { ...stagesOf(dockerfile), dockerfile, knowledge };
  const { skip } = dockerfile.checks;
  if (skip === 'all') return [];
  const skipped = new Set(skip.map((name) => name.toLowerCase()));
  return Object.entries(rules)
    .filter(([rule]) => !skipped.has(rule.toLowerCase()))
    .flatMap(([rule, find]) => find(subject).map((remark) => ({ rule, ...remark })))
    .sort(byPlace);
}

/** Fails with `dockerfile-check` at the first finding when the Dockerfile says that findings are errors. */
export function refuseFindings(dockerfile: Dockerfile, [first]: readonly Finding[]): void {
  if (!dockerfile.checks.error || first === undefined) return;
  const location = locationIn(dockerfile, first.range.start);
  throw new Failure('dockerfile-check', `${first.message} (${first.rule})`, {
    ...(location === undefined ? {} : { location }),
    hint: 'correct it, or name the check in # check=skip=…, as the Dockerfile says that warnings are errors',
  });
}

function byPlace({ range: { start: a } }: Finding, { range: { start: b } }: Finding): number {
  return a.line - b.line || a.column - b.column;
}
