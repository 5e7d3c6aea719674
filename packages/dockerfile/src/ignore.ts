/**
 * .dockerignore: which paths of a folder are left out of the build context. The last pattern that matches a path or one of the
 * folders it lies in decides; a pattern that begins with `!` takes paths back in. The same rules serve `COPY --exclude`.
 */
import { posix } from 'node:path';
import { Failure, isFailure } from '@slipway/failure';
import { compilePattern, hasWildcards } from './pattern.ts';

export interface IgnoreRules {
  /** Whether a path, relative to the context and with `/` between folders, is left out. The context itself never is. */
  ignores(path: string): boolean;
  /** Whether a folder, ignored or not, may hold something that is not left out. A walk need not enter one that cannot. */
  mayContainIncluded(folder: string): boolean;
}

interface Rule {
  readonly exception: boolean;
  readonly parts: readonly string[];
  readonly expression: RegExp;
}

/** Reads a .dockerignore; `file` is its name in failures. Fails with `ignore-syntax` on a malformed pattern. */
export function parseIgnore(text: string, file = '.dockerignore'): IgnoreRules {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const rules = lines.flatMap((line, index) => {
    try {
      return line.startsWith('#') ? [] : readRule(line);
    } catch (error) {
      if (!isFailure(error, 'bad-pattern')) throw error;
      const { message, hint } = error;
      throw new Failure('ignore-syntax', message, {
        ...(hint === undefined ? {} : { hint }),
        location: { file, line: index + 1, column: line.length - line.trimStart().length + 1, text: line },
      });
    }
  });
  return toIgnoreRules(rules);
}

/** The rules that a list of patterns stands for, each as a line of a .dockerignore. Fails with `bad-pattern`. */
export function ignoreRules(patterns: readonly string[]): IgnoreRules {
  return toIgnoreRules(patterns.flatMap(readRule));
}

/** One rule, or none for a line that is empty or means the context itself. */
function readRule(line: string): Rule[] {
  const trimmed = line.trim();
  const exception = trimmed.startsWith('!');
  const written = exception ? trimmed.slice(1).trim() : trimmed;
  if (written === '' && exception)
    throw new Failure('bad-pattern', 'the pattern ! excepts nothing', { hint: 'write a path after the !' });
  if (written === '') return [];
  const pattern = cleanPath(written);
  if (pattern === '') return [];
  compilePattern(pattern);
  return [
    { exception, parts: pattern.split('/'), expression: compilePattern(pattern, { doubleStar: true }) },
  ];
}

function toIgnoreRules(rules: readonly Rule[]): IgnoreRules {
  /** The index of the rule that decides about a path, or -1. */
  const deciding = (path: string) => {
    const folders = withFolders(path);
    return rules.findLastIndex(({ expression }) => folders.some((folder) => expression.test(folder)));
  };
  const ignored = (decision: number) => decision !== -1 && !rules[decision]!.exception;
  return {
    ignores: (path) => ignored(deciding(cleanPath(path))),
    mayContainIncluded: (folder) => {
      const path = cleanPath(folder);
      const decision = deciding(path);
      if (!ignored(decision)) return true;
      const parts = path.split('/');
      return rules.slice(decision + 1).some((rule) => rule.exception && mayMatchBelow(rule.parts, parts));
    },
  };
}

/** Whether the pattern may match a path that lies in a folder. */
function mayMatchBelow(pattern: readonly string[], folder: readonly string[]): boolean {
  for (const [index, name] of folder.entries()) {
    const part = pattern[index];
    if (part === undefined) return false;
    // `**` and a class such as `[^a]` may stand for slashes: anything goes from here on.
    if (part.includes('**') || part.includes('[')) return true;
    if (hasWildcards(part) ? !compilePattern(part).test(name) : part !== name) return false;
  }
  return pattern.length > folder.length;
}

/** Without `.`, `..`, doubled and trailing slashes, and without a leading one: `''` for the context itself. */
function cleanPath(path: string): string {
  const clean = posix.normalize(path).replace(/^\/+|\/+$/g, '');
  return clean === '.' ? '' : clean;
}

/** The path itself, and the folders it lies in. */
function withFolders(path: string): string[] {
  if (path === '') return [];
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
