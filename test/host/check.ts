import type { Machine } from './machine.ts';

/** One thing that is so on the host, or the check rejects. Checks build on what earlier ones left there. */
export interface Check {
  readonly name: string;
  readonly verify: (host: Machine) => Promise<void>;
}
