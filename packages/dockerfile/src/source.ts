/**
 * A Dockerfile as text: its lines as written, for reading and for showing the user the line a failure comes from. A byte
 * order mark is not part of the first line, and `\r\n` ends a line as `\n` does.
 */
import { Failure, type Location } from '@slipway/failure';
import type { Position } from './instruction.ts';

/** Lines of a file, without their endings. A parsed `Dockerfile` is one. */
export interface SourceLines {
  readonly file: string;
  readonly lines: readonly string[];
}

export interface Source extends SourceLines {
  /** The same lines with their endings, as the body of a here-document keeps them. */
  readonly raw: readonly string[];
}

export function readSource(text: string, file: string): Source {
  const raw = text.replace(/^\uFEFF/, '').split(/(?<=\n)/);
  return { file, raw, lines: raw.map((line) => line.replace(/[\r\n]+$/, '')) };
}

/** The failure of a mistake at `position`, with the line as it was written; without a place when there is no source. */
export function syntaxFailure(
  source: SourceLines | undefined,
  position: Position,
  message: string,
  hint?: string,
): Failure<'dockerfile-syntax'> {
  const location = source === undefined ? undefined : locationIn(source, position);
  return new Failure('dockerfile-syntax', message, {
    ...(location === undefined ? {} : { location }),
    ...(hint === undefined ? {} : { hint }),
  });
}

/** The place of a failure in a file whose name is known; its line is shown when that is known too. */
export function locationIn({ file, lines }: Partial<SourceLines>, position: Position): Location | undefined {
  const text = lines?.[position.line - 1];
  return file === undefined ? undefined : { file, ...position, ...(text === undefined ? {} : { text }) };
}
