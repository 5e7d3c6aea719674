import type { ServerResponse } from 'node:http';
import { Failure, isFailure } from '@slipway/failure';

/** The error codes of distribution-spec, "Error Codes", with the status each is answered with. */
const STATUS = {
  BLOB_UNKNOWN: 404,
  BLOB_UPLOAD_INVALID: 400,
  BLOB_UPLOAD_UNKNOWN: 404,
  DIGEST_INVALID: 400,
  MANIFEST_BLOB_UNKNOWN: 404,
  MANIFEST_INVALID: 400,
  MANIFEST_UNKNOWN: 404,
  NAME_INVALID: 400,
  NAME_UNKNOWN: 404,
  SIZE_INVALID: 400,
  RANGE_INVALID: 416,
  PAGINATION_NUMBER_INVALID: 400,
  UNSUPPORTED: 405,
  UNKNOWN: 500,
} as const;

export type SpecCode = keyof typeof STATUS;

/** A request that is answered with an error: thrown by the handlers, written out once, at the server's edge. */
export class SpecError extends Error {
  readonly code: SpecCode;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: SpecCode,
    message: string,
    options: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.code = code;
    this.status = options.status ?? STATUS[code];
    this.headers = options.headers ?? {};
  }
}

/** The answer for anything thrown while a request was handled; undefined when it is a fault of the server's own. */
export function specErrorOf(error: unknown): SpecError | undefined {
  if (error instanceof SpecError) return error;
  if (isFailure(error, 'digest-mismatch') || isFailure(error, 'bad-digest'))
    return new SpecError('DIGEST_INVALID', error.message);
  if (isFailure(error, 'bad-manifest')) return new SpecError('MANIFEST_INVALID', error.message);
  if (isFailure(error, 'blob-unknown')) return new SpecError('BLOB_UNKNOWN', error.message);
  return error instanceof Failure ? new SpecError('UNKNOWN', error.message) : undefined;
}

export function sendError(response: ServerResponse, error: SpecError): void {
  const body = JSON.stringify({ errors: [{ code: error.code, message: error.message }] });
  response.writeHead(error.status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...error.headers,
  });
  response.end(body);
}
