import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Run, run } from '@slipway/command';
import { EngineClient } from '@slipway/engine-client';

/**
 * An engine of a test's own: the real command, with its root, sockets, bridge and rules apart from any other, and gone
 * without a trace after `stop`.
 */
export interface TestEngine {
  readonly folder: string;
  readonly root: string;
  readonly socket: string;
  readonly client: EngineClient;
  /** The environment in which the docker CLI and `slipway` reach it. */
  readonly env: Readonly<Record<string, string>>;
  readonly run: Run;
  /** Runs `slipway` against this engine. */
  slipway(...argv: string[]): Promise<string>;
  /** Runs the real docker CLI against this engine; rejects when it fails. */
  docker(...argv: string[]): Promise<string>;
  /** The engine's process id. */
  pid(): Promise<number>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const REPOSITORY = resolve(import.meta.dirname, '../..');
export const SLIPWAY = join(REPOSITORY, 'packages/cli/bin/slipway');

export interface TestEngineOptions {
  /** What is put before the command that starts it: see `makeHostNetwork`. */
  readonly enter?: readonly string[];
  /** More flags of `slipway engine`. */
  readonly flags?: readonly string[];
}

export async function startTestEngine({
  enter = [],
  flags = [],
}: TestEngineOptions = {}): Promise<TestEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-test-'));
  const place = { root: join(folder, 'root'), run: join(folder, 'run'), socket: join(folder, 's.sock') };
  const env = {
    ...(process.env as Record<string, string>),
    SLIPWAY_ROOT: place.root,
    SLIPWAY_RUN: place.run,
    SLIPWAY_HOST: place.socket,
    DOCKER_HOST: `unix://${place.socket}`,
    DOCKER_BUILDKIT: '0',
    DOCKER_CONFIG: join(folder, 'docker'),
  };
  const output = async (...argv: string[]) => (await run(argv, { env })).stdout.toString();
  const engine: TestEngine = {
    folder,
    root: place.root,
    socket: place.socket,
    env,
    run,
    client: new EngineClient({ socket: place.socket }),
    slipway: (...argv) => output(SLIPWAY, ...argv),
    docker: (...argv) => output('docker', ...argv),
    pid: async () => Number((await output('cat', join(place.root, 'engine.lock'))).split(' ')[0]),
    start: async () => void (await output(...enter, SLIPWAY, 'engine', '--detach', ...flags)),
    stop: async () => {
      // Most programs in tests would let their stop signal pass.
      const running = (await output('docker', 'ps', '-q')).split('\n').filter(Boolean);
      if (running.length > 0) await output('docker', 'rm', '-f', ...running);
      await output(SLIPWAY, 'engine', '--down');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await engine.start();
  return engine;
}

/** Builds `busybox` there: the host's own, with a user `app` and a /tmp. */
export async function buildBusybox(engine: TestEngine): Promise<void> {
  const context = join(engine.folder, 'busybox-context');
  mkdirSync(context);
  copyFileSync('/bin/busybox', join(context, 'busybox'));
  const users = 'root:x:0:0:root:/root:/bin/sh\\napp:x:1000:1000::/home:/bin/sh\\n';
  writeFileSync(
    join(context, 'Dockerfile'),
    `FROM scratch
COPY busybox /bin/busybox
RUN ["/bin/busybox", "--install", "-s", "/bin"]
RUN mkdir -p /root /tmp && chmod 1777 /tmp && printf '${users}' > /etc/passwd
EXPOSE 8080
CMD ["sh"]
`,
  );
  await engine.docker('build', '-t', 'busybox', context);
}
