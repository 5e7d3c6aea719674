import { Failure, Secret } from '@slipway/failure';
import type { Challenge } from './challenge.ts';
import type { Credentials } from './credentials.ts';
import type { Scope } from './scope.ts';

/**
 * Bearer tokens, fetched from the realm a registry names. With a name and password, or anonymously, this is the `GET`
 * of Docker's token authentication; an identity token is an OAuth 2 refresh token and goes in the body of a `POST`.
 */
export interface Token {
  readonly value: Secret;
  /** In seconds, from when it was asked for. */
  readonly lifetime: number;
}

export interface TokenRequest {
  readonly registry: string;
  readonly challenge: Challenge;
  readonly scopes: readonly Scope[];
  readonly credentials: Credentials | undefined;
  readonly plainHttp: boolean;
  readonly fetch: typeof fetch;
}

const DEFAULT_LIFETIME = 60;
const CLIENT = 'slipway';
const HEADER_SAFE = /^[\x21-\x7e]+$/;

/** Throws a `Failure` `registry-unauthorized` when the realm refuses, `registry-unreachable` when it is not there. */
export async function fetchToken(request: TokenRequest): Promise<Token> {
  const { registry, challenge, credentials } = request;
  const realm = realmOf(registry, challenge);
  if (credentials !== undefined && realm.protocol !== 'https:' && !request.plainHttp)
    throw new Failure(
      'registry-insecure',
      `${registry} wants the credentials sent unencrypted to ${place(realm)}`,
      {
        hint: 'the registry is set up wrongly: its token realm must be an https URL',
      },
    );
  const response = await ask(realm, request).catch((cause) => {
    throw new Failure('registry-unreachable', `${registry}: cannot reach ${place(realm)} for a token`, {
      hint: 'check the network and try again',
      cause,
    });
  });
  const text = await response.text();
  if (!response.ok) throw refused(registry, realm, response.status, text, credentials);
  const answer = parseAnswer(text);
  if (answer === undefined)
    throw new Failure('registry-unauthorized', `${registry}: ${place(realm)} answered without a token`, {
      hint: 'the token service is out of order; try again later',
    });
  return { value: new Secret(answer.token), lifetime: answer.lifetime ?? DEFAULT_LIFETIME };
}

function realmOf(registry: string, challenge: Challenge): URL {
  const realm = challenge.parameters.realm ?? '';
  if (URL.canParse(realm)) return new URL(realm);
  throw new Failure(
    'registry-unauthorized',
    `${registry} asks for a token from "${realm}", which is no URL`,
    {
      hint: 'the registry is set up wrongly: its token realm must be an absolute URL',
    },
  );
}

function ask(realm: URL, { challenge, scopes, credentials, fetch }: TokenRequest): Promise<Response> {
  const { service } = challenge.parameters;
  if (credentials !== undefined && 'identityToken' in credentials) {
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: CLIENT,
      refresh_token: credentials.identityToken.reveal(),
    });
    if (service !== undefined) form.set('service', service);
    if (scopes.length > 0) form.set('scope', scopes.join(' '));
    return fetch(realm, { method: 'POST', body: form });
  }
  const url = new URL(realm);
  if (service !== undefined) url.searchParams.set('service', service);
  for (const scope of scopes) url.searchParams.append('scope', scope);
  return fetch(
    url,
    credentials === undefined ? {} : { headers: { authorization: basicHeader(credentials) } },
  );
}

/** The value of `Authorization` for a name and a password. RFC 7617. */
export function basicHeader({ username, password }: { username: string; password: Secret }): string {
  return `Basic ${Buffer.from(`${username}:${password.reveal()}`).toString('base64')}`;
}

function parseAnswer(text: string): { token: string; lifetime: number | undefined } | undefined {
  let document: { token?: unknown; access_token?: unknown; expires_in?: unknown } | null;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  const token = document?.token || document?.access_token;
  if (typeof token !== 'string' || !HEADER_SAFE.test(token)) return undefined;
  const lifetime = document?.expires_in;
  return { token, lifetime: typeof lifetime === 'number' && lifetime > 0 ? lifetime : undefined };
}

function refused(
  registry: string,
  realm: URL,
  status: number,
  text: string,
  credentials: Credentials | undefined,
): Failure {
  if (status === 429 || status >= 500)
    return new Failure('registry-unavailable', `${registry}: ${place(realm)} answered ${status}`, {
      hint: 'the token service is busy or out of order; try again later',
    });
  const reason = text.trim().slice(0, 300);
  return new Failure(
    'registry-unauthorized',
    `${registry}: ${place(realm)} gives no token (${status})${reason === '' ? '' : `: ${reason}`}`,
    {
      hint:
        credentials === undefined
          ? `log in to ${registry}, or check that the repository exists and is public`
          : `check the credentials for ${registry}`,
    },
  );
}

/** Without its query, which may carry what is not for showing. */
function place(url: URL): string {
  return `${url.origin}${url.pathname}`;
}
