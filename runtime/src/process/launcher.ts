import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fstabLine } from '../storage/overlay.ts';
import { programPath } from './program-path.ts';

/**
 * The program that conmon and we start in place of crun or runc. Each call runs in a mount namespace of its own, and a
 * container's overlay is mounted there and nowhere else: when the last process of the container is gone the kernel
 * unmounts it, so that no kill, of the engine or of the machine, can leave a mount behind.
 *
 * A bundle holds, besides config.json, what is to be mounted: `rootfs.fstab` and any other `NAME.fstab`, in the form of
 * fstab(5), with lower directories relative to `layers`. One mount(8) mounts it all, as to start a program takes longer
 * than to mount something.
 */
export interface LauncherOptions {
  /** The OCI runtime, such as `crun`. */
  readonly runtime: string;
  /** Where the runtime keeps its own state. */
  readonly state: string;
  /** The folder that lower directories are relative to. */
  readonly layers: string;
  /** The PATH by which programs are found. */
  readonly searchPath: string;
}

const HYBRID_TREE = '/sys/fs/cgroup/unified';

/**
 * Writes the launcher into `folder` and gives the words that start it, the first a path. Throws a `Failure`
 * `command-not-found`.
 */
export function installLauncher(folder: string, options: LauncherOptions): string[] {
  const [path, fstab, empty] = ['launch', 'launch.fstab', 'empty'].map((name) => join(folder, name)) as Three;
  const runtime = programPath(options.runtime, options.searchPath);
  const binary = realpathSync(runtime);
  mkdirSync(empty, { recursive: true });
  writeFileSync(fstab, `${hide(HYBRID_TREE, empty)}${fstabLine(binary, binary, 'none', 'bind,ro')}`);
  writeFileSync(path, script({ ...options, runtime }, fstab), { mode: 0o755 });
  const unshare = programPath('unshare', options.searchPath);
  return [unshare, '--mount', '--propagation', 'slave', 'sh', path];
}

type Three = [string, string, string];

/** On hosts with a v2 cgroup tree beside the v1 trees, crun refuses to work: the v2 tree is taken out of its sight. */
function hide(tree: string, empty: string): string {
  return existsSync(tree) ? fstabLine(empty, tree, 'none', 'bind') : '';
}

/**
 * A container must not write to the runtime's program through /proc: CVE-2019-5736. Both runtimes would mount themselves
 * read-only and start anew; told so by a variable, they see that it is done.
 */
function script({ runtime, state, layers }: LauncherOptions, fstab: string): string {
  return `set -e
for argument; do
  [ "$previous" = --bundle ] && bundle=$argument
  previous=$argument
done
cd '${layers}'
mount --all --fstab "$bundle" --fstab '${fstab}'
cd "$bundle"
export _LIBCONTAINER_CLONED_BINARY=1
exec '${runtime}' --root '${state}' "$@"
`;
}
