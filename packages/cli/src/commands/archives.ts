import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Bytes } from '@slipway/engine-client';
import { Failure } from '@slipway/failure';
import type { Command } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { isTerminal } from '../output/terminal.ts';
import { type CommonFlags, several, withPlaceFlags } from './flags.ts';

/** `save`, `load`, `export` and `import`: images and containers as tar archives. */

interface SaveFlags extends CommonFlags {
  readonly output?: string;
  readonly platform?: string;
}

export function saveCommand(program: Command, context: CliContext): void {
  withPlaceFlags(program.command('save'))
    .description('write images to an archive, for load')
    .argument('<images...>', 'ids or names')
    .option('-o, --output <file>', 'where to, in place of standard output')
    .option('--platform <platform>', 'which image of several, such as linux/arm64')
    .addHelpText('after', '\nExample:\n  $ slipway save shop/web:1.4.2 | ssh host slipway load')
    .action((images: string[], { output, platform, ...flags }: SaveFlags) =>
      writeOut(engineClient(flags, context.env).images.save(images, platform), output, context),
    );
}

export function exportCommand(program: Command, context: CliContext): void {
  withPlaceFlags(program.command('export'))
    .description('write the files of a container to a tar archive')
    .argument('<container>', 'its id or name')
    .option('-o, --output <file>', 'where to, in place of standard output')
    .addHelpText('after', '\nExample:\n  $ slipway export web | tar t')
    .action((container: string, { output, ...flags }: SaveFlags) =>
      writeOut(engineClient(flags, context.env).containers.export(container), output, context),
    );
}

/** The engine is asked before the file is made: what cannot be had leaves no file behind. */
async function writeOut(bytes: AsyncGenerator<Buffer>, output: string | undefined, context: CliContext) {
  if (output === undefined) refuseTerminal(context, 'use --output FILE, or redirect it');
  const first = await bytes.next();
  const rest = (async function* () {
    if (!first.done) yield first.value;
    yield* bytes;
  })();
  if (output !== undefined) {
    await pipeline(rest, createWriteStream(output));
    return;
  }
  await writeAll(rest, context);
}

/** Throws a `Failure` `usage` when standard output is a terminal. */
export function refuseTerminal({ stdout }: Pick<CliContext, 'stdout'>, hint: string): void {
  if (isTerminal(stdout)) throw new Failure('usage', 'an archive is nothing for a terminal', { hint });
}

/** Writes bytes to standard output, no faster than they are read there. */
export async function writeAll(bytes: Bytes, { stdout }: Pick<CliContext, 'stdout'>): Promise<void> {
  for await (const chunk of bytes) await new Promise<void>((resolve) => stdout.write(chunk, () => resolve()));
}

interface LoadFlags extends CommonFlags {
  readonly input?: string;
  readonly quiet?: boolean;
}

export function loadCommand(program: Command, context: CliContext): void {
  withPlaceFlags(program.command('load'))
    .description('take images from an archive that save, or an OCI tool, wrote')
    .option('-i, --input <file>', 'where from, in place of standard input')
    .option('-q, --quiet', 'do not tell of each layer')
    .addHelpText('after', '\nExample:\n  $ slipway load --input images.tar')
    .action(async ({ input, ...flags }: LoadFlags) => {
      const archive = readIn(input, context);
      for await (const { stream } of engineClient(flags, context.env).images.load(archive))
        if (stream !== undefined) context.stdout.write(stream);
    });
}

interface ImportFlags extends CommonFlags {
  readonly change?: readonly string[];
  readonly message?: string;
}

export function importCommand(program: Command, context: CliContext): void {
  withPlaceFlags(program.command('import'))
    .description('make an image of a tar archive of files')
    .argument('<file>', 'where from; - is standard input')
    .argument('[name]', 'what to call the image')
    .option(
      '-c, --change <instruction>',
      'a Dockerfile instruction to apply, such as CMD ["/bin/app"]',
      several,
    )
    .option('-m, --message <text>', 'what it is')
    .addHelpText(
      'after',
      '\nExamples:\n  $ slipway import files.tar shop/base:1\n  $ slipway export web | slipway import - web:files',
    )
    .action(async (file: string, name: string | undefined, { change, message, ...flags }: ImportFlags) => {
      const { repositoryAndTag } = await import('../docker/image-name.ts');
      const archive = readIn(file === '-' ? undefined : file, context);
      const options = { ...(name === undefined ? {} : repositoryAndTag(name)), changes: change, message };
      for await (const { status } of engineClient(flags, context.env).images.import(archive, options))
        if (status !== undefined) context.stdout.write(`${status}\n`);
    });
}

function readIn(file: string | undefined, { stdin }: CliContext): Bytes {
  if (file !== undefined) return readable(file);
  if (stdin.isTTY)
    throw new Failure('usage', 'an archive is wanted on standard input, which is a terminal', {
      hint: 'use --input FILE, or redirect it',
    });
  return stdin;
}

async function* readable(file: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file);
  } catch (cause) {
    throw new Failure('file-unreadable', `${file} cannot be read`, { cause });
  }
}
