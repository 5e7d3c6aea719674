import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * How an engine gives memory back which a build no longer needs, so that one that does nothing costs little.
 * docs/performance.md has what that comes to.
 */

/**
 * The environment of an engine: V8 keeps the space of its youngest objects small; malloc has few arenas, and returns
 * larger pieces at once, instead of raising its thresholds with what it has seen. node(1), mallopt(3).
 */
export const ENGINE_MEMORY: Readonly<Record<string, string>> = {
  NODE_OPTIONS: '--max-semi-space-size=4',
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
};

/** Milliseconds between looks whether the process is idle. */
const BETWEEN_LOOKS = 5_000;

/** The part of a processor that an idle process uses at most. */
const IDLE_SHARE = 0.05;

/** Bytes by which it must have grown for a collection to be worth its tenth of a second. */
const GROWTH = 8 * 2 ** 20;

/**
 * From now on, whenever this process has been idle for some seconds and has grown since, V8 collects what it kept for
 * speed too. Left alone, it collects only as it allocates, which an idle process does not.
 */
export function releaseMemoryWhenIdle(): void {
  const collect = collector();
  let kept = 0;
  let used = process.cpuUsage();
  const look = () => {
    const { user, system } = process.cpuUsage(used);
    used = process.cpuUsage();
    const isIdle = user + system <= IDLE_SHARE * BETWEEN_LOOKS * 1_000;
    if (!isIdle || process.memoryUsage.rss() < kept + GROWTH) return;
    collect();
    kept = process.memoryUsage.rss();
  };
  setInterval(look, BETWEEN_LOOKS).unref();
}

/** V8's collection of all that can go, for which Node has no function of its own unless started with a flag. */
export function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as NonNullable<typeof globalThis.gc>;
  return () => void collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
