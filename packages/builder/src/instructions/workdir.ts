import { posix } from 'node:path';
import { expand, type Word } from '@slipway/dockerfile';
import { ByteString, resolveUser } from '@slipway/oci';
import { makeFolders } from '../files/folders.ts';
import { inside } from '../files/inside.ts';
import { diskView } from '../files/view.ts';
import type { Session, StageScope } from '../session.ts';
import { type StageState, withConfig } from '../stage/stage-state.ts';
import { within } from './copy.ts';
import { lookupIn } from './variables.ts';

/**
 * WORKDIR: where later instructions and the container begin; relative to the one before. What is missing of it is made,
 * for the stage's USER, as Docker does it.
 */
export function applyWorkdir(
  session: Session,
  scope: StageScope,
  state: StageState,
  word: Word,
): Promise<StageState> {
  const path = workdirOf(state, word, scope.source);
  const { uid, gid } = resolveUser(state.config.User ?? '', (file) =>
    session.parts.workspace.readText(state.layers, file),
  );
  return session.layer(withConfig(state, { WorkingDir: path }), scope, {
    name: `WORKDIR ${path}`,
    inputs: { kind: 'workdir', path, uid, gid },
    effect: (scratch) =>
      within(session, scratch, (root) =>
        makeFolders(root, inside(diskView(root), ByteString.ofText(path)).path, {
          uid,
          gid,
          epoch: state.epoch,
        }),
      ),
  });
}

/** The absolute path that WORKDIR leads to from where the stage is. */
export function workdirOf(state: StageState, word: Word, source: StageScope['source']): string {
  return posix.resolve('/', state.config.WorkingDir ?? '/', expand(word, lookupIn(state), source));
}
