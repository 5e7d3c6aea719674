import { type CopyInstruction, expand, flagSwitch, flagValue } from '@slipway/dockerfile';
import { Failure } from '@slipway/failure';
import type { ByteString } from '@slipway/oci';
import { contextDigest } from '../../context-digest.ts';
import type { ContextTree } from '../../context-tree.ts';
import { select } from '../../files/select.ts';
import type { Session, StageScope } from '../../session.ts';
import type { StageState } from '../../stage/stage-state.ts';
import { within } from '../copy.ts';
import { type CopyOrder, historyOf, orderOf } from '../copy-order.ts';
import { place, targetIn } from '../place.ts';
import { lookupIn } from '../variables.ts';
import { type ArchiveFile, isArchive, unpack } from './archive.ts';
import { supplyDownload } from './download.ts';
import { supplyRepository } from './repository.ts';
import { isRepository } from './repository-address.ts';

/** One source of ADD: what decides its content, and how to put that into a root. */
export interface Supply {
  readonly input: unknown;
  deliver(root: string): Promise<void>;
}

export interface AddOptions {
  readonly checksum: string | undefined;
  readonly keepGitDir: boolean | undefined;
  /** Undefined: archives of the context are, fetched ones are not. */
  readonly unpack: boolean | undefined;
}

const WEB = /^https?:\/\//i;

/** ADD: what COPY does, and besides: archives of the context are unpacked, URLs fetched, repositories checked out. */
export async function applyAdd(
  session: Session,
  scope: StageScope,
  state: StageState,
  instruction: CopyInstruction,
): Promise<StageState> {
  const order = orderOf(session, scope, state, instruction);
  const checksum = flagValue(instruction, 'checksum');
  const options: AddOptions = {
    checksum: checksum === undefined ? undefined : expand(checksum, lookupIn(state), scope.source),
    keepGitDir: flagSwitch(instruction, 'keep-git-dir'),
    unpack: flagSwitch(instruction, 'unpack'),
  };
  const supplies = (
    await Promise.all(order.sources.map((source) => supply(session, order, source, options)))
  ).flat();
  return session.layer(state, scope, {
    name: historyOf(instruction, order),
    inputs: {
      kind: 'add',
      ...order.inputs,
      unpack: options.unpack ?? null,
      content: supplies.map(({ input }) => input),
    },
    effect: (scratch) =>
      within(session, scratch, async (root) => {
        // Refuses several sources for one file.
        targetIn(root, order, supplies.length + order.documents.length);
        for (const each of supplies) await each.deliver(root);
        await place([], root, order, session.parts.run);
      }),
  });
}

async function supply(
  session: Session,
  order: CopyOrder,
  source: string,
  options: AddOptions,
): Promise<Supply[]> {
  const alone = { ...order, documents: [] };
  if (isRepository(source)) return [await supplyRepository(session, alone, source, options)];
  if (WEB.test(source)) return [await supplyDownload(session, alone, source, options)];
  if (options.checksum !== undefined) {
    throw new Failure('bad-checksum', `--checksum is for what is fetched, which ${source} is not`, {
      hint: 'leave it out: the build knows what is in its context',
    });
  }
  const {
    contexts: { main: context },
    parts,
  } = session;
  return select(context, source).map(({ asNamed, kind, path }) => ({
    input: [asNamed, contextDigest(context, path, order.style.excludes)],
    async deliver(root) {
      const archive = options.unpack !== false && kind === 'file' ? archiveIn(context, path) : undefined;
      if (archive !== undefined && (await isArchive(archive, parts.run)))
        await unpack(session, archive, root, alone);
      else
        await place(
          [{ pattern: source, asNamed, kind, source: context.source(path) }],
          root,
          alone,
          parts.run,
        );
    },
  }));
}

function archiveIn({ entries, contents }: ContextTree, path: ByteString): ArchiveFile {
  const extent = entries.get(path)!.extent!;
  return {
    head: contents.read(extent, 512),
    async *bytes() {
      yield* contents.pieces(extent);
    },
  };
}
