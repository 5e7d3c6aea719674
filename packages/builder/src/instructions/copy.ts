import { chmodSync, lchownSync, lutimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, posix } from 'node:path';
import { type CopyInstruction, expand, expandHeredoc, parseIgnore, type Word } from '@slipway/dockerfile';
import { Failure } from '@slipway/failure';
import { ByteString, resolveUser } from '@slipway/oci';
import { contextDigest } from '../context-digest.ts';
import { type CopyStyle, copyTree, makeFolders } from '../files/copy.ts';
import { type Inside, inside } from '../files/inside.ts';
import { parseMode } from '../files/mode.ts';
import { select } from '../files/select.ts';
import type { Session, StageScope } from '../session.ts';
import type { StageState } from '../stage/stage-state.ts';
import { addSources } from './add.ts';
import { stageNamed } from './mounts.ts';
import { lookupIn } from './variables.ts';

/** What COPY or ADD brings: files of a tree, chosen by patterns, or the text of a here-document. */
export interface CopyOrder {
  /** Patterns in the tree they are looked up in. */
  readonly patterns: readonly string[];
  readonly documents: readonly { readonly name: string; readonly content: string }[];
  /** As written, with the slash that says "a folder" at its end. */
  readonly destination: string;
  readonly style: CopyStyle;
  readonly keepParents: boolean;
  /** Decides the result, for the cache key. */
  readonly styleInputs: unknown;
}

