import { Failure, Secret } from '@slipway/failure';
import type { Credentials } from '@slipway/registry';

/** Credentials as docker clients send them: base64url of JSON, in a header of their own. */
interface AuthConfig {
  readonly username?: string;
  readonly password?: string;
  readonly auth?: string;
  readonly identitytoken?: string;
  readonly serveraddress?: string;
}

/** `X-Registry-Auth`; undefined when it carries nothing. Throws a `Failure` `bad-request`. */
export function registryAuth(header: string | undefined): Credentials | undefined {
  return header === undefined ? undefined : credentialsOf(decode<AuthConfig>(header));
}

/** `X-Registry-Config` of a build: credentials by registry. */
export function registryConfig(header: string | undefined): (registry: string) => Credentials | undefined {
  const config = header === undefined ? {} : decode<Readonly<Record<string, AuthConfig>>>(header);
  const hostOf = (address: string) =>
    address
      .replace(/^https?:\/\//, '')
      .replace(/\/.*$/, '')
      .replace(/^index\.docker\.io$/, 'docker.io');
  const entries = new Map(
    Object.entries(config).map(([address, auth]) => [hostOf(address), credentialsOf(auth)]),
  );
  return (registry) => entries.get(registry);
}

export function credentialsOf(auth: AuthConfig): Credentials | undefined {
  if (auth.identitytoken) return { identityToken: new Secret(auth.identitytoken) };
  const [user, password] = auth.auth
    ? splitPair(Buffer.from(auth.auth, 'base64').toString())
    : [auth.username, auth.password];
  return user ? { username: user, password: new Secret(password ?? '') } : undefined;
}

function splitPair(pair: string): [string, string] {
  const colon = pair.indexOf(':');
  return colon < 0 ? [pair, ''] : [pair.slice(0, colon), pair.slice(colon + 1)];
}

function decode<T>(header: string): T {
  try {
    return (JSON.parse(Buffer.from(header, 'base64url').toString() || '{}') ?? {}) as T;
  } catch (cause) {
    throw new Failure('bad-request', 'the registry credentials are not base64 of JSON', { cause });
  }
}
