import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { attachTo } from '../attach-stream.ts';
import type { Api, ApiParts } from '../context.ts';

/** Attach by clients that do not upgrade their connection: the request's body is the input, the answer's the output. */
export function attachRoutes(api: Api, { engine }: ApiParts): void {
  api.post('/containers/:id/attach', async (call) => {
    const { incoming: input, outgoing: output } = call.env;
    const begin = (tty: boolean) => {
      const type = `application/vnd.docker.${tty ? 'raw' : 'multiplexed'}-stream`;
      output.writeHead(200, { ...Object.fromEntries(call.res.headers), 'Content-Type': type });
      output.flushHeaders();
    };
    const container = engine.containers.get(call.req.param('id'));
    await attachTo(container, new URL(call.req.url).searchParams, { input, output, begin });
    return RESPONSE_ALREADY_SENT;
  });
}
