import { posix } from 'node:path';
import { expand, type Word } from '@slipway/dockerfile';
import { makeFolders } from '../files/copy.ts';
import { inside } from '../files/inside.ts';
import type { Session, StageScope } from '../session.ts';
import { type StageState, withConfig } from '../stage/stage-state.ts';
import { within } from './copy.ts';
import { lookupIn } from './variables.ts';

/** WORKDIR: where later instructions and the container begin; relative to the one before, and made if it is missing. */
export function applyWorkdir(
  session: Session,
  scope: StageScope,
  state: StageState,
  word: Word,
): Promise<StageState> {
  const path = posix.resolve(
    '/',
    state.config.WorkingDir ?? '/',
    expand(word, lookupIn(state), scope.source),
  );
  const style = { uid: 0, gid: 0, epoch: state.epoch };
  return session.layer(withConfig(state, { WorkingDir: path }), scope, {
    name: `WORKDIR ${path}`,
    inputs: { kind: 'workdir', path },
    effect: (scratch) =>
      within(session, scratch, (root) => makeFolders(root, inside(root, path).path, style)),
  });
}
