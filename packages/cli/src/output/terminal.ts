import { styleText } from 'node:util';
import type { CliContext } from '../context.ts';

/**
 * What a command tells: progress on standard error, its result on standard output, as text or, with `--json`, as one
 * JSON object on the last line.
 */
export class Terminal {
  readonly #context: Pick<CliContext, 'stdout' | 'stderr'>;
  readonly json: boolean;

  constructor(context: Pick<CliContext, 'stdout' | 'stderr'>, json: boolean) {
    this.#context = context;
    this.json = json;
  }

  /** A line of progress. */
  step(text: string): void {
    this.#context.stderr.write(`${text}\n`);
  }

  /** A step's own output, indented. */
  detail(text: string): void {
    for (const line of text.replace(/\n$/, '').split('\n'))
      this.#context.stderr.write(this.#style('dim', `  ${line}\n`));
  }

  warn(text: string): void {
    this.#context.stderr.write(this.#style('yellow', `warning: ${text}\n`));
  }

  /** The result: `value` for machines, `text` for people. */
  result(value: object, text: string): void {
    this.#context.stdout.write(this.json ? `${JSON.stringify(value)}\n` : text);
  }

  #style(style: 'dim' | 'yellow', text: string): string {
    return styleText(style, text, { stream: this.#context.stderr });
  }
}

export function isTerminal(stdout: CliContext['stdout']): boolean {
  return 'isTTY' in stdout && stdout.isTTY === true;
}
