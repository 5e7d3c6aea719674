import type { Stats } from 'node:fs';
import type { Run } from '@slipway/command';

/** Makes devices and pipes like those described. Node has no mknod(2); names go through xargs, which takes any bytes. */
export async function makeNodes(
  nodes: readonly { readonly target: Buffer; readonly stats: Stats }[],
  run: Run,
): Promise<void> {
  const pipes = nodes.filter(({ stats }) => stats.isFIFO()).map(({ target }) => [target]);
  const devices = nodes
    .filter(({ stats }) => !stats.isFIFO())
    .map(({ target, stats }) => [target, ...deviceOf(stats).map((word) => Buffer.from(word))]);
  if (pipes.length > 0) await run(['xargs', '-0', 'mkfifo', '--'], { input: lines(pipes) });
  if (devices.length > 0) await run(['xargs', '-0', '-n', '4', 'mknod'], { input: lines(devices) });
}

/** glibc's makedev: minor in bits 0-7 and 20-31, major in bits 8-19. */
function deviceOf(stats: Stats): string[] {
  const major = (stats.rdev >>> 8) & 0xfff;
  const minor = (stats.rdev & 0xff) | ((stats.rdev >>> 12) & 0xfff00);
  return [stats.isBlockDevice() ? 'b' : 'c', String(major), String(minor)];
}

function lines(words: readonly (readonly Buffer[])[]): Buffer {
  return Buffer.concat(words.flat().flatMap((word) => [word, Buffer.from([0])]));
}
