import { existsSync, lstatSync, readFileSync, readlinkSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '@slipway/failure';

/**
 * What a stack of layers holds at a path, without mounting it: the topmost entry that no whiteout above it hides.
 * Symbolic links are followed inside the stack, as the container would follow them.
 */
export interface LayerEntry {
  /** In the stack, links followed. */
  readonly path: string;
  readonly stats: Stats;
  /** Where the entry lies on the host. */
  readonly hostPath: string;
}

const MAX_LINKS = 40;

/** `directories` are the layers' roots, top first. Gives undefined when nothing is at `path`. */
export function lookup(directories: readonly string[], path: string): LayerEntry | undefined {
  let pending = path.split('/').filter(Boolean);
  let at = '';
  let visible = directories;
  let links = 0;
  const root = directories[0] === undefined ? undefined : entryAt(directories[0], '');
  let entry = root;
  const restart = (components: string[]) => {
    pending = components;
    at = '';
    visible = directories;
    entry = root;
  };
  while (pending.length > 0) {
    const [component = '', ...rest] = pending;
    if (component === '.' || component === '..') {
      restart([
        ...(component === '..' ? at.split('/').filter(Boolean).slice(0, -1) : at.split('/').filter(Boolean)),
        ...rest,
      ]);
      continue;
    }
    const next = `${at}/${component}`;
    const found = descend(visible, next);
    entry = found.entry;
    if (entry === undefined) return undefined;
    if (entry.stats.isSymbolicLink()) {
      links += 1;
      if (links > MAX_LINKS) return undefined;
      const target = readlinkSync(entry.hostPath);
      restart([
        ...(target.startsWith('/') ? [] : at.split('/').filter(Boolean)),
        ...target.split('/').filter(Boolean),
        ...rest,
      ]);
      continue;
    }
    if (rest.length > 0 && !entry.stats.isDirectory()) return undefined;
    [pending, at, visible] = [rest, next, found.visible];
  }
  return entry;
}

/** Far above any /etc/passwd, far below what would fill our memory. */
const LONGEST_TEXT = 16 << 20;

/** The text of a file in the stack, or undefined. Throws a `Failure` `bad-image` for one that is absurdly long. */
export function readText(directories: readonly string[], path: string): string | undefined {
  const entry = lookup(directories, path);
  if (!entry?.stats.isFile()) return undefined;
  if (entry.stats.size > LONGEST_TEXT)
    throw new Failure('bad-image', `${path} in the image is ${entry.stats.size} bytes long`, {
      hint: 'the image is damaged or means harm; do not use it',
    });
  return readFileSync(entry.hostPath, 'utf8');
}

/** The topmost entry at `path`, and the layers whose directory at `path` shines through. */
function descend(
  directories: readonly string[],
  path: string,
): { entry: LayerEntry | undefined; visible: string[] } {
  let entry: LayerEntry | undefined;
  const visible: string[] = [];
  for (const directory of directories) {
    const found = entryAt(directory, path);
    if (found === undefined) continue;
    if (isWhiteout(found.stats)) break;
    entry ??= found;
    if (!found.stats.isDirectory()) break;
    visible.push(directory);
    if (isOpaque(directory, path)) break;
  }
  return { entry, visible };
}

function entryAt(directory: string, path: string): LayerEntry | undefined {
  const hostPath = join(directory, path);
  const stats = lstatSync(hostPath, { throwIfNoEntry: false });
  return stats === undefined ? undefined : { path, stats, hostPath };
}

/** Extracted layers have a list of their opaque directories beside them: Node cannot read the mark itself. */
function isOpaque(directory: string, path: string): boolean {
  const list = `${directory}.opaque`;
  if (!existsSync(list)) return false;
  const name = Buffer.from(path.slice(1)).toString('latin1');
  return readFileSync(list, 'latin1').split('\0').includes(name);
}

function isWhiteout(stats: Stats): boolean {
  return stats.isCharacterDevice() && stats.rdev === 0;
}
