import type { Secret } from '@slipway/failure';

/** The credentials of one registry, for the engine to use in a pull or a push. */
export interface RegistryAuth {
  readonly username?: string;
  readonly password?: Secret;
  /** A bearer token in place of the two. */
  readonly identitytoken?: Secret;
  readonly serveraddress?: string;
}

/** The `X-Registry-Auth` header: JSON in URL-safe base64. Docker Engine API, "Authentication". */
export function authHeader(auth: RegistryAuth | undefined): Record<string, string> {
  if (auth === undefined) return {};
  const document = {
    username: auth.username,
    password: auth.password?.reveal(),
    identitytoken: auth.identitytoken?.reveal(),
    serveraddress: auth.serveraddress,
  };
  return { 'x-registry-auth': Buffer.from(JSON.stringify(document)).toString('base64url') };
}
