import { Failure } from '@slipway/failure';

/**
 * Numbers a process runs with. The group is among the additional ones too: else a file's rights for others would hold for
 * its group when the process has changed its own.
 */
export interface User {
  readonly uid: number;
  readonly gid: number;
  readonly additionalGids: readonly number[];
}

/**
 * Finds the numbers for an image's `User`: `name`, `uid`, and either with `:group` or `:gid`, looked up in its own
 * /etc/passwd and /etc/group. passwd(5), group(5).
 */

const LARGEST_ID = 2 ** 31 - 1;

/** The text of a file in the image, or undefined when there is none. */
export type ReadFile = (path: string) => string | undefined;

export interface Account extends User {
  /** The home directory from /etc/passwd, else `/`. */
  readonly home: string;
}

/** Throws a `Failure` `unknown-user` or `unknown-group`, with Docker's words. `groups` are those of --group-add. */
export function resolveUser(spec: string, readFile: ReadFile, groups: readonly string[] = []): Account {
  const [name = '', group] = spec.split(':', 2);
  const passwd = records(readFile('/etc/passwd'));
  const database = records(readFile('/etc/group'));
  const entry = passwd.find((fields) =>
    name === '' ? fields[2] === '0' : fields[0] === name || fields[2] === name,
  );
  if (entry === undefined && name !== '' && !isNumber(name)) {
    throw new Failure('unknown-user', `unable to find user ${name}: no matching entries in passwd file`, {
      hint: 'add the user to the image first (RUN useradd or adduser), or give a number',
    });
  }
  const uid = Number(entry?.[2] ?? (name === '' ? 0 : name));
  const gid = group === undefined || group === '' ? Number(entry?.[3] ?? 0) : groupNumber(group, database);
  const user = entry?.[0];
  const supplementary =
    group === undefined && user ? database.filter((fields) => fields[3]?.split(',').includes(user)) : [];
  const additional = [
    ...supplementary.map((fields) => Number(fields[2])),
    ...groups.map((each) => groupNumber(each, database)),
  ];
  checkRange(uid, gid, ...additional);
  return { uid, gid, additionalGids: [...new Set([gid, ...additional])], home: entry?.[5] || '/' };
}

function checkRange(...numbers: readonly number[]): void {
  if (numbers.some((number) => !(number <= LARGEST_ID)))
    throw new Failure('unknown-user', `uids and gids must be in range 0-${LARGEST_ID}`);
}

function groupNumber(group: string, database: readonly string[][]): number {
  const entry = database.find((fields) => fields[0] === group);
  if (entry !== undefined) return Number(entry[2]);
  if (isNumber(group)) return Number(group);
  throw new Failure('unknown-group', `unable to find group ${group}: no matching entries in group file`, {
    hint: 'add the group to the image first (RUN groupadd or addgroup), or give a number',
  });
}

function records(text: string | undefined): string[][] {
  return (text ?? '')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(':'));
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}
