import { constants } from 'node:os';
import { Failure } from '@slipway/failure';

const FIRST_REALTIME = 34;
const LAST_SIGNAL = 64;

/** The number of a signal named `TERM`, `SIGTERM`, `15` or `RTMIN+3`. Throws a `Failure` `bad-signal`. */
export function signalNumber(name: string): number {
  if (/^\d+$/.test(name) && Number(name) > 0 && Number(name) <= LAST_SIGNAL) return Number(name);
  const short = name.toUpperCase().replace(/^SIG/, '');
  const realtime = /^RTMIN(?:\+(\d{1,2}))?$/.exec(short);
  const number =
    realtime === null
      ? (constants.signals as Readonly<Record<string, number>>)[`SIG${short}`]
      : FIRST_REALTIME + Number(realtime[1] ?? 0);
  if (number !== undefined && number <= LAST_SIGNAL) return number;
  throw new Failure('bad-signal', `invalid signal: ${name}`);
}
