export { parseBytes } from './bytes.ts';
export { check, refuseFindings } from './check/check.ts';
export type { CheckKnowledge, Finding } from './check/finding.ts';
export { parseCheckOptions } from './check/options.ts';
export { parseDuration } from './duration.ts';
export {
  type ExpandOptions,
  expand,
  expandHeredoc,
  expandWords,
} from './expand.ts';
export type { Variables } from './expansion.ts';
export { flagSwitch, flagValue, flagValues } from './flag.ts';
export { type IgnoreRules, ignoreRules, parseIgnore } from './ignore.ts';
export type {
  CheckOptions,
  CommandForm,
  CopyInstruction,
  Dockerfile,
  Flag,
  FromInstruction,
  HealthcheckInstruction,
  HealthcheckTiming,
  Heredoc,
  Instruction,
  KeyValue,
  MountFlag,
  OnbuildInstruction,
  Position,
  Range,
  RunInstruction,
  Word,
} from './instruction.ts';
export {
  type BindMount,
  type CacheMount,
  expandMount,
  type Mount,
  parseMount,
  type SecretMount,
  type SshMount,
  type TmpfsMount,
} from './mount.ts';
export { type Change, parseChange, parseDockerfile, parseTrigger, type Trigger } from './parse.ts';
export { hasWildcards, matchPattern, type PatternOptions } from './pattern.ts';
export { exposedPorts } from './port.ts';
export { checkSignal } from './signal.ts';
export { type ArgInstruction, findStage, type Stage, type Stages, stagesOf } from './stage.ts';
