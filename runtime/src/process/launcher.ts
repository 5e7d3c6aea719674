import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The program that conmon and we start in place of crun or runc. Each call runs in a mount namespace of its own, and a
 * container's overlay is mounted there and nowhere else: when the last process of the container is gone the kernel
 * unmounts it, so that no kill, of the engine or of the machine, can leave a mount behind.
 *
 * On hosts with a v2 cgroup tree beside the v1 trees, crun refuses to work; in the private namespace the v2 tree is
 * taken out of its sight.
 *
 * A bundle holds, besides config.json, `overlay`: the mount options of its root, with lower directories relative to
 * `layers`; and `NAME.overlay` for each further overlay, to be mounted on its folder `NAME`.
 */
export interface LauncherOptions {
  /** The OCI runtime, such as `crun`. */
  readonly runtime: string;
  /** Where the runtime keeps its own state. */
  readonly state: string;
  /** The folder that lower directories in `overlay` are relative to. */
  readonly layers: string;
}

const HYBRID_TREE = '/sys/fs/cgroup/unified';

/** Writes the launcher into `folder` and gives its path. */
export function installLauncher(folder: string, options: LauncherOptions): string {
  const path = join(folder, 'launch');
  writeFileSync(path, script(options), { mode: 0o755 });
  return path;
}

function script({ runtime, state, layers }: LauncherOptions): string {
  return `#!/usr/bin/env -S unshare --mount --propagation slave sh
set -e
case "$1" in create | run)
  previous=
  for argument; do
    [ "$previous" = --bundle ] && bundle=$argument
    previous=$argument
  done
  cd '${layers}'
  mount -t overlay -o "$(cat "$bundle/overlay")" overlay "$bundle/rootfs"
  for options in "$bundle"/*.overlay; do
    [ -f "$options" ] && mount -t overlay -o "$(cat "$options")" overlay "\${options%.overlay}"
  done
  cd "$bundle"
esac
${existsSync(HYBRID_TREE) ? `umount ${HYBRID_TREE}` : ''}
exec ${runtime} --root '${state}' "$@"
`;
}
