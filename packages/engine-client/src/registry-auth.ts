import type { Secret } from '@slipway/failure';

/** The credentials of one registry, for the engine to use in a pull or a push. */
export interface RegistryAuth {
  readonly username?: string;
  readonly password?: Secret;
  /** A bearer token in place of the two. */
  readonly identitytoken?: Secret;
  readonly serveraddress?: string;
}

export type RegistryAuths = Readonly<Record<string, RegistryAuth>>;

/** The `X-Registry-Auth` header: JSON in URL-safe base64. Docker Engine API, "Authentication". */
export function authHeader(auth: RegistryAuth | undefined): Record<string, string> {
  return auth === undefined ? {} : { 'x-registry-auth': encode(documentOf(auth)) };
}

/** The `X-Registry-Config` header of a build: credentials by registry. */
export function configHeader(auths: RegistryAuths | undefined): Record<string, string> {
  if (auths === undefined || Object.keys(auths).length === 0) return {};
  const documents = Object.entries(auths).map(([registry, auth]) => [registry, documentOf(auth)]);
  return { 'x-registry-config': encode(Object.fromEntries(documents)) };
}

function documentOf({ username, password, identitytoken, serveraddress }: RegistryAuth): object {
  return { username, password: password?.reveal(), identitytoken: identitytoken?.reveal(), serveraddress };
}

function encode(document: object): string {
  return Buffer.from(JSON.stringify(document)).toString('base64url');
}
