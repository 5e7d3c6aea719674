import type { ByteString } from '../tar/byte-string.ts';
import { type TarEntry, type TarMember, tarEntry } from '../tar/entry.ts';
import { type WritableContent, writeTar } from '../tar/write.ts';
import type { RunProgram } from './run-program.ts';
import { Tree } from './tree.ts';

/**
 * Node can make neither device nodes nor extended attributes. Entries that need them go through one GNU tar, which is
 * fed an archive of our own making: paths in it are already known to stay within the directory.
 */
export async function makeSpecialFiles(
  run: RunProgram,
  directory: string,
  entries: Iterable<TarEntry>,
): Promise<void> {
  const tar = ['tar', '--extract', '--file=-', '--numeric-owner', '--same-owner', '--preserve-permissions'];
  // In the C locale GNU tar takes names as the bytes they are.
  const argv = ['env', 'LC_ALL=C', ...tar, '--xattrs', '--xattrs-include=*'];
  await run(argv, { cwd: directory, input: writeTar(members(new Tree(directory), entries)) });
}

/** The node by which overlayfs knows that `path` is gone. */
export function whiteoutNode(path: ByteString): TarEntry {
  return tarEntry({ path, type: 'char', mode: 0 });
}

/** A file's content is on disk already, and stays readable when tar puts another file in its place. */
function* members(tree: Tree, entries: Iterable<TarEntry>): Iterable<TarMember<WritableContent>> {
  for (const entry of entries) {
    yield { entry, content: entry.size > 0 ? tree.content(entry.path, entry.size) : [] };
  }
}
