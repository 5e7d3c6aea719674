/** Lets many tasks through at once, or one that must be alone; who must be alone waits for the others, and they for it. */
export class Gate {
  readonly #inside = new Set<Promise<unknown>>();
  #alone: Promise<unknown> = Promise.resolve();

  async shared<T>(task: () => Promise<T>): Promise<T> {
    await this.#alone;
    const running = task();
    this.#inside.add(running);
    try {
      return await running;
    } finally {
      this.#inside.delete(running);
    }
  }

  alone<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#alone.then(async () => {
      await Promise.allSettled(this.#inside);
      return task();
    });
    this.#alone = result.catch(() => {});
    return result;
  }
}
