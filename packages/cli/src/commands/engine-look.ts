import { VERSION } from '@slipway/runtime/place';
import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { fillTemplate } from '../docker/template.ts';
import { Terminal } from '../output/terminal.ts';
import { type CommonFlags, filters, several, withCommonFlags, withPlaceFlags } from './flags.ts';

/** `version`, `info` and `events`: what an engine says of itself and of what happens in it. */

interface LookFlags extends CommonFlags {
  readonly format?: string;
}

const CLIENT = { Version: VERSION, Os: process.platform, Arch: process.arch, NodeVersion: process.version };

export function versionCommand(program: Command, context: CliContext): void {
  withCommonFlags(program.command('version'))
    .description('show the versions of this command and of the engine')
    .option('-f, --format <template>', 'json, or only some of it, such as {{.Server.Version}}')
    .addHelpText('after', "\nExample:\n  $ slipway version --format '{{.Server.ApiVersion}}'")
    .action(async (flags: LookFlags) => {
      const server = await engineClient(flags, context.env).version();
      const all = { Client: CLIENT, Server: server };
      const text = `Client: Slipway
 Version:           ${CLIENT.Version}
 Node version:      ${CLIENT.NodeVersion}
 OS/Arch:           ${CLIENT.Os}/${CLIENT.Arch}

Server: Slipway
 Version:           ${server.Version}
 API version:       ${server.ApiVersion} (minimum version ${server.MinAPIVersion})
 OS/Arch:           ${server.Os}/${server.Arch}
`;
      show(all, text, flags, context);
    });
}

export function infoCommand(program: Command, context: CliContext): void {
  withCommonFlags(program.command('info'))
    .description('show what an engine has, and what it runs on')
    .option('-f, --format <template>', 'json, or only some of it, such as {{.Driver}}')
    .addHelpText('after', "\nExample:\n  $ slipway info --format '{{.ContainersRunning}} run'")
    .action(async (flags: LookFlags) => {
      const info = await engineClient(flags, context.env).info();
      const { infoText } = await import('../docker/info-text.ts');
      for (const warning of info.Warnings ?? []) context.stderr.write(`${warning}\n`);
      show({ ...info, ClientInfo: CLIENT }, infoText(info, CLIENT.Version), flags, context);
    });
}

function show(value: object, text: string, { format, json }: LookFlags, context: CliContext): void {
  if (format === undefined) {
    new Terminal(context, json === true).result(value, text);
    return;
  }
  const template = format === 'json' ? '{{json .}}' : format;
  context.stdout.write(`${fillTemplate(template, value)}\n`);
}

interface EventsFlags extends LookFlags {
  readonly filter?: readonly string[];
  readonly since?: string;
  readonly until?: string;
}

export function eventsCommand(program: Command, context: CliContext): void {
  withPlaceFlags(program.command('events'))
    .description('show what happens in the engine, as it happens')
    .option('-f, --filter <condition>', 'such as type=container, event=die or container=NAME', several)
    .option('--format <template>', 'json, or a template a line, such as {{.Action}}')
    .option('--since <time>', 'also what was: a date, or how long ago, such as 10m')
    .option('--until <time>', 'end there')
    .addHelpText('after', '\nExample:\n  $ slipway events --since 10m --filter type=container')
    .action(async ({ since, until, format, filter, ...flags }: EventsFlags) => {
      const { parseMoment } = await import('../docker/moment.ts');
      const { eventLine } = await import('../docker/event-line.ts');
      const options = {
        filters: filters(filter ?? []),
        signal: context.signal,
        ...(since === undefined ? {} : { since: parseMoment(since, context.now()) }),
        ...(until === undefined ? {} : { until: parseMoment(until, context.now()) }),
      };
      for await (const event of engineClient(flags, context.env).events(options))
        context.stdout.write(`${eventLine(event, format)}\n`);
    });
}
