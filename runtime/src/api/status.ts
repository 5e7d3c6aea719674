import { Failure, renderError } from '@slipway/failure';

/** HTTP statuses of failures, as moby answers them; what is not listed is the client's mistake. */
const STATUS: Readonly<Record<string, number>> = {
  'container-unknown': 404,
  'image-unknown': 404,
  'blob-unknown': 404,
  'network-unknown': 404,
  'volume-unknown': 404,
  'exec-unknown': 404,
  'manifest-unknown': 404,
  'repository-unknown': 404,
  'plugin-unknown': 404,
  'not-found': 404,
  'name-taken': 409,
  'network-exists': 409,
  'volume-in-use': 409,
  'image-in-use': 409,
  'is-running': 409,
  'is-paused': 409,
  'does-not-end': 500,
  'bad-ps-arguments': 500,
  'not-running': 409,
  'exec-started': 409,
  'not-connectable': 409,
  'already-connected': 403,
  'path-unknown': 404,
  'read-only': 403,
  'container-busy': 409,
  'already-paused': 409,
  'not-paused': 409,
  'network-predefined': 403,
  'network-in-use': 403,
  'registry-unauthorized': 401,
  'registry-denied': 403,
  'port-in-use': 500,
  'container-not-created': 400,
  'command-failed': 500,
  'damaged-state': 500,
  'no-space': 500,
  unsupported: 501,
  'not-in-swarm': 503,
};

const BAD_REQUEST = 400;
const SERVER_ERROR = 500;

/** The status and message an error is answered with. What is no `Failure` is a bug: its stack goes to the engine's log. */
export function answerFor(
  error: unknown,
  log: (line: string) => void,
): { readonly status: number; readonly message: string; readonly code: string; readonly hint?: string } {
  if (error instanceof Failure) {
    const hint = error.hint === undefined ? {} : { hint: error.hint };
    return { status: STATUS[error.code] ?? BAD_REQUEST, message: error.message, code: error.code, ...hint };
  }
  log(renderError(error));
  return {
    status: SERVER_ERROR,
    message: error instanceof Error ? error.message : String(error),
    code: 'bug',
  };
}
