import { randomUUID } from 'node:crypto';
import { chmodSync, lchownSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import type { SshMount } from '@slipway/dockerfile';
import { Failure } from '@slipway/failure';
import type { Session } from '../session.ts';
import type { StageState } from '../stage/stage-state.ts';
import { type Prepared, targetOf } from './prepared-mount.ts';

/**
 * An SSH agent is a socket for the time of the step, which leads to the agent of whoever asked for the build: keys never
 * come near it. Which keys the agent has is no input of the step's cache key, as with secrets.
 */
export async function prepareSsh(
  session: Session,
  state: StageState,
  mount: SshMount,
  index: number,
): Promise<Prepared> {
  const { id, required } = mount;
  const target = targetOf(state, mount.target ?? `/run/buildkit/ssh_agent.${index}`);
  const agent = session.parts.agents.get(id);
  if (agent === undefined && required) {
    throw new Failure('ssh-agent-missing', `the step needs the SSH agent "${id}"`, {
      hint: `give it with --ssh ${id}, or --ssh ${id}=KEYFILE`,
    });
  }
  const input = { ssh: id, target, given: agent !== undefined };
  if (agent === undefined) return { input, open: async () => ({}) };
  return {
    input,
    async open() {
      // A socket's path has 108 bytes at most: unix(7).
      const source = join(session.parts.secretsFolder, randomUUID().slice(0, 8));
      const close = await forward(source, agent);
      chmodSync(source, mount.mode ?? 0o600);
      lchownSync(source, mount.uid ?? 0, mount.gid ?? 0);
      return {
        env: `SSH_AUTH_SOCK=${target}`,
        close,
        mount: { type: 'bind', source, target, readonly: false },
      };
    },
  };
}

/** Serves a socket whose connections lead to another; gives what ends it. Throws a `Failure` `ssh-agent-missing`. */
async function forward(socket: string, agent: string): Promise<() => Promise<void>> {
  await reach(agent);
  const open = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const upstream = connect({ path: agent, allowHalfOpen: true });
    for (const [end, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(end);
      // What breaks one end off breaks the other off, which is how the program in the step learns of it.
      end.on('error', () => other.destroy());
      end.on('close', () => open.delete(end));
      end.pipe(other);
    }
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(socket, resolve));
  return async () => {
    for (const each of open) each.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
}

function reach(agent: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const attempt = connect(agent, () => {
      attempt.destroy();
      resolve();
    });
    attempt.once('error', (cause) =>
      reject(
        new Failure('ssh-agent-missing', `no SSH agent answers at ${agent}`, {
          hint: 'start one with ssh-agent, and see that SSH_AUTH_SOCK is its socket',
          cause,
        }),
      ),
    );
  });
}
