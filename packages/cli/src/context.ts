import { type Run, run, type Stream, stream } from '@slipway/command';
import { EngineClient } from '@slipway/engine-client';
import { DEFAULT_ROOT, DEFAULT_RUN } from '@slipway/runtime/place';

/** What commands are handed of the world: nothing below them reads the environment, the clock or the network itself. */
export interface CliContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly run: Run;
  readonly stream: Stream;
  readonly fetch: typeof fetch;
  readonly now: () => Date;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: { write(chunk: string | Uint8Array, written?: () => void): unknown };
  readonly stderr: NodeJS.WriteStream;
  readonly signal: AbortSignal;
}

/** The real world. Interrupting the process aborts `signal`; a second time ends it. */
export function processContext(): CliContext {
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort(new Error('interrupted')));
  process.once('SIGTERM', () => interrupted.abort(new Error('terminated')));
  return {
    env: process.env,
    cwd: process.cwd(),
    run,
    stream,
    fetch,
    now: () => new Date(),
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    signal: interrupted.signal,
  };
}

/** Where the engine is: flags, then SLIPWAY_ROOT, SLIPWAY_RUN and SLIPWAY_HOST, then the fixed places. */
export interface EnginePlace {
  readonly root: string;
  readonly run: string;
  readonly socket: string;
}

export interface PlaceFlags {
  readonly root?: string;
  readonly run?: string;
  readonly socket?: string;
}

export function enginePlace(flags: PlaceFlags, env: CliContext['env']): EnginePlace {
  const run = flags.run ?? env['SLIPWAY_RUN'] ?? DEFAULT_RUN;
  const socket = flags.socket ?? env['SLIPWAY_HOST']?.replace(/^unix:\/\//, '') ?? `${run}/slipway.sock`;
  return { root: flags.root ?? env['SLIPWAY_ROOT'] ?? DEFAULT_ROOT, run, socket };
}

export function engineClient(flags: PlaceFlags, env: CliContext['env']): EngineClient {
  return new EngineClient({ socket: enginePlace(flags, env).socket });
}

/** The environment as programs are given it. */
export function definedEnv(env: CliContext['env']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
