import { Failure } from '@slipway/failure';

/** Where ADD finds a Git repository, and what of it is wanted. */
export interface RepositoryAddress {
  readonly url: string;
  /** A branch, a tag or a commit, with or without `refs/…`. */
  readonly reference: string;
  readonly folder: string;
  readonly checksum?: string;
  readonly keepGitDir?: boolean;
  readonly submodules: boolean;
}

const REPOSITORY = /^(git@|git:\/\/|ssh:\/\/)|^https?:\/\/[^#?]+\.git([?#].*)?$/i;

/** Whether a source of ADD is a Git repository: by its scheme, or an address whose path ends in `.git`. */
export function isRepository(source: string): boolean {
  return REPOSITORY.test(source);
}

/**
 * Reads `URL.git#REF:FOLDER` and `URL.git?ref=…&subdir=…`. Docker documentation, "Build context", "Git repositories". Throws a
 * `Failure` `bad-address` for a part of the query that is unknown or says what another says differently.
 */
export function parseRepositoryAddress(source: string): RepositoryAddress {
  const [, url = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(source) ?? [];
  const [reference = '', folder = ''] = fragment.split(':', 2);
  const given = new Map<string, string>([
    ...(reference === '' ? [] : [['reference', reference] as const]),
    ...(folder === '' ? [] : [['folder', folder] as const]),
  ]);
  for (const [key, value] of new URLSearchParams(query)) {
    const [name, text] = meaning(source, key, value);
    const other = given.get(name);
    if (other !== undefined && other !== text) throw bad(source, `says both ${other} and ${text}`);
    given.set(name, text);
  }
  const checksum = given.get('checksum');
  const keepGitDir = given.get('keepGitDir');
  return {
    url,
    reference: given.get('reference') ?? 'HEAD',
    folder: given.get('folder') ?? '',
    ...(checksum === undefined ? {} : { checksum }),
    ...(keepGitDir === undefined ? {} : { keepGitDir: keepGitDir === 'true' }),
    submodules: given.get('submodules') !== 'false',
  };
}

/** A part of the query as a field of the address. */
function meaning(source: string, key: string, value: string): readonly [string, string] {
  if (key === 'keep-git-dir' || key === 'submodules')
    return [key === 'submodules' ? key : 'keepGitDir', switched(source, key, value)];
  if (value === '') throw bad(source, `gives ${key} no value`);
  switch (key) {
    case 'ref':
      return ['reference', value];
    case 'branch':
      return ['reference', value.startsWith('refs/') ? value : `refs/heads/${value}`];
    case 'tag':
      return ['reference', value.startsWith('refs/') ? value : `refs/tags/${value}`];
    case 'subdir':
      return ['folder', value];
    case 'checksum':
    case 'commit':
      return ['checksum', value];
    default:
      throw bad(source, `has ${JSON.stringify(key)} in its query, which means nothing for a repository`);
  }
}

function switched(source: string, key: string, value: string): 'true' | 'false' {
  if (/^(1|t|true|)$/i.test(value)) return 'true';
  if (/^(0|f|false)$/i.test(value)) return 'false';
  throw bad(source, `has ${key}=${value}, which is neither true nor false`);
}

function bad(source: string, problem: string): Failure {
  return new Failure('bad-address', `the address ${source} ${problem}`, {
    hint: 'its query may have ref, branch, tag, commit, subdir, keep-git-dir and submodules',
  });
}
