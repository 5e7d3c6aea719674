import type { IncomingHttpHeaders } from 'node:http';
import { Failure } from '@slipway/failure';

/**
 * Files of containers, as `GET`, `HEAD` and `PUT /containers/{id}/archive` know them: what is at a path comes in a header,
 * as JSON in base64, and its mode there is Go's os.FileMode.
 */

export interface PathStat {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'device' | 'other';
  /** Where a link leads, as it is written; else empty. */
  readonly linkTarget: string;
}

export interface PutArchiveOptions {
  /** Whether a folder may not be replaced by something else, nor the other way. */
  readonly noOverwriteDirNonDir?: boolean;
  /** Whether all that is unpacked is to belong to the container's own user, rather than to whom the archive says. */
  readonly copyUIDGID?: boolean;
  readonly signal?: AbortSignal;
}

const HEADER = 'x-docker-container-path-stat';

/** Bits of Go's os.FileMode, and what each tells. */
const KINDS: readonly (readonly [number, PathStat['kind']])[] = [
  [2 ** 31, 'folder'],
  [2 ** 27, 'link'],
  [2 ** 26, 'device'],
  [2 ** 25 + 2 ** 24 + 2 ** 19, 'other'],
];

/** Throws a `Failure` `engine-error` when the answer does not say. */
export function pathStatIn(headers: IncomingHttpHeaders): PathStat {
  const header = headers[HEADER];
  if (typeof header !== 'string')
    throw new Failure('engine-error', `the engine's answer has no ${HEADER}: it does not say what it sends`);
  const { name, mode, linkTarget } = JSON.parse(Buffer.from(header, 'base64').toString());
  const kind = KINDS.find(([bits]) => (mode & bits) !== 0)?.[1] ?? 'file';
  return { name, kind, linkTarget };
}
