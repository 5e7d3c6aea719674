import { join } from 'node:path';
import { type Runner, runAction } from '@slipway/action';
import { processContext } from 'slipway';
import { startBundledEngine, stopBundledEngine } from './engine.ts';
import { readInputs } from './inputs.ts';
import { Machine } from './machine.ts';
import { installPackages } from './packages.ts';
import { installCommand } from './program.ts';
import { startRegistry, stopRegistry } from './registry.ts';
import { outputsOf, summaryOf } from './report.ts';

async function setUp(runner: Runner): Promise<void> {
  const context = runner.adapt(processContext());
  const { place, install, keep, registryPort } = readInputs(runner, context.env);
  const machine = new Machine(context);
  const installed = await installPackages(machine, install);
  const engine = await startBundledEngine(place, machine, context.env);
  if (engine.started && !keep) runner.remember('engine', 'stop');
  const { root, run, socket } = place;
  const places = { SLIPWAY_ROOT: root, SLIPWAY_RUN: run, SLIPWAY_HOST: `unix://${socket}` };
  runner.export({ ...places, DOCKER_HOST: `unix://${socket}` }, [installCommand(runner.temp)]);
  const folder = join(runner.temp, 'slipway-registry');
  const registry =
    registryPort === undefined ? undefined : await startRegistry(registryPort, folder, context);
  if (registry !== undefined && !keep) runner.remember('registry', String(registry.pid));
  const outcome = { version: engine.version, socket, registry: registry?.address, installed };
  runner.info(
    `engine ${engine.version} on unix://${socket}${registry ? `, registry on ${registry.address}` : ''}`,
  );
  runner.outputs(outputsOf(outcome));
  await runner.summarize(summaryOf(outcome));
}

/** Stops what `setUp` started. */
async function takeDown(runner: Runner): Promise<void> {
  const context = runner.adapt(processContext());
  const registry = runner.recall('registry');
  if (registry !== '') stopRegistry(Number(registry));
  const { place } = readInputs(runner, context.env);
  if (runner.recall('engine') === 'stop') await stopBundledEngine(place, new Machine(context));
}

await runAction('Setup', setUp, takeDown);
