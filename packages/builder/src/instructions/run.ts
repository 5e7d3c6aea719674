import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expand, type RunInstruction } from '@slipway/dockerfile';
import { Failure } from '@slipway/failure';
import { resolveUser } from '@slipway/oci';
import { NORMALISER, normaliser } from '../normalise/normaliser.ts';
import type { Scratch, StepMount } from '../ports.ts';
import { proxyVariables } from '../predefined.ts';
import type { Session, StageScope } from '../session.ts';
import { DEFAULT_PATH, DEFAULT_SHELL, envOf, type StageState } from '../stage/stage-state.ts';
import { prepareMounts, readMounts } from './mounts.ts';
import { lookupIn } from './variables.ts';

/** In a file system of the step's own. */
const SCRIPTS = '/dev/pipes';
const NETWORKS = ['default', 'none', 'host'] as const;

/** RUN: a command in the root file system that the stage has by now; what it changes is a layer. */
export async function applyRun(
  session: Session,
  scope: StageScope,
  state: StageState,
  instruction: RunInstruction,
): Promise<StageState> {
  const { request, parts } = session;
  const { argv, script } = commandOf(state, instruction);
  const mounts = readMounts(instruction, state, scope);
  const network = networkOf(session, state, scope, instruction);
  const env = environment(session, state);
  const prepared = await prepareMounts(session, scope, state, mounts);
  let started = 0;
  const inputs = {
    kind: 'run',
    argv,
    script,
    env,
    network,
    user: state.config.User ?? '',
    cwd: state.config.WorkingDir ?? '/',
    mounts: prepared.inputs,
    normaliser: request.normalise ? NORMALISER : null,
    extraHosts: request.extraHosts,
  };
  return session.layer(state, scope, {
    name: historyOf(state, instruction),
    inputs,
    keep: request.normalise ? normaliser(state.epoch, () => started) : undefined,
    effect: async (scratch, report) => {
      started = Math.floor(parts.now().getTime() / 1000);
      const opened = await prepared.open();
      const scripts = script === undefined ? [] : [scriptMount(argv, script, scratch)];
      try {
        const tail = new OutputTail();
        const code = await parts.executor.run({
          platform: state.platform,
          scratch,
          argv,
          env: [...env, ...proxies(session, env), ...opened.env],
          cwd: state.config.WorkingDir || '/',
          user: state.config.User ?? '',
          network,
          mounts: [...opened.mounts, ...scripts],
          extraHosts: request.extraHosts,
          ...(request.shmSize === undefined ? {} : { shmSize: request.shmSize }),
          ulimits: request.ulimits,
          signal: parts.signal,
          onOutput: (stream, chunk) => {
            tail.add(chunk);
            report.output(stream, chunk);
          },
        });
        if (code !== 0) throw stepFailed(argv, code, tail.text);
      } finally {
        await opened.close();
      }
    },
  });
}

/** What a failed command wrote last. */
class OutputTail {
  #kept = Buffer.alloc(0);

  add(chunk: Buffer): void {
    this.#kept = Buffer.concat([this.#kept, chunk]).subarray(-4096);
  }

  get text(): string {
    return this.#kept.toString().trimEnd().split('\n').slice(-10).join('\n');
  }
}

function stepFailed(argv: readonly string[], code: number, tail: string): Failure {
  const message = `The command '${argv.join(' ')}' returned a non-zero code: ${code}`;
  return new Failure('step-failed', tail === '' ? message : `${message}\n${tail}`, {
    hint: 'the output above says why; run the build again after a change, finished steps are kept',
  });
}

/** What to run; with `script`, the only word of `argv` is where that is to be found. */
interface Command {
  readonly argv: readonly string[];
  readonly script?: string;
}

function commandOf(state: StageState, { command, heredocs }: RunInstruction): Command {
  if (command.form === 'exec') return { argv: command.argv };
  const shell = state.config.Shell ?? DEFAULT_SHELL;
  const [first] = heredocs;
  // `RUN <<EOF` alone: the document is the script, for the interpreter it names or else the shell.
  const alone = /^<<-?(["']?)[^\s"']+\1$/.test(command.command.trim());
  if (first !== undefined && heredocs.length === 1 && alone) {
    if (!first.content.startsWith('#!')) return { argv: [...shell, first.content] };
    return { argv: [`${SCRIPTS}/${first.name}`], script: first.content };
  }
  const bodies = heredocs.map(({ name, content }) => `${content}${name}\n`);
  const text = heredocs.length === 0 ? command.command : `${command.command}\n${bodies.join('')}`;
  return { argv: [...shell, text] };
}

function scriptMount([target = '']: readonly string[], script: string, scratch: Scratch): StepMount {
  const source = join(scratch.folder, 'script');
  writeFileSync(source, script);
  chmodSync(source, 0o755);
  return { type: 'bind', source, target, readonly: true };
}

function proxies(session: Session, env: readonly string[]): string[] {
  return proxyVariables(session.request.buildArgs)
    .filter(([name]) => !env.some((entry) => entry.startsWith(`${name}=`)))
    .map(([name, value]) => `${name}=${value}`);
}

/** The variables of the step: ENV, declared ARGs, and what makes two runs alike. */
function environment(session: Session, state: StageState): string[] {
  const env = envOf(state.config);
  for (const [name, value] of state.args) if (value !== undefined && !env.has(name)) env.set(name, value);
  const account = resolveUser(state.config.User ?? '', (path) =>
    session.parts.workspace.readText(state.layers, path),
  );
  const fixed: [string, string][] = [
    ['PATH', DEFAULT_PATH],
    ['HOME', account.home],
    ['SOURCE_DATE_EPOCH', String(state.epoch)],
    ['TZ', 'UTC'],
  ];
  for (const [name, value] of fixed) if (!env.has(name)) env.set(name, value);
  return [...env].map(([name, value]) => `${name}=${value}`);
}

function networkOf(
  session: Session,
  state: StageState,
  scope: StageScope,
  { flags, range }: RunInstruction,
): (typeof NETWORKS)[number] {
  const flag = flags.find(({ name }) => name === 'network')?.value;
  if (flag === undefined) return session.request.network;
  const value = expand(flag, lookupIn(state), scope.source);
  const network = NETWORKS.find((each) => each === value);
  if (network !== undefined) return network;
  throw new Failure('bad-network', `unknown network "${value}" on line ${range.start.line}`, {
    hint: `use ${NETWORKS.join(', ')}`,
  });
}

/** As docker shows it: `RUN |1 VERSION=1 /bin/sh -c make`. */
function historyOf(state: StageState, { command, source }: RunInstruction): string {
  const args = [...state.args].flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  const prefix = args.length === 0 ? '' : `|${args.length} ${args.join(' ')} `;
  if (command.form === 'exec') return `RUN ${prefix}${command.argv.join(' ')}`;
  const shell = (state.config.Shell ?? DEFAULT_SHELL).join(' ');
  const text = source.replace(/^run\s+/i, '').replace(/^(--\S+\s+)+/, '');
  return `RUN ${prefix}${shell} ${text || command.command}`;
}
