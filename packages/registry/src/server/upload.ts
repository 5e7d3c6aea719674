import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bytes } from '@slipway/oci';
import { absent, namesIn, readIfThere, writeAtomically } from './atomic-file.ts';
import { SpecError } from './spec-error.ts';

/**
 * Upload sessions, each a folder with the repository it is for and the bytes it has received so far. They outlive a
 * restart: what was received is the length of the file, and nothing else is known of a session.
 */
export class Uploads {
  readonly #folder: string;
  readonly #temporary: string;
  readonly #busy = new Set<string>();

  constructor(folder: string, temporaryFolder: string) {
    this.#folder = folder;
    this.#temporary = temporaryFolder;
  }

  async open(repository: string): Promise<string> {
    const session = randomUUID();
    await mkdir(this.#folder, { recursive: true });
    await writeAtomically(this.#temporary, join(this.#folder, session, 'repository'), repository);
    return session;
  }

  /** How many bytes have been received. Throws `BLOB_UPLOAD_UNKNOWN` for a session that is not the repository's. */
  async received(repository: string, session: string): Promise<number> {
    if ((await readIfThere(join(this.#folder, session, 'repository'))) !== repository)
      throw new SpecError('BLOB_UPLOAD_UNKNOWN', `there is no upload ${session} in ${repository}`);
    return (await stat(this.#data(session)).catch(absent))?.size ?? 0;
  }

  /**
   * Appends bytes and gives the new length. What arrived before a connection broke is kept, for the client to ask
   * about and go on from.
   */
  async append(repository: string, session: string, content: Bytes): Promise<number> {
    await this.received(repository, session);
    return this.#alone(session, async () => {
      const file = await open(this.#data(session), 'a', 0o600);
      try {
        for await (const chunk of content) await file.writeFile(chunk);
        return (await file.stat()).size;
      } finally {
        await file.close();
      }
    });
  }

  /** Hands the received bytes to `take`, and ends the session if it succeeds. */
  async finish<T>(repository: string, session: string, take: (content: Bytes) => Promise<T>): Promise<T> {
    const received = await this.received(repository, session);
    return this.#alone(session, async () => {
      const taken = await take(received === 0 ? none() : createReadStream(this.#data(session)));
      await this.#remove(session);
      return taken;
    });
  }

  async cancel(repository: string, session: string): Promise<void> {
    await this.received(repository, session);
    await this.#alone(session, () => this.#remove(session));
  }

  /** Drops the sessions that were last written to before a time in milliseconds since the epoch. */
  async dropOlderThan(time: number): Promise<void> {
    for (const session of await namesIn(this.#folder)) {
      const data = await stat(this.#data(session)).catch(absent);
      const opened = await stat(join(this.#folder, session)).catch(absent);
      const last = data?.mtimeMs ?? opened?.mtimeMs;
      if (last !== undefined && last < time) await this.#remove(session);
    }
  }

  #data(session: string): string {
    return join(this.#folder, session, 'data');
  }

  async #remove(session: string): Promise<void> {
    await rm(join(this.#folder, session), { recursive: true, force: true });
  }

  async #alone<T>(session: string, work: () => Promise<T>): Promise<T> {
    if (this.#busy.has(session))
      throw new SpecError('BLOB_UPLOAD_INVALID', `upload ${session} is being written to`, { status: 409 });
    this.#busy.add(session);
    try {
      return await work();
    } finally {
      this.#busy.delete(session);
    }
  }
}

async function* none(): Bytes {}
