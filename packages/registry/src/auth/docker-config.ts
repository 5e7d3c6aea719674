import { isFailure, Secret } from '@slipway/failure';
import { apiHost } from '../client/host.ts';
import type { CredentialSource, Credentials } from './credentials.ts';

/**
 * Credentials as docker keeps them in its `config.json`: in the file itself (`auths`), or with a helper program, one for
 * a registry (`credHelpers`) or one for all (`credsStore`).
 */

/**
 * Runs `PROGRAM get`, gives it the server's address on standard input, and gives back its standard output. A rejection
 * with the `Failure` `command-failed` is taken to mean that the helper holds nothing for the server: helpers say so by
 * their exit status, and in words only on standard output.
 */
export type RunCredentialHelper = (program: string, serverAddress: string) => Promise<string>;

/** What Docker Hub is called in these files. */
const HUB_ADDRESS = 'https://index.docker.io/v1/';
/** A helper gives this in place of a name when the secret is an identity token. */
const TOKEN_USER = '<token>';

/** Takes the parsed file, of whatever shape; what is not understood counts as absent. */
export function dockerConfigCredentials(config: unknown, runHelper?: RunCredentialHelper): CredentialSource {
  const { auths, credHelpers, credsStore } = recordOf(config);
  return async (registry) => {
    const address = apiHost(registry) === apiHost('docker.io') ? HUB_ADDRESS : registry;
    const helper = nameOf(recordOf(credHelpers)[registry]) ?? nameOf(credsStore);
    if (helper !== undefined && runHelper !== undefined) {
      const held = await askHelper(runHelper, helper, address);
      if (held !== undefined) return held;
    }
    return credentialsIn(entryFor(recordOf(auths), address));
  };
}

async function askHelper(
  runHelper: RunCredentialHelper,
  helper: string,
  address: string,
): Promise<Credentials | undefined> {
  let output: string;
  try {
    output = await runHelper(`docker-credential-${helper}`, address);
  } catch (error) {
    if (isFailure(error, 'command-failed')) return undefined;
    throw error;
  }
  const { Username: username, Secret: secret } = recordOf(jsonOf(output));
  if (typeof username !== 'string' || typeof secret !== 'string' || secret === '') return undefined;
  return username === TOKEN_USER
    ? { identityToken: new Secret(secret) }
    : { username, password: new Secret(secret) };
}

/** By the exact address, or by one that differs in scheme and path only: older logins wrote whole URLs. */
function entryFor(auths: Record<string, unknown>, address: string): Record<string, unknown> {
  const exact = auths[address];
  if (exact !== undefined) return recordOf(exact);
  const alike = Object.keys(auths).find((key) => hostOf(key) === hostOf(address));
  return recordOf(alike === undefined ? undefined : auths[alike]);
}

function hostOf(address: string): string {
  return apiHost(address.replace(/^https?:\/\//, '').replace(/\/.*$/, ''));
}

function credentialsIn(entry: Record<string, unknown>): Credentials | undefined {
  const { auth, username, password, identitytoken } = entry;
  if (typeof identitytoken === 'string' && identitytoken !== '')
    return { identityToken: new Secret(identitytoken) };
  if (typeof auth === 'string' && auth !== '') {
    const pair = Buffer.from(auth, 'base64').toString();
    const colon = pair.indexOf(':');
    if (colon < 0) return undefined;
    // Docker itself used to pad the pair with NULs.
    const secret = pair.slice(colon + 1).replace(/\0+$/, '');
    return { username: pair.slice(0, colon), password: new Secret(secret) };
  }
  if (typeof username !== 'string' || typeof password !== 'string') return undefined;
  return { username, password: new Secret(password) };
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function nameOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
