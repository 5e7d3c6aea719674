import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, posix } from 'node:path';
import { type CopyInstruction, expand, flagSwitch, flagValue } from '@slipway/dockerfile';
import { Failure } from '@slipway/failure';
import { contextDigest } from '../context-digest.ts';
import { makeFolders } from '../files/copy.ts';
import { type Inside, inside } from '../files/inside.ts';
import { select } from '../files/select.ts';
import type { Session, StageScope } from '../session.ts';
import type { StageState } from '../stage/stage-state.ts';
import { type CopyOrder, historyOf, orderInputs, orderOf, place, within } from './copy.ts';
import { lookupIn } from './variables.ts';

const WEB = /^https?:\/\//i;
const GIT = /^(git@|git:\/\/|ssh:\/\/)|\.git(#.*)?$/i;
/** First bytes of the archives ADD unpacks, with the name GNU tar gives their compression. */
const ARCHIVES: readonly {
  readonly magic: Buffer;
  readonly offset: number;
  readonly option: string | undefined;
}[] = [
  { magic: Buffer.from([0x1f, 0x8b]), offset: 0, option: '--gzip' },
  { magic: Buffer.from('BZh'), offset: 0, option: '--bzip2' },
  { magic: Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]), offset: 0, option: '--xz' },
  { magic: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), offset: 0, option: '--zstd' },
  { magic: Buffer.from('ustar'), offset: 257, option: undefined },
];

/** ADD: what COPY does, and besides: local archives are unpacked, URLs fetched. */
export async function addSources(
  session: Session,
  scope: StageScope,
  state: StageState,
  instruction: CopyInstruction,
): Promise<StageState> {
  const order = orderOf(session, scope, state, instruction);
  const git = order.patterns.find((pattern) => GIT.test(pattern));
  if (git !== undefined) {
    throw new Failure('unsupported', `ADD of a Git repository is not supported: ${git}`, {
      hint: 'add it as a submodule of this repository, whose commit then pins it',
    });
  }
  const checksum = flagValue(instruction, 'checksum');
  const wanted = checksum === undefined ? undefined : expand(checksum, lookupIn(state), scope.source);
  const urls = order.patterns.filter((pattern) => WEB.test(pattern));
  const downloads = await Promise.all(urls.map((url) => download(session, url, wanted)));
  const local = { ...order, patterns: order.patterns.filter((pattern) => !WEB.test(pattern)) };
  const unpack = flagSwitch(instruction, 'unpack');
  const found = local.patterns.flatMap((pattern) =>
    select(session.context.folder, pattern).map((each) => ({ pattern, each })),
  );
  const archives = unpack === false ? [] : await archivesAmong(found.map(({ each }) => each));
  const inputs = {
    kind: 'add',
    ...orderInputs(order),
    unpack: unpack ?? true,
    content: found.map(({ each }) => [
      each.path,
      contextDigest(session.context, each.path, order.style.excludes),
    ]),
    downloads: downloads.map(({ name, sha256 }) => [name, sha256]),
  };
  const plain = local.patterns.filter(
    (pattern) =>
      !archives.some(({ path }) => found.some((one) => one.pattern === pattern && one.each.path === path)),
  );
  return session.layer(state, scope, {
    name: historyOf(instruction, order),
    inputs,
    effect: (scratch) =>
      within(session, scratch, async (root) => {
        for (const archive of archives) await extract(session, archive, root, order);
        for (const file of downloads)
          place(file.folder, root, {
            ...order,
            patterns: [file.name],
            documents: [],
            style: fetchedStyle(order),
          });
        if (plain.length + order.documents.length > 0)
          place(session.context.folder, root, { ...order, patterns: plain });
      }),
  });
}

/** A file from the network is private to root unless --chmod says otherwise, as in Docker. */
function fetchedStyle({ style }: CopyOrder): CopyOrder['style'] {
  return { ...style, mode: style.mode ?? (() => 0o600) };
}

interface Download {
  readonly folder: string;
  readonly name: string;
  readonly sha256: string;
}

async function download(session: Session, url: string, checksum: string | undefined): Promise<Download> {
  const { fetch, signal, workspace } = session.parts;
  const response = await fetch(url, { signal, headers: { 'accept-encoding': 'identity' } }).catch((cause) => {
    throw new Failure('download-failed', `cannot fetch ${url}`, {
      hint: 'check the address and the network',
      cause,
    });
  });
  if (!response.ok || response.body === null)
    throw new Failure('download-failed', `cannot fetch ${url}: ${response.status} ${response.statusText}`);
  const name = basename(new URL(url).pathname) || 'index';
  const folder = posix.join(
    workspace.folder,
    `download-${createHash('sha256').update(url).digest('hex').slice(0, 16)}`,
  );
  mkdirSync(folder, { recursive: true });
  const hash = createHash('sha256');
  const file = await open(posix.join(folder, name), 'w', 0o600);
  try {
    for await (const chunk of response.body) {
      hash.update(chunk);
      await file.writeFile(chunk);
    }
  } finally {
    await file.close();
  }
  const sha256 = hash.digest('hex');
  if (checksum === undefined)
    session.warn(
      `ADD ${url} has no --checksum: the file may change, and the image with it (sha256:${sha256} today)`,
    );
  else if (checksum !== `sha256:${sha256}`)
    throw new Failure('checksum-mismatch', `${url} has sha256:${sha256}, not ${checksum}`);
  return { folder, name, sha256 };
}

async function archivesAmong(found: readonly Inside[]): Promise<(Inside & { option: string | undefined })[]> {
  const archives = await Promise.all(
    found.map(async (each) => ({
      each,
      archive: each.stats?.isFile() ? await archiveKind(each.hostPath) : undefined,
    })),
  );
  return archives.flatMap(({ each, archive }) =>
    archive === undefined ? [] : [{ ...each, option: archive.option }],
  );
}

async function archiveKind(path: string): Promise<(typeof ARCHIVES)[number] | undefined> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return ARCHIVES.find(
      ({ magic, offset }) =>
        bytesRead >= offset + magic.length && buffer.subarray(offset, offset + magic.length).equals(magic),
    );
  } finally {
    await file.close();
  }
}

/** GNU tar keeps owners, modes and times of the archive; it never writes above the folder it is told. */
async function extract(
  session: Session,
  archive: Inside & { option: string | undefined },
  root: string,
  order: CopyOrder,
): Promise<void> {
  const target = inside(root, order.destination).path;
  makeFolders(root, target, order.style);
  const options = [
    '--extract',
    '--numeric-owner',
    '--same-owner',
    '--same-permissions',
    '--xattrs',
    '--xattrs-include=security.capability',
  ];
  await session.parts.run(
    [
      'tar',
      ...options,
      ...(archive.option === undefined ? [] : [archive.option]),
      '--directory',
      `${root}/${target}`,
    ],
    {
      input: createReadStream(archive.hostPath),
    },
  );
}
