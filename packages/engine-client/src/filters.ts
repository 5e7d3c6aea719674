/** Filters of lists and events: every name must match, by any one of its values. Sent as JSON of `{name: [values]}`. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** The query member for `filters`; nothing when there are none. */
export function filtersQuery(filters: Filters | undefined): { filters?: string } {
  return filters === undefined ? {} : { filters: JSON.stringify(filters) };
}

/** What a prune removed, and the bytes of disk that gave. */
export interface Pruned {
  readonly removed: readonly string[];
  readonly bytes: number;
}
