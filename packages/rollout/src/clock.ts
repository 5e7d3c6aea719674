/** Time, as handed in: so that tests need not wait, and a library never looks at a clock of its own. */
export interface Clock {
  now(): Date;
  sleep(milliseconds: number): Promise<void>;
}
