import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { commandFailed } from '@slipway/command';
import { Failure } from '@slipway/failure';
import { SeccompFilters } from './seccomp-filters.ts';
import type { OciSpec } from './spec.ts';
import type { Starter } from './starter.ts';

/**
 * A thin driver of the OCI runtime (crun or runc, behind the launcher) and of conmon, which holds a container's stdio
 * and its exit status. It keeps no state: everything is asked of the runtime or lies in the bundle.
 */

export interface Bundle {
  readonly id: string;
  /** The folder of config.json, the overlay options and the root's mount point. */
  readonly path: string;
}

export interface ConmonOptions {
  readonly logPath: string;
  readonly exitFolder: string;
  readonly terminal: boolean;
  readonly openStdin: boolean;
  /** Whether the end of one client's input is the end of the container's. */
  readonly stdinOnce: boolean;
  /** Its first word of argv, for messages. */
  readonly program: string;
}

export interface RuntimePrograms {
  /** The words that containers are created through: see installLauncher. */
  readonly launcher: readonly string[];
  /** The OCI runtime, such as `crun`, and where it keeps its state. */
  readonly runtime: string;
  readonly state: string;
}

export interface AttachedOptions {
  readonly onOutput: (stream: 'stdout' | 'stderr', chunk: Buffer) => void;
  readonly signal: AbortSignal;
}

/** Milliseconds. */
const BETWEEN_DELETIONS = 50;

const CREATE_FAILED =
  'failed to create task for container: failed to create shim task: OCI runtime create failed';

export class OciRuntime {
  readonly #programs: RuntimePrograms;
  readonly #starter: Starter;
  readonly #filters: SeccompFilters;

  constructor(programs: RuntimePrograms, starter: Starter) {
    this.#programs = programs;
    this.#starter = starter;
    this.#filters = new SeccompFilters(programs.state);
  }

  /** Writes a bundle's config.json. OCI runtime-spec, config.md. */
  configure({ id, path }: Bundle, spec: OciSpec): void {
    const annotations = this.#filters.annotationsFor(id, spec.linux.seccomp);
    writeFileSync(join(path, 'config.json'), JSON.stringify({ ...spec, annotations }));
  }

  /**
   * Has conmon create the container and gives the process id of its init, which waits for `start`. Throws a `Failure`
   * `container-not-created` with the runtime's own words.
   */
  async create(bundle: Bundle, options: ConmonOptions): Promise<number> {
    const [launcher = '', ...launcherArguments] = this.#programs.launcher;
    const argv = [
      ...['--api-version', '1', '--cid', bundle.id, '--cuuid', bundle.id, '--name', bundle.id],
      ...[
        '--runtime',
        launcher,
        ...launcherArguments.flatMap((argument) => ['--runtime-arg', argument]),
        '--bundle',
        bundle.path,
        '--container-pidfile',
        join(bundle.path, 'pid'),
      ],
      ...[
        '--conmon-pidfile',
        join(bundle.path, 'conmon.pid'),
        '--exit-dir',
        options.exitFolder,
        '--full-attach',
      ],
      ...['--log-path', `k8s-file:${options.logPath}`, '--log-level', 'error'],
      ...(options.terminal ? ['--terminal'] : []),
      ...(options.openStdin ? ['--stdin'] : []),
      // Who leaves a terminal does not end it: the next client types on.
      ...(options.openStdin && (options.terminal || !options.stdinOnce) ? ['--leave-stdin-open'] : []),
    ];
    const answer = await this.#conmon(argv, bundle.path);
    if (answer.data > 0) {
      this.#filters.learn(bundle.id);
      return answer.data;
    }
    const problem = startProblem(answer.message ?? 'the OCI runtime gave no reason', options.program);
    throw new Failure('container-not-created', `${CREATE_FAILED}: ${problem}`);
  }

