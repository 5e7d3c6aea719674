import { randomUUID } from 'node:crypto';
import { chmodSync, lchownSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecretMount } from '@slipway/dockerfile';
import { Failure } from '@slipway/failure';
import type { Session } from '../session.ts';
import type { StageState } from '../stage/stage-state.ts';
import { type Prepared, targetOf } from './prepared-mount.ts';

/** A secret is a file of this build's own folder in memory, or a variable; its value is no input of the step's cache key. */
export async function prepareSecret(
  session: Session,
  state: StageState,
  mount: SecretMount,
): Promise<Prepared> {
  const { id, env, required } = mount;
  const target = mount.target ?? (env === undefined ? `/run/secrets/${id}` : undefined);
  const secret = session.parts.secrets.get(id);
  if (secret === undefined && required) {
    throw new Failure('secret-missing', `the step needs the secret "${id}"`, {
      hint: `give it with --secret id=${id},src=FILE or id=${id},env=NAME`,
    });
  }
  const input = { secret: id, target, env, given: secret !== undefined };
  if (secret === undefined) return { input, open: async () => ({}) };
  return {
    input,
    async open() {
      const value = secret.reveal();
      const variable = env === undefined ? {} : { env: `${env}=${value.toString()}` };
      if (target === undefined) return variable;
      const source = join(session.parts.secretsFolder, randomUUID());
      writeFileSync(source, value, { mode: 0o400 });
      chmodSync(source, mount.mode ?? 0o400);
      lchownSync(source, mount.uid ?? 0, mount.gid ?? 0);
      return {
        ...variable,
        close: () => rmSync(source),
        mount: { type: 'bind', source, target: targetOf(state, target), readonly: true },
      };
    },
  };
}
