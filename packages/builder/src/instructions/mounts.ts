import { chmodSync, lchownSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expandMount, type Mount, parseMount, type RunInstruction } from '@slipway/dockerfile';
import { Failure } from '@slipway/failure';
import { ByteString, digestOf } from '@slipway/oci';
import { contextDigest } from '../context-digest.ts';
import { inside } from '../files/inside.ts';
import type { StepMount } from '../ports.ts';
import type { Session, StageScope } from '../session.ts';
import type { StageState } from '../stage/stage-state.ts';
import { lookupIn } from './variables.ts';

/** The mounts of one RUN: what of them decides the result, and how to have them for the time of the step. */
export interface PreparedMounts {
  readonly inputs: readonly unknown[];
  open(): Promise<OpenedMounts>;
}

export interface OpenedMounts {
  readonly mounts: readonly StepMount[];
  /** Variables that hold secrets. */
  readonly env: readonly string[];
  close(): Promise<void>;
}

export function readMounts(instruction: RunInstruction, state: StageState, scope: StageScope): Mount[] {
  return instruction.mounts.map((flag) =>
    parseMount(expandMount(flag, lookupIn(state), scope.source), scope.source),
  );
}

export async function prepareMounts(
  session: Session,
  scope: StageScope,
  state: StageState,
  mounts: readonly Mount[],
): Promise<PreparedMounts> {
  const prepared = await Promise.all(mounts.map((mount) => prepare(session, scope, state, mount)));
  return {
    inputs: prepared.map(({ input }) => input),
    async open() {
      const opened: Opened[] = [];
      try {
        for (const each of prepared) opened.push(await each.open());
      } catch (error) {
        for (const each of opened) each.close?.();
        throw error;
      }
      return {
        mounts: opened.flatMap(({ mount }) => mount ?? []),
        env: opened.flatMap(({ env }) => env ?? []),
        close: async () => {
          for (const each of opened) each.close?.();
        },
      };
    },
  };
}

interface Opened {
  readonly mount?: StepMount;
  readonly env?: string;
  readonly close?: () => void;
}

interface Prepared {
  readonly input: unknown;
  readonly open: () => Promise<Opened>;
}

async function prepare(
  session: Session,
  scope: StageScope,
  state: StageState,
  mount: Mount,
): Promise<Prepared> {
  switch (mount.type) {
    case 'bind':
      return prepareBind(session, scope, state, mount);
    case 'cache':
      return prepareCache(session, state, mount);
    case 'tmpfs': {
      const { size } = mount;
      const target = targetOf(state, mount.target);
      return {
        input: mount,
        open: async () => ({ mount: { type: 'tmpfs', target, ...(size === undefined ? {} : { size }) } }),
      };
    }
    case 'secret':
      return prepareSecret(session, state, mount);
    case 'ssh':
      throw new Failure('unsupported', 'RUN --mount=type=ssh is not supported', {
        hint: 'use --mount=type=secret with a deploy key, or a build context with the sources in it',
      });
  }
}

async function prepareBind(
  session: Session,
  scope: StageScope,
  state: StageState,
  mount: Extract<Mount, { type: 'bind' }>,
): Promise<Prepared> {
  const { source, from } = mount;
  const target = targetOf(state, mount.target);
  if (from === undefined) {
    const { folder } = session.context;
    const found = inside(folder, ByteString.ofText(source));
    if (found.stats === undefined) throw new Failure('not-found', `"${source}" is not in the build context`);
    const input = { bind: target, content: contextDigest(session.context, found.path) };
    const followed = ByteString.toBytes(found.path).toString();
    const opened: StepMount = mount.readonly
      ? { type: 'bind', source: `${folder}/${followed}`, target, readonly: true }
      : { type: 'folder', folder, source: followed, target };
    return { input, open: async () => ({ mount: opened }) };
  }
  const stage = await stageNamed(scope, from);
  const input = { bind: target, source, layers: stage.layers };
  return {
    input,
    open: async () => ({
      mount: { type: 'layers', layers: stage.layers, source, target, readonly: mount.readonly },
    }),
  };
}

async function prepareCache(
  session: Session,
  state: StageState,
  mount: Extract<Mount, { type: 'cache' }>,
): Promise<Prepared> {
  const { id, sharing, uid, gid, mode } = mount;
  const target = targetOf(state, mount.target);
  if (mount.from !== undefined) {
    throw new Failure('unsupported', 'RUN --mount=type=cache,from=… is not supported', {
      hint: `copy what ${mount.from} has in the step itself`,
    });
  }
  return {
    input: { cache: target, id },
    async open() {
      const { folder, giveBack } = await session.parts.executor.borrowCache(digestOf(id), sharing);
      chmodSync(folder, mode ?? 0o755);
      lchownSync(folder, uid ?? 0, gid ?? 0);
      return { mount: { type: 'bind', source: folder, target, readonly: mount.readonly }, close: giveBack };
    },
  };
}

/** A secret is a file of this build's own folder in memory, or a variable; its value is no input of the step's cache key. */
async function prepareSecret(
  session: Session,
  state: StageState,
  mount: Extract<Mount, { type: 'secret' }>,
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
      const source = join(session.parts.secretsFolder, digestOf(id).slice('sha256:'.length));
      writeFileSync(source, value, { mode: mount.mode ?? 0o400 });
      lchownSync(source, mount.uid ?? 0, mount.gid ?? 0);
      return {
        ...variable,
        mount: { type: 'bind', source, target: targetOf(state, target), readonly: true },
      };
    },
  };
}

/** Targets are relative to WORKDIR. */
function targetOf(state: StageState, target: string): string {
  return posix.resolve('/', state.config.WorkingDir ?? '/', target);
}

/** Throws a `Failure` `unknown-stage`. */
export async function stageNamed(scope: StageScope, name: string): Promise<StageState> {
  const stage = scope.stageNamed(name);
  if (stage !== undefined) return stage;
  throw new Failure('unknown-stage', `no stage, image or build context is called "${name}"`);
}
