import { stripVTControlCharacters, styleText } from 'node:util';
import type { BuildEvent } from '@slipway/builder';
import { doneText, warningText } from './build-progress.ts';
import { formatDuration } from './units.ts';

/** As much of a terminal as is drawn on. */
export interface Screen {
  readonly columns?: number;
  write(text: string): unknown;
}

interface Running {
  readonly title: string;
  readonly since: number;
  /** The last lines of its output; the very last one may go on. */
  readonly tail: string[];
}

const TAIL = 4;
const REDRAW_MS = 200;

/**
 * Shows a build on a terminal: finished steps stay, one line each, and below them those under way are drawn anew, with
 * the last lines of what they print. `end` must be called, and leaves of what is under way the output it had.
 */
export class LiveProgress {
  readonly #screen: Screen;
  readonly #now: () => Date;
  readonly #running = new Map<number, Running>();
  readonly #timer: NodeJS.Timeout;
  #drawn = 0;

  constructor(screen: Screen, now: () => Date) {
    this.#screen = screen;
    this.#now = now;
    this.#timer = setInterval(() => this.#draw(''), REDRAW_MS).unref();
  }

  readonly show: (event: BuildEvent) => void = (event) => {
    switch (event.kind) {
      case 'started': {
        const title = `[${event.step}/${event.total}] ${event.name}`;
        this.#running.set(event.step, { title, since: this.#now().getTime(), tail: [''] });
        return this.#draw('');
      }
      case 'output':
        return this.#print(event.step, event.text);
      case 'cached':
        return this.#finish(event.step, 'CACHED');
      case 'finished':
        return this.#finish(event.step, doneText(event));
      case 'warning':
        return this.#draw(`${styleText('yellow', `warning: ${warningText(event)}`)}\n`);
    }
  };

  readonly end = (): void => {
    clearInterval(this.#timer);
    // An image that a stage begins with is never said to be finished.
    const left = [...this.#running.values()].map(({ title, tail }) =>
      [title, ...tail.filter(Boolean).map((line) => styleText('dim', `  ${line}`))].join('\n'),
    );
    this.#running.clear();
    this.#draw(left.length === 0 ? '' : `${left.join('\n')}\n`);
  };

  #print(step: number, text: string): void {
    const running = this.#running.get(step);
    if (running === undefined) return;
    // A carriage return begins the line again, as progress bars do.
    const lines = `${running.tail.pop() ?? ''}${stripVTControlCharacters(text)}`.split('\n');
    running.tail.push(...lines.map((line) => line.replace(/^.*\r(?!$)/, '')));
    running.tail.splice(0, running.tail.length - TAIL - 1);
    this.#draw('');
  }

  #finish(step: number, outcome: string): void {
    const title = this.#running.get(step)?.title ?? `#${step}`;
    this.#running.delete(step);
    this.#draw(`${this.#cut(`${styleText('green', outcome.split(' ')[0]!)} ${title}`)}${restOf(outcome)}\n`);
  }

  #draw(finished: string): void {
    const now = this.#now().getTime();
    const live = [...this.#running.values()].flatMap(({ title, since, tail }) => [
      this.#cut(`  ${formatDuration(now - since)} ${title}`),
      ...tail.filter(Boolean).map((line) => styleText('dim', this.#cut(`    ${line}`))),
    ]);
    const erase = this.#drawn === 0 ? '' : `\x1b[${this.#drawn}A\r\x1b[J`;
    this.#screen.write(`${erase}${finished}${live.map((line) => `${line}\n`).join('')}`);
    this.#drawn = live.length;
  }

  /** A line that wraps would be two to erase. */
  #cut(line: string): string {
    const width = (this.#screen.columns ?? 80) - 1;
    return line.length > width ? `${line.slice(0, width - 1)}…` : line;
  }
}

function restOf(outcome: string): string {
  const rest = outcome.split(' ').slice(1).join(' ');
  return rest === '' ? '' : styleText('dim', ` ${rest}`);
}
