import { Failure } from '@slipway/failure';
import { blockIoWarnings } from './block-io.ts';
import type { CreateRequest } from './create.ts';
import { signalNumber } from './signal.ts';

/**
 * What a request asks for that excludes another thing it asks for, or that only a later start or stop would find out to
 * mean nothing. The words are Docker's.
 */

const MILLISECOND = 1e6;

/** Throws a `Failure` `bad-request` or `bad-signal`. */
export function checkConflicts({ config, hostConfig: host }: CreateRequest): void {
  const hasLinks = (host.Links ?? []).length > 0;
  const shared = host.NetworkMode.startsWith('container:');
  const check = config.Healthcheck;
  const tooShort = (['Interval', 'Timeout', 'StartPeriod'] as const).find((name) => {
    const span = check?.[name] ?? 0;
    return span !== 0 && span < MILLISECOND;
  });
  const problems: readonly (readonly [boolean, string])[] = [
    [host.UTSMode === 'host' && config.Hostname !== '', conflict('hostname and the UTS mode')],
    [shared && config.Hostname !== '', conflict('hostname and the network mode')],
    [shared && Object.keys(host.PortBindings).length > 0, conflict(`port publishing and ${SHARED}`)],
    [shared && Object.keys(config.ExposedPorts ?? {}).length > 0, conflict(`port exposing and ${SHARED}`)],
    [shared && host.Dns.length > 0, conflict('dns and the network mode')],
    [
      shared && (host.ExtraHosts ?? []).length > 0,
      conflict('custom host-to-IP mapping and the network mode'),
    ],
    [shared && hasLinks, conflict(`container type network can't be used with links. ${UNDEFINED}`)],
    [
      host.NetworkMode === 'host' && hasLinks,
      conflict(`host type networking can't be used with links. ${UNDEFINED}`),
    ],
    [tooShort !== undefined, `${tooShort} in Healthcheck cannot be less than 1ms`],
    [!IPC_MODE.test(host.IpcMode), `invalid IPC mode: ${host.IpcMode}`],
    [(check?.Retries ?? 0) < 0, 'Retries in Healthcheck cannot be negative'],
  ];
  const problem = problems.find(([wrong]) => wrong);
  if (problem !== undefined) throw new Failure('bad-request', problem[1]);
  if (config.StopSignal !== undefined) signalNumber(config.StopSignal);
}

const IPC_MODE = /^(none|private|shareable|host|container:.+)?$/;
const SHARED = 'the container type network mode';
const UNDEFINED = 'This would result in undefined behavior';

function conflict(what: string): string {
  return `conflicting options: ${what}`;
}

/** What a container is made without, though it was asked for, or with at the host's risk. */
export function warningsOf(host: CreateRequest['hostConfig']): string[] {
  const { NetworkMode, PortBindings, OomKillDisable, Memory } = host;
  const discarded = NetworkMode === 'host' && Object.keys(PortBindings).length > 0;
  const unbounded = OomKillDisable === true && Memory === 0;
  return [
    ...blockIoWarnings(host),
    ...(discarded ? ['Published ports are discarded when using host network mode'] : []),
    ...(unbounded
      ? [
          'OOM killer is disabled for the container, but no memory limit is set, this can result in the system running out of resources.',
        ]
      : []),
  ];
}
