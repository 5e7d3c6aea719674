import { closeSync, openSync } from 'node:fs';
import { commandFailed } from '@slipway/command';
import type { Starter } from '../process/starter.ts';

/** A network namespace with nothing in it, for one container. */
export interface NetworkNamespace {
  /** A file that stands for it; setns(2). */
  readonly path: string;
  /** Lets go of it: it is gone with the last process in it. */
  release(): void;
}

/** As many are kept ready. */
const SPARE = 2;
const HOLD = 'echo $$ >&3; exec 3>&-; read end';

/**
 * Network namespaces that are there before their containers, so that one is plugged in while the other is created. They are
 * held by open files only, so that none outlives the engine and its container.
 */
export class NetworkNamespaces {
  readonly #starter: Starter;
  readonly #spare: NetworkNamespace[] = [];
  #refilling = false;

  constructor(starter: Starter) {
    this.#starter = starter;
  }

  async take(): Promise<NetworkNamespace> {
    return this.#spare.shift() ?? (await this.#make());
  }

  async #refill(): Promise<void> {
    if (this.#refilling) return;
    this.#refilling = true;
    try {
      while (this.#spare.length < SPARE) this.#spare.push(await this.#make());
    } finally {
      this.#refilling = false;
    }
  }

  async #make(): Promise<NetworkNamespace> {
    const argv = ['unshare', '--net', 'sh', '-c', HOLD];
    const { stdout, stderr } = await this.#starter.begin(argv);
    const pid = Number(stdout);
    if (!(pid > 0)) throw commandFailed(argv, 'no namespace', stderr);
    const file = openSync(`/proc/${pid}/ns/net`, 'r');
    process.kill(pid, 'SIGKILL');
    return {
      path: `/proc/${process.pid}/fd/${file}`,
      release: () => {
        closeSync(file);
        // Now that its container has begun there is time. Who needs one when none can be made, is told.
        this.#refill().catch(() => {});
      },
    };
  }
}
