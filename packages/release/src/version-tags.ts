import { Failure } from '@slipway/failure';
import { compareBuild, parse, type SemVer } from 'semver';

/**
 * The tags of a release: its commit, whole and short, and from its semantic version the exact one and the moving ones.
 * A moving tag goes to the highest version it stands for: a backport never steals `latest`, `1` or `1.4` from what is
 * newer. A pre-release gets its exact version only. semver.org 2.0.0.
 */
export interface VersionTags {
  /** Never to be moved to another image. */
  readonly fixed: readonly string[];
  readonly moving: readonly string[];
}

/** `sha-<40 digits>` and `sha-<12 digits>`. */
export function commitTags(commit: string): string[] {
  return [`sha-${commit}`, `sha-${commit.slice(0, 12)}`];
}

/** `others` are the tags there are already; those that are no versions do not count. Throws a `Failure` `bad-version`. */
export function versionTags(version: string, others: readonly string[]): VersionTags {
  const wanted = readVersion(version);
  if (wanted === undefined)
    throw new Failure('bad-version', `"${version}" is not a semantic version`, {
      hint: 'write it as 1.4.2 or v1.4.2-rc.1',
    });
  const fixed = [complete(wanted).replace('+', '_')];
  if (wanted.prerelease.length > 0) return { fixed, moving: [] };
  const rivals = others
    .flatMap((tag) => readVersion(tag) ?? [])
    .filter(({ prerelease }) => prerelease.length === 0);
  const isHighest = (rival: (other: SemVer) => boolean) =>
    rivals.filter(rival).every((other) => compareBuild(other, wanted) <= 0);
  const { major, minor } = wanted;
  const moving = [
    ...(isHighest((other) => other.major === major && other.minor === minor) ? [`${major}.${minor}`] : []),
    ...(isHighest((other) => other.major === major) ? [String(major)] : []),
    ...(isHighest(() => true) ? ['latest'] : []),
  ];
  return { fixed, moving };
}

/** The highest semantic version among tags such as `v1.4.2`, without `v`; undefined when there is none. */
export function versionAmong(tags: readonly string[]): string | undefined {
  const highest = tags
    .flatMap((tag) => readVersion(tag) ?? [])
    .sort(compareBuild)
    .at(-1);
  return highest && complete(highest);
}

/** Sorts versions before what is none, the highest first; gives 0 where neither is one. */
export function byVersion(a: string, b: string): number {
  const [one, other] = [readVersion(a), readVersion(b)];
  if (one !== undefined && other !== undefined) return compareBuild(other, one);
  return Number(one === undefined) - Number(other === undefined);
}

/** The version with its build metadata, which semver leaves out. */
function complete({ version, build }: SemVer): string {
  return build.length === 0 ? version : `${version}+${build.join('.')}`;
}

/** Reads a version or its tag, which has `_` for `+`: a tag cannot have that. */
function readVersion(text: string): SemVer | undefined {
  return parse(text.replace('_', '+')) ?? undefined;
}
