import { existsSync, writeFileSync } from 'node:fs';
import type { Run } from '@slipway/command';
import { Failure } from '@slipway/failure';
import type { EnginePlace } from '../context.ts';
import { ENGINE_MEMORY } from './engine-memory.ts';

/** Where units of the machine's administrator lie. systemd.unit(5). */
export const UNIT_PATH = '/etc/systemd/system/slipway.service';

export interface UnitOptions {
  /** The argv that `slipway` is started with. */
  readonly program: readonly string[];
  readonly place: EnginePlace;
  /** As for `runEngine`. */
  readonly group?: string | undefined;
}

/**
 * A systemd unit that starts the engine with the machine, and again when it fails; the engine then brings back the
 * containers whose restart policy says so. Stopping the unit leaves containers running, as stopping the engine does: only
 * the engine's own process is ended. systemd.service(5), systemd.kill(5).
 */
export function unitText({ program, place, group }: UnitOptions): string {
  const argv = [
    ...[...program, 'engine', '--root', place.root, '--run', place.run, '--socket', place.socket],
    ...(group === undefined ? [] : ['--group', group]),
  ];
  const environment = Object.entries(ENGINE_MEMORY)
    .map(([name, value]) => `Environment=${quoted(`${name}=${value}`)}`)
    .join('\n');
  return `[Unit]
Description=Slipway container engine
Wants=network-online.target
After=network-online.target local-fs.target nftables.service firewalld.service
StartLimitIntervalSec=0

[Service]
Type=notify
NotifyAccess=all
TimeoutStartSec=infinity
ExecStart=${argv.map(quoted).join(' ')}
${environment}
Restart=always
RestartSec=1
KillMode=process
Delegate=yes
LimitNOFILE=1048576
LimitNPROC=infinity
LimitCORE=infinity
TasksMax=infinity
OOMScoreAdjust=-500

[Install]
WantedBy=multi-user.target
`;
}

/**
 * Writes the unit and has systemd start it with the machine. Gives whether systemd was there to be told. Throws a
 * `Failure` `not-written`.
 */
export async function installUnit(options: UnitOptions, run: Run): Promise<'enabled' | 'written'> {
  try {
    writeFileSync(UNIT_PATH, unitText(options));
  } catch (cause) {
    throw new Failure('not-written', `cannot write ${UNIT_PATH}: ${(cause as Error).message}`, {
      hint: 'run it as root on a machine with systemd, or use --print and put the text where it belongs',
      cause,
    });
  }
  // Exists where systemd is the init that runs: sd_booted(3).
  if (!existsSync('/run/systemd/system')) return 'written';
  await run(['systemctl', 'daemon-reload']);
  await run(['systemctl', 'enable', 'slipway.service']);
  return 'enabled';
}

/** One word of ExecStart: quotes, backslashes, `%` and `$` mean something there. */
function quoted(word: string): string {
  const escaped = word.replace(/[\\"]/g, '\\$&').replaceAll('%', '%%').replaceAll('$', '$$$$');
  return /^[\w@%+=:,./-]+$/.test(word) ? escaped : `"${escaped}"`;
}
