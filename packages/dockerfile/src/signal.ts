/** Signals by name or number, as STOPSIGNAL has them: `SIGTERM`, `term`, `15`, `SIGRTMIN+3`. */
import { constants } from 'node:os';
import type { Word } from './instruction.ts';
import { type SourceLines, syntaxFailure } from './source.ts';

/** Fails with `dockerfile-syntax` on what is no signal of Linux, at the word's place when it is given with its source. */
export function checkSignal(signal: Word | string, source?: SourceLines): void {
  const text = typeof signal === 'string' ? signal : signal.text;
  const name = text.toUpperCase().replace(/^SIG/, '');
  if (/^([1-9]|[1-5]\d|6[0-4])$/.test(text) || Object.hasOwn(constants.signals, `SIG${name}`)) return;
  if (/^RTMIN(\+([1-9]|1[0-5]))?$|^RTMAX(-([1-9]|1[0-4]))?$/.test(name)) return;
  const place = typeof signal === 'string' ? undefined : signal.range.start;
  const message = `there is no signal ${JSON.stringify(text)}`;
  const hint = 'write a name such as SIGTERM, or a number from 1 to 64';
  throw syntaxFailure(place && source, place ?? { line: 1, column: 1 }, message, hint);
}
