import { lstatSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Failure } from '@slipway/failure';
import type { BuildContext } from './build-commit.ts';

/**
 * Runs a task with the sockets of SSH agents that `--ssh` names, by their ids: `ID` is the agent of SSH_AUTH_SOCK,
 * `ID=SOCKET` another one, and `ID=KEYFILE[,KEYFILE]` one of the task's own that holds these keys. Throws a `Failure`
 * `ssh-agent-missing`, and those of ssh-agent and ssh-add.
 */
export async function withAgents<T>(
  specs: readonly string[],
  context: Pick<BuildContext, 'run' | 'env'>,
  task: (agents: Readonly<Record<string, string>>) => Promise<T>,
): Promise<T> {
  const own: OwnAgent[] = [];
  try {
    const agents: Record<string, string> = {};
    for (const spec of specs) {
      const { id, paths } = parse(spec);
      if (paths.length <= 1 && isSocket(paths[0] ?? context.env['SSH_AUTH_SOCK'] ?? '')) {
        agents[id] = resolve(paths[0] ?? context.env['SSH_AUTH_SOCK']!);
        continue;
      }
      if (paths.length === 0) throw missing(id, context.env['SSH_AUTH_SOCK']);
      const agent = await startAgent(paths, context);
      own.push(agent);
      agents[id] = agent.socket;
    }
    return await task(agents);
  } finally {
    for (const agent of own) await agent.stop();
  }
}

function parse(spec: string): { id: string; paths: string[] } {
  const split = spec.indexOf('=');
  if (split < 0) return { id: spec, paths: [] };
  return {
    id: spec.slice(0, split),
    paths: spec
      .slice(split + 1)
      .split(',')
      .filter(Boolean),
  };
}

function missing(id: string, socket: string | undefined): Failure {
  const problem =
    socket === undefined ? 'SSH_AUTH_SOCK is not set' : `no socket is at SSH_AUTH_SOCK, ${socket}`;
  return new Failure('ssh-agent-missing', `there is no SSH agent for "${id}": ${problem}`, {
    hint: `start one (eval $(ssh-agent); ssh-add), or give a key: --ssh ${id}=KEYFILE`,
  });
}

interface OwnAgent {
  readonly socket: string;
  stop(): Promise<void>;
}

async function startAgent(keys: readonly string[], { run }: Pick<BuildContext, 'run'>): Promise<OwnAgent> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-agent-'));
  const socket = join(folder, 'agent');
  const { stdout } = await run(['ssh-agent', '-s', '-a', socket]);
  const pid = /SSH_AGENT_PID=(\d+)/.exec(stdout.toString())?.[1] ?? '';
  const agent = {
    socket,
    async stop() {
      await run(['kill', pid]);
      await rm(folder, { recursive: true, force: true });
    },
  };
  try {
    await run(['env', `SSH_AUTH_SOCK=${socket}`, 'ssh-add', '-q', ...keys]);
    return agent;
  } catch (error) {
    await agent.stop();
    throw error;
  }
}

function isSocket(path: string): boolean {
  return path !== '' && lstatSync(path, { throwIfNoEntry: false })?.isSocket() === true;
}
