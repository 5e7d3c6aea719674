import { Failure } from '@slipway/failure';

/** Gives an entry's new permission bits from its old ones. */
export type ModeChange = (mode: number, isFolder: boolean) => number;

const CLAUSE = /^([ugoa]*)((?:[-+=][rwxXstugo]*)+)$/;
const SHIFTS: Readonly<Record<string, number>> = { u: 6, g: 3, o: 0 };
const BITS: Readonly<Record<string, number>> = { r: 4, w: 2, x: 1 };

/** Reads `--chmod`: octal as in 0755, or symbolic as in u=rwX,go=rX or g=u. Throws a `Failure` `bad-mode`. chmod(1). */
export function parseMode(text: string): ModeChange {
  if (/^0*[0-7]{1,4}$/.test(text)) {
    const mode = Number.parseInt(text, 8);
    return () => mode;
  }
  const clauses = text.split(',').map((clause) => {
    const match = CLAUSE.exec(clause);
    if (match === null) {
      throw new Failure('bad-mode', `invalid --chmod "${text}"`, {
        hint: 'write it in octal (0755) or symbolically (u=rwX,go=rX)',
      });
    }
    const who = match[1] === '' || match[1]!.includes('a') ? 'ugo' : match[1]!;
    const actions = [...match[2]!.matchAll(/([-+=])([rwxXstugo]*)/g)].map((action) => ({
      operator: action[1]!,
      letters: action[2]!,
    }));
    return { who, actions };
  });
  return (mode, isFolder) =>
    clauses.reduce(
      (bits, { who, actions }) =>
        actions.reduce((now, action) => apply(now, who, action.operator, action.letters, isFolder), bits),
      mode,
    );
}

function apply(mode: number, who: string, operator: string, letters: string, isFolder: boolean): number {
  const runnable = isFolder || (mode & 0o111) !== 0;
  const permissions = [...letters].reduce((bits, letter) => {
    if (letter === 'X') return bits | (runnable ? 1 : 0);
    // `g=u` takes over what the other has.
    const shift = SHIFTS[letter];
    return bits | (shift === undefined ? (BITS[letter] ?? 0) : (mode >> shift) & 7);
  }, 0);
  const special =
    (letters.includes('s') ? (who.includes('u') ? 0o4000 : 0) | (who.includes('g') ? 0o2000 : 0) : 0) |
    (letters.includes('t') ? 0o1000 : 0);
  const set = [...who].reduce((bits, each) => bits | (permissions << SHIFTS[each]!), 0) | special;
  if (operator === '+') return mode | set;
  if (operator === '-') return mode & ~set;
  const cleared = [...who].reduce((bits, each) => bits & ~(7 << SHIFTS[each]!), mode);
  return cleared | set;
}
