import { EngineClient } from '@slipway/engine-client';
import { renderError } from '@slipway/failure';
import { digestOf } from '@slipway/oci';
import { acquireLease, parseCompose, loadProject, rollout, rollback, releasesOn, type Release } from './index.ts';
const engine = new EngineClient({ socket: '/tmp/peer/shim.sock' });
const clock = { now: () => new Date(), sleep: (ms: number) => new Promise<void>((r) => setTimeout(r, ms)) };
const compose = (extra = '') => `
name: zz
services:
  web: {image: app, stop_grace_period: 1s, secrets: [key], networks: {default: , back: {aliases: [b]}}, healthcheck: {test: "cat /run/secrets/key && test \\"$$(cat /version)\\" != bad", interval: 1s, retries: 2} ${extra}, depends_on: {db: , mig: {condition: service_completed_successfully}}}
  mig: {image: app, command: [sh, -c, "echo migrated"]}
  db: {image: app, volumes: [data:/d], stop_grace_period: 1s, command: [sh, -c, "echo hi; sleep 1000"]}
networks: {back: }
volumes: {data: }
secrets: {key: {content: sesam}}
`;
let n = 0;
const rel = async (version: string, web: string, db: string, extra = ''): Promise<Release> => ({
  version, commit: 'c', deployedAt: new Date(Date.UTC(2026, 0, 1, 0, n++)).toISOString(),
  project: await loadProject(parseCompose(compose(extra), '/x/compose.yaml', {}), async () => undefined, {}),
  images: { web: { reference: 'app', digest: digestOf(web) }, mig: { reference: 'app', digest: digestOf(web) }, db: { reference: 'app', digest: digestOf(db) } },
});
const onEvent = (e: object) => console.log('  ', JSON.stringify(e).replace(/[0-9a-f]{52}/g, ''));
const options = { clock, onEvent, drainTime: 500, settleTime: 500 };
const show = async () => console.log((await releasesOn(engine, 'zz')).map((r) => `${r.version} ${r.state}`).join(', '), '|', (await engine.containers.list({ all: true, filters: { label: ['com.docker.compose.project=zz'] } })).map((c) => `${c.Names[0]} ${c.State}`).join(', '));
const step = async (name: string, work: () => Promise<unknown>) => { console.log('==', name); try { const r = await work() as { moved: string[]; unchanged: string[] }; console.log('  moved', r?.moved, 'unchanged', r?.unchanged); } catch (e) { console.log(renderError(e)); } await show(); };
await step('1', async () => rollout(engine, await rel('1', '1', 'db1'), options));
await step('2', async () => rollout(engine, await rel('2', '2', 'db1'), options));
await step('bad', async () => rollout(engine, await rel('3-bad', 'bad', 'db2'), options));
await step('rollback', async () => rollback(engine, 'zz', options));
await step('rollback again', async () => rollback(engine, 'zz', options));
await step('forward', async () => rollback(engine, 'zz', { ...options, to: '2' }));
await step('3 then undo', async () => { const r = await rollout(engine, await rel('3', '1', 'db2'), options); await show(); await r.undo(); return r; });
await step('two at once', async () => {
  const r = await Promise.allSettled([1, 2, 3, 4].map((i) => acquireLease(engine, 'zz', { clock, image: 'app:1', holder: `h${i}`, duration: 1000 })));
  console.log(r.map((x) => x.status === 'fulfilled' ? 'won' : (x.reason as Error).message));
  await clock.sleep(1100);
  const again = await Promise.allSettled([1, 2, 3, 4].map((i) => acquireLease(engine, 'zz', { clock, image: 'app:1', holder: `h${i}`, duration: 1000 })));
  console.log(again.map((x) => x.status === 'fulfilled' ? 'won' : (x.reason as Error).message));
  for (const x of again) if (x.status === 'fulfilled') await x.value.release();
});
await step('prune', async () => { for (const v of ['4', '5']) await rollout(engine, await rel(v, v === '4' ? '1' : '2', 'db1', `, environment: {V: ${v}}`), { ...options, keep: 1 }); });
for (const c of await engine.containers.list({ all: true })) await engine.containers.remove(c.Id, { force: true });
for (const v of await engine.volumes.list()) await engine.volumes.remove(v.Name);
for (const n of ['zz_default', 'zz_back']) await engine.networks.remove(n);
