import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { run } from '@slipway/command';
import type { BuildOptions, Contender } from './contender.ts';

/** A command line that takes docker's words: the program with what always comes first, and its environment. */
export interface CommandLine {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** A command line pointed at the daemon behind a socket, with a configuration of its own in `folder`. */
export function dockerCli(program: string, socket: string, folder: string, builder: '0' | '1'): CommandLine {
  const env = { DOCKER_HOST: `unix://${socket}`, DOCKER_CONFIG: folder, DOCKER_BUILDKIT: builder };
  return { argv: [program], env: { ...(process.env as Record<string, string>), ...env } };
}

/** What a contender does through its command line. */
export function drivenBy({
  argv: first,
  env,
}: CommandLine): Pick<Contender, 'run' | 'discard' | 'build' | 'push' | 'pull'> {
  const output = async (...argv: string[]) =>
    (await run([...first, ...argv], { env })).stdout.toString().trim();
  return {
    run: output,
    discard: (...argv) => discard([...first, ...argv], env),
    build: async (folder, tag, options = {}) =>
      void (await output('build', ...buildFlags(options), '-t', tag, folder)),
    push: async (image) => void (await output('push', image)),
    pull: async (image) => void (await output('pull', image)),
  };
}

export function buildFlags({ noCache = false }: BuildOptions): string[] {
  return ['-q', ...(noCache ? ['--no-cache'] : [])];
}

/** Runs a program without reading what it prints, so that only the program is measured. */
export async function discard(
  [file = '', ...argv]: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const child = spawn(file, argv, { stdio: 'ignore', env });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${file} ${argv.join(' ')}: exit code ${code}`);
}
