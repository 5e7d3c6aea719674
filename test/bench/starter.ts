import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Starter } from '../../runtime/src/process/starter.ts';
import { median } from './median.ts';

/** How long a start of /bin/true takes by Node's own spawn, and through the engine's starter, by the size of the process. */

const ROUNDS = 40;
const MEGABYTE = 1 << 20;

const folder = mkdtempSync(join(tmpdir(), 'bench-starter-'));
const starter = new Starter({
  folder: join(folder, 'starter'),
  env: { PATH: process.env['PATH'] ?? '' },
  mark: 'MARK',
});
const ballast: Buffer[] = [];

async function medianOf(start: () => Promise<unknown>): Promise<string> {
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = performance.now();
    await start();
    samples.push(performance.now() - before);
  }
  return `${median(samples)!.toFixed(1)} ms`;
}

try {
  for (const size of [0, 80, 200, 320]) {
    while (ballast.length < size) ballast.push(Buffer.alloc(MEGABYTE, 1));
    const node = await medianOf(() => once(spawn('/bin/true', { stdio: 'ignore' }), 'exit'));
    const shell = await medianOf(() => starter.run(['/bin/true']));
    const resident = Math.round(process.memoryUsage().rss / 1e6);
    process.stdout.write(`${resident} MB: spawn ${node}, starter ${shell}\n`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
