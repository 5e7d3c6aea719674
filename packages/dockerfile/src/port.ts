/** The ports of EXPOSE: `80`, `80/udp`, `8000-8010/tcp`. */
import type { Word } from './instruction.ts';
import { type SourceLines, syntaxFailure } from './source.ts';

const hint = 'write a port from 0 to 65535 or a range such as 8000-8010, and after it /tcp, /udp or /sctp';

/**
 * The ports that a word of EXPOSE stands for, each as `80/tcp`. A mapping such as `8080:80` is taken for the container's
 * port, as Docker does. Fails with `dockerfile-syntax` on anything else, at the word's place when it is given with its source.
 */
export function exposedPorts(word: Word | string, source?: SourceLines): string[] {
  const text = typeof word === 'string' ? word : word.text;
  const match = /^(?:(?:.*:)?\d*(?:-\d+)?:)?(\d{1,5})(?:-(\d{1,5}))?(?:\/(tcp|udp|sctp|))?$/i.exec(text);
  const [first, last] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
  if (match === null || last < first || last > 65_535) {
    const place = typeof word === 'string' ? undefined : word.range.start;
    const message = `${JSON.stringify(text)} is not a port`;
    throw syntaxFailure(place && source, place ?? { line: 1, column: 1 }, message, hint);
  }
  const protocol = (match[3] || 'tcp').toLowerCase();
  return Array.from({ length: last - first + 1 }, (_, offset) => `${first + offset}/${protocol}`);
}
