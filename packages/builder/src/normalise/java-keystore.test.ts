import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { clampKeystore } from './java-keystore.ts';

const EPOCH = 1_700_000_000;

function text(value: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(value.length);
  return Buffer.concat([length, Buffer.from(value)]);
}

function number(value: number | bigint, bytes: 4 | 8): Buffer {
  const buffer = Buffer.alloc(bytes);
  if (bytes === 4) buffer.writeUInt32BE(Number(value));
  else buffer.writeBigUInt64BE(BigInt(value));
  return buffer;
}

/** A store of certificates that were added at these times, in seconds. */
function keystore(times: readonly number[]): Buffer {
  const entries = times.flatMap((time, index) => [
    ...[number(2, 4), text(`ca-${index}`), number(BigInt(time) * 1000n, 8)],
    ...[text('X.509'), number(5, 4), Buffer.from('bytes')],
  ]);
  const content = Buffer.concat([number(0xfeedfeed, 4), number(2, 4), number(times.length, 4), ...entries]);
  const password = Buffer.from('changeit', 'utf16le').swap16();
  const sum = createHash('sha1').update(password).update('Mighty Aphrodite').update(content).digest();
  return Buffer.concat([content, sum]);
}

test('times are no later than the limit, and the checksum is right again', () => {
  const clamped = clampKeystore(keystore([EPOCH - 5, EPOCH + 5, EPOCH + 6]), EPOCH);
  expect(clamped).toEqual(keystore([EPOCH - 5, EPOCH, EPOCH]));
});

test('a store with nothing to change, a damaged one, and another file stay', () => {
  expect(clampKeystore(keystore([EPOCH]), EPOCH)).toBeUndefined();
  const damaged = keystore([EPOCH + 5]);
  damaged[30]! ^= 1;
  expect(clampKeystore(damaged, EPOCH)).toBeUndefined();
  expect(clampKeystore(Buffer.alloc(100), EPOCH)).toBeUndefined();
});
