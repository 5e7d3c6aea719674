import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RegistryStorage } from './registry-storage.ts';
import { SpecError } from './spec-error.ts';

/** One request being answered. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly query: URLSearchParams;
  readonly storage: RegistryStorage;
  readonly deleteEnabled: boolean;
}

/** Answers without a body. */
export function answer(
  { response }: Exchange,
  status: number,
  headers: Readonly<Record<string, string | number>> = {},
): void {
  response.writeHead(status, status === 204 ? headers : { 'content-length': 0, ...headers });
  response.end();
}

export function answerJson(
  { request, response }: Exchange,
  document: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const body = JSON.stringify(document);
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

export function requireDeletes({ deleteEnabled }: Exchange): void {
  if (!deleteEnabled) throw new SpecError('UNSUPPORTED', 'this registry is set up not to delete anything');
}

export function unsupported({ request }: Exchange): never {
  throw new SpecError('UNSUPPORTED', `${request.method} is not supported here`);
}
