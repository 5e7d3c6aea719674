import { setTimeout } from 'node:timers/promises';
import type { Container } from '../../container/container.ts';
import { listProcesses } from '../../container/top.ts';
import { type Usage, usageOf } from '../../container/usage.ts';
import type { Engine } from '../../engine.ts';
import { type Api, type ApiParts, type Call, streamed } from '../context.ts';
import { flag } from '../query.ts';
import { statsJson } from '../shapes/stats-json.ts';

/** Milliseconds between the frames of a stream, and between the two looks that a rate needs. */
const PACE = 1000;

/** What runs in a container and what it uses: `docker top` and `docker stats`. */
export function usageRoutes(api: Api, { engine }: ApiParts): void {
  const named = (call: Call) => engine.containers.get(call.req.param('id')!);

  api.get('/containers/:id/top', async (call) => {
    const container = named(call);
    const { titles, rows } = await listProcesses(
      container,
      engine.containers,
      call.req.query('ps_args') ?? '',
    );
    container.emit('top');
    return call.json({ Titles: titles, Processes: rows });
  });

  api.get('/containers/:id/stats', async (call) => {
    const container = named(call);
    if (flag(call.req.query('stream') ?? '1')) return stream(call, container, engine);
    const before = usageOf(container, engine.containers);
    if (before === undefined || flag(call.req.query('one-shot')))
      return call.json(statsJson(container, before, undefined));
    await setTimeout(PACE);
    return call.json(statsJson(container, usageOf(container, engine.containers), before));
  });
}

/** A frame each second, whether it runs or not, until the client leaves or the container is gone. */
function stream(call: Call, container: Container, engine: Engine): Promise<Response> {
  return streamed(call, { 'Content-Type': 'application/json' }, async ({ write, signal }) => {
    let before: Usage | undefined;
    while (!signal.aborted && engine.containers.list().includes(container)) {
      const usage = usageOf(container, engine.containers);
      await write(`${JSON.stringify(statsJson(container, usage, before))}\n`);
      before = usage;
      await setTimeout(PACE, undefined, { signal }).catch(() => {});
    }
  });
}
