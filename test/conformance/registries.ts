import { spawn } from 'node:child_process';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@slipway/command';
import { RegistryServer } from '@slipway/registry';
import { freePort } from '../integration/free-port.ts';

/** Two registries, ours and Debian's docker-registry, each on a port and in a folder of its own. */
export interface RunningRegistry {
  /** Host and port. */
  readonly registry: string;
  stop(): Promise<void>;
}

/** What our client is held against, for `describe.each`. */
export const REGISTRIES = [
  { name: 'our registry', start: startOurs },
  { name: "Debian's docker-registry", start: startDebians },
];

/** A new folder. */
export const scratch = () => mkdtemp(join(tmpdir(), 'slipway-registry-'));

export async function startOurs(): Promise<RunningRegistry> {
  const folder = await scratch();
  const server = new RegistryServer({ folder });
  const { port } = await server.listen();
  return {
    registry: `127.0.0.1:${port}`,
    stop: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function startDebians(): Promise<RunningRegistry> {
  await requireProgram('/usr/bin/docker-registry', 'docker-registry');
  const folder = await scratch();
  const registry = `127.0.0.1:${await freePort()}`;
  const config = join(folder, 'config.json');
  await writeFile(
    config,
    JSON.stringify({
      version: 0.1,
      log: { level: 'error', accesslog: { disabled: true } },
      storage: { filesystem: { rootdirectory: join(folder, 'data') }, delete: { enabled: true } },
      http: { addr: registry },
    }),
  );
  const child = spawn('/usr/bin/docker-registry', ['serve', config], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await untilAnswers(registry, () => child.exitCode !== null);
  return {
    registry,
    stop: async () => {
      child.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

async function untilAnswers(registry: string, hasEnded: () => boolean): Promise<void> {
  for (;;) {
    if (hasEnded()) throw new Error('the registry ended before it answered');
    const answered = await fetch(`http://${registry}/v2/`).catch(() => undefined);
    if (answered?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Installs it where it is not there. */
export async function requireProgram(path: string, debianPackage: string): Promise<void> {
  if (
    await access(path).then(
      () => true,
      () => false,
    )
  )
    return;
  const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', DEBIAN_FRONTEND: 'noninteractive' };
  // Files that are run side by side may want the same program.
  const apt = ['flock', '/var/lib/apt', 'apt-get'];
  await run([...apt, 'update', '--quiet'], { env });
  await run([...apt, 'install', '--yes', '--quiet', '--no-install-recommends', debianPackage], { env });
}
