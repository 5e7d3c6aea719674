import { readFileSync, writeFileSync } from 'node:fs';

/** Resident memory of processes in megabytes, as the kernel counts it. proc(5), /proc/PID/status and clear_refs. */

export function residentOf(pids: readonly number[]): number {
  return sum(pids, 'VmRSS');
}

/** The most that each held at once since it began, or since its peak was forgotten. */
export function peakOf(pids: readonly number[]): number {
  return sum(pids, 'VmHWM');
}

export function forgetPeaks(pids: readonly number[]): void {
  for (const pid of pids) writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

function sum(pids: readonly number[], field: string): number {
  const kilobytes = pids.map((pid) => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  });
  return kilobytes.reduce((total, value) => total + value, 0) / 1000;
}
