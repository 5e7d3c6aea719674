import type { EngineEvent } from '@slipway/engine-client';
import { rfc3339Nano } from './go-time.ts';
import { fillTemplate } from './template.ts';
import { goJson } from './template-functions.ts';

/** An event as `docker events` prints it. Throws a `Failure` `bad-template`. */
export function eventLine(event: EngineEvent, format?: string): string {
  const { Type, Action, Actor, timeNano } = event;
  const sorted = Object.entries(Actor.Attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  if (format !== undefined) {
    const seen = { ...event, Actor: { ...Actor, Attributes: Object.fromEntries(sorted) } };
    return format === 'json' ? goJson(seen) : fillTemplate(format, seen);
  }
  const attributes = sorted.map(([name, value]) => `${name}=${value}`);
  const about = attributes.length === 0 ? '' : ` (${attributes.join(', ')})`;
  return `${rfc3339Nano(timeNano)} ${Type} ${Action} ${Actor.ID}${about}`;
}