  /** Runs `conmon` until it has daemonised, and gives what it wrote to its sync pipe. */
  async #conmon(argv: readonly string[], folder: string): Promise<SyncAnswer> {
    const { stdout, stderr } = await this.#starter.begin(['conmon', ...argv], {
      // Where it leaves a file when the kernel ends a process for want of memory.
      cwd: folder,
      env: { _OCI_SYNCPIPE: '3' },
    });
    if (stdout.length > 0) return JSON.parse(stdout.toString()) as SyncAnswer;
    throw commandFailed(['conmon', ...argv], 'it ended without an answer', stderr);
  }

  /**
   * Runs a container to its end without conmon, its output coming to us, and gives its exit code; 128 and the number
   * for a signal. It ends with `signal`.
   */
  runAttached(id: string, bundle: string, { onOutput, signal }: AttachedOptions): Promise<number> {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    const [launcher = '', ...words] = this.#programs.launcher;
    const child = spawn(launcher, [...words, 'run', '--bundle', bundle, id], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // Its program runs: crun has done with the filter.
    const begun = () => this.#filters.learn(id);
    child.stdout.once('data', begun);
    child.stderr.once('data', begun);
    child.once('close', () => this.#filters.forget(id));
    child.stdout.on('data', (chunk: Buffer) => onOutput('stdout', chunk));
    child.stderr.on('data', (chunk: Buffer) => onOutput('stderr', chunk));
    const abort = () => void this.#endStep(id, child);
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    child.once('error', reject);
    child.once('close', (code) => {
      signal.removeEventListener('abort', abort);
      if (signal.aborted) reject(signal.reason);
      else resolve(code ?? 255);
    });
    return promise;
  }

  /** Until the launcher has called it, the runtime knows of nothing to be deleted. */
  async #endStep(id: string, child: ChildProcess): Promise<void> {
    while (child.exitCode === null && child.signalCode === null) {
      await this.delete(id).catch(() => child.kill('SIGKILL'));
      await setTimeout(BETWEEN_DELETIONS);
    }
  }

  async start(id: string): Promise<void> {
    await this.#call('start', id);
  }

  /** Whether it waits for `start`. Throws a `Failure` when the runtime does not know it. */
  async isCreated(id: string): Promise<boolean> {
    const { stdout } = await this.#starter.run(this.#argv('state', id));
    return (JSON.parse(stdout.toString()) as { readonly status: string }).status === 'created';
  }

  async kill(id: string, signal: string, all = false): Promise<void> {
    await this.#call('kill', ...(all ? ['--all'] : []), id, signal);
  }

  async pause(id: string): Promise<void> {
    await this.#call('pause', id);
  }

  async resume(id: string): Promise<void> {
    await this.#call('resume', id);
  }

  /** Forgets the container and ends what is left of it; no error when it is gone already. */
  async delete(id: string): Promise<void> {
    await this.#call('delete', '--force', id);
    this.#filters.forget(id);
  }

  /** Changes the limits of a running container to the OCI resources in a file. */
  async update(id: string, resourcesFile: string): Promise<void> {
    await this.#call('update', '--resources', resourcesFile, id);
  }

  /** The command that runs a probe as the container's own process is run; its id is written to `pidFile`. */
  probeArgv(id: string, argv: readonly string[], pidFile: string): string[] {
    return this.#argv('exec', '--pid-file', pidFile, id, ...argv);
  }

  /** The command that runs a further process in a container; its id is written to `pidFile` once it runs. */
  execArgv(id: string, processFile: string, pidFile: string): string[] {
    return this.#argv('exec', '--process', processFile, '--pid-file', pidFile, id);
  }

  async #call(...argv: string[]): Promise<void> {
    await this.#starter.run(this.#argv(...argv));
  }

  #argv(...argv: string[]): string[] {
    return [this.#programs.runtime, '--root', this.#programs.state, ...argv];
  }
}

interface SyncAnswer {
  readonly data: number;
  readonly message?: string;
}

/**
 * The words of an OCI runtime for a program that cannot be started, as Docker's clients know them: they choose their
 * exit code by them.
 */
export function startProblem(message: string, program: string): string {
  const text = message.trim().replace(/^\[?conmon[^:]*:\s*/, '');
  const [, folder] = /chdir (?:to )?[`"]?([^`"]+)[`"]?.*no such file or directory/i.exec(text) ?? [];
  if (folder !== undefined)
    return `unable to start container process: chdir to cwd (${JSON.stringify(folder)}) failed: no such file or directory: unknown`;
  if (/executable file .* not found|no such file or directory/i.test(text) && !/mount|rootfs/i.test(text)) {
    const reason = program.includes('/')
      ? `stat ${program}: no such file or directory`
      : 'executable file not found in $PATH';
    return `unable to start container process: exec: ${JSON.stringify(program)}: ${reason}: unknown`;
  }
  if (/permission denied|is a directory|open executable/i.test(text) && !/mount/i.test(text))
    return `unable to start container process: exec: ${JSON.stringify(program)}: permission denied: unknown`;
  return text;
}

/** Whether a process is alive, and is the one that was started then: numbers are used again. */
export function startTimeOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? undefined : fields[18];
  } catch {
    return undefined;
  }
}
