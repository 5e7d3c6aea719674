import { EventEmitter } from 'node:events';

/** What happens in the engine, in the shape of the Engine API's GET /events. */
export interface EngineEvent {
  readonly Type: 'container' | 'image' | 'network' | 'volume' | 'builder';
  readonly Action: string;
  readonly Actor: { readonly ID: string; readonly Attributes: Readonly<Record<string, string>> };
  readonly scope: 'local';
  /** Seconds and nanoseconds since 1970. */
  readonly time: number;
  readonly timeNano: number;
}

const KEPT = 1024;

/** Hands events to subscribers, and remembers the last 1,024 for `--since`. */
export class Events {
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  readonly #recent: EngineEvent[] = [];
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  emit(
    Type: EngineEvent['Type'],
    Action: string,
    ID: string,
    Attributes: Readonly<Record<string, string>> = {},
  ): void {
    const milliseconds = this.#now().getTime();
    const event: EngineEvent = {
      Type,
      Action,
      Actor: { ID, Attributes },
      scope: 'local',
      time: Math.floor(milliseconds / 1000),
      timeNano: milliseconds * 1e6,
    };
    this.#recent.push(event);
    if (this.#recent.length > KEPT) this.#recent.shift();
    this.#emitter.emit('event', event);
  }

  recent(): readonly EngineEvent[] {
    return this.#recent;
  }

  /** How many subscriptions there are. */
  get listeners(): number {
    return this.#emitter.listenerCount('event');
  }

  /** Gives a function that ends the subscription. */
  subscribe(listener: (event: EngineEvent) => void): () => void {
    this.#emitter.on('event', listener);
    return () => this.#emitter.off('event', listener);
  }
}
