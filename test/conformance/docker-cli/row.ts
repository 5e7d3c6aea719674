/** One command of the docker CLI, and what a dockerd made of it. Rows are run in order: later ones need what earlier ones left. */
export interface Row {
  readonly name: string;
  /** For a shell, in a folder that has `ctx`, `bigctx`, `small.tar` and `cp.txt`, with the registry's name in `$REGISTRY`. */
  readonly run: string;
  /** Typed on a terminal of its own, each once the text before it is shown; on it is all output. */
  readonly keys?: readonly (readonly [string, string])[];
  /** 0 unless said. */
  readonly exit?: number;
  /** What is printed, as `plain` shows it; nothing unless said. `[..]` is anything in a line, `[...]` anything at all. */
  readonly out?: string;
  readonly err?: string;
  /** Requests in order with the status of their answers; `C` is /containers/NAME. Without it, they do not matter. */
  readonly asks?: readonly string[];
}

/** The texts that are as a row has it. */
export function pattern(expected: string): RegExp {
  const parts = expected.split(/(\[\.{2,3}\])/).map((part) => {
    if (part === '[...]') return '[\\s\\S]*';
    return part === '[..]' ? '.*' : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}

/** Output with what differs from run to run, and the widths of columns, taken out. */
export function plain(output: string, registry: string): string {
  return (
    output
      .replaceAll(registry, 'REGISTRY')
      .replace(LEGACY_BUILDER, '')
      .replace(/[0-9a-f]{64}/g, 'ID')
      .replace(/\b[0-9a-f]{12}\b/g, 'SHORT')
      .replace(/\b\d+(\.\d+)?(B|kB|MB|GB|KiB|MiB|GiB)\b/g, 'SIZE')
      .replace(/(About a minute|Less than a second|\d+ (second|minute)s?)( ago)?/g, 'AGE')
      .replace(/\d{4}-\d\d-\d\d(T[\d:.]+Z| [\d:]+ \+0000 UTC)/g, 'TIME')
      // Whether a port answers at an IPv6 address too is up to the machine.
      .replace(/(, |\n\S+ -> )\[::\]:\d+(->\S+(?<!,))?/g, '')
      .replace(/(0\.0\.0\.0:)\d+/g, '$1PORT')
      .replace(/ {2,}/g, '  ')
      .replace(/ +$/gm, '')
      .replaceAll('\r', '')
      .replace(/^\n+|\n+$/g, '')
  );
}

/** What the CLI says of every build without BuildKit, before any engine is asked. */
const LEGACY_BUILDER = /^DEPRECATED: The legacy builder .*\n +BuildKit is currently disabled.*\n.*\n/m;

/** A request as rows have it: without version and query, and with containers by one name. */
export function plainPath(path: string, registry: string): string {
  return path
    .replace(/\?.*/, '')
    .replace(/^\/v[\d.]+/, '')
    .replaceAll(registry, 'REGISTRY')
    .replace(/[0-9a-f]{64}|\b[0-9a-f]{12}\b/g, 'ID')
    .replace(/^\/containers\/(?!(?:create|json|prune)$)[^?]*?(\/[a-z]+)?$/, 'C$1');
}
