import type { Finding } from '@slipway/engine-client';
import type { Command } from 'commander';
import { type CliContext, engineClient, enginePlace, type PlaceFlags } from '../context.ts';
import { Terminal } from '../output/terminal.ts';
import { diskCommand } from './disk.ts';
import { eventsCommand, infoCommand } from './engine-look.ts';
import { type CommonFlags, withCommonFlags } from './flags.ts';
import { systemPruneCommand } from './prune.ts';

interface UnitFlags extends PlaceFlags {
  readonly group?: string;
  readonly print?: boolean;
}

interface CheckFlags extends CommonFlags {
  readonly repair?: boolean;
}

/** Tells `onFound` when something is left that is not as it should be. */
export function systemCommand(program: Command, context: CliContext, onFound: () => void): void {
  const system = program.command('system').description('look after an engine and its machine');
  installUnitCommand(system, context);
  diskCommand(system, context);
  systemPruneCommand(system, context);
  infoCommand(system, context);
  eventsCommand(system, context);
  withCommonFlags(system.command('check'))
    .description(
      "compare the engine's records with what is there: images, mounts, networks, processes, files",
    )
    .option('--repair', 'put right what is found')
    .addHelpText(
      'after',
      '\nExit codes: 0 all is as recorded, or has been put right; 5 something is not; 1 any other failure; 2 wrong usage.\n\nExample:\n  $ slipway system check --repair',
    )
    .action(async (flags: CheckFlags) => {
      const engine = engineClient(flags, context.env);
      const findings = flags.repair === true ? await engine.repair() : await engine.check();
      new Terminal(context, flags.json === true).result({ findings }, textOf(findings));
      if (findings.some(({ repair }) => repair === undefined || repair === null)) onFound();
    });
}

function installUnitCommand(system: Command, context: CliContext): void {
  system
    .command('install-unit')
    .description('have systemd start the engine with the machine, and with it the containers that should run')
    .option('--root <folder>', 'as for slipway engine (SLIPWAY_ROOT)')
    .option('--run <folder>', 'as for slipway engine (SLIPWAY_RUN)')
    .option('--socket <path>', 'as for slipway engine (SLIPWAY_HOST)')
    .option('--group <name>', 'as for slipway engine')
    .option('--print', 'only show the unit')
    .addHelpText('after', '\nExample:\n  $ sudo slipway system install-unit && sudo systemctl start slipway')
    .action(async (flags: UnitFlags) => {
      const { installUnit, UNIT_PATH, unitText } = await import('../use-cases/unit.ts');
      const place = enginePlace(flags, context.env);
      const options = { program: process.argv.slice(0, 2), place, group: flags.group };
      if (flags.print === true) {
        context.stdout.write(unitText(options));
        return;
      }
      const outcome = await installUnit(options, context.run);
      const next = outcome === 'enabled' ? 'systemctl start slipway' : 'systemctl enable --now slipway';
      context.stdout.write(`${UNIT_PATH}\nstart it with: ${next}\n`);
    });
}

function textOf(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'all is as recorded\n';
  return findings
    .map((finding) => `${finding.noun} ${finding.name} ${finding.problem}${outcome(finding)}\n`)
    .join('');
}

function outcome({ repair }: Finding): string {
  if (repair === undefined) return '';
  return repair === null ? ' (not repaired)' : ` (${repair})`;
}
