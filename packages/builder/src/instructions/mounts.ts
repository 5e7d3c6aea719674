import type { Run } from '@slipway/command';
import { expandMount, type Mount, parseMount, type RunInstruction } from '@slipway/dockerfile';
import { Failure } from '@slipway/failure';
import { ByteString, type Digest } from '@slipway/oci';
import { contextDigest } from '../context-digest.ts';
import { ContextTree } from '../context-tree.ts';
import { inside } from '../files/inside.ts';
import type { LentCache, StepMount } from '../ports.ts';
import type { Session, StageScope } from '../session.ts';
import type { StageState } from '../stage/stage-state.ts';
import { prepareCache } from './cache-mount.ts';
import { type BorrowCache, type Opened, type Prepared, targetOf } from './prepared-mount.ts';
import { prepareSecret } from './secret-mount.ts';
import { prepareSsh } from './ssh-mount.ts';
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
  const prepared = await Promise.all(
    mounts.map((mount, index) => prepare(session, scope, state, mount, index)),
  );
  return {
    inputs: prepared.map(({ input }) => input),
    async open() {
      const opened = new Map<Prepared, Opened>();
      const caches = new Map<Digest, LentCache>();
      const { executor, signal } = session.parts;
      const borrow: BorrowCache = async (name, sharing) => {
        const lent = caches.get(name) ?? (await executor.borrowCache(name, sharing, signal));
        caches.set(name, lent);
        return lent.folder;
      };
      const close = async () => {
        for (const each of opened.values()) await each.close?.();
        for (const lent of caches.values()) lent.giveBack();
      };
      try {
        // Always in the same order, or two steps could each hold a cache that the other waits for.
        for (const each of [...prepared].sort(byCache)) opened.set(each, await each.open(borrow));
      } catch (error) {
        await close();
        throw error;
      }
      const inOrder = prepared.map((each) => opened.get(each)!);
      return {
        mounts: inOrder.flatMap(({ mount }) => mount ?? []),
        env: inOrder.flatMap(({ env }) => env ?? []),
        close,
      };
    },
  };
}

function byCache(a: Prepared, b: Prepared): number {
  const [name, other] = [a.cache ?? '', b.cache ?? ''];
  if (name === other) return 0;
  return name < other ? -1 : 1;
}

async function prepare(
  session: Session,
  scope: StageScope,
  state: StageState,
  mount: Mount,
  index: number,
): Promise<Prepared> {
  switch (mount.type) {
    case 'bind':
      return prepareBind(session, scope, state, mount);
    case 'cache':
      return prepareCache(session, scope, state, mount);
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
      return prepareSsh(session, state, mount, index);
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
  const tree = from === undefined ? session.contexts.main : await scope.sourceNamed(from);
  if (tree instanceof ContextTree) return prepareContext(tree, mount, target, session.parts.run);
  const input = { bind: target, source, layers: tree.layers };
  return {
    input,
    open: async () => ({
      mount: { type: 'layers', layers: tree.layers, source, target, readonly: mount.readonly },
    }),
  };
}

function prepareContext(
  context: ContextTree,
  { source, from, readonly }: Extract<Mount, { type: 'bind' }>,
  target: string,
  run: Run,
): Prepared {
  const { path, kind } = inside(context, ByteString.ofText(source));
  if (kind === undefined)
    throw new Failure(
      'not-found',
      `"${source}" is not in the build context${from === undefined ? '' : ` "${from}"`}`,
      { hint: 'a build context has only what is not in its ignore file' },
    );
  const followed = ByteString.toBytes(path).toString();
  return {
    input: { bind: target, content: contextDigest(context, path) },
    async open() {
      const folder = await context.laidDown(run);
      if (!readonly) return { mount: { type: 'folder', folder, source: followed, target } };
      return { mount: { type: 'bind', source: `${folder}/${followed}`, target, readonly: true } };
    },
  };
}
