/**
 * Parser directives: comments of the form `# name=value` at the very top of a Dockerfile. The first line that is not one
 * ends them; from there on, what looks like a directive is a comment.
 */
import { type Source, syntaxFailure } from './source.ts';

const known: ReadonlySet<string> = new Set(['syntax', 'escape', 'check']);

export interface Directives {
  readonly values: ReadonlyMap<string, string>;
  readonly escape: '\\' | '`';
}

/**
 * Reads the directives. Fails with `dockerfile-syntax` on one given twice, an escape that is neither `\` nor a backtick, or a
 * syntax that is not a Dockerfile's.
 */
export function readDirectives(source: Source): Directives {
  const values = new Map<string, string>();
  let escapeToken: Directives['escape'] = '\\';
  for (const [index, line] of source.lines.entries()) {
    const match = /^\s*#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/.exec(line);
    const name = match?.[1]?.toLowerCase() ?? '';
    const value = match?.[2] ?? '';
    if (!known.has(name)) break;
    const position = { line: index + 1, column: line.indexOf('#') + 1 };
    if (values.has(name))
      throw syntaxFailure(
        source,
        position,
        `the directive ${name} is given twice`,
        'keep one of the two lines',
      );
    if (name === 'syntax') checkSyntax(source, index, value);
    if (name === 'escape') {
      if (value !== '\\' && value !== '`')
        throw syntaxFailure(
          source,
          { line: index + 1, column: line.indexOf(value, line.indexOf('=')) + 1 },
          `the escape character cannot be ${value}`,
          'write # escape=\\ or # escape=`',
        );
      escapeToken = value;
    }
    values.set(name, value);
  }
  return { values, escape: escapeToken };
}

/** The syntax is the image of a frontend. Docker's own, in whichever version and registry, is what is built in here. */
function checkSyntax(source: Source, index: number, value: string): void {
  if (/(^|\/)dockerfile(-upstream)?([:@]\S+)?$|^dockerfile\.v0$/.test(value)) return;
  throw syntaxFailure(
    source,
    { line: index + 1, column: source.lines[index]!.indexOf(value, source.lines[index]!.indexOf('=')) + 1 },
    `the syntax ${value} is not supported: a build runs no other frontend than Docker's own, which is built in`,
    'remove the line, or write # syntax=docker/dockerfile:1',
  );
}
