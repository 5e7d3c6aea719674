import { writeFileSync } from 'node:fs';
import { Failure } from '@slipway/failure';
import { type Command, Option } from 'commander';
import { type CliContext, engineClient } from '../context.ts';
import { PROGRESS_STYLES, type ProgressStyle, progressIn } from '../output/progress-style.ts';
import { pushProgress } from '../output/push-progress.ts';
import { Terminal } from '../output/terminal.ts';
import { formatBytes, formatDuration } from '../output/units.ts';
import type { BuildInput, BuildOutcome } from '../use-cases/build/build-input.ts';
import type { Checked } from '../use-cases/build/check.ts';
import { parseHost, parseSize, parseUlimit } from '../use-cases/build/limits.ts';
import { parseCacheSource, parseCacheTarget, parseOutput } from '../use-cases/build/specs.ts';
import { writing } from '../use-cases/build/writing.ts';
import { type CommonFlags, keyValue, readSecrets, several, withCommonFlags } from './flags.ts';

interface BuildFlags extends CommonFlags {
  readonly name?: string;
  readonly commit: string;
  readonly file: string;
  readonly target?: string;
  readonly platform?: string;
  readonly buildArg?: readonly string[];
  readonly buildContext?: Readonly<Record<string, string>>;
  readonly label?: Readonly<Record<string, string>>;
  readonly annotation?: Readonly<Record<string, string>>;
  readonly secret?: readonly string[];
  readonly ssh?: readonly string[];
  readonly cache: boolean;
  /** Commander's name for what follows `no-`; `true` when it is not given. */
  readonly cacheFilter: string | true;
  readonly cacheFrom?: readonly string[];
  readonly cacheTo?: readonly string[];
  readonly pull?: boolean;
  readonly network: 'default' | 'none' | 'host';
  readonly addHost?: readonly string[];
  readonly shmSize?: number;
  readonly ulimit?: readonly string[];
  readonly output?: readonly string[];
  readonly push?: boolean;
  readonly normalise: boolean;
  readonly worktree?: boolean;
  readonly check?: boolean;
  readonly iidfile?: string;
  readonly metadataFile?: string;
  readonly progress: ProgressStyle;
  readonly quiet?: boolean;
}

const EXAMPLES = `
Examples:
  $ slipway build --name registry.example/shop/web
  $ slipway build web --commit v1.4.2 --name registry.example/shop/web --json
  $ slipway build --name registry.example/shop/web --platform linux/amd64,linux/arm64 --push
  $ slipway build --target dist --output out`;

export function buildCommand(program: Command, context: CliContext): void {
  withCommonFlags(program.command('build'))
    .description("build a commit's image, the same bytes every time")
    .argument('[dir]', 'the folder to build, in a clone of the repository', '.')
    .option('--name <repository>', 'what to call the image, such as registry.example/shop/web')
    .option('--commit <revision>', 'a branch, tag or commit', 'HEAD')
    .option('-f, --file <path>', 'the Dockerfile, in the folder', 'Dockerfile')
    .option('--target <stage>', 'the stage to build; the last one when left out')
    .option('--platform <platforms>', 'what to build for, such as linux/amd64,linux/arm64')
    .option(
      '--build-arg <name=value>',
      'set a build argument; a name alone is a variable; may be repeated',
      several,
    )
    .option(
      '--build-context <name=value>',
      'a folder of a clone, or docker-image://REFERENCE, under a name; may be repeated',
      keyValue,
    )
    .option('--label <name=value>', 'add a label; may be repeated', keyValue)
    .option(
      '--annotation <name=value>',
      "add an annotation to the image's manifest; may be repeated",
      keyValue,
    )
    .option(
      '--secret <spec>',
      'lend a secret: id=NAME,src=FILE or id=NAME,env=VARIABLE; may be repeated',
      several,
    )
    .option('--ssh <spec>', 'lend an SSH agent: default, ID=SOCKET or ID=KEYFILE; may be repeated', several)
    .option('--no-cache', 'run every step, whatever was built before')
    .option('--no-cache-filter <stages>', 'run every step of these stages; names with commas between')
    .option(
      '--cache-from <spec>',
      'use a cache: type=registry,ref=REFERENCE or type=local,src=FOLDER; may be repeated',
      several,
    )
    .option(
      '--cache-to <spec>',
      'leave a cache: type=registry,ref=REFERENCE or type=local,dest=FOLDER, and mode=min|max; may be repeated',
      several,
    )
    .option('--pull', 'look for newer base images')
    .addOption(
      new Option('--network <mode>', 'the network of RUN')
        .choices(['default', 'none', 'host'])
        .default('default'),
    )
    .option('--add-host <name:address>', 'add a line to /etc/hosts of RUN; may be repeated', several)
    .option('--shm-size <bytes>', 'the size of /dev/shm of RUN, such as 64m', parseSize)
    .option('--ulimit <name=soft:hard>', 'a limit of RUN, such as nofile=1024; may be repeated', several)
    .option(
      '-o, --output <spec>',
      'also write the image: type=oci|docker|tar|local,dest=PATH, or a folder; may be repeated',
      several,
    )
    .option('--push', 'push the image when it is built')
    .option('--no-normalise', 'keep traces of time and place, such as logs, in the layers')
    .option('--worktree', 'build the files as they are, not a commit; not for releases')
    .option('--check', 'only say what build checks find in the Dockerfile')
    .option('--iidfile <path>', "write the image's id to a file")
    .option('--metadata-file <path>', 'write what was built to a file, as JSON')
    .addOption(
      new Option('--progress <style>', 'how progress is shown').choices(PROGRESS_STYLES).default('auto'),
    )
    .option('-q, --quiet', "show nothing but the image's digest")
    .addHelpText('after', EXAMPLES)
    .action((dir: string, flags: BuildFlags) =>
      flags.check === true ? runCheck(dir, flags, context) : runBuild(dir, flags, context),
    );
}

