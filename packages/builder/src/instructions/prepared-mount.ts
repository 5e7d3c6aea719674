import { posix } from 'node:path';
import { Failure } from '@slipway/failure';
import type { Digest } from '@slipway/oci';
import type { StepMount } from '../ports.ts';
import type { StageState } from '../stage/stage-state.ts';

/** A mount for the time of a step. */
export interface Opened {
  readonly mount?: StepMount;
  readonly env?: string;
  readonly close?: () => void | Promise<void>;
}

/** One mount of a RUN: what of it decides the result, and how to have it. */
export interface Prepared {
  readonly input: unknown;
  /** The name of the cache that it borrows. */
  readonly cache?: Digest;
  readonly open: (borrow: BorrowCache) => Promise<Opened>;
}

/** Borrows a cache for a step, which may mount it in several places, and gives its folder. */
export type BorrowCache = (name: Digest, sharing: 'shared' | 'private' | 'locked') => Promise<string>;

/** Targets are relative to WORKDIR. Throws a `Failure` `bad-mount` for one that would hide the whole root. */
export function targetOf(state: StageState, target: string): string {
  const path = posix.resolve('/', state.config.WorkingDir ?? '/', target);
  if (path !== '/') return path;
  throw new Failure('bad-mount', 'a mount cannot be on /', {
    hint: 'give it a target=, or set a WORKDIR, which is where a mount without one goes',
  });
}
