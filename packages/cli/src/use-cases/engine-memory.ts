/**
 * The environment of an engine that gives memory back which a build no longer needs: V8 keeps the space of its youngest
 * objects small, and malloc returns larger pieces at once, instead of raising its thresholds with what it has seen.
 * node(1), mallopt(3). docs/performance.md has what that comes to.
 */
export const ENGINE_MEMORY: Readonly<Record<string, string>> = {
  NODE_OPTIONS: '--max-semi-space-size=4',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
};
