import { isFailure } from '@slipway/failure';
import { expand, expandHeredoc } from '../expand.ts';
import type { Variables } from '../expansion.ts';
import type { Dockerfile, Heredoc, Word } from '../instruction.ts';

/** The variables a word or a here-document needs: not those whose operator says what to do when they are not set. */
export function variablesIn(used: Word | Heredoc, dockerfile: Dockerfile): string[] {
  const names = new Set<string>();
  const note: Variables = (name, operator) => {
    if (!/^:?[-+?]$/.test(operator)) names.add(name);
    return 'x';
  };
  try {
    if ('content' in used) expandHeredoc(used, note, dockerfile);
    else expand(used, note, dockerfile);
  } catch (error) {
    // The build will say what is wrong with the word.
    if (!isFailure(error, 'dockerfile-expansion')) throw error;
  }
  return [...names];
}
