import type { RolloutEvent } from '@slipway/rollout';
import type { Terminal } from './terminal.ts';

/** Shows a rollout, host by host. */
export function rolloutProgress(terminal: Terminal): (host: string, event: RolloutEvent) => void {
  return (host, event) => {
    const text = textOf(event);
    if (text !== undefined) terminal.step(`${host}: ${text}`);
  };
}

function textOf(event: RolloutEvent): string | undefined {
  switch (event.type) {
    case 'pulling':
      return `${event.service}: pulling ${event.reference}`;
    case 'pull-progress':
      return undefined;
    case 'unchanged':
      return `${event.service}: unchanged, runs on`;
    case 'starting':
      return `${event.service}: starting ${event.container}${event.beside ? ' beside the one that serves' : ''}`;
    case 'waiting':
      return `${event.service}: ${event.health}`;
    case 'healthy':
      return `${event.service}: healthy`;
    case 'switched':
      return `${event.service}: ports switched`;
    case 'completed':
      return `${event.service}: ran to its end`;
    case 'draining':
      return `draining for ${event.seconds} s`;
    case 'stopping':
      return `${event.service}: stopping ${event.container}, kept`;
    case 'returned':
      return `${event.service}: returned to what it ran before`;
    case 'pruned':
      return `removed ${event.container}, too old to keep`;
  }
}
