import { Failure } from '@slipway/failure';
import type { EngineEvent } from '../events.ts';
import { matchesLabels } from './query.ts';

/** Whether an event is to be told of: the filters of `docker events`, each of which must be met by one of its values. */
export type EventFilter = (event: EngineEvent) => boolean;

type Values = readonly string[];

/** Throws a `Failure` `bad-filter`. */
export function eventFilter(wanted: ReadonlyMap<string, Values>): EventFilter {
  const given = [...wanted].filter(([, values]) => values.length > 0);
  const all = given.map(([key, values]): EventFilter => {
    const filter = FILTERS[key];
    if (filter === undefined) throw new Failure('bad-filter', `invalid filter '${key}'`);
    return (event) => filter(values, event);
  });
  return (event) => all.every((filter) => filter(event));
}

const FILTERS: Readonly<Record<string, (values: Values, event: EngineEvent) => boolean>> = {
  type: (values, { Type }) => values.includes(Type),
  // `exec_start` stands for `exec_start: /bin/sh`, too.
  event: (values, { Action }) => values.some((value) => Action === value || Action.startsWith(`${value}:`)),
  scope: (values, { scope }) => values.includes(scope),
  label: (values, { Actor }) => matchesLabels(Actor.Attributes, values),
  container: (values, event) => isAbout('container', values, event),
  network: (values, event) => isAbout('network', values, event),
  volume: (values, event) => isAbout('volume', values, event),
  image: (values, event) => {
    const { ID, Attributes } = event.Actor;
    const names = event.Type === 'image' ? [ID, Attributes['name']] : [Attributes['image']];
    return names.some((name) => name !== undefined && values.some((value) => isSameImage(name, value)));
  },
  // Nothing of these kinds is here to tell of.
  ...Object.fromEntries(
    ['daemon', 'plugin', 'service', 'node', 'secret', 'config', 'builder'].map((kind) => [kind, () => false]),
  ),
};

function isAbout(type: EngineEvent['Type'], values: Values, { Type, Actor }: EngineEvent): boolean {
  const { ID, Attributes } = Actor;
  return Type === type && values.some((value) => ID.startsWith(value) || Attributes['name'] === value);
}

/** A name without a tag stands for all of them. */
function isSameImage(name: string, value: string): boolean {
  return name === value || name.startsWith(`${value}:`) || name.startsWith(`sha256:${value}`);
}
