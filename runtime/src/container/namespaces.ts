import { Failure } from '@slipway/failure';
import type { Namespace } from '../process/spec.ts';
import type { Containers } from './containers.ts';
import { isAlive } from './record.ts';

/**
 * A namespace as `--network`, `--pid` and `--ipc` name it: `host`, `container:X`, or one of its own. `kind` is the
 * file's name in /proc/PID/ns. Throws a `Failure` `not-running` when X does not run.
 */
export function namespaceFor(mode: string, kind: 'net' | 'pid' | 'ipc', containers: Containers): Namespace {
  if (mode === 'host') return 'host';
  if (!mode.startsWith('container:')) return 'private';
  const { state, id } = containers.get(mode.slice('container:'.length));
  if (!isAlive(state))
    throw new Failure('not-running', `cannot join ${kind} namespace of a non running container: ${id}`);
  return { path: `/proc/${state.pid}/ns/${kind}` };
}
