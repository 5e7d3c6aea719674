import type { CliContext } from '../context.ts';
import { humanSize } from '../docker/sizes.ts';
import { isTerminal } from './terminal.ts';

/** How much a copy has moved, on a terminal, in docker's words. */
export interface CopyProgress {
  moved(bytes: number): void;
  /** Takes away what is shown of a copy under way. */
  clear(): void;
  done(where: string): void;
}

const REDRAW_MS = 75;

/** Says nothing when asked to be quiet, nor when standard output is no terminal. */
export function copyProgress({ stdout, stderr, now }: CliContext, quiet: boolean): CopyProgress {
  let total = 0;
  let shown = false;
  let drawn: number | undefined;
  const clear = () => {
    if (shown) stderr.write('\r\x1b[2K');
    shown = false;
  };
  if (quiet || !isTerminal(stdout)) return { moved: () => {}, clear, done: () => {} };
  return {
    moved: (bytes) => {
      total += bytes;
      drawn ??= now().getTime();
      if (!stderr.isTTY || now().getTime() - drawn < REDRAW_MS) return;
      clear();
      stderr.write(`Copying - ${humanSize(total, 3)}`);
      drawn = now().getTime();
      shown = true;
    },
    clear,
    done: (where) => {
      clear();
      stderr.write(`Successfully copied ${humanSize(total, 3)} to ${where}\n`);
    },
  };
}
