import { chmod, copyFile, rename, stat } from 'node:fs/promises';
import type { Run, RunOptions, RunResult } from '@slipway/command';
import { Failure } from '@slipway/failure';
import type { ForwardedSocket, Host } from './host.ts';

/** The machine Slipway itself runs on. */
export class LocalHost implements Host {
  readonly name = 'localhost';
  readonly #run: Run;

  constructor({ run }: { readonly run: Run }) {
    this.#run = run;
  }

  run(argv: readonly string[], options?: RunOptions): Promise<RunResult> {
    return this.#run(argv, options);
  }

  async upload(localPath: string, remotePath: string): Promise<void> {
    const partial = `${remotePath}.partial`;
    await copyFile(localPath, partial);
    await chmod(partial, (await stat(localPath)).mode & 0o7777);
    await rename(partial, remotePath);
  }

  async forward(remoteSocket: string): Promise<ForwardedSocket> {
    const found = await stat(remoteSocket).catch(() => undefined);
    if (found?.isSocket() !== true) throw noSocket(this.name, remoteSocket);
    return { socket: remoteSocket, close: async () => {} };
  }

  async close(): Promise<void> {}
}

export function noSocket(host: string, socket: string): Failure<'no-socket'> {
  return new Failure('no-socket', `${host} has no socket ${socket}`, {
    hint: 'start the engine there with `slipway engine`',
  });
}
