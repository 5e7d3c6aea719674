import { type StageState, variable } from '../stage/stage-state.ts';

/** How words of a stage's instructions are looked up while they are expanded. */
export function lookupIn(state: StageState): (name: string) => string | undefined {
  return (name) => variable(state, name);
}
