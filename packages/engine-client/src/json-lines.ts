import { Failure } from '@slipway/failure';
import type { Bytes } from './transport.ts';

/**
 * The engine's streams of JSON documents: one a line, or one after the other without a separator, as dockerd writes
 * them. A document never holds a raw newline, so that lines suffice for both of its forms.
 */
export async function* jsonLines<T>(bytes: Bytes): AsyncGenerator<T> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of bytes) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') yield parse<T>(line);
  }
  rest += decoder.decode();
  if (rest.trim() !== '') yield parse<T>(rest);
}

function parse<T>(line: string): T {
  try {
    return JSON.parse(line) as T;
  } catch (cause) {
    throw new Failure('engine-error', `the engine sent a line that is not JSON: ${line.slice(0, 200)}`, {
      cause,
    });
  }
}
