/** What a build tells while it goes on; plain data, one JSON line each on the wire. */
export type BuildEvent =
  | {
      readonly kind: 'started';
      readonly step: number;
      readonly total: number;
      readonly name: string;
      readonly stage: string;
    }
  | { readonly kind: 'cached'; readonly step: number }
  | {
      readonly kind: 'output';
      readonly step: number;
      readonly stream: 'stdout' | 'stderr';
      readonly text: string;
    }
  | {
      readonly kind: 'finished';
      readonly step: number;
      readonly milliseconds: number;
      readonly size?: number;
    }
  | { readonly kind: 'warning'; readonly message: string; readonly file?: string; readonly line?: number };
