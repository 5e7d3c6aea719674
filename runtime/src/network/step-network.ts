import type { Attachments } from './attachments.ts';

/** Lends build steps a place on the default network for as long as they run. */
export class StepNetwork {
  readonly #attachments: Attachments;

  constructor(attachments: Attachments) {
    this.#attachments = attachments;
  }

  /** Gives the hook that connects the step; its address is taken until `release`. */
  reserve(id: string): { readonly hook: Promise<string>; release(): void } {
    const endpoints = this.#attachments.reserve({ id, networks: { bridge: { aliases: [] } } });
    return {
      hook: this.#attachments.hook(endpoints),
      release: () => this.#attachments.settle(id),
    };
  }
}
