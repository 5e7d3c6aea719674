import { type Command, Option } from 'commander';
import { type CliContext, enginePlace, type PlaceFlags } from '../context.ts';
import type { TcpFlags } from '../use-cases/tcp-listener.ts';

interface EngineFlags extends PlaceFlags, TcpFlags {
  readonly group?: string;
  readonly detach?: boolean;
  readonly stop?: boolean;
  readonly down?: boolean;
}

export function engineCommand(program: Command, context: CliContext): void {
  program
    .command('engine')
    .description('run the container engine in the foreground')
    .option('--root <folder>', 'where images, containers and volumes are kept (SLIPWAY_ROOT)')
    .option('--run <folder>', 'where what does not outlive a reboot is kept (SLIPWAY_RUN)')
    .option('--socket <path>', 'where the API is served (SLIPWAY_HOST)')
    .option('--group <name>', 'who may use the API besides root; the group "slipway" when there is one')
    .option('-H, --host <url>', 'serve the API to other machines too, with mutual TLS: tcp://ADDRESS:PORT')
    .option('--tlsverify', 'let only clients in that have a certificate; needed with --host')
    .option('--tlscacert <file>', "the authority that signs clients' certificates")
    .option('--tlscert <file>', "this engine's certificate")
    .option('--tlskey <file>', 'the key of that certificate')
    .option('-d, --detach', 'start it in the background, and return when it answers')
    .addOption(
      new Option(
        '--stop',
        'stop the engine that runs in the background; its containers keep running',
      ).conflicts('detach'),
    )
    .addOption(
      new Option('--down', 'end every container, then stop the engine').conflicts(['detach', 'stop']),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  $ sudo slipway engine --detach\n  $ DOCKER_HOST=unix:///run/slipway/slipway.sock docker version',
    )
    .action(async (flags: EngineFlags) => {
      const { runEngine, shutDownEngine, startEngine } = await import('../use-cases/engine.ts');
      const place = enginePlace(flags, context.env);
      if (flags.stop === true || flags.down === true)
        await shutDownEngine(place, { containers: flags.down === true });
      else if (flags.detach === true) await startEngine(place, context, flags);
      else await runEngine(place, context, flags);
    });
}
