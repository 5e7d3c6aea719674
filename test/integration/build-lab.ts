import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuildEvent, BuildRequest, BuildResult } from '@slipway/builder';
import { stream } from '@slipway/command';
import { startTestEngine, type TestEngine } from './engine.ts';

/** An engine with a small base image, and short ways to build on it and to look at what came out. */
export interface BuildLab {
  readonly engine: TestEngine;
  /** Writes a build context; a path that ends in a slash is a folder. Gives its folder. */
  context(files: Readonly<Record<string, string>>): string;
  /** `docker build` of a Dockerfile; gives the image's id. Rejects with docker's own output. */
  build(dockerfile: string, files?: Readonly<Record<string, string>>, ...flags: string[]): Promise<string>;
  /** The same, and gives what it printed: its steps and their output. */
  output(dockerfile: string, files?: Readonly<Record<string, string>>, ...flags: string[]): Promise<string>;
  /** What `docker image inspect` says at `path`, as `.Config.Env`. */
  inspect<T>(image: string, path: string): Promise<T>;
  /** Runs a shell script in a container of the image and gives its output. */
  look(image: string, script: string): Promise<string>;
  /** Builds through the engine's own extension, which knows what docker's classic builder does not. */
  request(change: Partial<BuildRequest> & { dockerfile: string }, options?: RequestOptions): Promise<Built>;
  stop(): Promise<void>;
}

export interface RequestOptions {
  readonly context?: string;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly tags?: readonly string[];
}

export interface Built {
  readonly result: BuildResult;
  readonly events: readonly BuildEvent[];
}

type LabEvent = BuildEvent | { readonly kind: 'result'; readonly result: BuildResult };

const NOTHING: Omit<BuildRequest, 'dockerfile'> = {
  dockerfileName: 'Dockerfile',
  buildArgs: {},
  labels: {},
  epoch: 1_700_000_000,
  noCache: false,
  noCacheFilter: [],
  pull: false,
  network: 'default',
  extraHosts: [],
  ulimits: [],
  normalise: true,
  pins: {},
};

/** Starts an engine with the image `base`: busybox, whose applets are links in /bin. */
export async function startBuildLab(): Promise<BuildLab> {
  const engine = await startTestEngine();
  const context = (files: Readonly<Record<string, string>>) => {
    const folder = mkdtempSync(join(engine.folder, 'context-'));
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(join(folder, path.endsWith('/') ? path : dirname(path)), { recursive: true });
      if (!path.endsWith('/')) writeFileSync(join(folder, path), content);
    }
    // docker sends the modes that files have here.
    sh(folder, 'chmod -R u=rwX,go=rX .');
    return folder;
  };
  const lab: BuildLab = {
    engine,
    context,
    build: async (dockerfile, files = {}, ...flags) =>
      (await lab.output(dockerfile, files, '-q', ...flags)).trim(),
    output: (dockerfile, files = {}, ...flags) =>
      engine.docker('build', ...flags, context({ Dockerfile: dockerfile, ...files })),
    inspect: async (image, path) =>
      JSON.parse(await engine.docker('image', 'inspect', '-f', `{{json ${path}}}`, image)),
    look: (image, script) => engine.docker('run', '--rm', image, 'sh', '-ec', script),
    request: async (change, { context: folder = context({}), secrets = {}, tags = [] } = {}) => {
      const header = { request: { ...NOTHING, ...change }, tags, secrets: base64(secrets) };
      const events: BuildEvent[] = [];
      const tar = stream(['tar', '-c', '-C', folder, '.']);
      for await (const event of engine.client.builds.run<LabEvent>(header, [
        { kind: 'context', content: tar },
      ])) {
        if (event.kind === 'result') return { result: event.result, events };
        events.push(event);
      }
      throw new Error('the build gave no result');
    },
    stop: () => engine.stop(),
  };
  const base = context({
    Dockerfile:
      'FROM scratch\nCOPY busybox /bin/busybox\nCOPY etc /etc\nRUN ["/bin/busybox", "--install", "-s", "/bin"]\n',
    'etc/passwd': 'root:x:0:0:root:/root:/bin/sh\nnina:x:1000:1001:Nina:/home/nina:/bin/sh\n',
    'etc/group': 'root:x:0:\nnina:x:1001:\nstaff:x:50:nina\n',
  });
  copyFileSync('/bin/busybox', join(base, 'busybox'));
  chmodSync(join(base, 'busybox'), 0o755);
  // The time of a base limits the times of what is built on it: two labs have the same base.
  await engine.docker('build', '-q', '-t', 'base', '--build-arg', 'SOURCE_DATE_EPOCH=1600000000', base);
  return lab;
}

function base64(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Buffer.from(value).toString('base64')]),
  );
}

/** Runs a shell script on this machine. */
export function sh(cwd: string, script: string): string {
  return execFileSync('bash', ['-euc', script], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
