import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { commandFailed } from '@slipway/command';

/**
 * An overlayfs over stored layers. Options that let the kernel write more than the plain format into the upper
 * directory (metadata-only copies, redirects, an index) are off: an upper directory becomes a layer.
 * kernel.org, filesystems/overlayfs.
 */
export interface Overlay {
  /** Top first, relative to the layers' folder: mount(2) takes no more than a page of options. */
  readonly lower: readonly string[];
  /** Writable when given. */
  readonly upper?: { readonly directory: string; readonly work: string };
  /** Whether a crash of the machine may lose what was written; spares a sync of the whole file system on unmount. */
  readonly disposable?: boolean;
}

export function overlayOptions({ lower, upper, disposable }: Overlay): string {
  const options = [`lowerdir=${lower.join(':')}`, 'index=off', 'metacopy=off', 'redirect_dir=off'];
  if (upper !== undefined) options.push(`upperdir=${upper.directory}`, `workdir=${upper.work}`);
  if (upper !== undefined && disposable === true) options.push('volatile');
  return options.join(',');
}

/** Has the launcher mount an overlay on a folder, by a file beside that: see LauncherOptions. */
export function layOverlay(point: string, overlay: Overlay): void {
  writeFileSync(`${point}.fstab`, fstabLine('overlay', point, 'overlay', overlayOptions(overlay)));
}

/** A line of fstab(5). */
export function fstabLine(...fields: readonly [string, string, string, string]): string {
  const escaped = fields.map((field) => field.replace(/[ \t\n\r\\]/g, (char) => `\\${octal(char)}`));
  return `${escaped.join(' ')} 0 0\n`;
}

function octal(char: string): string {
  return char.charCodeAt(0).toString(8).padStart(3, '0');
}

/** A mounted overlay. `path` leads to its root; nothing but `release` is needed to end it. */
export interface MountedRoot {
  readonly path: string;
  release(): Promise<void>;
}

const HOLD = 'cd "$1"; mount -t overlay -o "$2" overlay "$3" && echo mounted && exec cat >/dev/null';

/**
 * Mounts an overlay for ourselves, in the mount namespace of a helper process that lives as long as our end of its
 * standard input: when we are killed the helper ends and the mount with it. `point` is any folder, and many may share it.
 */
export async function mountOverlay(overlay: Overlay, layers: string, point: string): Promise<MountedRoot> {
  const argv = [
    '--mount',
    '--propagation',
    'slave',
    'sh',
    '-c',
    HOLD,
    'sh',
    layers,
    overlayOptions(overlay),
    point,
  ];
  const holder = spawn('unshare', argv, { stdio: ['pipe', 'pipe', 'pipe'] });
  const stderr: Buffer[] = [];
  holder.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  const exited = once(holder, 'exit');
  const mounted = await Promise.race([
    once(holder.stdout, 'data').then(() => true),
    exited.then(() => false),
  ]);
  if (!mounted)
    throw commandFailed(['unshare', ...argv], `exit code ${holder.exitCode}`, Buffer.concat(stderr));
  return {
    path: `/proc/${holder.pid}/root${point}`,
    async release() {
      holder.stdin.end();
      await exited;
    },
  };
}
