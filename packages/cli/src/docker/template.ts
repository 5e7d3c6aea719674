import { FUNCTIONS, type Functions, isTrue, text } from './template-functions.ts';
import { type Node, type Operand, type Pipe, parseTemplate, refused } from './template-parse.ts';

/**
 * Fills a `--format` template with a value, as Go's text/template does with what JSON can hold. Docker's own functions
 * are there: `json`, `join`, `split`, `upper`, `lower`, `title`, `println`, `truncate`. Throws a `Failure`
 * `bad-template`, also for a field that is not there.
 */
export function fillTemplate(template: string, value: unknown, functions: Functions = FUNCTIONS): string {
  return fill(parseTemplate(template), { dot: value, variables: new Map([['$', value]]), functions });
}

interface Scope {
  readonly dot: unknown;
  readonly variables: ReadonlyMap<string, unknown>;
  readonly functions: Functions;
}

function fill(nodes: readonly Node[], scope: Scope): string {
  return nodes.map((node) => fillOne(node, scope)).join('');
}

function fillOne(node: Node, scope: Scope): string {
  if (node.kind === 'text') return node.text;
  const value = valueOfPipe(node.pipe, scope);
  if (node.kind === 'output') {
    if (value === undefined) throw refused(`{{${node.source}}} is not there`);
    return text(value);
  }
  if (node.kind !== 'range') {
    if (!isTrue(value)) return fill(node.otherwise, scope);
    return fill(node.body, node.kind === 'with' ? { ...scope, dot: value } : scope);
  }
  const entries = entriesOf(value);
  if (entries.length === 0) return fill(node.otherwise, scope);
  return entries.map(([key, each]) => fill(node.body, within(scope, node.variables, key, each))).join('');
}

function within(scope: Scope, names: readonly string[], key: unknown, element: unknown): Scope {
  const values = names.length > 1 ? [key, element] : [element];
  const named = names.map((name, index) => [name, values[index]] as const);
  return { ...scope, dot: element, variables: new Map([...scope.variables, ...named]) };
}

function entriesOf(value: unknown): readonly (readonly [unknown, unknown])[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.map((each, index) => [index, each]);
  if (typeof value !== 'object') throw refused(`range cannot go over ${text(value)}`);
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

function valueOfPipe(pipe: Pipe, scope: Scope): unknown {
  return pipe.reduce<readonly unknown[]>((piped, command) => [call(command, piped, scope)], [])[0];
}

function call([first, ...rest]: readonly Operand[], piped: readonly unknown[], scope: Scope): unknown {
  if (first!.kind !== 'function') {
    if (rest.length + piped.length > 0) throw refused('a value is given arguments, as if it were a function');
    return operandOf(first!, scope);
  }
  const found = scope.functions[first!.name];
  if (found === undefined)
    throw refused(
      `there is no function "${first!.name}"; there are ${Object.keys(scope.functions).join(', ')}`,
    );
  return found(...rest.map((each) => operandOf(each, scope)), ...piped);
}

function operandOf(operand: Operand, scope: Scope): unknown {
  switch (operand.kind) {
    case 'value':
      return operand.value;
    case 'function':
      return call([operand], [], scope);
    case 'field':
      return at(scope.dot, operand.path);
    case 'pipe':
      return at(valueOfPipe(operand.pipe, scope), operand.path);
    case 'variable':
      if (!scope.variables.has(operand.name)) throw refused(`there is no variable ${operand.name}`);
      return at(scope.variables.get(operand.name), operand.path);
  }
}

/** `undefined` for a last member that is not there, which `if` takes as false; what leads to it must be. */
function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((found, name) => {
    if (found === undefined || found === null) throw refused(`nothing is at .${path.join('.')} here`);
    return Object.hasOwn(Object(found), name) ? (found as Record<string, unknown>)[name] : undefined;
  }, value);
}
