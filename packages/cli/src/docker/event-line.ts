import type { EngineEvent } from '@slipway/engine-client';
import { rfc3339Nano } from './go-time.ts';
import { fillTemplate } from './template.ts';

/** An event as `docker events` prints it. Throws a `Failure` `bad-template`. */
export function eventLine(event: EngineEvent, format?: string): string {
  if (format === 'json') return JSON.stringify(event);
  if (format !== undefined) return fillTemplate(format, event);
  const { Type, Action, Actor, timeNano } = event;
  const attributes = Object.entries(Actor.Attributes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`);
  const about = attributes.length === 0 ? '' : ` (${attributes.join(', ')})`;
  return `${rfc3339Nano(timeNano)} ${Type} ${Action} ${Actor.ID}${about}`;
}
