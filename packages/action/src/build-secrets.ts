import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '@slipway/failure';
import type { Runner } from './runner.ts';

/**
 * The secrets a build is lent, by id: inputs `secrets` (ID=VALUE lines), `secret-envs` (ID=VARIABLE) and `secret-files`
 * (ID=PATH, in the workspace). All are blacked out in the log. Throws a `Failure` `bad-input` or `secret-missing`.
 */
export function readBuildSecrets(
  runner: Runner,
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, Buffer>> {
  const { inputs, workspace } = runner;
  const given = Object.entries(inputs.secrets('secrets')).map(([id, value]) => [
    id,
    Buffer.from(value.reveal()),
  ]);
  const fromEnv = Object.entries(inputs.pairs('secret-envs')).map(([id, variable]) => [
    id,
    Buffer.from(runner.mask(present(env[variable], id, `the environment has no ${variable}`))),
  ]);
  const fromFiles = Object.entries(inputs.pairs('secret-files')).map(([id, path]) => {
    const content = present(readIfThere(resolve(workspace, path)), id, `there is no file ${path}`);
    runner.mask(content.toString());
    return [id, content];
  });
  return Object.fromEntries([...given, ...fromEnv, ...fromFiles]);
}

function present<Value>(value: Value | undefined, id: string, problem: string): Value {
  if (value !== undefined) return value;
  throw new Failure('secret-missing', `${problem} for the secret "${id}"`);
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
