import { Failure, type Location } from '@slipway/failure';
import {
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  mergeTag,
  parseEvents,
  YAMLException,
} from 'js-yaml';

/**
 * A YAML 1.2 document with merge keys (`<<`), and where in the text each of its values stands. A value that came through
 * an alias or a merge key is located where it was written.
 */
export type Path = readonly (string | number)[];

export interface YamlDocument {
  readonly value: unknown;
  /** The place of the value at `path`, or of the closest value around it that exists. */
  locate(path: Path): Location;
}

/** Throws a `Failure` `bad-yaml` with the place. */
export function parseYaml(text: string, file: string): YamlDocument {
  try {
    const events = parseEvents(text, { filename: file });
    const [value] = constructFromEvents(events, { source: text, schema: CORE_SCHEMA.withTags(mergeTag) });
    const root = positions(events, text);
    return { value, locate: (path) => locationAt(text, file, root === undefined ? 0 : offsetOf(root, path)) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const location =
      error.mark === undefined ? {} : { location: locationAt(text, file, error.mark.position) };
    throw new Failure('bad-yaml', `${file} is not valid YAML: ${error.reason}`, {
      ...location,
      cause: error,
    });
  }
}

interface Position {
  readonly start: number;
  readonly members: Map<string, Position>;
  /** Where each member's key stands, which is what an error about the member points at. */
  readonly keys: Map<string, number>;
  readonly merged: Position[];
}

function positions(events: readonly Event[], source: string): Position | undefined {
  const anchors = new Map<string, Position>();
  let at = 0;

  const node = (): Position | undefined => {
    const event = events[at++];
    if (event === undefined || event.type === EVENT_ID.POP) return undefined;
    if (event.type === EVENT_ID.DOCUMENT) return node();
    if (event.type === EVENT_ID.ALIAS) return anchors.get(source.slice(event.anchorStart, event.anchorEnd));
    const start = event.type === EVENT_ID.SCALAR ? event.valueStart : event.start;
    const position: Position = { start, members: new Map(), keys: new Map(), merged: [] };
    if (event.anchorStart >= 0) anchors.set(source.slice(event.anchorStart, event.anchorEnd), position);
    if (event.type === EVENT_ID.SEQUENCE) items(position);
    if (event.type === EVENT_ID.MAPPING) pairs(position);
    return position;
  };

  const items = (position: Position) => {
    for (let index = 0, item = node(); item !== undefined; index++, item = node())
      position.members.set(String(index), item);
  };

  const pairs = (position: Position) => {
    for (;;) {
      const key = events[at];
      const keyPosition = node();
      if (keyPosition === undefined) return;
      const value = node();
      const name = key?.type === EVENT_ID.SCALAR ? getScalarValue(source, key) : '';
      if (value === undefined) continue;
      if (name === '<<') position.merged.push(value, ...value.members.values());
      else {
        position.members.set(name, value);
        position.keys.set(name, keyPosition.start);
      }
    }
  };

  return node();
}

function offsetOf(root: Position, path: Path): number {
  let position = root;
  let offset = root.start;
  for (const step of path) {
    const owner = [position, ...position.merged].find(({ members }) => members.has(String(step)));
    const next = owner?.members.get(String(step));
    if (owner === undefined || next === undefined) break;
    offset = owner.keys.get(String(step)) ?? next.start;
    position = next;
  }
  return offset;
}

function locationAt(text: string, file: string, offset: number): Location {
  const before = text.slice(0, Math.max(offset, 0)).split('\n');
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { file, line, column, text: text.split('\n')[line - 1] ?? '' };
}
