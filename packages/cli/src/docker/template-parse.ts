import { Failure } from '@slipway/failure';

/**
 * Reads Go templates as far as `--format` needs them: fields, variables, functions, pipes, `range`, `if`, `with` and
 * `else`. Go, text/template; what it has beyond that (`define`, `block`, `break`, …) is refused.
 */
export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'output'; readonly source: string; readonly pipe: Pipe }
  | {
      readonly kind: 'range' | 'if' | 'with';
      readonly pipe: Pipe;
      /** Of a `range`: its variables, the key's before the element's. */
      readonly variables: readonly string[];
      readonly body: readonly Node[];
      readonly otherwise: readonly Node[];
    };

/** Commands, each given what the one before made as its last argument. */
export type Pipe = readonly (readonly Operand[])[];

export type Operand =
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'variable'; readonly name: string; readonly path: readonly string[] }
  | { readonly kind: 'field'; readonly path: readonly string[] }
  | { readonly kind: 'pipe'; readonly pipe: Pipe; readonly path: readonly string[] };

/** Throws a `Failure` `bad-template`. */
export function parseTemplate(template: string): readonly Node[] {
  const { nodes, rest } = block(pieces(template));
  if (rest[0] !== undefined) throw refused(`unexpected {{${rest[0].text}}}`);
  return nodes;
}

export function refused(problem: string): Failure {
  return new Failure('bad-template', `the template is not understood: ${problem}`, {
    hint: 'use {{.Field.Field}}, {{json .Field}}, {{index .Field "name"}}, {{range .Field}}…{{end}}; or read --format json with jq',
  });
}

interface Piece {
  readonly isAction: boolean;
  readonly text: string;
}

/** Text and actions in turn; `{{-` and `-}}` take the white space beside them along. */
function pieces(template: string): readonly Piece[] {
  const parts = template.split(/(\s*\{\{- [\s\S]*?\}\}|\{\{[\s\S]*?\}\})/);
  let trim = false;
  return parts.map((part, index) => {
    if (index % 2 === 0) {
      if (part.includes('{{')) throw refused('an action is not closed');
      return { isAction: false, text: trim ? part.trimStart() : part };
    }
    trim = / -\}\}$/.test(part);
    return {
      isAction: true,
      text: part
        .trim()
        .replace(/^\{\{(- )?|( -)?\}\}$/g, '')
        .trim(),
    };
  });
}

interface Block {
  readonly nodes: readonly Node[];
  /** Begins with the `else` or `end` that closes the block; empty at the end of the template. */
  readonly rest: readonly Piece[];
}

function block(all: readonly Piece[]): Block {
  const nodes: Node[] = [];
  let rest = all;
  while (rest[0] !== undefined) {
    const { isAction, text } = rest[0];
    if (isAction && /^(end|else)\b/.test(text)) break;
    const [, keyword, argument = ''] = /^(range|if|with)\s+([\s\S]*)$/.exec(text) ?? [];
    if (isAction && keyword !== undefined) {
      const [node, after] = control(keyword as 'range' | 'if' | 'with', argument, rest.slice(1));
      nodes.push(node);
      rest = after;
      continue;
    }
    if (!isAction) nodes.push({ kind: 'text', text });
    else if (!text.startsWith('/*')) nodes.push({ kind: 'output', source: text, pipe: pipeOf(text) });
    rest = rest.slice(1);
  }
  return { nodes, rest };
}

function control(
  kind: 'range' | 'if' | 'with',
  argument: string,
  pieces: readonly Piece[],
): readonly [Node, readonly Piece[]] {
  const [, names = '', source = argument] =
    kind === 'range' ? (/^(\$\w+(?:\s*,\s*\$\w+)?)\s*:=\s*([\s\S]*)$/.exec(argument) ?? []) : [];
  const start = { kind, pipe: pipeOf(source), variables: names.split(/\s*,\s*/).filter(Boolean) };
  const { nodes: body, rest } = block(pieces);
  const closing = rest[0]?.text;
  if (closing === 'end') return [{ ...start, body, otherwise: [] }, rest.slice(1)];
  const [, nested] = /^else\s+if\s+([\s\S]*)$/.exec(closing ?? '') ?? [];
  if (nested !== undefined) {
    const [node, after] = control('if', nested, rest.slice(1));
    return [{ ...start, body, otherwise: [node] }, after];
  }
  if (closing !== 'else') throw refused(`{{${kind}}} has no {{end}}`);
  const { nodes: otherwise, rest: last } = block(rest.slice(1));
  if (last[0]?.text !== 'end') throw refused(`{{${kind}}} has no {{end}}`);
  return [{ ...start, body, otherwise }, last.slice(1)];
}

const TOKEN =
  /\s+|"(?:\\.|[^"\\])*"|`[^`]*`|\(|\)(?:\.\w+)*|\||-?\d+(?:\.\d+)?|\$\w*(?:\.\w+)*|(?:\.\w+)+|\.|[A-Za-z_]\w*/y;

function pipeOf(text: string): Pipe {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) throw refused(`"${text.slice(start)}" in {{${text}}}`);
    if (token.trim() !== '') tokens.push(token);
  }
  const pipe = commands(tokens);
  if (tokens.length > 0) throw refused(`{{${text}}} has a ) too many`);
  return pipe;
}

/** Takes from `tokens` up to the parenthesis that closes, if any. */
function commands(tokens: string[]): Pipe {
  const pipe: Operand[][] = [[]];
  while (tokens[0] !== undefined && !tokens[0].startsWith(')')) {
    const token = tokens.shift()!;
    if (token === '|') pipe.push([]);
    else pipe.at(-1)!.push(token === '(' ? group(tokens) : operand(token));
  }
  if (pipe.some((command) => command.length === 0)) throw refused('an action is empty');
  return pipe;
}

function group(tokens: string[]): Operand {
  const pipe = commands(tokens);
  const closing = tokens.shift();
  if (closing === undefined) throw refused('a ( is not closed');
  return { kind: 'pipe', pipe, path: closing.split('.').slice(1) };
}

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['nil', null],
]);

function operand(token: string): Operand {
  if (token.startsWith('"')) return { kind: 'value', value: JSON.parse(token) as string };
  if (token.startsWith('`')) return { kind: 'value', value: token.slice(1, -1) };
  if (/^-?\d/.test(token)) return { kind: 'value', value: Number(token) };
  const path = token.split('.').slice(1).filter(Boolean);
  if (token.startsWith('$')) return { kind: 'variable', name: token.split('.')[0]!, path };
  if (token.startsWith('.')) return { kind: 'field', path };
  const word = WORDS.get(token);
  return word === undefined ? { kind: 'function', name: token } : { kind: 'value', value: word };
}
