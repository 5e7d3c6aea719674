import * as core from '@actions/core';
import { failureAnnotation } from './annotation.ts';
import { Runner } from './runner.ts';
import { block, heading } from './summary.ts';

/** What an action does in a step. */
export type Work = (runner: Runner) => Promise<void>;

/**
 * Runs an action: `main` in its step, and `post`, if there is one, after the job's last; both are the same file, told
 * apart by what the first run left in its state. What is thrown becomes an annotation, a summary and exit code 1, and
 * in a job that is cancelled exit code 1 alone. Then the process ends: what is left open, such as a connection that is kept
 * alive, must not hold the step.
 */
export async function runAction(name: string, main: Work, post?: Work): Promise<never> {
  const runner = new Runner(process.env);
  const isPost = post !== undefined && runner.recall('stage') === 'post';
  try {
    if (post !== undefined && !isPost) runner.remember('stage', 'post');
    await (isPost ? post : main)(runner);
  } catch (error) {
    process.exitCode = core.ExitCode.Failure;
    if (runner.cancelled) core.info('cancelled');
    else await tell(runner, name, error);
  }
  process.exit();
}

async function tell(runner: Runner, name: string, error: unknown): Promise<void> {
  const { message, ...properties } = failureAnnotation(error, runner.folder, runner.workspace);
  core.error(message, properties);
  await runner.summarize(`${heading(`${name} failed`)}${block(message)}`);
}
