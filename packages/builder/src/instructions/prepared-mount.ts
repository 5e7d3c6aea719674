import { posix } from 'node:path';
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
  readonly open: (borrow: BorrowCache) => Promise<Opened>;
}

/** Borrows a cache for a step, which may mount it in several places, and gives its folder. */
export type BorrowCache = (name: Digest, sharing: 'shared' | 'private' | 'locked') => Promise<string>;

/** Targets are relative to WORKDIR. */
export function targetOf(state: StageState, target: string): string {
  return posix.resolve('/', state.config.WorkingDir ?? '/', target);
}
