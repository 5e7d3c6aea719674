import type { Command } from 'commander';
import type { CliContext } from '../context.ts';
import { exportCommand } from './archives.ts';
import { commitCommand, renameCommand, updateCommand } from './change.ts';
import { logsCommand, psCommand } from './containers.ts';
import { cpCommand } from './cp.ts';
import { attachCommand, execCommand, startCommand } from './exec.ts';
import { lifecycleCommands, type OnExit } from './lifecycle.ts';
import { diffCommand, inspectCommand, portCommand, topCommand } from './look.ts';
import { pruneCommand } from './prune.ts';
import { createCommand, runCommand } from './run.ts';
import { statsCommand } from './stats.ts';

/** The commands about containers, which are there both by themselves and under `container`. */
export function containerCommands(program: Command, context: CliContext, onExit: OnExit): void {
  runCommand(program, context, onExit);
  createCommand(program, context);
  execCommand(program, context, onExit);
  attachCommand(program, context, onExit);
  startCommand(program, context, onExit);
  lifecycleCommands(program, context, onExit);
  for (const command of [logsCommand, portCommand, topCommand, statsCommand, diffCommand])
    command(program, context);
  renameCommand(program, context);
  updateCommand(program, context, onExit);
  commitCommand(program, context);
  cpCommand(program, context);
  exportCommand(program, context);
}

/** `container`: all of them under their noun, as docker has them. */
export function containerCommand(program: Command, context: CliContext, onExit: OnExit): void {
  const container = program
    .command('container')
    .description('run, list, change and remove containers')
    .enablePositionalOptions();
  psCommand(container, context, 'ls');
  containerCommands(container, context, onExit);
  inspectCommand(container, context, 'container');
  pruneCommand(container, context, 'container');
}
