/** A stream of bytes, as file streams, sockets and `fetch` bodies all are. */
export type Bytes = AsyncIterable<Uint8Array>;

/** Gathers a stream in memory: for documents, never for layers. */
export async function collect(bytes: Bytes): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export async function* bytesOf(...chunks: Uint8Array[]): Bytes {
  yield* chunks;
}
