import type { Bytes, Descriptor } from '@slipway/oci';

/** How a transfer of one blob goes on. */
export interface ProgressEvent {
  /** `exists` and `mounted`: there was nothing to transfer. `progress` may come again from 0 when a stream is restarted. */
  readonly kind: 'exists' | 'mounted' | 'progress' | 'done';
  readonly descriptor: Descriptor;
  /** Bytes of the blob that are there now. */
  readonly bytes: number;
}

export type OnProgress = (event: ProgressEvent) => void;

/** Passes a blob's bytes on, telling how many there were so far; throws the signal's reason once it is aborted. */
export async function* watched(
  content: Bytes,
  descriptor: Descriptor,
  onProgress: OnProgress,
  signal: AbortSignal,
): Bytes {
  let bytes = 0;
  for await (const chunk of content) {
    signal.throwIfAborted();
    yield chunk;
    bytes += chunk.length;
    onProgress({ kind: 'progress', descriptor, bytes });
  }
}
