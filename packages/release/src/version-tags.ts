import { Failure } from '@slipway/failure';
import { compare, parse, type SemVer, valid } from 'semver';

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
  const exact = wanted.version.replaceAll('+', '_');
  if (wanted.prerelease.length > 0) return { fixed: [exact], moving: [] };
  const rivals = others
    .map((tag) => parse(tag))
    .filter((other): other is SemVer => other !== null && other.prerelease.length === 0);
  const isHighest = (rival: (other: SemVer) => boolean) =>
    rivals.filter(rival).every((other) => compare(other, wanted) <= 0);
  const { major, minor } = wanted;
  const moving = [
    ...(isHighest((other) => other.major === major && other.minor === minor) ? [`${major}.${minor}`] : []),
    ...(isHighest((other) => other.major === major) ? [String(major)] : []),
    ...(isHighest(() => true) ? ['latest'] : []),
  ];
  return { fixed: [exact], moving };
}

/** The highest semantic version among Git tags such as `v1.4.2`; undefined when there is none. */
export function versionAmong(gitTags: readonly string[]): string | undefined {
  const versions = gitTags.flatMap((tag) => valid(tag) ?? []);
  return versions.sort(compare).at(-1);
}

/** Sorts versions before what is none, the highest first; gives 0 where neither is one. */
export function byVersion(a: string, b: string): number {
  const [one, other] = [parse(a), parse(b)];
  if (one !== null && other !== null) return compare(other, one);
  return Number(one === null) - Number(other === null);
}

function readVersion(text: string): SemVer {
  const version = parse(text);
  if (version !== null) return version;
  throw new Failure('bad-version', `"${text}" is not a semantic version`, {
    hint: 'write it as 1.4.2 or v1.4.2-rc.1',
  });
}
