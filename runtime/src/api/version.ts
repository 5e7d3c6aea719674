/** The API is the Docker Engine API; clients between the two are served. */
export const API_VERSION = '1.50';
export const MIN_API_VERSION = '1.24';

/** Whether a version of the API, `1.43`, is before another. */
export function isOlder(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [thanMajor = 0, thanMinor = 0] = than.split('.').map(Number);
  return major === thanMajor ? minor < thanMinor : major < thanMajor;
}

/** The answer to a version outside the range, in moby's words; undefined when it is served. */
export function versionProblem(version: string): string | undefined {
  if (isOlder(version, MIN_API_VERSION)) {
    return `client version ${version} is too old. Minimum supported API version is ${MIN_API_VERSION}, please upgrade your client to a newer version`;
  }
  if (isOlder(API_VERSION, version))
    return `client version ${version} is too new. Maximum supported API version is ${API_VERSION}`;
  return undefined;
}

/** Splits `/v1.43/containers/json`; the version is undefined where the path has none. */
export function withoutVersion(path: string): {
  readonly version: string | undefined;
  readonly path: string;
} {
  const match = /^\/v(\d+\.\d+)(\/.*)$/.exec(path);
  return match === null ? { version: undefined, path } : { version: match[1], path: match[2]! };
}
