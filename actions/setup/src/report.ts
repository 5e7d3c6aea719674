import { facts, heading } from '@slipway/action';

/** What setting up led to. */
export interface SetupOutcome {
  readonly version: string;
  readonly socket: string;
  /** `127.0.0.1:PORT`; undefined without a registry. */
  readonly registry: string | undefined;
  /** Debian packages that were installed. */
  readonly installed: readonly string[];
}

export function outputsOf({ version, socket, registry }: SetupOutcome) {
  return { version, socket, 'docker-host': `unix://${socket}`, registry: registry ?? '' };
}

export function summaryOf({ version, socket, registry, installed }: SetupOutcome): string {
  return `${heading('Slipway is set up')}${facts({
    Engine: version,
    Socket: socket,
    Registry: registry ?? '',
    Installed: installed,
  })}`;
}
