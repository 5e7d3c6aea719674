import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '@slipway/failure';
import type { Healthcheck } from '@slipway/oci';
import type { OciRuntime } from '../process/oci-runtime.ts';
import { signalProcess } from '../process/processes.ts';
import type { Container } from './container.ts';

/** One probe, in the shape of the Engine API. */
export interface HealthResult {
  readonly Start: string;
  readonly End: string;
  readonly ExitCode: number;
  readonly Output: string;
}

export interface Health {
  readonly Status: 'starting' | 'healthy' | 'unhealthy';
  readonly FailingStreak: number;
  readonly Log: readonly HealthResult[];
}

const SECOND = 1e9;
const KEPT_RESULTS = 5;
const KEPT_OUTPUT = 4096;
/** What Docker reports for a probe that ran out of time. */
const TIMED_OUT = -1;

/**
 * Probes a running container by its HEALTHCHECK, as an exec that events tell of like any other: every start interval while it is starting, every interval then;
 * failures within the start period do not count until the first success. Durations are nanoseconds; Docker's defaults.
 */
export class HealthMonitor {
  readonly #runtime: OciRuntime;
  readonly #id: string;
  readonly #bundle: string;
  readonly #argv: readonly string[];
  readonly #check: Healthcheck;
  readonly #now: () => Date;
  readonly #emit: Container['emit'];
  readonly #started: number;
  readonly #stop = new AbortController();
  #health: Health = { Status: 'starting', FailingStreak: 0, Log: [] };

  constructor(
    runtime: OciRuntime,
    container: Pick<Container, 'record' | 'bundle' | 'emit'>,
    check: Healthcheck,
    now: () => Date,
  ) {
    const { record, bundle } = container;
    this.#runtime = runtime;
    this.#id = record.id;
    this.#bundle = bundle;
    this.#argv = probeArgv(check.Test ?? [], record.config.Shell);
    this.#check = check;
    this.#now = now;
    this.#emit = container.emit.bind(container);
    this.#started = now().getTime();
    this.#schedule();
  }

  get health(): Health {
    return this.#health;
  }

  /** When the container has ended; as with Docker, it counts as unhealthy from then on. */
  stop(): void {
    this.#stop.abort();
    this.#health = { ...this.#health, Status: 'unhealthy' };
  }

  #schedule(): void {
    const inStart = this.#health.Status === 'starting' && this.#inStartPeriod();
    const wait = inStart ? this.#check.StartInterval || 5 * SECOND : this.#check.Interval || 30 * SECOND;
    const timer = setTimeout(() => void this.#probe(), wait / 1e6);
    timer.unref();
    this.#stop.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  async #probe(): Promise<void> {
    const start = this.#now();
    const execID = randomBytes(32).toString('hex');
    for (const action of ['exec_create', 'exec_start'])
      this.#emit(`${action}: ${this.#argv.join(' ')}`, { execID });
    const { code, output } = await this.#execute((this.#check.Timeout || 30 * SECOND) / 1e6);
    if (this.#stop.signal.aborted) return;
    this.#emit('exec_die', { execID, exitCode: String(code) });
    const result = {
      Start: start.toISOString(),
      End: this.#now().toISOString(),
      ExitCode: code,
      Output: output,
    };
    this.#record(result);
    this.#schedule();
  }

  #record(result: HealthResult): void {
    const before = this.#health;
    const failed = result.ExitCode !== 0;
    const counts = failed && !(before.Status === 'starting' && this.#inStartPeriod());
    const streak = failed ? before.FailingStreak + (counts ? 1 : 0) : 0;
    const status = !failed ? 'healthy' : streak >= (this.#check.Retries || 3) ? 'unhealthy' : before.Status;
    this.#health = {
      Status: status,
      FailingStreak: streak,
      Log: [...before.Log, result].slice(-KEPT_RESULTS),
    };
    if (status !== before.Status) this.#emit(`health_status: ${status}`);
  }

  #inStartPeriod(): boolean {
    return this.#now().getTime() - this.#started < (this.#check.StartPeriod ?? 0) / 1e6;
  }

  #execute(timeout: number): Promise<{ code: number; output: string }> {
    const { promise, resolve } = Promise.withResolvers<{ code: number; output: string }>();
    const pidFile = join(this.#bundle, 'probe.pid');
    rmSync(pidFile, { force: true });
    const [program = '', ...args] = this.#runtime.probeArgv(this.#id, this.#argv, pidFile);
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const append = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(0, KEPT_OUTPUT);
    };
    child.stdout.on('data', append);
    child.stderr.on('data', append);
    const timer = setTimeout(() => {
      // The probe itself goes on when only the program that entered the container for it is ended.
      if (existsSync(pidFile)) signalProcess(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL');
      child.kill('SIGKILL');
      resolve({ code: TIMED_OUT, output: `Health check exceeded timeout (${timeout / 1000}s)` });
    }, timeout);
    child.on('error', (error) => resolve({ code: TIMED_OUT, output: error.message }));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? TIMED_OUT, output });
    });
    return promise;
  }
}

/** `CMD argv…` or `CMD-SHELL line`. Throws a `Failure` `bad-healthcheck`. */
function probeArgv(
  [kind, ...words]: readonly string[],
  shell: readonly string[] = ['/bin/sh', '-c'],
): readonly string[] {
  if (kind === 'CMD') return words;
  if (kind === 'CMD-SHELL') return [...shell, words.join(' ')];
  throw new Failure('bad-healthcheck', `unknown type "${kind}" of health check`, {
    hint: 'use CMD, CMD-SHELL or NONE',
  });
}
