import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, renderError } from '@slipway/failure';
import { expect, test } from 'vitest';
import { check, refuseFindings } from './check/check.ts';
import type { CheckKnowledge, Finding } from './check/finding.ts';
import { parseIgnore } from './ignore.ts';
import type { Dockerfile, Range } from './instruction.ts';
import { parseDockerfile } from './parse.ts';

/** Each folder is a Dockerfile and what becomes of it. `UPDATE_GOLDEN=1` writes what it becomes now, to be read in the diff. */
const testdata = join(import.meta.dirname, '..', 'testdata');
const update = process.env.UPDATE_GOLDEN === '1';

test.each(folders('good'))('good/%s', (name) => {
  const dockerfile = parseDockerfile(read('good', name, 'Dockerfile'), 'Dockerfile');
  const { lines: _, ...rest } = dockerfile;
  const result = { ...rest, findings: check(dockerfile) };
  compare(['good', name, 'result.json'], `${JSON.stringify(result, readable, 2)}\n`);
});

test.each(folders('bad'))('bad/%s', (name) => {
  const failure = thrownBy(() => {
    const dockerfile = parseDockerfile(read('bad', name, 'Dockerfile'), 'Dockerfile');
    refuseFindings(dockerfile, check(dockerfile));
  });
  expect(failure).toBeInstanceOf(Failure);
  compare(['bad', name, 'failure.txt'], `${renderError(failure)}\n`);
});

/** A `.dockerignore` in the folder is what the context lacks; a base image is known by the variables in `base-variables`. */
test.each(folders('check'))('check/%s', (name) => {
  const dockerfile = parseDockerfile(read('check', name, 'Dockerfile'), 'Dockerfile');
  const findings = check(dockerfile, knowledge(name));
  compare(['check', name, 'findings.txt'], findings.map((finding) => shown(finding, dockerfile)).join(''));
});

function knowledge(name: string): CheckKnowledge {
  const optional = (file: string) =>
    existsSync(join(testdata, 'check', name, file)) ? read('check', name, file) : undefined;
  const ignore = optional('.dockerignore');
  const variables = optional('base-variables')?.trim().split('\n');
  return {
    ...(ignore === undefined ? {} : { ignored: parseIgnore(ignore) }),
    ...(variables === undefined ? {} : { variablesOf: () => variables }),
  };
}

function shown({ rule, message, range: { start } }: Finding, { lines }: Dockerfile): string {
  const place = `${start.line}:${start.column}`;
  return `${rule} at ${place}: ${message}\n  | ${lines[start.line - 1]}\n  | ${' '.repeat(start.column - 1)}^\n`;
}

function folders(kind: string): string[] {
  return readdirSync(join(testdata, kind)).sort();
}

function read(...path: string[]): string {
  return readFileSync(join(testdata, ...path), 'utf8');
}

function compare(path: string[], actual: string): void {
  if (update) writeFileSync(join(testdata, ...path), actual);
  expect(actual).toBe(read(...path));
}

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}

/** Maps as objects, ranges as `line:column-line:column`. */
function readable(_: string, value: unknown): unknown {
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, member]) => [key, member ?? null]));
  if (!isRange(value)) return value;
  const { start, end } = value;
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

function isRange(value: unknown): value is Range {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}
