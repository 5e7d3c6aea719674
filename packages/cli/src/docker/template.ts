import { Failure } from '@slipway/failure';

/**
 * Go templates as far as `--format` mostly needs them: fields (`{{.State.Status}}`), fields by name (`{{index .Config.Labels
 * "a.b"}}`), and `{{json .Config}}`. Anything else is refused. Go, text/template.
 */
export function fillTemplate(template: string, value: unknown): string {
  return template.replace(/\{\{(.*?)\}\}/g, (_, action: string) => evaluate(action.trim(), value));
}

const PATH = /^\.([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)?$/;

/** Throws a `Failure` `usage`. */
function evaluate(action: string, value: unknown): string {
  if (PATH.test(action)) return text(at(value, action));
  const json = /^json\s+(\S+)$/.exec(action)?.[1];
  if (json !== undefined && PATH.test(json)) return JSON.stringify(at(value, json) ?? null);
  const [, path, key] = /^index\s+(\S+)\s+"([^"]*)"$/.exec(action) ?? [];
  if (path !== undefined && key !== undefined && PATH.test(path))
    return text((at(value, path) as Record<string, unknown> | null | undefined)?.[key]);
  throw new Failure('usage', `the template {{${action}}} is not understood`, {
    hint: 'use {{.Field.Field}}, {{json .Field}} or {{index .Field "name"}}; or read the JSON with jq',
  });
}

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .filter(Boolean)
    .reduce<unknown>((found, name) => {
      const member = (found as Record<string, unknown> | null | undefined)?.[name];
      if (member !== undefined) return member;
      throw new Failure('usage', `there is no ${path} here`);
    }, value);
}

/** As Go prints values: lists in brackets, maps as `map[key:value]`, nil as `<nil>`. */
function text(value: unknown): string {
  if (value === undefined) return '';
  if (value === null) return '<nil>';
  if (Array.isArray(value)) return `[${value.map(text).join(' ')}]`;
  if (typeof value !== 'object') return String(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `map[${members.map(([key, member]) => `${key}:${text(member)}`).join(' ')}]`;
}
