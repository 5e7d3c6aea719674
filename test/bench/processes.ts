import { readdirSync, readFileSync } from 'node:fs';

/** Which processes belong to an engine. proc(5). */

/** A process and its children. */
export function withChildren(pid: number): number[] {
  const listed = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return [pid, ...(listed === '' ? [] : listed.split(' ').map(Number))];
}

/** The processes of a program that were started with a path below the folder. */
export function startedFor(program: string, folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const [file = '', ...rest] = commandLineOf(pid);
      return (
        file.split('/').at(-1)?.startsWith(program) === true && rest.some((word) => word.startsWith(folder))
      );
    })
    .map(Number);
}

/** Empty for one that has just ended. */
function commandLineOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
