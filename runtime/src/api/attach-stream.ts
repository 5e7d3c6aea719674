import type { Readable, Writable } from 'node:stream';
import { feedInput, readOutput } from '../container/attach.ts';
import type { Container } from '../container/container.ts';
import { DetachKeys, parseDetachKeys } from '../container/detach.ts';
import type { LogEntry } from '../container/log-entry.ts';
import { encodeFrames } from './frames.ts';
import { flag } from './query.ts';

/** A client that attaches, whether by an upgraded connection or by the bodies of a request and its answer. */
export interface AttachingClient {
  readonly input: Readable;
  readonly output: Writable;
  /** Sends the header of the answer, once it is known that there is one. */
  begin(tty: boolean): void;
}

/**
 * Joins a client to a container's streams, those that the query asks for, until the container ends or the client goes.
 * Throws a `Failure` `bad-request` for detach keys that are none.
 */
export async function attachTo(
  container: Container,
  query: URLSearchParams,
  { input, output, begin }: AttachingClient,
): Promise<void> {
  const wants = (name: string) => flag(query.get(name) ?? undefined);
  const streams = new Set(['stdout', 'stderr'].filter(wants));
  const { Tty: tty, OpenStdin } = container.record.config;
  const keys = parseDetachKeys(query.get('detachKeys') ?? undefined);
  const gone = new AbortController();
  output.on('close', () => gone.abort()).on('error', () => gone.abort());
  const follow = wants('stream');
  const tail = wants('logs') ? 'all' : 0;
  const batches = readOutput(container, { tail, follow, signal: gone.signal, isAttached: true });
  begin(tty);
  container.emit('attach');
  const detach = () => {
    container.emit('detach');
    gone.abort();
    output.end();
  };
  if (wants('stdin') && OpenStdin)
    void feedInput(container, tty ? input.pipe(new DetachKeys(keys, detach)) : input).catch((error) =>
      output.destroy(error),
    );
  else input.resume();
  const chosen = (entry: LogEntry) => streams.has(entry.stream);
  for await (const batch of batches) {
    const entries = batch.filter(chosen);
    if (entries.length > 0)
      await writeTo(output, tty ? Buffer.concat(entries.map((entry) => entry.bytes)) : encodeFrames(entries));
  }
  output.end();
}

/** Resolves when the kernel has them, or the client is gone: what it would have read is dropped. */
export async function writeTo(output: Writable, bytes: Uint8Array): Promise<void> {
  if (output.destroyed || output.writableEnded) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  output.once('close', resolve).write(bytes, () => resolve());
  await promise;
  output.off('close', resolve);
}
