import { type Filters, filtersQuery } from './filters.ts';
import type { RequestOptions } from './transport.ts';

/** One line of `GET /events`. */
export interface EngineEvent {
  readonly Type: string;
  readonly Action: string;
  readonly Actor: { readonly ID: string; readonly Attributes: Readonly<Record<string, string>> };
  /** Nanoseconds since 1970; too large to be exact. */
  readonly timeNano: number;
}

export interface EventsOptions {
  readonly filters?: Filters;
  /** Seconds since 1970. Past events are told from `since` on; the stream ends at `until`. */
  readonly since?: number;
  readonly until?: number;
  readonly signal?: AbortSignal;
}

/** The request options that ask for those events. */
export function eventsQuery({ filters, since, until, signal }: EventsOptions): RequestOptions {
  return {
    query: { ...filtersQuery(filters), since, until },
    ...(signal === undefined ? {} : { signal }),
  };
}
