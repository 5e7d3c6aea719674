import { type ArgInstruction, expand } from '@slipway/dockerfile';
import { Failure } from '@slipway/failure';
import type { Session, StageScope } from '../session.ts';
import { type StageState, withHistory } from '../stage/stage-state.ts';
import { lookupIn } from './variables.ts';

/** Declares that files and RUN steps from here on carry the commit's time. */
const EPOCH = 'SOURCE_DATE_EPOCH';

/**
 * ARG in a stage: takes its value from the request, from its default, or from an ARG of that name before the first
 * FROM. `ARG SOURCE_DATE_EPOCH` has the commit's time for a value, and makes it the limit for the stage's files.
 */
export function applyArg(
  session: Session,
  scope: StageScope,
  state: StageState,
  instruction: ArgInstruction,
  globals: ReadonlyMap<string, string | undefined>,
): StageState {
  const { request } = session;
  const args = new Map(state.args);
  for (const { key, value } of instruction.pairs) {
    const fallback =
      value === undefined ? globals.get(key.text) : expand(value, lookupIn({ ...state, args }), scope.source);
    const given = Object.hasOwn(request.buildArgs, key.text) ? request.buildArgs[key.text] : undefined;
    args.set(
      key.text,
      given ??
        fallback ??
        (key.text === EPOCH ? String(request.undated ? state.epoch : request.epoch) : undefined),
    );
  }
  const epoch = args.get(EPOCH);
  const next = { ...state, args, epoch: epoch === undefined ? state.epoch : secondsOf(epoch) };
  const text = instruction.pairs
    .map(({ key }) => [key.text, args.get(key.text)].filter((part) => part !== undefined).join('='))
    .join(' ');
  return withHistory(next, `ARG ${text}`, session.createdOf(next));
}

/** Throws a `Failure` `bad-epoch`. */
function secondsOf(text: string): number {
  if (/^\d{1,11}$/.test(text)) return Number(text);
  throw new Failure('bad-epoch', `SOURCE_DATE_EPOCH is "${text}", not a number of seconds`, {
    hint: 'leave its value out to have the time of the commit',
  });
}
