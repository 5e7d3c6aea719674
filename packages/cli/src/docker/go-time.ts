/** Times as docker's lists print them, in the zone of this machine. Go, time.Layout. */

interface Parts {
  readonly date: string;
  readonly clock: string;
  /** `+01:00`. */
  readonly offset: string;
}

function parts(time: Date): Parts {
  const east = -time.getTimezoneOffset();
  const local = new Date(time.getTime() + east * 60_000).toISOString();
  const [hours, minutes] = [Math.floor(Math.abs(east) / 60), Math.abs(east) % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    date: local.slice(0, 10),
    clock: local.slice(11, 19),
    offset: `${east < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`,
  };
}

/** `2026-11-24 13:59:52 +0000 UTC`, of seconds since 1970. */
export function goTime(seconds: number): string {
  const time = new Date(seconds * 1000);
  const { date, clock, offset } = parts(time);
  const zone = new Intl.DateTimeFormat('en-US', { timeZoneName: 'short' })
    .formatToParts(time)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return `${date} ${clock} ${offset.replace(':', '')} ${zone}`;
}

/** `2026-11-24T13:59:52Z`, of seconds since 1970. */
export function rfc3339(seconds: number): string {
  const { date, clock, offset } = parts(new Date(seconds * 1000));
  return `${date}T${clock}${zulu(offset)}`;
}

/** `2026-11-24T13:59:52.393000000Z`, of nanoseconds since 1970, which a number holds to the microsecond. */
export function rfc3339Nano(nanoseconds: number): string {
  const exact = BigInt(Math.round(nanoseconds / 1000)) * 1000n;
  const { date, clock, offset } = parts(new Date(Number(exact / 1_000_000n)));
  return `${date}T${clock}.${String(exact % 1_000_000_000n).padStart(9, '0')}${zulu(offset)}`;
}

const zulu = (offset: string) => (offset === '+00:00' ? 'Z' : offset);
