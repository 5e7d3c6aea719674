import { Failure } from '@slipway/failure';

/**
 * Words for a POSIX shell. SSH hands the remote login shell one string, so argv has to be spelled such that the shell
 * reads back exactly the same words. POSIX.1-2017, Shell Command Language, 2.2.2 "Single-Quotes".
 */
const SAFE = /^[A-Za-z0-9_@%+:,./-]+$/;

/** Spells one word; throws a `Failure` `bad-argument` for one with a NUL, which no argument can hold. */
export function shellQuote(word: string): string {
  if (word.includes('\0'))
    throw new Failure('bad-argument', 'an argument of a program cannot hold a NUL byte');
  return SAFE.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** Spells a whole command. */
export function shellCommand(argv: readonly string[]): string {
  return argv.map(shellQuote).join(' ');
}
