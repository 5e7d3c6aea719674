import type { Command } from 'commander';
import { type CliContext, enginePlace } from '../context.ts';
import { count } from './flags.ts';

interface RegistryFlags {
  readonly root?: string;
  readonly host: string;
  readonly port: number;
}

export function registryCommand(program: Command, context: CliContext): void {
  program
    .command('registry')
    .description('run the embedded registry in the foreground: OCI distribution over HTTP')
    .option('--root <folder>', 'where it keeps its content; below the root of the engine when left out')
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option('--port <port>', 'the port to listen on', count, 5000)
    .addHelpText(
      'after',
      '\nIt speaks plain HTTP and lets everybody in: leave it on loopback, or put a proxy with TLS in front.\n\nExample:\n  $ slipway registry --root /srv/registry --port 5000',
    )
    .action(async (flags: RegistryFlags) => {
      const { RegistryServer } = await import('@slipway/registry');
      const folder = flags.root ?? `${enginePlace({}, context.env).root}/registry`;
      const server = new RegistryServer({ folder });
      const { url } = await server.listen({ host: flags.host, port: flags.port });
      context.stderr.write(`registry: ${folder} on ${url}\n`);
      if (!context.signal.aborted)
        await new Promise((resolve) => context.signal.addEventListener('abort', resolve, { once: true }));
      await server.close();
    });
}
