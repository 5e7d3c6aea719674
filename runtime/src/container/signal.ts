import { constants } from 'node:os';
import { Failure } from '@slipway/failure';

const FIRST_REALTIME = 34;
const LAST_SIGNAL = 64;

/** The number of a signal named `TERM`, `SIGTERM`, `15`, `RTMIN+3` or `RTMAX-1`. Throws a `Failure` `bad-signal`. */
export function signalNumber(name: string): number {
  if (/^\d+$/.test(name) && Number(name) > 0 && Number(name) <= LAST_SIGNAL) return Number(name);
  const short = name.toUpperCase().replace(/^SIG/, '');
  const [, end, distance = '0'] = /^(RTMIN|RTMAX)([-+]\d{1,2})?$/.exec(short) ?? [];
  const number =
    end === undefined
      ? (constants.signals as Readonly<Record<string, number>>)[`SIG${short}`]
      : (end === 'RTMIN' ? FIRST_REALTIME : LAST_SIGNAL) + Number(distance);
  const least = end === undefined ? 1 : FIRST_REALTIME;
  if (number !== undefined && number >= least && number <= LAST_SIGNAL) return number;
  throw new Failure('bad-signal', `invalid signal: ${name}`);
}
