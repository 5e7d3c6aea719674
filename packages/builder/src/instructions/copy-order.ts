import { posix } from 'node:path';
import {
  type CopyInstruction,
  expand,
  expandHeredoc,
  flagSwitch,
  flagValue,
  flagValues,
  ignoreRules,
  type Word,
} from '@slipway/dockerfile';
import { resolveUser } from '@slipway/oci';
import { parseMode } from '../files/mode.ts';
import type { CopyStyle } from '../files/tree-copy.ts';
import type { Session, StageScope } from '../session.ts';
import type { StageState } from '../stage/stage-state.ts';
import { lookupIn } from './variables.ts';

/** What COPY or ADD brings where, and how it is to look: its flags and words, expanded. */
export interface CopyOrder {
  /** Patterns in the tree they are looked up in; for ADD also addresses. */
  readonly sources: readonly string[];
  readonly documents: readonly { readonly name: string; readonly content: string }[];
  /** An absolute path; a slash at its end says "a folder". */
  readonly destination: string;
  /** The owner asked for; root when undefined. */
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
  readonly style: CopyStyle;
  readonly excludes: readonly string[];
  readonly keepParents: boolean;
  /** All of the above as it decides the result, for the cache key. */
  readonly inputs: object;
}

export const ROOT = { uid: 0, gid: 0 };

/** Reads the flags and words of COPY or ADD. */
export function orderOf(
  session: Session,
  scope: StageScope,
  state: StageState,
  instruction: CopyInstruction,
): CopyOrder {
  const value = (word: Word) => expand(word, lookupIn(state), scope.source);
  const flag = (name: string) => {
    const word = flagValue(instruction, name);
    return word === undefined ? '' : value(word);
  };
  const [ownerText, modeText] = [flag('chown'), flag('chmod')];
  const excludes = flagValues(instruction, 'exclude').map(value);
  const owner = ownerText === '' ? undefined : accountOf(session, state, ownerText);
  const sources = instruction.sources.map(value);
  const documents = instruction.heredocs.map((document) => ({
    name: document.name,
    content: expandHeredoc(document, lookupIn(state), scope.source),
  }));
  const destination = absolute(value(instruction.destination), state);
  const keepParents = flagSwitch(instruction, 'parents') === true;
  return {
    sources,
    documents,
    destination,
    owner,
    style: {
      owner: owner ?? ROOT,
      mode: modeText === '' ? undefined : parseMode(modeText),
      epoch: state.epoch,
      keepTimes: false,
      capabilities: false,
      excludes: excludes.length === 0 ? undefined : ignoreRules(excludes),
    },
    excludes,
    keepParents,
    inputs: { sources, documents, destination, owner: owner ?? ROOT, mode: modeText, excludes, keepParents },
  };
}

/** A name without a group brings that user's group; a number without one is the group's number too, as in Docker. */
function accountOf(session: Session, state: StageState, owner: string): { uid: number; gid: number } {
  const { uid, gid } = resolveUser(owner, (path) => session.parts.workspace.readText(state.layers, path));
  return /^\d+$/.test(owner) ? { uid, gid: uid } : { uid, gid };
}

/** Relative to WORKDIR; a slash or a dot at the end says "a folder". */
function absolute(destination: string, state: StageState): string {
  const path = posix.resolve('/', state.config.WorkingDir ?? '/', destination);
  return /(^|\/)\.?$/.test(destination) && path !== '/' ? `${path}/` : path;
}

export function historyOf(instruction: CopyInstruction, order: CopyOrder): string {
  const flags = instruction.flags.map(
    ({ name, value }) => `--${name}${value === undefined ? '' : `=${value.text}`}`,
  );
  const sources = [...order.sources, ...order.documents.map(({ name }) => `<<${name}`)];
  return [instruction.kind.toUpperCase(), ...flags, ...sources, order.destination].join(' ');
}
