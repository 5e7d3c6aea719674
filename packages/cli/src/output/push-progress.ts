import type { Progress } from '@slipway/engine-client';
import type { Terminal } from './terminal.ts';

const TOLD = ['Pushed', 'Layer already exists', 'Mounted from'];

/** Shows a push: each layer once, however many tags it belongs to, and the digest of each tag. */
export function pushProgress(terminal: Terminal): (tag: string, progress: Progress) => void {
  const seen = new Set<string>();
  return (tag, { id, status = '' }) => {
    const first = TOLD.includes(status) && id !== undefined && !seen.has(id);
    if (first) terminal.step(`${id}: ${status}`);
    if (first) seen.add(id);
    if (status.startsWith(`${tag}: digest`)) terminal.step(status);
  };
}
