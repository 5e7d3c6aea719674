import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { WorkerReport } from './repro-worker.ts';

/** Where two builds of one Dockerfile first part: the step, the path and what about it differs. */
export function firstDifference(first: WorkerReport, second: WorkerReport): string {
  const steps = first.steps ?? [];
  const at = steps.findIndex(({ diffId }, index) => diffId !== second.steps?.[index]?.diffId);
  if (at < 0) return 'different: the same layers, another configuration';
  const [one, other] = [layerOf(first, at), layerOf(second, at)];
  const step = steps[at]!.name.slice(0, 40);
  if (one === undefined || other === undefined) return `different: only one has a layer, ${step}`;
  return `different: ${differences(one, other).slice(0, 5).join(', ')} (${step})`;
}

function layerOf({ root, steps }: WorkerReport, index: number): string | undefined {
  const diffId = steps?.[index]?.diffId;
  return diffId == null ? undefined : join(root, 'layers', diffId.slice('sha256:'.length).slice(0, 28), 'd');
}

/** Paths whose kind, mode, owner, time, link or content differs. */
function differences(one: string, other: string): string[] {
  const [left, right] = [listing(one), listing(other)];
  const paths = [...new Set([...left.keys(), ...right.keys()])].sort();
  const about = paths.filter((path) => left.get(path) !== right.get(path));
  if (about.length > 0)
    return about.map((path) => `${path} [${left.get(path) ?? '-'} | ${right.get(path) ?? '-'}]`);
  const output = execFileSync('sh', ['-c', 'diff -rq --no-dereference "$1" "$2" || true', 'sh', one, other]);
  return output
    .toString()
    .split('\n')
    .flatMap((line) => /^Files (.*) and .* differ$/.exec(line)?.[1]?.slice(one.length + 1) ?? []);
}

function listing(folder: string): Map<string, string> {
  const format = '%P\\t%y %#m %U:%G %T@ %s %l\\n';
  const output = execFileSync('find', ['.', '-mindepth', '1', '-printf', format], {
    cwd: folder,
    maxBuffer: 1 << 28,
  });
  return new Map(
    output
      .toString()
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [path = '', rest = ''] = line.split('\t');
        // The size of a folder on disk is not in the layer, nor the time of a whiteout.
        if (rest.startsWith('c 0 ')) return [path, 'gone'];
        return [path, rest.startsWith('d') ? rest.replace(/ \d+ $/, '') : rest];
      }),
  );
}
