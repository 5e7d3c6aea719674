import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { RegistryAuth, RegistryAuths } from '@slipway/engine-client';
import { Secret } from '@slipway/failure';
import { type CredentialSource, dockerConfigCredentials, RegistryClient } from '@slipway/registry';
import type { CliContext } from '../context.ts';

/**
 * Credentials of registries: SLIPWAY_REGISTRY_USERNAME and _PASSWORD for the registry SLIPWAY_REGISTRY, or without that
 * for whichever is at hand; else what `docker login` left in its configuration.
 */
export function registryCredentials({ env, run }: Pick<CliContext, 'env' | 'run'>): CredentialSource {
  const username = env['SLIPWAY_REGISTRY_USERNAME'];
  const password = env['SLIPWAY_REGISTRY_PASSWORD'];
  const only = env['SLIPWAY_REGISTRY'] || undefined;
  const path = join(env['DOCKER_CONFIG'] ?? join(homedir(), '.docker'), 'config.json');
  const fromDocker = dockerConfigCredentials(readConfig(path), async (program, address) =>
    (await run([program, 'get'], { input: address })).stdout.toString(),
  );
  if (!username || !password) return fromDocker;
  return async (registry) =>
    registry === (only ?? registry) ? { username, password: new Secret(password) } : fromDocker(registry);
}

export function registryClient(
  registry: string,
  context: Pick<CliContext, 'env' | 'run' | 'fetch'>,
): RegistryClient {
  return new RegistryClient({ registry, fetch: context.fetch, credentials: registryCredentials(context) });
}

/** The credentials for a registry, as the engine takes them. */
export async function engineAuth(
  registry: string,
  context: Pick<CliContext, 'env' | 'run'>,
): Promise<RegistryAuth | undefined> {
  const credentials = await registryCredentials(context)(registry);
  if (credentials === undefined) return undefined;
  return 'identityToken' in credentials
    ? { identitytoken: credentials.identityToken, serveraddress: registry }
    : { ...credentials, serveraddress: registry };
}

/** The credentials for several registries, of those that have any. */
export async function engineAuths(
  registries: readonly string[],
  context: Pick<CliContext, 'env' | 'run'>,
): Promise<RegistryAuths> {
  const found = await Promise.all(
    [...new Set(registries)].map(
      async (registry) => [registry, await engineAuth(registry, context)] as const,
    ),
  );
  return Object.fromEntries(
    found.flatMap(([registry, auth]) => (auth === undefined ? [] : [[registry, auth]])),
  );
}

function readConfig(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
