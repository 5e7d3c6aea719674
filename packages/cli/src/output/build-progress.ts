import type { BuildEvent } from '@slipway/builder';
import type { Terminal } from './terminal.ts';
import { formatBytes, formatDuration } from './units.ts';

/** Shows a build: each step with what it prints, and how it ended. */
export function buildProgress(terminal: Terminal): (event: BuildEvent) => void {
  return (event) => {
    switch (event.kind) {
      case 'started':
        return terminal.step(`[${event.step}/${event.total}] ${event.name}`);
      case 'cached':
        return terminal.detail('cached');
      case 'output':
        return terminal.detail(event.text);
      case 'finished': {
        const size = event.size === undefined ? 'nothing changed' : formatBytes(event.size);
        return terminal.detail(`done in ${formatDuration(event.milliseconds)}, ${size}`);
      }
      case 'warning':
        return terminal.warn(
          `${event.file === undefined ? '' : `${event.file}:${event.line}: `}${event.message}`,
        );
    }
  };
}
