import { createHash, randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '@slipway/failure';
import { ByteString } from '@slipway/oci';
import { DiskSource } from '../../files/copy-source.ts';
import type { Session } from '../../session.ts';
import type { CopyOrder } from '../copy-order.ts';
import { place } from '../place.ts';
import type { AddOptions, Supply } from './add.ts';
import { archiveAt, isArchive, unpack } from './archive.ts';

interface Download {
  readonly path: string;
  /** `sha256:…`, or in the algorithm of the checksum that was given. */
  readonly digest: string;
}

/**
 * ADD of a URL. With a checksum nothing is fetched while the step is cached; without, the file has to be, to know whether
 * it has changed. With --unpack an archive is unpacked. Throws a `Failure` `download-failed` or `checksum-mismatch`.
 */
export async function supplyDownload(
  session: Session,
  order: CopyOrder,
  url: string,
  { checksum, unpack: unpacks = false }: AddOptions,
): Promise<Supply> {
  const now = checksum === undefined ? await download(session, url, 'sha256') : undefined;
  if (now !== undefined) {
    session.warn(
      `ADD ${url} has no --checksum: the file may change, and the image with it (--checksum=${now.digest} pins it)`,
    );
  }
  const digest = checksum ?? now!.digest;
  session.fetched.set(url, digest);
  return {
    input: [url, digest],
    async deliver(root) {
      const { path } = now ?? (await checked(session, url, digest));
      const archive = unpacks ? archiveAt(path) : undefined;
      if (archive !== undefined && (await isArchive(archive, session.parts.run))) {
        await unpack(session, archive, root, order);
        return;
      }
      // A file from the network is private to root unless --chmod says otherwise, as in Docker.
      const style = { ...order.style, mode: order.style.mode ?? (() => 0o600) };
      const file = {
        pattern: url,
        asNamed: nameOf(url),
        kind: 'file' as const,
        source: new DiskSource(Buffer.from(path)),
      };
      await place([file], root, { ...order, style, keepParents: false }, session.parts.run);
    },
  };
}

async function checked(session: Session, url: string, checksum: string): Promise<Download> {
  const algorithm = /^(sha256|sha384|sha512):[0-9a-f]+$/.exec(checksum)?.[1];
  if (algorithm === undefined) {
    throw new Failure('bad-checksum', `--checksum=${checksum} is no checksum of a file`, {
      hint: 'write --checksum=sha256: and 64 hexadecimal digits',
    });
  }
  const file = await download(session, url, algorithm);
  if (file.digest === checksum) return file;
  throw new Failure('checksum-mismatch', `${url} has ${file.digest}, not ${checksum}`, {
    hint: 'find out why the file changed before you trust it',
  });
}

async function download(session: Session, url: string, algorithm: string): Promise<Download> {
  const { fetch, signal, workspace } = session.parts;
  const failed = (problem: string, cause?: unknown) =>
    new Failure('download-failed', `cannot fetch ${url}${problem}`, {
      hint: 'check the address and the network',
      cause,
    });
  const response = await fetch(url, { signal, headers: { 'accept-encoding': 'identity' } }).catch((cause) => {
    throw failed('', cause);
  });
  if (!response.ok || response.body === null) throw failed(`: ${response.status} ${response.statusText}`);
  const path = join(workspace.folder, `download-${randomUUID()}`);
  const hash = createHash(algorithm);
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of response.body) {
      hash.update(chunk);
      await file.writeFile(chunk);
    }
  } catch (cause) {
    throw failed(' to its end', cause);
  } finally {
    await file.close();
  }
  return { path, digest: `${algorithm}:${hash.digest('hex')}` };
}

function nameOf(url: string): ByteString {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  const name = ByteString.ofText(decodeURIComponent(last).replaceAll('/', '_'));
  if (name !== '') return name;
  throw new Failure('copy-conflict', `${url} names no file`, {
    hint: 'give a destination with a file name, and an address that ends in one',
  });
}
