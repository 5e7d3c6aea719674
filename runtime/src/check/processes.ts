import { endProcesses, listProcesses, type Process } from '../process/processes.ts';
import type { Finding, Inspector } from './finding.ts';

/**
 * Processes: conmon and OCI runtimes that work for a container which does not run outlived the engine that started them;
 * left alone they would finish what it began.
 */
export const inspectProcesses: Inspector = ({ containers, folders }) =>
  compareProcesses(listProcesses(), {
    engine: process.pid,
    run: folders.run,
    alive: containers.alive(),
  });

export interface WantedProcesses {
  /** The engine's own process: its children are its business. */
  readonly engine: number;
  /** The engine's run folder, by which its processes are known. */
  readonly run: string;
  readonly alive: readonly string[];
}

export function compareProcesses(there: readonly Process[], wanted: WantedProcesses): Finding[] {
  return there.flatMap((each) => {
    const id = each.parent === wanted.engine ? undefined : containerOf(each.argv, wanted.run);
    if (id === undefined || wanted.alive.includes(id)) return [];
    return [
      {
        ...{ noun: 'process', name: `${each.pid} (${each.argv[0]})` },
        problem: `works for ${id}, which does not run`,
        repair: { did: 'ended', run: () => endProcesses([each]) },
      },
    ];
  });
}

/** The container that an argv of conmon's, of the launcher's or of an OCI runtime's is about; undefined for all else. */
function containerOf(argv: readonly string[], run: string): string | undefined {
  const program = argv[0]?.split('/').at(-1) ?? '';
  const ours = argv.includes(`${run}/launch`) || argv.includes(`${run}/oci`);
  if (!ours || !/^(conmon|unshare|sh|crun|runc)$/.test(program)) return undefined;
  const bundle = argv.find((word) => word.startsWith(`${run}/containers/`));
  return bundle?.slice(`${run}/containers/`.length).split('/')[0] ?? argv.at(-1);
}
