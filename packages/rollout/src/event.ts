/** What a rollout tells while it goes. */
export type RolloutEvent =
  | { readonly type: 'pulling'; readonly service: string; readonly reference: string }
  | {
      readonly type: 'pull-progress';
      readonly service: string;
      readonly layer: string;
      readonly status: string;
      /** Bytes. */
      readonly current?: number | undefined;
      readonly total?: number | undefined;
    }
  | { readonly type: 'unchanged'; readonly service: string }
  | {
      readonly type: 'starting';
      readonly service: string;
      readonly container: string;
      readonly beside: boolean;
    }
  | { readonly type: 'waiting'; readonly service: string; readonly health: string }
  | { readonly type: 'healthy'; readonly service: string }
  | { readonly type: 'switched'; readonly service: string }
  | { readonly type: 'completed'; readonly service: string }
  | { readonly type: 'draining'; readonly seconds: number }
  | { readonly type: 'stopping'; readonly service: string; readonly container: string }
  | { readonly type: 'returned'; readonly service: string }
  | { readonly type: 'pruned'; readonly container: string };

export type OnEvent = (event: RolloutEvent) => void;
