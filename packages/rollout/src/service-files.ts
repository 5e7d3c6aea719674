import { posix } from 'node:path';
import type { EngineClient } from '@slipway/engine-client';
import { Failure } from '@slipway/failure';
import { ByteString, tarEntry, writeTar } from '@slipway/oci';
import type { LoadedFile, LoadedService } from './compose/project-files.ts';

/**
 * Secrets and configs are put into the container itself before it starts, not mounted from the host: they stay with it
 * when it is kept, so that a rollback has the values the release ran with. Where the container's own files cannot be
 * written or are covered, an anonymous volume, which is part of the container too, takes their folder.
 */

/** The folders of the service's files that need such a volume. Throws a `Failure` `unsupported-compose`. */
export function fileFolders(
  service: Pick<LoadedService, 'name' | 'files' | 'readOnly' | 'tmpfs' | 'mounts'>,
): string[] {
  const covers = [...Object.keys(service.tmpfs), ...service.mounts.map(({ target }) => target)];
  const folders = service.files
    .filter(
      ({ target }) => service.readOnly === true || covers.some((cover) => target.startsWith(`${cover}/`)),
    )
    .map(({ target }) => posix.dirname(target));
  const shared = folders.find((folder) => !folder.startsWith('/run/'));
  if (shared === undefined) return [...new Set(folders)];
  throw new Failure(
    'unsupported-compose',
    `service ${service.name}: its secrets and configs in ${shared} cannot be put there, as that is read-only or mounted`,
    { hint: `give them a target below /run, such as /run/configs/${service.name}.conf` },
  );
}

/** Puts the files in a container that was created and not yet started. */
export async function placeFiles(
  engine: EngineClient,
  container: string,
  service: LoadedService,
): Promise<void> {
  const inVolumes = fileFolders(service);
  for (const folder of ['/', ...inVolumes]) {
    const files = service.files.filter(({ target }) => {
      const own = posix.dirname(target);
      return (inVolumes.includes(own) ? own : '/') === folder;
    });
    if (files.length > 0) await engine.containers.putArchive(container, folder, archiveOf(files, folder));
  }
}

function archiveOf(files: readonly LoadedFile[], folder: string) {
  return writeTar(
    files.map(({ target, uid, gid, mode, content }) => {
      const bytes = Buffer.from(content.reveal());
      const path = ByteString.ofText(posix.relative(folder, target));
      return {
        entry: tarEntry({ path, type: 'file', uid, gid, mode, size: bytes.length }),
        content: [bytes],
      };
    }),
  );
}
