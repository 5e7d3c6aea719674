import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { entriesOf } from './entries.ts';
import type { Runner } from './runner.ts';

/** Runs a program to its end, as `run` of @slipway/command does. */
type Run = (
  argv: readonly string[],
  options?: { readonly input?: string },
) => Promise<{ readonly stdout: Buffer }>;

/**
 * Lets what `work` starts log in over SSH: with the private key of input `ssh-key`, held by an agent that ends with
 * `work` and never written to disk, to hosts whose keys are those of input `known-hosts`. Without the inputs, the
 * machine's own SSH configuration holds. Throws a `Failure` `command-failed` for a key that the agent does not take.
 */
export async function withSshLogin<Result>(
  { inputs, temp }: Runner,
  run: Run,
  work: () => Promise<Result>,
): Promise<Result> {
  addKnownHosts(entriesOf(inputs.text('known-hosts') ?? '', 'known-hosts'));
  const key = inputs.secret('ssh-key');
  if (key === undefined) return work();
  const folder = mkdtempSync(join(temp, 'slipway-ssh-'));
  const socket = join(folder, 'agent.sock');
  const { stdout } = await run(['ssh-agent', '-a', socket]);
  const pid = Number(/SSH_AGENT_PID=(\d+)/.exec(stdout.toString())?.[1]);
  const before = process.env['SSH_AUTH_SOCK'];
  process.env['SSH_AUTH_SOCK'] = socket;
  try {
    await run(['ssh-add', '-q', '-'], { input: `${key.reveal()}\n` });
    return await work();
  } finally {
    if (before === undefined) delete process.env['SSH_AUTH_SOCK'];
    else process.env['SSH_AUTH_SOCK'] = before;
    process.kill(pid);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** On a runner that stays, the lines are there from the last time. */
function addKnownHosts(lines: readonly string[]): void {
  if (lines.length === 0) return;
  const folder = join(homedir(), '.ssh');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'known_hosts');
  const known = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  const added = lines.filter((line) => !known.includes(line));
  if (added.length > 0) appendFileSync(path, `\n${added.join('\n')}\n`, { mode: 0o600 });
}
