import type { Finding } from '@slipway/engine-client';
import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { Terminal } from '../output/terminal.ts';
import { type CommonFlags, withCommonFlags } from './flags.ts';

interface CheckFlags extends CommonFlags {
  readonly repair?: boolean;
}

/** Tells `onFound` when something is left that is not as it should be. */
export function systemCommand(program: Command, context: CliContext, onFound: () => void): void {
  const system = program.command('system').description('look after an engine and its machine');
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
