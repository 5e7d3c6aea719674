import type { Arena } from './arena.ts';
import type { Contender, Group } from './contender.ts';

/** One line of the table: something that every engine does, and how it is measured. */
export interface Row {
  readonly group: Group;
  readonly name: string;
  readonly unit: Unit;
  /** Takes so long that three rounds must do. */
  readonly heavy?: boolean;
  /** Makes what one engine needs for it, ready to be measured again and again. */
  prepare(contender: Contender, arena: Arena): Promise<Measurement>;
}

/** Of times and sizes less is better, of rates more. */
export type Unit = 'ms' | 'MB' | 'MB/s' | '/s';

export interface Measurement {
  /** Gives the figure in the row's unit; undefined where there is nothing to measure. Round 0 is the warm-up. */
  measure(round: number): Promise<number | undefined>;
  /** Removes what was made. */
  clear?(): Promise<void>;
}

/** How many milliseconds the work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
