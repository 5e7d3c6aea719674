import { folderSize } from '../storage/folder-size.ts';
import type { Container } from './container.ts';
import type { Containers } from './containers.ts';

/** Bytes of files: what a container has written, and with that the whole of its root file system. */
export interface ContainerSize {
  readonly written: number;
  readonly root: number;
}

export async function sizeOf({ record, overlay }: Container, engine: Containers): Promise<ContainerSize> {
  const written = await folderSize(overlay.upper.directory);
  return {
    written,
    root: record.layers.reduce((sum, layer) => sum + engine.layers.sizeOf(layer), written),
  };
}
