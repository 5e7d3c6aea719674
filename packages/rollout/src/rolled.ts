import { type LeasedHost, withLease } from './lease.ts';
import type { Move, Mover } from './mover.ts';
import type { ReleaseRecord } from './record.ts';

/** What a rollout or a rollback did on a host. */
export interface Rolled {
  readonly record: ReleaseRecord;
  /** The services that run in another container than before. */
  readonly moved: readonly string[];
  readonly unchanged: readonly string[];
  /** Returns the host to what it ran before. Throws a `Failure` `return-failed` that says what could not be. */
  undo(): Promise<void>;
}

export interface Done {
  readonly record: ReleaseRecord;
  readonly moves: readonly Move[];
  readonly unchanged: readonly string[];
}

/** What was done, with the way back; `afterUndo` runs at the end of that. */
export function rolled(
  host: LeasedHost,
  mover: Mover,
  { record, moves, unchanged }: Done,
  afterUndo: () => Promise<void>,
): Rolled {
  return {
    record,
    moved: moves.map(({ service }) => service),
    unchanged,
    undo: () =>
      withLease(host, async () => {
        const problem = await mover.undo(moves, undefined);
        if (problem !== undefined) throw problem;
        await afterUndo();
      }),
  };
}
