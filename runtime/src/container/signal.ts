import { constants } from 'node:os';
import { Failure } from '@slipway/failure';

const FIRST_REALTIME = 34;

/** The number of a signal named `TERM`, `SIGTERM`, `15` or `RTMIN+3`. Throws a `Failure` `bad-signal`. */
export function signalNumber(name: string): number {
  if (/^\d+$/.test(name) && Number(name) > 0 && Number(name) <= 64) return Number(name);
  const short = name.toUpperCase().replace(/^SIG/, '');
  const realtime = /^RTMIN(?:\+(\d{1,2}))?$/.exec(short);
  if (realtime !== null) return FIRST_REALTIME + Number(realtime[1] ?? 0);
  const number = (constants.signals as Readonly<Record<string, number>>)[`SIG${short}`];
  if (number !== undefined) return number;
  throw new Failure('bad-signal', `invalid signal: ${name}`);
}
