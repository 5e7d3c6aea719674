import { readFileSync, writeFileSync } from 'node:fs';

/** Memory of processes in megabytes, as the kernel counts it. proc(5), /proc/PID/status, smaps_rollup and clear_refs. */

/** What each has in memory, its program's file included. */
export function residentOf(pids: readonly number[]): number {
  return sum(pids, 'status', 'VmRSS');
}

/** What they have in memory together: what several share, such as one program's file, counts once. */
export function togetherOf(pids: readonly number[]): number {
  return sum(pids, 'smaps_rollup', 'Pss');
}

/** The most that each held at once since it began, or since its peak was forgotten. */
export function peakOf(pids: readonly number[]): number {
  return sum(pids, 'status', 'VmHWM');
}

export function forgetPeaks(pids: readonly number[]): void {
  for (const pid of pids) writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

function sum(pids: readonly number[], file: string, field: string): number {
  const kilobytes = pids.map((pid) => {
    const text = readFileSync(`/proc/${pid}/${file}`, 'utf8');
    return Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? 0);
  });
  return kilobytes.reduce((total, value) => total + value, 0) / 1000;
}
