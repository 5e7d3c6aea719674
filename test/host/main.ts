import { AssertionError } from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, renderError } from '@slipway/failure';
import { chooseAcceleration } from './acceleration.ts';
import type { Check } from './check.ts';
import { deviceChecks } from './checks/devices.ts';
import { engineChecks } from './checks/engine.ts';
import { limitChecks } from './checks/limits.ts';
import { survivalChecks } from './checks/survival.ts';
import { provideImage } from './image.ts';
import { type Machine, startMachine } from './machine.ts';
import { makeTools } from './tools.ts';

/**
 * `npm run test:host`: the bundled `slipway` on a whole host of its own, a virtual machine with systemd and one cgroup
 * tree that is rebooted on the way. Progress goes to standard error; the last line counts: `N passed, N failed`.
 */

const CHECKS = [...engineChecks, ...limitChecks, ...deviceChecks, ...survivalChecks];

/** Without these nothing else can be tried. */
const REQUIRED: ReadonlySet<Check> = new Set(engineChecks);

const say = (progress: string) => process.stderr.write(`test:host: ${progress}\n`);

async function startHost(folder: string): Promise<Machine> {
  if (process.arch !== 'x64')
    throw new Failure('wrong-processor', `the host is an x86-64 machine, and this one is ${process.arch}`);
  const image = await provideImage(say);
  const { disk, key } = await makeTools(folder);
  const acceleration = await chooseAcceleration(image.kernel);
  say(`booting the host, with ${acceleration.name}`);
  return startMachine({ image, tools: disk, key, acceleration, folder });
}

/** Runs the checks, up to a required one that fails. */
async function runChecks(host: Machine): Promise<{ readonly passed: number; readonly failed: number }> {
  let [passed, failed] = [0, 0];
  for (const check of CHECKS) {
    const start = performance.now();
    const error = await check.verify(host).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${error === undefined ? 'ok    ' : 'FAILED'} ${check.name} (${seconds} s)`);
    if (error === undefined) {
      passed += 1;
      continue;
    }
    failed += 1;
    console.log(error instanceof AssertionError ? error.message : renderError(error));
    if (REQUIRED.has(check)) break;
  }
  return { passed, failed };
}

const folder = mkdtempSync(join(tmpdir(), 'slipway-host-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
// The virtual machine dies with this process.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

try {
  const host = await startHost(folder);
  say('the host is up');
  const { passed, failed } = await runChecks(host);
  if (failed > 0) say(`the console of the host said at last:\n${host.consoleTail()}`);
  host.end();
  const untried = CHECKS.length - passed - failed;
  console.log(`${untried === 0 ? '' : `\n${untried} not tried`}\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`${renderError(error)}\n`);
  process.exitCode = 1;
}
