/**
 * Does work on each item, at most `limit` at a time. The first error stops it: nothing more is begun, the signal tells
 * the work under way to give up, and the error is thrown once all of that has ended.
 */
export async function sideBySide<T>(
  items: readonly T[],
  limit: number,
  work: (item: T, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) {
      if (stop.signal.aborted) return;
      try {
        await work(item, stop.signal);
      } catch (error) {
        stop.abort(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  stop.signal.throwIfAborted();
}
