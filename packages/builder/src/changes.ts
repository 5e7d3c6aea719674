import { type Instruction, parseChange } from '@slipway/dockerfile';
import { Failure } from '@slipway/failure';
import type { Platform, RunConfig } from '@slipway/oci';
import { configured, type MetadataInstruction } from './instructions/metadata.ts';
import { workdirOf } from './instructions/workdir.ts';
import { located } from './session.ts';
import { emptyStage, type StageState, withConfig } from './stage/stage-state.ts';

/** Instructions that change what an image runs, and no file in it. moby, builder/dockerfile, validCommitCommands. */
const ALLOWED: readonly Instruction['kind'][] = [
  'cmd',
  'entrypoint',
  'env',
  'expose',
  'healthcheck',
  'label',
  'onbuild',
  'stopsignal',
  'user',
  'volume',
  'workdir',
];

/**
 * The configuration of an image that is made without a build, after the instructions of `--change`, one each. They mean
 * what they mean in a Dockerfile. Throws a `Failure` `bad-change`, or `dockerfile-syntax`.
 */
export function applyChanges(config: RunConfig, changes: readonly string[], platform: Platform): RunConfig {
  return changes.reduce(changed, { ...emptyStage(platform), config }).config;
}

function changed(state: StageState, change: string): StageState {
  const source = parseChange(change);
  const { instruction } = source;
  if (!ALLOWED.includes(instruction.kind))
    throw new Failure(
      'bad-change',
      `${instruction.kind.toUpperCase()} cannot change an image without a build`,
      {
        hint: `use ${ALLOWED.map((kind) => kind.toUpperCase()).join(', ')}, or a Dockerfile`,
      },
    );
  try {
    if (instruction.kind === 'workdir')
      return withConfig(state, { WorkingDir: workdirOf(state, instruction.word, source) });
    return configured(state, instruction as MetadataInstruction, source).next;
  } catch (error) {
    throw located(error, source, instruction.range.start);
  }
}
