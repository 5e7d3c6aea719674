import { Failure } from '@slipway/failure';
import * as z from 'zod';
import type { Exec } from '../../container/exec.ts';
import { type Api, type ApiParts, streamed } from '../context.ts';
import { encodeFrame } from '../frames.ts';

const createSchema = z.looseObject({
  Cmd: z.array(z.string()).nullish(),
  Env: z.array(z.string()).nullish(),
  User: z.string().nullish(),
  WorkingDir: z.string().nullish(),
  DetachKeys: z.string().nullish(),
  Tty: z.boolean().nullish(),
  Privileged: z.boolean().nullish(),
  AttachStdin: z.boolean().nullish(),
  AttachStdout: z.boolean().nullish(),
  AttachStderr: z.boolean().nullish(),
});

/** Further processes in running containers. A start with an upgrade is among the upgrades. */
export function execRoutes(api: Api, { engine }: ApiParts): void {
  const { execs } = engine;

  api.post('/containers/:id/exec', async (call) => {
    const parsed = createSchema.safeParse(await call.req.json());
    if (!parsed.success) throw new Failure('bad-request', `invalid exec: ${z.prettifyError(parsed.error)}`);
    const body = parsed.data;
    const exec = execs.create(call.req.param('id'), {
      argv: body.Cmd ?? [],
      env: body.Env ?? [],
      user: body.User ?? '',
      cwd: body.WorkingDir ?? '',
      detachKeys: body.DetachKeys ?? '',
      terminal: body.Tty ?? false,
      privileged: body.Privileged ?? false,
      stdin: body.AttachStdin ?? false,
      stdout: body.AttachStdout ?? false,
      stderr: body.AttachStderr ?? false,
    });
    return call.json({ Id: exec.id }, 201);
  });

  api.post('/exec/:id/start', async (call) => {
    const exec = execs.get(call.req.param('id'));
    const { Detach } = await call.req.json<{ Detach?: boolean }>();
    if (Detach === true) {
      const problem = await exec.start(async () => {}).begun;
      if (problem !== undefined) throw new Failure('exec-not-started', problem);
      return call.body(null, 200);
    }
    const { terminal } = exec.request;
    const type = `application/vnd.docker.${terminal ? 'raw' : 'multiplexed'}-stream`;
    return streamed(call, { 'Content-Type': type }, async ({ write }) => {
      const { stdin, ended } = exec.start((stream, chunk) =>
        write(terminal ? chunk : encodeFrame(stream, chunk)),
      );
      if (!terminal) stdin.end();
      const problem = await ended;
      if (problem !== undefined) {
        const line = Buffer.from(`${problem}\r\n`);
        await write(terminal ? line : encodeFrame('stdout', line));
      }
    });
  });

  api.post('/exec/:id/resize', async (call) => {
    await execs.get(call.req.param('id')).resize(Number(call.req.query('h')), Number(call.req.query('w')));
    return call.body(null, 200);
  });

  api.get('/exec/:id/json', (call) => call.json(execJson(execs.get(call.req.param('id')))));
}

function execJson(exec: Exec): object {
  const { id, request, container, running, exitCode, pid } = exec;
  const [entrypoint = '', ...arguments_] = request.argv;
  return {
    ID: id,
    Running: running,
    ExitCode: exitCode ?? null,
    ProcessConfig: {
      tty: request.terminal,
      entrypoint,
      arguments: arguments_,
      privileged: request.privileged,
      ...(request.user === '' ? {} : { user: request.user }),
    },
    OpenStdin: request.stdin,
    OpenStderr: request.stderr,
    OpenStdout: request.stdout,
    CanRemove: exitCode !== undefined,
    ContainerID: container.id,
    DetachKeys: request.detachKeys,
    Pid: pid,
  };
}
