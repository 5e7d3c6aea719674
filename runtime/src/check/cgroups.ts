import { cgroupsOf, killCgroup } from '../process/cgroups.ts';
import { type Inspector, surplus } from './finding.ts';

/** Control groups: each below the engine's own is of a container that runs. */
export const inspectCgroups: Inspector = ({ containers }) =>
  surplus(cgroupsOf(containers.cgroupParent), containers.alive()).map((name) => ({
    noun: 'cgroup',
    name,
    problem: 'is of no container that runs',
    repair: {
      did: 'ended its processes and removed it',
      run: () => killCgroup(containers.cgroupParent, name),
    },
  }));
