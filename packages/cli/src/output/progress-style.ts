import type { BuildEvent } from '@slipway/builder';
import type { CliContext } from '../context.ts';
import { buildProgress } from './build-progress.ts';
import { LiveProgress } from './live-progress.ts';
import type { Terminal } from './terminal.ts';

/** How a build is shown, under docker's names. */
export const PROGRESS_STYLES = ['auto', 'plain', 'tty', 'rawjson', 'quiet'] as const;
export type ProgressStyle = (typeof PROGRESS_STYLES)[number];

export interface ShownProgress {
  show(event: BuildEvent): void;
  /** To be called when the build has ended, well or not. */
  end(): void;
}

/** `auto` draws on a terminal that can be drawn on, and else writes lines. */
export function progressIn(
  style: ProgressStyle,
  terminal: Terminal,
  { stderr, env, now }: Pick<CliContext, 'stderr' | 'env' | 'now'>,
): ShownProgress {
  const drawable = stderr.isTTY && env['TERM'] !== 'dumb' && !env['CI'];
  if (style === 'tty' || (style === 'auto' && drawable)) return new LiveProgress(stderr, now);
  const end = () => {};
  if (style === 'quiet') return { show: () => {}, end };
  if (style === 'rawjson') return { show: (event) => void stderr.write(`${JSON.stringify(event)}\n`), end };
  return { show: buildProgress(terminal), end };
}
