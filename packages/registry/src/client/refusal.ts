import { Failure } from '@slipway/failure';
import { TransientFailure } from './retry.ts';

/**
 * Turns what went wrong with a request into a `Failure`: a registry's error answer, whose own codes and messages are
 * kept in ours (distribution-spec, "Error Codes"), or a connection that broke or was never made.
 */
export interface Attempted {
  readonly registry: string;
  readonly method: string;
  /** Of the URL, without its query. */
  readonly path: string;
  /** The code for an answer of 404. `upload-unknown` is a passing failure: another session may be opened. */
  readonly missing: string;
}

/** Reads the rest of the answer. */
export async function refusalOf(response: Response, attempted: Attempted): Promise<Failure> {
  const { registry, method, path } = attempted;
  const reasons = reasonsIn(await response.text().catch(() => ''));
  const message = `${registry} answered ${response.status} to ${method} ${path}${reasons === '' ? '' : `: ${reasons}`}`;
  switch (response.status) {
    case 401:
      return new Failure('registry-unauthorized', message, {
        hint: `log in to ${registry}, and check that the repository exists`,
      });
    case 403:
      return new Failure('registry-denied', message, {
        hint: 'check that the account has the right to do this in the repository',
      });
    case 404:
      if (attempted.missing === 'upload-unknown') return new TransientFailure('upload-unknown', message);
      return new Failure(attempted.missing, message, {
        hint: 'check the name of the repository and the tag',
      });
    case 405:
      return new Failure('registry-unsupported', message, {
        hint: 'this registry does not offer the operation, or has it switched off',
      });
    case 429:
      return new TransientFailure('registry-rate-limited', message, {
        hint: 'wait a while, or log in for a higher limit',
        waitMilliseconds: retryAfter(response),
      });
  }
  if (response.status === 408 || response.status >= 500)
    return new TransientFailure('registry-unavailable', message, {
      hint: 'the registry is out of order or overloaded; try again later',
      waitMilliseconds: retryAfter(response),
    });
  return new Failure('registry-refused', message, { hint: 'see the reason the registry gives' });
}

function reasonsIn(body: string): string {
  let document: { errors?: unknown } | null;
  try {
    document = JSON.parse(body);
  } catch {
    return '';
  }
  if (!Array.isArray(document?.errors)) return '';
  return document.errors
    .map((error: { code?: unknown; message?: unknown } | null) =>
      [error?.code, error?.message].filter((part) => typeof part === 'string' && part !== '').join(': '),
    )
    .filter((reason) => reason !== '')
    .join('; ');
}

/** Only the form in seconds: registries use no other. */
function retryAfter(response: Response): number | undefined {
  const value = response.headers.get('retry-after') ?? '';
  return /^\d+$/.test(value) ? Number(value) * 1000 : undefined;
}

const PASSING = new Set([
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

/**
 * The failure of a request that got no answer, or only part of one. What is neither a network error nor one of ours,
 * such as an abort, is given back as it is.
 */
export function disconnection(error: unknown, { registry, method, path }: Attempted): unknown {
  if (error instanceof Failure || !(error instanceof TypeError)) return error;
  const cause = error.cause;
  if (cause === undefined || cause instanceof Failure) return cause ?? error;
  const { code = '' } = cause as NodeJS.ErrnoException;
  const message = `${method} ${path}: the connection to ${registry} failed${code === '' ? '' : ` (${code})`}`;
  if (PASSING.has(code))
    return new TransientFailure('registry-unreachable', message, {
      hint: 'check the network and try again',
      cause: error,
    });
  return new Failure('registry-unreachable', message, { hint: hintFor(code, registry), cause });
}

function hintFor(code: string, registry: string): string {
  if (code === 'ECONNREFUSED') return `check that a registry is listening at ${registry}`;
  if (code === 'ENOTFOUND') return `check the host name ${registry}`;
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code))
    return `trust the certificate of ${registry}, for instance with NODE_EXTRA_CA_CERTS`;
  if (/SSL|TLS/.test(code))
    return `if ${registry} speaks plain HTTP, say so (it is assumed for loopback hosts only)`;
  return 'check the network and try again';
}
