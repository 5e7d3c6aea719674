import { afterAll, afterEach, beforeAll } from 'vitest';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

/** An engine whose containers do little but lie in networks, for tests of networks and of names in them. */
export interface NetworkLab {
  readonly engine: TestEngine;
  docker(...argv: string[]): Promise<string>;
  inspect(name: string, format: string): Promise<string>;
  /** Runs a container that does nothing; its id, on a line. */
  rest(name: string, ...flags: string[]): Promise<string>;
  /** Whether a container gets an answer from another by a name or address. */
  reaches(from: string, name: string): Promise<boolean>;
  addressOf(name: string, network: string): Promise<string>;
}

/** Begins before the tests of a file; after each of them its containers and networks go. */
export function openNetworkLab(): NetworkLab {
  let engine: TestEngine;
  const docker = (...argv: string[]) => engine.docker(...argv);
  const inspect = async (name: string, format: string) =>
    (await docker('inspect', '-f', format, name)).trim();

  beforeAll(async () => {
    engine = await startTestEngine();
    await buildBusybox(engine);
  });

  afterAll(() => engine.stop());

  afterEach(async () => {
    const left = (await docker('ps', '-aq')).split('\n').filter(Boolean);
    if (left.length > 0) await docker('rm', '-f', ...left);
    await docker('network', 'prune', '-f');
  });

  return {
    get engine() {
      return engine;
    },
    docker,
    inspect,
    rest: (name, ...flags) => docker('run', '-d', '--name', name, ...flags, 'busybox', 'sleep', '600'),
    reaches: async (from, name) =>
      /1 packets received/.test(
        await docker('exec', from, 'ping', '-c', '1', '-W', '2', name).catch(() => ''),
      ),
    addressOf: (name, network) =>
      inspect(name, `{{(index .NetworkSettings.Networks "${network}").IPAddress}}`),
  };
}
