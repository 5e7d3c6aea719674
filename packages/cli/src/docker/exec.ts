import type { EngineClient, ExecSpec } from '@slipway/engine-client';
import type { CliContext } from '../context.ts';
import { runSession, terminalSize } from './session.ts';

/** Runs a further program in a container, and gives its exit code; of a detached one, 0 once it has begun. */
export async function execIn(
  container: string,
  spec: ExecSpec,
  detach: boolean,
  engine: EngineClient,
  context: CliContext,
): Promise<number> {
  const { execs } = engine;
  const tty = spec.Tty === true;
  const size = tty ? terminalSize(context) : undefined;
  const sized = size === undefined ? spec : { ...spec, ConsoleSize: size };
  const id = await execs.create(container, sized);
  if (detach) {
    await execs.startDetached(id);
    return 0;
  }
  const connection = await execs.start(id, sized);
  const resize = (size: { rows: number; columns: number }) => execs.resize(id, size);
  await runSession(connection, { tty, interactive: spec.AttachStdin === true, resize }, context);
  return (await execs.inspect(id)).ExitCode ?? 0;
}
