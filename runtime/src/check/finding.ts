import type { Engine } from '../engine.ts';

/** Something that the engine's records and the machine do not agree on. */
export interface Finding {
  /** What kind of thing it is, such as `blob` or `bridge`. */
  readonly noun: string;
  /** Which one: a digest, id, name or path. */
  readonly name: string;
  readonly problem: string;
  /** Undefined for what only a person can put right; `problem` then says how. */
  readonly repair?: Repair;
}

export interface Repair {
  /** What was done, in the past tense, such as `removed`. */
  readonly did: string;
  run(): Promise<void> | void;
}

/** Looks at one noun: observes what is there, and compares it with what the records say. Changes nothing. */
export type Inspector = (engine: Engine) => Promise<readonly Finding[]> | readonly Finding[];

/** What is there and should not be. Pure, as all comparisons are. */
export function surplus<T>(there: Iterable<T>, wanted: Iterable<T>): T[] {
  const expected = new Set(wanted);
  return [...new Set(there)].filter((each) => !expected.has(each));
}
