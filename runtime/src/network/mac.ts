import { Failure } from '@slipway/failure';
import type { Endpoint } from '../container/record.ts';

/** MAC addresses of containers. */

/** The one the user asked for, else what Docker gives an IPv4 address: 02:42 and its four bytes. */
export function macOf({ mac, address }: Pick<Endpoint, 'mac' | 'address'>): string {
  if (mac !== undefined) return mac;
  const bytes = address.split('.').map((byte) => Number(byte).toString(16).padStart(2, '0'));
  return ['02', '42', ...bytes].join(':');
}

/** Six bytes with colons between, in lower case; throws a `Failure` `bad-mac`, also for one of a group of stations. */
export function parseMac(text: string): string {
  const mac = text.toLowerCase().replaceAll('-', ':');
  const isOne = /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/.test(mac) && Number.parseInt(mac.slice(0, 2), 16) % 2 === 0;
  if (isOne) return mac;
  throw new Failure('bad-mac', `${text} is not a valid mac address`, {
    hint: 'write it as 92:d0:c6:0a:29:33',
  });
}
