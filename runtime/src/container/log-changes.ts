import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Waits for the next change of a log, or for its end. */
export interface LogChanges {
  /** Resolves at the first change since the last call, or when nothing more will be written. */
  next(): Promise<'changed' | 'ended'>;
  close(): void;
}

/** Looks out for changes of a log's files until `ended` resolves or `signal` is aborted. */
export function changesOf(path: string, ended: Promise<unknown>, signal: AbortSignal): LogChanges {
  let changed = false;
  let over = false;
  let wake: () => void = () => {};
  const notify = () => {
    changed = true;
    wake();
  };
  const watcher = watchLog(path, notify);
  signal.addEventListener('abort', notify, { once: true });
  void ended.then(() => {
    over = true;
    wake();
  });
  return {
    async next() {
      if (!changed && !over) await new Promise<void>((resolve) => (wake = resolve));
      changed = false;
      return over ? 'ended' : 'changed';
    },
    close: () => {
      watcher.close();
      signal.removeEventListener('abort', notify);
    },
  };
}

/** Calls `onChange` when a log is written to or rotated. */
export function watchLog(path: string, onChange: () => void): FSWatcher {
  const name = basename(path);
  return watch(dirname(path), (_, changed) => void (changed?.startsWith(name) && onChange()));
}
