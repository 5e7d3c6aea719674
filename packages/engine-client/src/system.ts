/** What an engine says of itself: the fields Slipway reads of `GET /info` and `GET /version`. */
export interface Info {
  readonly ID: string;
  readonly Name: string;
  readonly ServerVersion: string;
  readonly Architecture: string;
  readonly OSType: string;
  readonly NCPU: number;
  readonly MemTotal: number;
}

/** Something that an engine's records and its machine do not agree on. */
export interface Finding {
  readonly noun: string;
  readonly name: string;
  readonly problem: string;
  /** What was done about it, in the past tense; null when nothing can be. Only of a repair. */
  readonly repair?: string | null;
}

export interface Version {
  readonly Version: string;
  readonly ApiVersion: string;
  readonly MinAPIVersion: string;
  readonly Os: string;
  readonly Arch: string;
}
