import type { ContainerInspect, EngineClient } from '@slipway/engine-client';
import { Failure } from '@slipway/failure';
import type { Clock } from './clock.ts';

/**
 * Waiting for a container to be of use. With a health check that is when the engine calls it healthy; without one, when it
 * has run for a while without ending or being restarted.
 */
export interface Patience {
  readonly clock: Clock;
  /** How long a container may take; milliseconds. */
  readonly healthTimeout: number;
  /** How long one without a health check has to run; milliseconds. */
  readonly settleTime: number;
  /** Texts to black out in what is shown of a container. */
  readonly redact: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

const POLL = 200;
const LOG_LINES = 20;

/**
 * Resolves once the container is healthy. Throws a `Failure` `unhealthy` with what the probe said, how the container ended
 * and the last lines of its log.
 */
export async function untilHealthy(
  engine: EngineClient,
  container: string,
  service: string,
  patience: Patience,
  onHealth: (health: string) => void,
): Promise<void> {
  const { clock, healthTimeout, settleTime, signal } = patience;
  const begun = clock.now().getTime();
  let shown = '';
  let restarts: number | undefined;
  for (;;) {
    signal?.throwIfAborted();
    const state = await engine.containers.inspect(container);
    restarts ??= state.RestartCount;
    const waited = clock.now().getTime() - begun;
    const health = state.State.Health?.Status ?? 'none';
    const test = state.Config.Healthcheck?.Test ?? [];
    const hasCheck = health !== 'none' || (test.length > 0 && test[0] !== 'NONE');
    if (hasCheck && health !== shown) onHealth(health);
    shown = health;
    const problem = problemOf(state, health, restarts);
    if (problem !== undefined) throw await unhealthy(engine, state, service, problem, patience);
    if (hasCheck ? health === 'healthy' : waited >= settleTime) return;
    if (waited >= healthTimeout)
      throw await unhealthy(
        engine,
        state,
        service,
        `not healthy after ${Math.round(waited / 1000)} s`,
        patience,
      );
    await clock.sleep(POLL);
  }
}

/** Resolves once a container has run to its end with exit code 0. Throws a `Failure` `job-failed` otherwise. */
export async function untilCompleted(
  engine: EngineClient,
  container: string,
  service: string,
  { redact, signal }: Pick<Patience, 'redact' | 'signal'>,
): Promise<void> {
  const code = await engine.containers.wait(container, 'not-running', signal);
  if (code === 0) return;
  const state = await engine.containers.inspect(container);
  throw new Failure(
    'job-failed',
    await report(engine, state, `${service} ended with exit code ${code}`, redact),
    {
      hint: `correct ${service}; services that depend on it were not touched`,
    },
  );
}

function problemOf(
  { State, RestartCount }: ContainerInspect,
  health: string,
  restarts: number,
): string | undefined {
  if (health === 'unhealthy') return 'its health check fails';
  if (State.OOMKilled) return 'it ran out of memory';
  if (State.Restarting || RestartCount > restarts)
    return `it ended with exit code ${State.ExitCode} and was restarted`;
  if (!State.Running) return `it ended with exit code ${State.ExitCode}`;
  return undefined;
}

async function unhealthy(
  engine: EngineClient,
  state: ContainerInspect,
  service: string,
  problem: string,
  { redact }: Patience,
): Promise<Failure> {
  const ended = !state.State.Running && state.State.ExitCode === 0;
  return new Failure(
    'unhealthy',
    await report(engine, state, `${service} is not healthy: ${problem}`, redact),
    {
      hint: ended
        ? `if ${service} is meant to end, let the others depend on it with condition: service_completed_successfully`
        : `correct ${service} and deploy again; what ran before runs on`,
    },
  );
}

/** The problem, then the probe's last answer and the end of the log, indented. */
async function report(
  engine: EngineClient,
  { Id, State }: ContainerInspect,
  problem: string,
  redact: readonly string[],
): Promise<string> {
  const probe = State.Health?.Log?.at(-1);
  const answer = probe === undefined ? [] : [`probe: exit code ${probe.ExitCode}`, ...linesOf(probe.Output)];
  const lines = await lastLines(engine, Id);
  const log = lines.length === 0 ? ['its log is empty'] : ['last lines of its log:', ...lines];
  const error = State.Error === '' ? [] : [State.Error];
  const shown = [problem, ...[...error, ...answer, ...log].map((line) => `  ${line}`)].join('\n');
  return redact.reduce((text, secret) => text.replaceAll(secret, '***'), shown);
}

async function lastLines(engine: EngineClient, container: string): Promise<string[]> {
  const chunks: Buffer[] = [];
  for await (const { chunk } of engine.containers.logs(container, { tail: LOG_LINES })) chunks.push(chunk);
  return linesOf(Buffer.concat(chunks).toString());
}

function linesOf(text: string): string[] {
  return text.trim() === ''
    ? []
    : text
        .trimEnd()
        .split(/\r?\n/)
        .map((line) => `| ${line}`);
}
