import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run, RunOptions, RunResult } from '@slipway/command';
import { Failure, isFailure } from '@slipway/failure';
import type { ForwardedSocket, Host } from './host.ts';
import { noSocket } from './local-host.ts';
import { shellCommand } from './shell-quote.ts';

/**
 * A machine reached with the system's OpenSSH, so that the user's configuration, agent, known hosts and jump hosts count.
 * One connection carries everything (ControlMaster); it goes away by itself a minute after its last use, so that a run
 * that was killed leaves nothing behind. The remote login shell has to be a POSIX one.
 */

/** Starts a program with pipes; `spawn` of node:child_process is one. */
export type Spawn = (
  file: string,
  args: readonly string[],
  options: { readonly stdio: ['pipe', 'pipe', 'pipe'] },
) => ChildProcessWithoutNullStreams;

export interface SshHostOptions {
  /** What `ssh` takes: a name of its configuration, `user@host`, or `ssh://user@host:port`. */
  readonly destination: string;
  /** A private folder of this host's alone for sockets; of at most 60 characters, for a socket's path is short. */
  readonly folder: string;
  readonly run: Run;
  readonly spawn: Spawn;
  /** More arguments for `ssh`, such as `['-F', config]`. */
  readonly sshArguments?: readonly string[];
}

export class SshHost implements Host {
  readonly name: string;
  readonly #options: SshHostOptions;
  readonly #forwards = new Set<ForwardedSocket>();
  #connected: Promise<void> | undefined;
  #forwardCount = 0;

  /** Connects at first use. Throws a `Failure` `bad-host` for a destination `ssh` would take for an option. */
  constructor(options: SshHostOptions) {
    if (options.destination === '' || options.destination.startsWith('-'))
      throw new Failure('bad-host', `"${options.destination}" is not a host`, {
        hint: 'write user@host, or a name from your SSH configuration',
      });
    if (Buffer.byteLength(options.folder) > 60)
      throw new Failure('bad-host', `the path ${options.folder} is too long to hold sockets`);
    this.name = options.destination;
    this.#options = options;
  }

  async run(argv: readonly string[], options: RunOptions = {}): Promise<RunResult> {
    await this.#connect();
    const { cwd, env, ...local } = options;
    return this.#options.run(this.#ssh([], remoteCommand(argv, cwd, env)), local);
  }

  async upload(localPath: string, remotePath: string): Promise<void> {
    const mode = ((await stat(localPath)).mode & 0o7777).toString(8);
    const script =
      'set -e; trap \'rm -f -- "$1.partial"\' EXIT; cat >"$1.partial"; chmod -- "$2" "$1.partial"; mv -f -- "$1.partial" "$1"';
    await this.run(['sh', '-c', script, 'sh', remotePath, mode], { input: createReadStream(localPath) });
  }

  async forward(remoteSocket: string): Promise<ForwardedSocket> {
    await this.run(['test', '-S', remoteSocket]).catch((cause: unknown) => {
      throw isFailure(cause, 'command-failed') ? noSocket(this.name, remoteSocket) : cause;
    });
    this.#forwardCount += 1;
    const socket = join(this.#options.folder, `${this.#forwardCount}.sock`);
    const pair = `${socket}:${remoteSocket}`;
    // The far end lives as long as our end of its standard input: it goes when we do, whichever way we go.
    const [file = '', ...args] = this.#ssh(
      ['-o', 'ExitOnForwardFailure=yes', '-o', 'StreamLocalBindUnlink=yes', '-L', pair],
      'echo forwarded && exec cat',
    );
    const child = this.#options.spawn(file, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    await forwarded(child, `${this.name}: cannot forward ${remoteSocket}`);
    const forward: ForwardedSocket = {
      socket,
      close: async () => {
        if (!this.#forwards.delete(forward)) return;
        await this.#control('cancel', ['-L', pair]);
        child.stdin.end();
        await ended;
        await rm(socket, { force: true });
      },
    };
    this.#forwards.add(forward);
    return forward;
  }

  async close(): Promise<void> {
    for (const forward of this.#forwards) await forward.close();
    if (this.#connected !== undefined) await this.#control('exit', []);
    this.#connected = undefined;
  }

  #connect(): Promise<void> {
    this.#connected ??= this.#options.run(this.#ssh([], 'true')).then(
      () => {},
      (cause: unknown) => {
        this.#connected = undefined;
        if (!isFailure(cause, 'command-failed')) throw cause;
        throw new Failure('host-unreachable', `cannot reach ${this.name} over SSH`, {
          hint: `make \`ssh ${this.name} true\` succeed without a question`,
          cause,
        });
      },
    );
    return this.#connected;
  }

  #ssh(more: readonly string[], command: string): readonly string[] {
    return [
      'ssh',
      ...(this.#options.sshArguments ?? []),
      ...['-o', 'ControlMaster=auto', '-o', `ControlPath=${this.#controlPath}`, '-o', 'ControlPersist=60'],
      ...['-o', 'ServerAliveInterval=15'],
      ...more,
      this.#options.destination,
      command,
    ];
  }

  get #controlPath(): string {
    return join(this.#options.folder, 'control');
  }

  /** Tells the shared connection something. It may have ended by itself already, which is as good. */
  async #control(order: 'cancel' | 'exit', more: readonly string[]): Promise<void> {
    const args = [...(this.#options.sshArguments ?? []), '-S', this.#controlPath, '-O', order, ...more];
    await this.#options.run(['ssh', ...args, this.#options.destination]).catch((error: unknown) => {
      if (!isFailure(error, 'command-failed')) throw error;
    });
  }
}

/** One line for the remote shell. `exec` makes it pass over reserved words and leaves no shell behind. */
function remoteCommand(argv: readonly string[], cwd: string | undefined, env: RunOptions['env']): string {
  const assignments = env === undefined ? [] : Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const command = `exec ${shellCommand(env === undefined ? argv : ['env', '-i', ...assignments, ...argv])}`;
  return cwd === undefined ? command : `cd ${shellCommand([cwd])} && ${command}`;
}

function forwarded(child: ChildProcessWithoutNullStreams, what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => resolve());
    child.once('error', reject);
    child.once('close', () => reject(new Failure('forward-failed', `${what}: ${stderr.trim()}`)));
  });
}
