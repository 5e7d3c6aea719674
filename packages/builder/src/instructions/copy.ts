import { type CopyInstruction, flagValue, type Word } from '@slipway/dockerfile';
import { contextDigest } from '../context-digest.ts';
import { select } from '../files/select.ts';
import type { Scratch } from '../ports.ts';
import type { Session, StageScope } from '../session.ts';
import type { StageState } from '../stage/stage-state.ts';
import { type CopyOrder, historyOf, orderOf } from './copy-order.ts';
import { findSources, place } from './place.ts';
import { stageNamed } from './prepared-mount.ts';

/** COPY: files from the context, another stage, an image or here-documents become a layer. */
export async function applyCopy(
  session: Session,
  scope: StageScope,
  state: StageState,
  instruction: CopyInstruction,
): Promise<StageState> {
  const order = orderOf(session, scope, state, instruction);
  const from = flagValue(instruction, 'from');
  if (from !== undefined) return copyFromStage(session, scope, state, instruction, order, from);
  const { context, parts } = session;
  const found = order.sources.flatMap((pattern) => select(context, pattern));
  const content = found.map(({ asNamed, path }) => [
    asNamed,
    contextDigest(context, path, order.style.excludes),
  ]);
  return session.layer(state, scope, {
    name: historyOf(instruction, order),
    inputs: { kind: 'copy', ...order.inputs, content },
    effect: async (scratch) => {
      const files = findSources(await context.laidDown(), order.sources);
      await within(session, scratch, (root) => place(files, root, order, parts.run));
    },
  });
}

async function copyFromStage(
  session: Session,
  scope: StageScope,
  state: StageState,
  instruction: CopyInstruction,
  order: CopyOrder,
  from: Word,
): Promise<StageState> {
  const { workspace, run } = session.parts;
  const source = await stageNamed(scope, from.text);
  const kept = { ...order, style: { ...order.style, keepTimes: true, capabilities: true } };
  return session.layer(state, scope, {
    name: historyOf(instruction, order),
    inputs: { kind: 'copy', ...order.inputs, layers: source.layers },
    effect: async (scratch) => {
      const tree = await workspace.mount(source.layers);
      try {
        const files = findSources(tree.path, order.sources);
        await within(session, scratch, (root) => place(files, root, kept, run));
      } finally {
        await tree.release();
      }
    },
  });
}

/** Runs a task with the scratch mounted for writing. */
export async function within(
  session: Session,
  scratch: Scratch,
  task: (root: string) => void | Promise<void>,
): Promise<void> {
  const root = await session.parts.workspace.mount(scratch);
  try {
    await task(root.path);
  } finally {
    await root.release();
  }
}
