import { type CopyInstruction, flagValue } from '@slipway/dockerfile';
import type { ByteString } from '@slipway/oci';
import { contextDigest } from '../context-digest.ts';
import { ContextTree } from '../context-tree.ts';
import { DiskSource } from '../files/copy-source.ts';
import { onDisk } from '../files/on-disk.ts';
import { select } from '../files/select.ts';
import { diskView } from '../files/view.ts';
import type { Scratch } from '../ports.ts';
import type { Session, StageScope } from '../session.ts';
import type { StageState } from '../stage/stage-state.ts';
import { type CopyOrder, historyOf, orderOf } from './copy-order.ts';
import { findSources, place } from './place.ts';

/** COPY: files from the context, another stage, an image or here-documents become a layer. */
export async function applyCopy(
  session: Session,
  scope: StageScope,
  state: StageState,
  instruction: CopyInstruction,
): Promise<StageState> {
  const order = orderOf(session, scope, state, instruction);
  const from = flagValue(instruction, 'from');
  const source = from === undefined ? session.contexts.main : await scope.sourceNamed(from.text);
  if (!(source instanceof ContextTree))
    return copyFromStage(session, scope, state, instruction, order, source);
  const found = order.sources.flatMap((pattern) =>
    select(source, pattern, { doubleStar: order.keepParents }),
  );
  const content = found.map(({ asNamed, path }) => [
    asNamed,
    contextDigest(source, path, order.style.excludes),
  ]);
  return session.layer(state, scope, {
    name: historyOf(instruction, order),
    inputs: { kind: 'copy', ...order.inputs, content },
    effect: async (scratch) => {
      const files = findSources(source, order, (path) => source.source(path));
      await within(session, scratch, (root) => place(files, root, order, session.parts.run));
    },
  });
}

async function copyFromStage(
  session: Session,
  scope: StageScope,
  state: StageState,
  instruction: CopyInstruction,
  order: CopyOrder,
  source: StageState,
): Promise<StageState> {
  const { workspace, run } = session.parts;
  const kept = { ...order, style: { ...order.style, keepTimes: true, capabilities: true } };
  return session.layer(state, scope, {
    name: historyOf(instruction, order),
    inputs: { kind: 'copy', ...order.inputs, layers: source.layers },
    effect: async (scratch) => {
      const tree = await workspace.mount(source.layers);
      try {
        const open = (path: ByteString) => new DiskSource(onDisk(tree.path, path));
        const files = findSources(diskView(tree.path), order, open);
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
