import { accessSync, constants, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '@slipway/failure';
import type { CliContext } from 'slipway';

/** Where Debian keeps programs that ordinary users often lack in their PATH. */
const MORE_PATH = ['/usr/sbin', '/sbin'];

/** A runner's machine: which programs it has, and how to be root on it. */
export class Machine {
  readonly #context: Pick<CliContext, 'run' | 'env'>;

  constructor(context: Pick<CliContext, 'run' | 'env'>) {
    this.#context = context;
  }

  has(program: string): boolean {
    const folders = [...(this.#context.env['PATH'] ?? '').split(':'), ...MORE_PATH];
    return folders.some((folder) => isExecutable(join(folder, program)));
  }

  /** Runs a program as root, with sudo where that is needed. Throws a `Failure` `not-root` and those of the program. */
  asRoot(argv: readonly string[]): ReturnType<CliContext['run']> {
    if (process.getuid?.() === 0) return this.#context.run(argv);
    if (this.has('sudo')) return this.#context.run(['sudo', '--non-interactive', ...argv]);
    throw new Failure('not-root', 'the engine needs root, and this runner has neither root nor sudo', {
      hint: 'run the job as root, or on a runner with sudo',
    });
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(realpathSync(path), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
