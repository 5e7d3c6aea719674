import { mkdirSync } from 'node:fs';
import { type Scratch, sh } from './layer-trees.ts';

/** The kernel's overlayfs over extracted layers, for as long as it is in use. */
export interface Mount extends Disposable {
  readonly merged: string;
}

let mounts = 0;

/** @param lowers top first, as overlayfs has them. */
export function mount(at: Scratch, lowers: readonly string[], upper?: string): Mount {
  const number = ++mounts;
  const merged = at.path(`merged-${number}`);
  mkdirSync(merged);
  // overlayfs wants two lower directories or an upper one.
  const options = [`lowerdir=${[...lowers, empty(at)].join(':')}`, 'redirect_dir=off', 'metacopy=off'];
  if (upper !== undefined) {
    mkdirSync(at.path(`work-${number}`));
    mkdirSync(upper, { recursive: true });
    options.push(`upperdir=${upper}`, `workdir=${at.path(`work-${number}`)}`);
  }
  sh('/', `mount -t overlay overlay -o ${options.join(',')} ${merged}`);
  return { merged, [Symbol.dispose]: () => void sh('/', `umount ${merged}`) };
}

function empty(at: Scratch): string {
  mkdirSync(at.path('empty'), { recursive: true });
  return at.path('empty');
}
