import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as core from '@actions/core';
import { type AnnotationPlace, placeIn } from './annotation.ts';
import { type RepositoryFacts, repositoryFacts, revisionOf, type WebhookEvent } from './event.ts';
import { Inputs } from './inputs.ts';
import { maskedTexts } from './mask.ts';

/**
 * The runner of GitHub Actions, to an action: what it hands in (inputs, the repository, the commit), and what it takes
 * (outputs, annotations, a summary, what later steps find in their environment).
 */
export class Runner {
  readonly inputs = new Inputs(
    (name) => core.getInput(name, { trimWhitespace: false }),
    (secret) => this.mask(secret),
  );
  readonly workspace: string;
  readonly temp: string;
  /** What is built, tagged and deployed when no input says otherwise. */
  readonly revision: string;
  readonly repository: RepositoryFacts;
  #held: (() => void)[] | undefined;
  #signal: AbortSignal | undefined;

  constructor(env: Readonly<Record<string, string | undefined>>) {
    const event = readEvent(env['GITHUB_EVENT_PATH']);
    this.workspace = env['GITHUB_WORKSPACE'] ?? process.cwd();
    this.temp = env['RUNNER_TEMP'] ?? '/tmp';
    this.revision = revisionOf(env, event);
    this.repository = repositoryFacts(env, event);
  }

  /** The folder that the action works on: input `context`, relative to the workspace. */
  get folder(): string {
    return this.inputs.text('context') ?? '.';
  }

  /**
   * A command's view of the world, as it is on a runner: everything is told on standard output, in order; the action's
   * own inputs are no variables; and registry credentials come from inputs `username` and `password`, for input
   * `registry`, if there are any.
   */
  adapt<
    Context extends {
      readonly env: Readonly<Record<string, string | undefined>>;
      readonly signal: AbortSignal;
    },
  >(context: Context) {
    this.#signal = context.signal;
    const variables = Object.entries(context.env).filter(([name]) => !name.startsWith('INPUT_'));
    return {
      ...context,
      cwd: this.workspace,
      env: { ...Object.fromEntries(variables), ...this.#login() },
      stderr: process.stdout,
    };
  }

  /** Whether the job was cancelled while a command ran. */
  get cancelled(): boolean {
    return this.#signal?.aborted === true;
  }

  #login(): Readonly<Record<string, string>> {
    const username = this.inputs.text('username');
    const password = this.inputs.secret('password')?.reveal();
    if (username === undefined || password === undefined) return {};
    return {
      SLIPWAY_REGISTRY: this.inputs.text('registry') ?? '',
      SLIPWAY_REGISTRY_USERNAME: username,
      SLIPWAY_REGISTRY_PASSWORD: password,
    };
  }

  /**
   * Folds what `work` prints under a title. What it prints is not ours, so a line of it that looks like a command of the
   * runner is none; warnings come after the fold.
   */
  async group<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
    const token = randomUUID();
    this.#held = [];
    core.startGroup(title);
    core.info(`::stop-commands::${token}`);
    try {
      return await work();
    } finally {
      core.info(`::${token}::`);
      core.endGroup();
      for (const tell of this.#held) tell();
      this.#held = undefined;
    }
  }

  /** Blacks a secret out in the log from here on, and gives it back. */
  mask(secret: string): string {
    for (const text of maskedTexts(secret)) core.setSecret(text);
    return secret;
  }

  info(message: string): void {
    core.info(message);
  }

  /** A warning on the run's page, at a line of a file if it has one. */
  warn(message: string, place: AnnotationPlace = {}): void {
    const properties = placeIn(place, this.folder, this.workspace);
    const tell = () => core.warning(message, { title: 'Slipway', ...properties });
    if (this.#held === undefined) tell();
    else this.#held.push(tell);
  }

  /** Outputs by name; lists become one value a line. */
  outputs(values: Readonly<Record<string, string | number | boolean | readonly string[]>>): void {
    for (const [name, value] of Object.entries(values))
      core.setOutput(name, typeof value === 'object' ? value.join('\n') : String(value));
  }

  /** Adds Markdown to the job's summary; nothing where there is none, as on older servers. */
  async summarize(markdown: string): Promise<void> {
    if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(markdown).write();
  }

  /** Variables and folders of PATH for this step and the later ones. */
  export(variables: Readonly<Record<string, string>>, path: readonly string[] = []): void {
    for (const [name, value] of Object.entries(variables)) core.exportVariable(name, value);
    for (const folder of path) core.addPath(folder);
  }

  /** Keeps a value for the post step. */
  remember(name: string, value: string): void {
    core.saveState(name, value);
  }

  /** What the main step kept; empty when it did not. */
  recall(name: string): string {
    return core.getState(name);
  }
}

function readEvent(path: string | undefined): WebhookEvent {
  return path === undefined || path === '' ? {} : (JSON.parse(readFileSync(path, 'utf8')) as WebhookEvent);
}
