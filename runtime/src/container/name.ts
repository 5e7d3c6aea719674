import { randomBytes } from 'node:crypto';
import { Failure } from '@slipway/failure';
import type { ContainerRecord } from './record.ts';

/** The names of containers: one that is given is checked, one that is not is invented. */

const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;

/** Throws a `Failure` `bad-name` or `name-taken`. */
export function checkName(name: string, others: readonly ContainerRecord[]): void {
  if (!NAME.test(name)) {
    throw new Failure(
      'bad-name',
      `Invalid container name (${name}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed`,
    );
  }
  const holder = others.find((other) => other.name === name);
  if (holder === undefined) return;
  throw new Failure(
    'name-taken',
    `Conflict. The container name "/${name}" is already in use by container "${holder.id}". You have to remove (or rename) that container to be able to reuse that name.`,
  );
}

const ADJECTIVES = [
  'able',
  'bold',
  'brisk',
  'calm',
  'eager',
  'fair',
  'fleet',
  'hale',
  'keen',
  'proud',
  'quick',
  'steady',
  'stout',
  'swift',
  'trim',
];
const SHIPS = [
  'barque',
  'brig',
  'carrack',
  'clipper',
  'cog',
  'cutter',
  'dhow',
  'galleon',
  'junk',
  'ketch',
  'lugger',
  'pinnace',
  'schooner',
  'sloop',
  'yawl',
];

/** Two words, and a number once there are many; nobody has it yet. */
export function inventName(others: readonly ContainerRecord[]): string {
  for (;;) {
    const [a = 0, b = 0, c = 0] = randomBytes(3);
    const name = `${ADJECTIVES[a % ADJECTIVES.length]}_${SHIPS[b % SHIPS.length]}`;
    const candidate = others.length < 20 ? name : `${name}${c}`;
    if (!others.some((other) => other.name === candidate)) return candidate;
  }
}
