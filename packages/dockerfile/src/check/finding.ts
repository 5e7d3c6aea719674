/** What a check has found, and what it is given to look at. */
import type { IgnoreRules } from '../ignore.ts';
import type { Dockerfile, Range } from '../instruction.ts';
import type { Stages } from '../stage.ts';

/** Something that builds but is likely a mistake. */
export interface Finding {
  /** The check's name as Docker's documentation has it, for example `StageNameCasing`. */
  readonly rule: string;
  readonly message: string;
  readonly range: Range;
}

/** What a rule says of a place. */
export type Remark = Omit<Finding, 'rule'>;

/** What is known besides the Dockerfile. */
export interface CheckKnowledge {
  /** What the ignore file leaves out of the context. Without it nothing is said about COPY of ignored files. */
  readonly ignored?: IgnoreRules;
  /**
   * The variables that a base image sets, or undefined for an image that is not known. A variable that such an image may
   * set is called undefined only where the Dockerfile itself hints at a mistake.
   */
  readonly variablesOf?: (image: string) => Iterable<string> | undefined;
}

export interface Subject extends Stages {
  readonly dockerfile: Dockerfile;
  readonly knowledge: CheckKnowledge;
}

export type Rule = (subject: Subject) => readonly Remark[];
