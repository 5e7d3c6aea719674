import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Run } from '@slipway/command';
import { Failure, isFailure } from '@slipway/failure';
import { type ComposeRelease, composePath } from './releases.ts';

/** Compose from its Go module, as Go's module proxy has it and Go's checksum database vouches for it. */

/** The first Go that fetches the newer one which a module asks for. */
const OLDEST_GO = 21;

/** Throws a `Failure` `no-go` where there is no Go that can build Compose. */
export async function checkGo(run: Run): Promise<void> {
  const hint = `install Go 1.${OLDEST_GO} or newer, and try again`;
  const version = await go(run, ['env', 'GOVERSION']).catch((error) => {
    if (!isFailure(error) || error.code !== 'command-not-found') throw error;
    throw new Failure('no-go', 'Compose is built with Go, which is not installed', { hint, cause: error });
  });
  const minor = /^go1\.(\d+)/.exec(version)?.[1];
  if (minor !== undefined && Number(minor) < OLDEST_GO)
    throw new Failure('no-go', `this machine's Go is ${version.trim()}, which is too old for Compose`, {
      hint,
    });
}

/** Downloads the sources of a release and gives their folder. Throws a `Failure` `no-module`. */
export async function fetchSources(run: Run, { module, version }: ComposeRelease): Promise<string> {
  // Where there is no module around, a version is asked for as such.
  const outside = mkdtempSync(join(tmpdir(), 'slipway-compose-'));
  try {
    const answer = await go(run, ['mod', 'download', '-json', `${module}@${version}`], outside);
    const { Dir: folder, Error: reason } = JSON.parse(answer) as { Dir?: string; Error?: string };
    if (folder !== undefined) return folder;
    throw new Failure('no-module', `Go cannot fetch ${module} ${version}: ${reason}`, {
      hint: 'see that this machine reaches the module proxy that `go env GOPROXY` names, then try again',
    });
  } finally {
    rmSync(outside, { recursive: true });
  }
}

/** Builds the program of a release from the sources in a folder. Takes minutes, and needs no C compiler. */
export async function buildProgram(run: Run, release: ComposeRelease, sources: string): Promise<void> {
  const program = composePath(release);
  const making = `${program}.${process.pid}`;
  mkdirSync(dirname(program), { recursive: true });
  const ldflags = `-s -w -X ${release.module}/internal.Version=${release.version}`;
  try {
    await go(run, ['build', '-trimpath', '-ldflags', ldflags, '-o', making, './cmd'], sources);
    renameSync(making, program);
  } finally {
    rmSync(making, { force: true });
  }
}

async function go(run: Run, argv: readonly string[], cwd?: string): Promise<string> {
  const env = { ...(process.env as Record<string, string>), CGO_ENABLED: '0' };
  // `go mod download -json` tells in its answer what failed.
  const accept = argv[0] === 'mod' ? [1] : [];
  return (
    await run(['go', ...argv], { env, accept, ...(cwd === undefined ? {} : { cwd }) })
  ).stdout.toString();
}
