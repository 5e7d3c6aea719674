import type { BuildEvent } from '@slipway/builder';
import type { Terminal } from './terminal.ts';
import { formatBytes, formatDuration } from './units.ts';

/**
 * Shows a build line by line, for logs: every line begins with the number of its step, as steps of several stages go on
 * side by side.
 */
export function buildProgress(terminal: Terminal): (event: BuildEvent) => void {
  /** What a step has written of a line that has not ended, by number and stream. */
  const unfinished = new Map<string, string>();
  const flush = (step: number) => {
    for (const stream of ['stdout', 'stderr']) {
      const rest = unfinished.get(`${step} ${stream}`);
      if (rest) terminal.detail(`#${step} ${rest}`);
      unfinished.delete(`${step} ${stream}`);
    }
  };
  return (event) => {
    switch (event.kind) {
      case 'started':
        return terminal.step(`#${event.step} [${event.step}/${event.total}] ${event.name}`);
      case 'cached':
        return terminal.step(`#${event.step} CACHED`);
      case 'output': {
        const key = `${event.step} ${event.stream}`;
        const lines = `${unfinished.get(key) ?? ''}${event.text}`.split('\n');
        unfinished.set(key, lines.pop() ?? '');
        for (const line of lines) terminal.detail(`#${event.step} ${line}`);
        return undefined;
      }
      case 'finished':
        flush(event.step);
        return terminal.step(`#${event.step} ${doneText(event)}`);
      case 'warning':
        return terminal.warn(warningText(event));
    }
  };
}

export function doneText({ milliseconds, size }: Extract<BuildEvent, { kind: 'finished' }>): string {
  const made = size === undefined ? 'nothing changed' : formatBytes(size);
  return `DONE ${formatDuration(milliseconds)}, ${made}`;
}

export function warningText({ file, line, message }: Extract<BuildEvent, { kind: 'warning' }>): string {
  return `${file === undefined ? '' : `${file}:${line}: `}${message}`;
}
