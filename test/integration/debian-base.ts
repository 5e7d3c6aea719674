import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '@slipway/command';
import type { TestEngine } from './engine.ts';

/**
 * A small Debian as a base image, of the packages that this machine's mirrors have. It is made once a machine: what
 * tests build on it is compared with each other, not with what it was yesterday.
 */
const FOLDER = '/var/tmp/slipway-test';
const SUITE = 'bookworm';
/** 2025-01-01: the time of the newest file of the base, and so of what is built on it. */
export const BASE_EPOCH = 1_735_689_600;

/** Makes the image `debian` in an engine, and gives the archive it was made of. */
export async function importDebian(engine: TestEngine): Promise<string> {
  const archive = join(FOLDER, SUITE, 'base.tar');
  if (!existsSync(archive)) await bootstrap(archive);
  const context = join(engine.folder, 'debian-base');
  mkdirSync(context);
  copyFileSync(archive, join(context, 'base.tar'));
  writeFileSync(
    join(context, 'Dockerfile'),
    'FROM scratch\nARG SOURCE_DATE_EPOCH\nADD base.tar /\nENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\nCMD ["bash"]\n',
  );
  await engine.docker(
    'build',
    '-q',
    '-t',
    'debian',
    '--build-arg',
    `SOURCE_DATE_EPOCH=${BASE_EPOCH}`,
    context,
  );
  rmSync(context, { recursive: true });
  return archive;
}

async function bootstrap(archive: string): Promise<void> {
  mkdirSync(dirname(archive), { recursive: true });
  const making = `${archive}.${process.pid}`;
  const env = { ...(process.env as Record<string, string>), SOURCE_DATE_EPOCH: String(BASE_EPOCH) };
  await run(
    [
      'mmdebstrap',
      '--quiet',
      '--variant=minbase',
      '--include=ca-certificates',
      '--format=tar',
      SUITE,
      making,
    ],
    { env },
  );
  renameSync(making, archive);
}
