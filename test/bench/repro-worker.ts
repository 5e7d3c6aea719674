import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildEvent, BuildResult, StepRecord } from '@slipway/builder';
import { stream } from '@slipway/command';
import { importDebian } from '../integration/debian-base.ts';
import { startTestEngine, type TestEngine } from '../integration/engine.ts';

/** What one build gave, as the worker tells it: one JSON line each. */
export interface WorkerReport {
  readonly name: string;
  readonly root: string;
  readonly milliseconds: number;
  readonly digest?: string;
  readonly steps?: readonly StepRecord[];
  readonly failure?: string;
}

type EngineEvent = BuildEvent | { readonly kind: 'result'; readonly result: BuildResult };

const EPOCH = 1_750_000_000;
const SECRETS = {
  token: Buffer.from('not-so-secret-value').toString('base64'),
  /** Whom this machine trusts. */
  ca: readFileSync('/etc/ssl/certs/ca-certificates.crt').toString('base64'),
};

/** Builds the fixtures that are named, on an engine of its own; keeps that until its standard input ends. */
const [fixtures = '', ...names] = process.argv.slice(2);
const engine = await startTestEngine();
try {
  await importDebian(engine);
  for (const name of names) console.log(JSON.stringify(await report(engine, name)));
  console.log('done');
  for await (const _ of process.stdin);
} finally {
  await engine.stop();
}

async function report(engine: TestEngine, name: string): Promise<WorkerReport> {
  const start = Date.now();
  const base = { name, root: engine.root };
  try {
    const { manifest, materials } = await build(engine, join(fixtures, name));
    const milliseconds = Date.now() - start;
    return { ...base, milliseconds, digest: manifest.digest, steps: materials.steps };
  } catch (error) {
    return { ...base, milliseconds: Date.now() - start, failure: (error as Error).message };
  }
}

/** The modes of a checkout follow the umask; those of a commit, which stands behind this archive otherwise, do not. */
async function build(engine: TestEngine, folder: string): Promise<BuildResult> {
  const request = {
    dockerfile: readFileSync(join(folder, 'Dockerfile'), 'utf8'),
    dockerfileName: 'Dockerfile',
    buildArgs: {},
    labels: {},
    epoch: EPOCH,
    noCache: false,
    noCacheFilter: [],
    pull: false,
    network: 'default',
    extraHosts: [],
    ulimits: [],
    normalise: true,
    pins: {},
  };
  const context = stream(['tar', '-c', '--mode=u=rwX,go=rX', '--exclude=./Dockerfile', '-C', folder, '.']);
  for await (const event of engine.client.builds.run<EngineEvent>({ request, tags: [], secrets: SECRETS }, [
    { kind: 'context', content: context },
  ])) {
    if (event.kind === 'result') return event.result;
  }
  throw new Error('the build gave no result');
}
