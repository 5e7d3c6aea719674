import { Readable } from 'node:stream';
import { Failure } from '@slipway/failure';
import { exportRoot, type PathStat, readPath, statPath, writePath } from '../../container/archive.ts';
import { type Api, type ApiParts, type Call, streamed } from '../context.ts';
import { flag } from '../query.ts';

const TAR = { 'Content-Type': 'application/x-tar' };

/** Files of containers: cp and export. */
export function archiveRoutes(api: Api, { engine }: ApiParts): void {
  const { containers } = engine;
  const named = (call: Call) => containers.get(call.req.param('id')!);

  // A HEAD comes as a GET: the application answers both alike and leaves the body out.
  api.get('/containers/:id/archive', async (call) => {
    const container = named(call);
    if (call.req.raw.method === 'HEAD')
      return call.body(null, 200, statHeader(await statPath(container, containers, pathOf(call))));
    let response: Response | undefined;
    await readPath(container, containers, pathOf(call), async (stat, archive) => {
      response = await streamed(call, { ...TAR, ...statHeader(stat) }, async ({ write }) => {
        for await (const chunk of archive) await write(chunk);
      });
    });
    return response!;
  });

  api.put('/containers/:id/archive', async (call) => {
    const body = Readable.fromWeb(call.req.raw.body as Parameters<typeof Readable.fromWeb>[0]);
    await writePath(named(call), containers, pathOf(call), body, {
      noOverwriteDirNonDir: flag(call.req.query('noOverwriteDirNonDir')),
      copyUIDGID: flag(call.req.query('copyUIDGID')),
    });
    return call.body(null, 200);
  });

  api.get('/containers/:id/export', async (call) => {
    let response: Response | undefined;
    await exportRoot(named(call), containers, async (archive) => {
      response = await streamed(call, TAR, async ({ write }) => {
        for await (const chunk of archive) await write(chunk);
      });
    });
    return response!;
  });
}

function pathOf(call: Call): string {
  const path = call.req.query('path');
  if (path) return path;
  throw new Failure('bad-request', 'missing value for argument: path');
}

function statHeader(stat: PathStat): Readonly<Record<string, string>> {
  return { 'X-Docker-Container-Path-Stat': Buffer.from(JSON.stringify(stat)).toString('base64') };
}
