import { Failure } from '@slipway/failure';
import { readOutput } from '../../container/attach.ts';
import type { Container } from '../../container/container.ts';
import { logDetails } from '../../container/log-driver.ts';
import type { LogEntry } from '../../container/log-entry.ts';
import { type Api, type ApiParts, type Call, streamed } from '../context.ts';
import { encodeFrames } from '../frames.ts';
import { flag, nanoseconds } from '../query.ts';

/** A container's output as it was logged: `docker logs`. */
export function logRoutes(api: Api, { engine }: ApiParts): void {
  api.get('/containers/:id/logs', (call) =>
    logs(call, engine.containers.get(call.req.param('id')), engine.now),
  );
}

async function logs(call: Call, container: Container, now: () => Date): Promise<Response> {
  const query = (name: string) => call.req.query(name);
  const { config, hostConfig } = container.record;
  if (hostConfig.LogConfig.Type === 'none')
    throw new Failure('unsupported', 'configured logging driver does not support reading');
  const streams = new Set(['stdout', 'stderr'].filter((name) => flag(query(name))));
  if (streams.size === 0)
    throw new Failure('bad-request', 'Bad parameters: you must choose at least one stream');
  const [since, until] = [nanoseconds(query('since')), nanoseconds(query('until'))];
  const wanted = ({ stream, time }: LogEntry) => {
    if (!streams.has(stream)) return false;
    const at = since === undefined && until === undefined ? 0n : nanoseconds(time)!;
    return (since === undefined || at >= since) && (until === undefined || at <= until);
  };
  const details = flag(query('details')) ? `${logDetails(container.record)} ` : '';
  const stamped = flag(query('timestamps'));
  const text = ({ time, bytes }: LogEntry) => {
    const before = `${stamped ? `${universal(time)} ` : ''}${details}`;
    return before === '' ? bytes : Buffer.concat([Buffer.from(before), bytes]);
  };
  const type = config.Tty ? 'application/vnd.docker.raw-stream' : 'application/vnd.docker.multiplexed-stream';
  return streamed(call, { 'Content-Type': type }, async ({ write, signal }) => {
    const output = readOutput(container, {
      tail: tailOf(query('tail')),
      follow: flag(query('follow')),
      signal: until === undefined ? signal : AbortSignal.any([signal, timer(until, now())]),
    });
    for await (const batch of output) {
      const entries = batch.filter(wanted);
      if (entries.length > 0)
        await write(config.Tty ? Buffer.concat(entries.map(text)) : encodeFrames(entries, text));
    }
  });
}

/** What is not a number, or below zero, asks for all, as in Docker. */
function tailOf(value: string | undefined): number | 'all' {
  const lines = value === undefined || value === '' ? Number.NaN : Number(value);
  return lines >= 0 ? lines : 'all';
}

/** Aborted at an instant to come; never for one that has passed: what is there is read to its end. */
function timer(until: bigint, now: Date): AbortSignal {
  const left = Number(until / 1_000_000n) - now.getTime();
  return left > 0 && left < 2 ** 31 ? AbortSignal.timeout(left) : new AbortController().signal;
}

/** conmon stamps entries in the machine's time zone; clients get them in UTC, to the nanosecond. */
function universal(time: string): string {
  const [, fraction = ''] = /\.(\d+)/.exec(time) ?? [];
  return `${new Date(time).toISOString().slice(0, 19)}.${fraction.padEnd(9, '0')}Z`;
}
