import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@slipway/command';
import { ByteString, type Digest, Digester, emptyLower, planLayer, readXattrs, tarOf } from '@slipway/oci';

/** Trees on disk for the tests of layers: made, described so that two can be compared, and removed again. */

export interface Scratch extends Disposable {
  path(...names: string[]): string;
}

export function scratch(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'layer-'));
  return {
    path: (...names) => join(folder, ...names),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs a shell script in a directory. */
export function sh(cwd: string, script: string): string {
  return execFileSync('bash', ['-euc', script], {
    cwd,
    encoding: 'latin1',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** All that a layer says of each file below a directory, one line a path; also which paths are the same file. */
export async function listing(directory: string, { times = true } = {}): Promise<string[]> {
  const xattrs = await readXattrs(run)(directory);
  const lines: string[] = [];
  const firstPath = new Map<bigint, string>();
  const visit = (path: ByteString) => {
    const at = ByteString.toBytes(ByteString.join(ByteString.ofText(directory), path));
    const stat = lstatSync(at, { bigint: true });
    const own = [...(xattrs.get(path) ?? [])]
      .filter(([name]) => !/^trusted\.overlay\.(origin|impure|uuid|nlink)/.test(name))
      .map(([name, value]) => `${name}=${value.toString('hex')}`)
      .sort();
    const content = stat.isFile()
      ? createHash('sha256').update(readFileSync(at)).digest('hex').slice(0, 16)
      : '';
    const target = stat.isSymbolicLink() ? readlinkSync(at, 'latin1') : '';
    const isWhiteout = stat.isCharacterDevice() && stat.rdev === 0n;
    // The kernel gives all whiteouts one inode.
    const first = isWhiteout ? path : (firstPath.get(stat.ino) ?? path);
    firstPath.set(stat.ino, first);
    const timed = times && path !== '' && !isWhiteout;
    const node = stat.isCharacterDevice() || stat.isBlockDevice() ? stat.rdev : '';
    lines.push(
      [
        JSON.stringify(path),
        isWhiteout ? 'whiteout' : `${stat.mode.toString(8)} ${stat.uid}:${stat.gid}`,
        timed ? stat.mtimeNs : '',
        node,
        first === path ? content : `= ${JSON.stringify(first)}`,
        JSON.stringify(target),
        ...own,
      ].join(' '),
    );
    if (!stat.isDirectory()) return;
    for (const name of (readdirSync(at, { encoding: 'latin1' }) as ByteString[]).sort())
      visit(ByteString.join(path, name));
  };
  visit(ByteString.empty);
  return lines;
}

export const planOptions = {
  epoch: 1_500_000_000,
  lower: emptyLower,
  readXattrs: readXattrs(run),
  userXattrs: true,
};

/** The diffID of a directory, as the first layer of an image. */
export async function diffIdOf(directory: string, options = {}): Promise<Digest> {
  const digester = new Digester();
  for await (const chunk of tarOf(await planLayer(directory, { ...planOptions, ...options })))
    digester.update(chunk);
  return digester.digest();
}
