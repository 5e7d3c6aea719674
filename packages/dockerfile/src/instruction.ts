/**
 * The instructions of a Dockerfile as they were written: parsed into typed parts, not yet expanded. Words keep their
 * variables and quotes; `expand` resolves them once the builder knows the stage's variables. Every part knows its place
 * in the file. Source: the Dockerfile reference of Docker's documentation.
 */

/** Lines and columns count from 1; `end` is exclusive in its column. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A word as written, with quotes, escapes and variables still in it. */
export interface Word {
  readonly text: string;
  readonly range: Range;
}

/**
 * `--name=value` in front of an instruction's arguments; `value` is undefined for a bare `--name`. Unlike other words, a
 * flag's value has its quotes and escapes already resolved; only variables are left in it.
 */
export interface Flag {
  readonly name: string;
  readonly value: Word | undefined;
  readonly range: Range;
}

/**
 * A here-document: `content` is its body as it is used, after `<<-` has stripped tabs; `expand` is false when the name
 * was quoted. `range` is the body's, up to the end of the line that terminates it.
 */
export interface Heredoc {
  readonly name: string;
  readonly content: string;
  readonly expand: boolean;
  readonly range: Range;
}

/** A command: `exec` runs argv as it stands, `shell` is handed to the stage's SHELL. */
export type CommandForm =
  | { readonly form: 'exec'; readonly argv: readonly string[] }
  | { readonly form: 'shell'; readonly command: string };

export interface KeyValue {
  readonly key: Word;
  /** Undefined only for `ARG name` without a default. */
  readonly value: Word | undefined;
}

export interface InstructionBase {
  readonly range: Range;
  /** The instruction in one line, with continuations joined and comments removed, as the image's history shows it. */
  readonly source: string;
  readonly flags: readonly Flag[];
}

/**
 * `--mount=type=…,key=value` of RUN, split but not expanded. Keys are in lower case and in their long form; a bare key has
 * no value.
 */
export interface MountFlag {
  readonly options: ReadonlyMap<string, string | undefined>;
  readonly range: Range;
}

export type Instruction =
  | FromInstruction
  | RunInstruction
  | (InstructionBase & { readonly kind: 'cmd' | 'entrypoint'; readonly command: CommandForm })
  | (InstructionBase & { readonly kind: 'arg' | 'env' | 'label'; readonly pairs: readonly KeyValue[] })
  | (InstructionBase & { readonly kind: 'expose' | 'volume'; readonly words: readonly Word[] })
  | CopyInstruction
  | (InstructionBase & {
      readonly kind: 'user' | 'workdir' | 'stopsignal' | 'maintainer';
      readonly word: Word;
    })
  | (InstructionBase & { readonly kind: 'shell'; readonly argv: readonly string[] })
  | HealthcheckInstruction
  | OnbuildInstruction;

export interface FromInstruction extends InstructionBase {
  readonly kind: 'from';
  readonly image: Word;
  /** The stage's name, in lower case, as stage names are compared; undefined without `AS`. */
  readonly name: string | undefined;
}

export interface RunInstruction extends InstructionBase {
  readonly kind: 'run';
  readonly command: CommandForm;
  /** Bodies of here-documents named in the command. */
  readonly heredocs: readonly Heredoc[];
  readonly mounts: readonly MountFlag[];
}

export interface CopyInstruction extends InstructionBase {
  readonly kind: 'copy' | 'add';
  /** Paths, URLs or Git references; a here-document stands among `heredocs` instead. */
  readonly sources: readonly Word[];
  readonly heredocs: readonly Heredoc[];
  readonly destination: Word;
}

export interface HealthcheckInstruction extends InstructionBase {
  readonly kind: 'healthcheck';
  /** Undefined for `HEALTHCHECK NONE`. */
  readonly command: CommandForm | undefined;
  readonly timing: HealthcheckTiming;
}

/** What the flags of a HEALTHCHECK say; what is left out takes Docker's default. Durations are nanoseconds. */
export interface HealthcheckTiming {
  readonly interval?: number;
  readonly timeout?: number;
  readonly startPeriod?: number;
  readonly startInterval?: number;
  readonly retries?: number;
}

export interface OnbuildInstruction extends InstructionBase {
  readonly kind: 'onbuild';
  /** The instruction as text, as the image's configuration keeps it. */
  readonly trigger: string;
  readonly instruction: Exclude<Instruction, FromInstruction | OnbuildInstruction>;
}

/** What the `check` directive says of build checks: which are left out, and whether a finding is an error. */
export interface CheckOptions {
  readonly skip: 'all' | readonly string[];
  readonly error: boolean;
}

/** A parsed Dockerfile. */
export interface Dockerfile {
  readonly file: string;
  /** The file's lines as written, without their endings. */
  readonly lines: readonly string[];
  /** `\` or a backtick, from the `escape` directive. */
  readonly escape: '\\' | '`';
  readonly directives: ReadonlyMap<string, string>;
  /** In order; before the first `from` only `arg` is allowed. */
  readonly instructions: readonly Instruction[];
  readonly checks: CheckOptions;
}
