import { Failure } from '@slipway/failure';
import { ByteString } from '../tar/byte-string.ts';
import type { RunProgram } from './run-program.ts';
import { OPAQUE_XATTR } from './whiteout.ts';

/**
 * Extended attributes of a tree. Node has no call for them, so one run of `getfattr` (Debian: attr) reads them all, and
 * one run of `setfattr` takes one away from many files.
 */
export type Xattrs = ReadonlyMap<string, Buffer>;
/** The files of a tree that have any, by path below its root; the root itself is the empty string. */
export type TreeXattrs = ReadonlyMap<ByteString, Xattrs>;
export type ReadXattrs = (directory: string) => Promise<TreeXattrs>;

/**
 * Reads every extended attribute below a directory, symbolic links' own included. Files may go meanwhile: a container
 * that runs is looked at too. Throws a `Failure` `command-failed`.
 */
export function readXattrs(run: RunProgram): ReadXattrs {
  return async (directory) => {
    const argv = ['getfattr', '-R', '-h', '-P', '-d', '-e', 'hex', '-m', '-', '.'];
    const { stdout, stderr } = await run(argv, { cwd: directory, accept: [SOME_UNREAD] });
    const problem = stderr
      .toString()
      .split('\n')
      .find((line) => line !== '' && !line.endsWith(GONE));
    if (problem !== undefined)
      throw new Failure('command-failed', `${argv.join(' ')} in ${directory}: ${problem}`);
    return parseDump(stdout);
  };
}

/** getfattr's exit code when it could not read all. */
const SOME_UNREAD = 1;
const GONE = ': No such file or directory';

/** `getfattr --dump -e hex`: a line `# file: PATH`, then `NAME=0xHEX` lines, then an empty line. */
export function parseDump(dump: Buffer): TreeXattrs {
  const tree = new Map<ByteString, Map<string, Buffer>>();
  let xattrs = new Map<string, Buffer>();
  for (const line of dump.toString('latin1').split('\n')) {
    if (line.startsWith('# file: ')) {
      const path = unquote(line.slice('# file: '.length)).replace(/^\.(\/|$)/, '') as ByteString;
      xattrs = new Map();
      tree.set(path, xattrs);
    } else if (line !== '') {
      const [name = '', value = ''] = line.split('=', 2);
      xattrs.set(unquote(name), Buffer.from(value.replace(/^0x/, ''), 'hex'));
    }
  }
  return tree;
}

/** Takes the attribute away from each of the paths below the directory, which must all have it. */
export async function removeXattr(
  run: RunProgram,
  directory: string,
  name: string,
  paths: readonly ByteString[],
): Promise<void> {
  // Through xargs, because argv of a program started from here can only be UTF-8.
  const input = Buffer.concat(paths.map((path) => ByteString.toBytes(`./${path}\0` as ByteString)));
  await run(['xargs', '-0', '-r', 'setfattr', '-h', '-x', name, '--'], { cwd: directory, input });
}

/** Whether an attribute may be in a layer. The rest depends on the machine, or on its security policy. */
export function isAllowedXattr(name: string, userXattrs: boolean): boolean {
  return name === 'security.capability' || (userXattrs && name.startsWith('user.'));
}

/** What overlayfs and the kernel's security modules keep for themselves: not in a layer, and not ours to take away. */
export function isKernelXattr(name: string): boolean {
  if (name.startsWith('trusted.overlay.')) return name !== OPAQUE_XATTR;
  return name.startsWith('security.');
}

function unquote(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}
