import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from '@slipway/command';
import { makeDisk, TOOLS } from './image.ts';

/** What is put into the host to be tested there. */
export interface Tools {
  readonly disk: string;
  /** The private half of a key that the host lets in. */
  readonly key: string;
}

const BUNDLE = resolve(import.meta.dirname, '../../actions/setup/dist/slipway.js');

/**
 * Makes a disk of `slipway` as the setup action brings it to a machine, the Node that runs this, and an ssh key, in an
 * empty folder. The bundle starts far faster than the sources, which matters where processors are emulated.
 */
export async function makeTools(folder: string): Promise<Tools> {
  const tools = { disk: join(folder, 'tools.img'), key: join(folder, 'key') };
  const content = join(folder, TOOLS.label);
  const bin = join(content, 'bin');
  mkdirSync(bin, { recursive: true });
  copyFileSync(process.execPath, join(bin, 'node'));
  copyFileSync(BUNDLE, join(content, 'slipway.js'));
  const command = join(bin, 'slipway');
  writeFileSync(command, `#!/bin/sh\nexec ${TOOLS.folder}/bin/node ${TOOLS.folder}/slipway.js "$@"\n`);
  chmodSync(command, 0o755);
  await run(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', tools.key]);
  copyFileSync(`${tools.key}.pub`, join(content, 'authorized_keys'));
  await makeDisk(content, tools.disk, { size: '256M', label: TOOLS.label });
  return tools;
}