async function runBuild(dir: string, flags: BuildFlags, context: CliContext): Promise<void> {
  const { buildImage } = await import('../use-cases/build/build.ts');
  const input = inputOf(dir, flags, context.env);
  const terminal = new Terminal(context, flags.json === true);
  const engine = engineClient(flags, context.env);
  const progress = progressIn(flags.quiet === true ? 'quiet' : flags.progress, terminal, context);
  const outcome = await buildImage(input, engine, context, progress.show).finally(progress.end);
  if (flags.push === true) {
    const { pushImage } = await import('../use-cases/push.ts');
    const pushed = { folder: dir, revision: outcome.commit, name: input.name!, tags: outcome.tagNames };
    await pushImage(pushed, engine, context, pushProgress(terminal));
  }
  if (outcome.uncommitted)
    terminal.warn('this image is of uncommitted files: it cannot be built again, and must not be released');
  const files = [
    [flags.iidfile, outcome.imageId],
    [flags.metadataFile, `${JSON.stringify(metadataOf(outcome))}\n`],
  ] as const;
  for (const [path, content] of files)
    if (path !== undefined) await writing(path, () => writeFileSync(path, content));
  // Standard output may be the image itself.
  if (input.outputs?.some((output) => 'file' in output && output.file === '-') === true) return;
  terminal.result(outcome, flags.quiet === true ? `${outcome.digest}\n` : textOf(outcome));
}

/** Throws a `Failure` `dockerfile-check` when something was found and the Dockerfile says that this is an error. */
async function runCheck(dir: string, flags: BuildFlags, context: CliContext): Promise<void> {
  const { checkDockerfile } = await import('../use-cases/build/check.ts');
  const checked = await checkDockerfile(inputOf(dir, flags, context.env), context);
  new Terminal(context, flags.json === true).result(checked.findings, findingsText(checked));
  if (checked.strict && checked.findings.length > 0)
    throw new Failure('dockerfile-check', 'the Dockerfile says that what checks find is an error');
}

function findingsText({ file, findings, lines }: Checked): string {
  const shown = findings.map(({ rule, message, range: { start } }) => {
    const line = lines[start.line - 1] ?? '';
    return `WARNING: ${rule}\n${message}\n${file}:${start.line}\n  | ${line}\n\n`;
  });
  const found = findings.length === 1 ? '1 warning has' : `${findings.length} warnings have`;
  return findings.length === 0
    ? 'Check complete, no warnings found.\n'
    : `${shown.join('')}Check complete, ${found} been found!\n`;
}

/** Throws a `Failure` `usage`. */
function inputOf(dir: string, flags: BuildFlags, env: CliContext['env']): BuildInput {
  const outputs = (flags.output ?? []).flatMap((spec) => parseOutput(spec) ?? []);
  if (flags.check !== true && flags.name === undefined && (outputs.length === 0 || flags.push === true))
    throw new Failure('usage', "required option '--name <repository>' not specified", {
      hint: 'name the image, or write it somewhere with --output',
    });
  return {
    folder: dir,
    revision: flags.commit,
    name: flags.name,
    file: flags.file,
    target: flags.target,
    platforms: flags.platform?.split(',').filter(Boolean),
    buildArgs: flags.buildArg && buildArgs(flags.buildArg, env),
    contexts: flags.buildContext,
    labels: flags.label,
    annotations: flags.annotation,
    secrets: readSecrets(flags.secret ?? [], env),
    ssh: flags.ssh,
    noCache: !flags.cache,
    noCacheFilter: flags.cacheFilter === true ? [] : flags.cacheFilter.split(','),
    cacheFrom: flags.cacheFrom?.map(parseCacheSource),
    cacheTo: flags.cacheTo?.map(parseCacheTarget),
    pull: flags.pull,
    network: flags.network,
    extraHosts: flags.addHost?.map(parseHost),
    shmSize: flags.shmSize,
    ulimits: flags.ulimit?.map(parseUlimit),
    outputs,
    normalise: flags.normalise,
    worktree: flags.worktree,
  };
}

/** As docker has it, a name alone has its value from the environment, and is left out when that has none. */
function buildArgs(specs: readonly string[], env: CliContext['env']): Record<string, string> {
  return specs.reduce<Record<string, string>>((given, spec) => {
    if (spec.includes('=')) return keyValue(spec, given);
    const value = env[spec];
    return value === undefined ? given : keyValue(`${spec}=${value}`, given);
  }, {});
}

/** Under the names that docker buildx gave them, and the whole outcome besides. */
function metadataOf(outcome: BuildOutcome): object {
  return {
    'containerimage.digest': outcome.digest,
    'containerimage.config.digest': outcome.imageId,
    'image.name': outcome.tags.join(','),
    slipway: outcome,
  };
}

function textOf(outcome: BuildOutcome): string {
  const { digest, platforms, tags, outputs, milliseconds, size, steps, cachedSteps } = outcome;
  const several = platforms.length > 1 ? platforms : [];
  const cached = cachedSteps === 0 ? '' : `, ${cachedSteps} of ${steps} steps cached`;
  return [
    digest,
    ...several.map((image) => `  ${image.platform} ${image.digest}`),
    ...tags.map((tag) => `  ${tag}`),
    ...outputs.map((path) => `  written to ${path}`),
    `built in ${formatDuration(milliseconds)}, ${formatBytes(size)}${cached}\n`,
  ].join('\n');
}
