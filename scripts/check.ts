import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run check`: everything about the source that can be judged without running it. One line a check. */

const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules/.bin', name);

interface Check {
  readonly name: string;
  readonly argv: readonly string[];
}

const checks: readonly Check[] = [
  { name: 'format and lint', argv: [bin('biome'), 'ci', '--colors=off', '.'] },
  { name: 'types', argv: [bin('tsc'), '--noEmit'] },
  {
    name: 'promises',
    argv: [
      ...[bin('oxlint'), '--type-aware', '--allow=all', '--deny=typescript/no-floating-promises'],
      '--ignore-pattern=**/dist/**',
    ],
  },
  {
    name: 'architecture',
    argv: [
      process.execPath,
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project=unit',
      'test/architecture.test.ts',
    ],
  },
  { name: 'bundles', argv: [process.execPath, 'scripts/build.ts', '--check'] },
  ...globSync(['scripts/*.sh', 'test/apps/*/*/*.sh'], { cwd: root })
    .sort()
    .map((file) => ({ name: file, argv: ['sh', '-n', file] })),
  { name: '.ci/run', argv: ['bash', '-n', '.ci/run'] },
];

/** What a check said, when it failed. */
async function perform({ argv: [file = '', ...args] }: Check): Promise<string | undefined> {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
  const child = spawn(file, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return code === 0 ? undefined : Buffer.concat(output).toString();
}

const failures: string[] = [];
for (const check of checks) {
  const start = performance.now();
  const said = await perform(check);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${said === undefined ? 'ok    ' : 'FAILED'} ${check.name.padEnd(24)} ${seconds.padStart(5)} s`,
  );
  if (said !== undefined)
    failures.push(`\n--- ${check.name}: ${check.argv.join(' ').replaceAll(`${root}/`, '')}\n${said}`);
}
for (const failure of failures) console.error(failure);
process.exitCode = failures.length === 0 ? 0 : 1;
