import { mkdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { StepMount } from '@slipway/builder';
import type { Mount } from '../process/spec.ts';
import type { LayerStore } from '../storage/layer-store.ts';
import { lookup } from '../storage/layer-view.ts';
import { layOverlay } from '../storage/overlay.ts';

/** What `RUN --mount` asked for, as the OCI runtime takes it. `bundle` is the step's own folder. */
export function stepMount(mount: StepMount, index: number, bundle: string, layers: LayerStore): Mount {
  switch (mount.type) {
    case 'tmpfs': {
      const size = mount.size === undefined ? [] : [`size=${mount.size}`];
      const options = ['nosuid', 'nodev', ...size];
      return { destination: mount.target, type: 'tmpfs', source: 'tmpfs', options };
    }
    case 'bind':
      return bind(mount.source, mount.target, mount.readonly);
    case 'folder': {
      const point = overlay(join(bundle, `mount-${index}`), [mount.folder]);
      return bind(posix.join(point, mount.source), mount.target, false);
    }
    case 'layers': {
      const point = overlay(join(bundle, `mount-${index}`), layers.lower(mount.layers, 'files'));
      const source = lookup(layers.directories(mount.layers), mount.source)?.path ?? mount.source;
      return bind(posix.join(point, source), mount.target, mount.readonly);
    }
  }
}

/** The launcher mounts this in the step's own mount namespace; what is written goes to a folder of the bundle's. */
function overlay(point: string, lower: readonly string[]): string {
  const upper = { directory: `${point}-upper`, work: `${point}-work` };
  for (const folder of [point, upper.directory, upper.work]) mkdirSync(folder);
  layOverlay(point, { lower, upper, disposable: true });
  return point;
}

function bind(source: string, destination: string, readonly: boolean): Mount {
  return { destination, type: 'bind', source, options: ['rbind', readonly ? 'ro' : 'rw', 'rprivate'] };
}