/** COPY: files from the context, another stage or an image, or here-documents, become a layer. */
export async function applyCopy(
  session: Session,
  scope: StageScope,
  state: StageState,
  instruction: CopyInstruction,
): Promise<StageState> {
  if (instruction.kind === 'add') return addSources(session, scope, state, instruction);
  const order = orderOf(session, scope, state, instruction);
  const from = instruction.flags.find(({ name }) => name === 'from')?.value;
  if (from !== undefined) return copyFromStage(session, scope, state, instruction, order, from);
  const inputs = { kind: 'copy', ...orderInputs(order), content: contentDigests(session, order) };
  return session.layer(state, scope, {
    name: historyOf(instruction, order),
    inputs,
    effect: (scratch) => within(session, scratch, (root) => place(session.context.folder, root, order)),
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
  const source = await stageNamed(scope, expand(from, lookupIn(state), scope.source));
  const kept = { ...order, style: { ...order.style, keepTimes: true } };
  return session.layer(state, scope, {
    name: historyOf(instruction, order),
    inputs: { kind: 'copy', ...orderInputs(order), layers: source.layers },
    effect: async (scratch) => {
      const tree = await session.parts.workspace.mount(source.layers);
      try {
        await within(session, scratch, (root) => place(tree.path, root, kept));
      } finally {
        await tree.release();
      }
    },
  });
}

/** Runs a task with the scratch mounted for writing. */
export async function within(
  session: Session,
  scratch: Parameters<typeof session.parts.workspace.commit>[0],
  task: (root: string) => void | Promise<void>,
): Promise<void> {
  const root = await session.parts.workspace.mount(scratch);
  try {
    await task(root.path);
  } finally {
    await root.release();
  }
}

/** Reads the flags and words of COPY or ADD. */
export function orderOf(
  session: Session,
  scope: StageScope,
  state: StageState,
  instruction: CopyInstruction,
): CopyOrder {
  const value = (word: Word) => expand(word, lookupIn(state), scope.source);
  const flag = (name: string) => instruction.flags.find((each) => each.name === name);
  const owner = flag('chown')?.value;
  const mode = flag('chmod')?.value;
  const excludes = instruction.flags
    .filter(({ name }) => name === 'exclude')
    .map((each) => value(each.value!));
  const ownerText = owner === undefined ? '' : value(owner);
  const modeText = mode === undefined ? '' : value(mode);
  const account = ownerText === '' ? { uid: 0, gid: 0 } : accountOf(session, state, ownerText);
  const excluded = parseIgnore(excludes.join('\n'));
  return {
    patterns: instruction.sources.map(value),
    documents: instruction.heredocs.map((document) => ({
      name: document.name,
      content: expandHeredoc(document, lookupIn(state), scope.source),
    })),
    destination: absolute(value(instruction.destination), state),
    style: {
      uid: account.uid,
      gid: account.gid,
      mode: modeText === '' ? undefined : parseMode(modeText),
      epoch: state.epoch,
      keepTimes: false,
      excludes:
        excludes.length === 0 ? () => false : (path: ByteString) => excluded.ignores(ByteString.toText(path)),
    },
    keepParents: flag('parents') !== undefined,
    styleInputs: { owner: `${account.uid}:${account.gid}`, mode: modeText, excludes },
  };
}

/** A name without a group brings that user's group; a number without one is the group's number too, as in Docker. */
function accountOf(session: Session, state: StageState, owner: string): { uid: number; gid: number } {
  const account = resolveUser(owner, (path) => session.parts.workspace.readText(state.layers, path));
  return /^\d+$/.test(owner) ? { uid: account.uid, gid: account.uid } : account;
}

export function orderInputs({
  patterns,
  documents,
  destination,
  styleInputs,
  keepParents,
}: CopyOrder): object {
  return { patterns, documents, destination, style: styleInputs, keepParents };
}

function contentDigests(session: Session, order: CopyOrder): unknown[] {
  const { context } = session;
  return order.patterns.map((pattern) =>
    selected(context.folder, pattern).map((found) => [
      found.path,
      contextDigest(context, found.path, order.style.excludes),
    ]),
  );
}

/** Throws a `Failure` `not-found` when nothing matches. */
function selected(tree: string, pattern: string): Inside[] {
  const found = select(tree, pattern);
  if (found.length > 0) return found;
  throw new Failure('not-found', `"${pattern}": not found`, {
    hint: 'the path is relative to the build context, and must be committed and not in the ignore file',
  });
}

/** Puts what the order names in `tree` into `root`, by the rules of the Dockerfile reference. */
export function place(tree: string, root: string, order: CopyOrder): void {
  const { style, destination } = order;
  const sources = order.patterns.flatMap((pattern) =>
    selected(tree, pattern).map((found) => ({ pattern, found })),
  );
  const target = inside(root, destination);
  const isFolder = destination.endsWith('/') || target.stats?.isDirectory() === true;
  if (sources.length + order.documents.length > 1 && !isFolder) {
    throw new Failure(
      'copy-conflict',
      `with more than one source, the destination must be a folder and end with a /: "${destination}"`,
    );
  }
  for (const { pattern, found } of sources) {
    const parents = order.keepParents ? parentsOf(pattern, found) : undefined;
    const folder = parents === undefined ? target.path : posix.join(target.path, parents);
    if (found.stats?.isDirectory()) {
      const into = parents === undefined ? folder : posix.join(folder, basename(found.path));
      makeFolders(root, into, style);
      copyTree(Buffer.from(found.hostPath), Buffer.from(`${root}/${into}`), style);
      continue;
    }
    const path = isFolder || parents !== undefined ? posix.join(folder, basename(found.path)) : target.path;
    makeFolders(root, parentOf(path), style);
    copyTree(Buffer.from(found.hostPath), Buffer.from(`${root}/${path}`), style);
  }
  for (const { name, content } of order.documents)
    writeDocument(root, isFolder ? posix.join(target.path, name) : target.path, content, style);
}

/** With --parents, what lies before `/./` in the source is not kept. */
function parentsOf(pattern: string, found: Inside): string {
  const pivot = pattern.indexOf('/./');
  const dropped = pivot < 0 ? '' : pattern.slice(0, pivot).replace(/^\/+/, '');
  const parent = parentOf(found.path);
  return dropped === '' ? parent : parent.slice(dropped.length).replace(/^\/+/, '');
}

function writeDocument(root: string, path: string, content: string, style: CopyStyle): void {
  makeFolders(root, parentOf(path), style);
  const file = `${root}/${path}`;
  writeFileSync(file, content);
  chmodSync(file, style.mode?.(0o644, false) ?? 0o644);
  lchownSync(file, style.uid, style.gid);
  lutimesSync(file, style.epoch, style.epoch);
}

function parentOf(path: string): string {
  const parent = dirname(path);
  return parent === '.' ? '' : parent;
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
  const sources = [...order.patterns, ...order.documents.map(({ name }) => `<<${name}`)];
  return [instruction.kind.toUpperCase(), ...flags, ...sources, order.destination].join(' ');
}
