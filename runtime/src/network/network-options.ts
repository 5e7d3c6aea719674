import { isIPv4 } from 'node:net';
import { Failure } from '@slipway/failure';

/** The options of docker's bridge driver that do something here, and what each may be set to. */

export type NetworkOptions = Readonly<Record<string, string>>;

export const BRIDGE_NAME = 'com.docker.network.bridge.name';
const MTU = 'com.docker.network.driver.mtu';
const MASQUERADE = 'com.docker.network.bridge.enable_ip_masquerade';
const HOST_BINDING = 'com.docker.network.bridge.host_binding_ipv4';
const TALK_TO_EACH_OTHER = 'com.docker.network.bridge.enable_icc';

const isFlag = (value: string) => /^(true|false)$/.test(value);
const KNOWN: Readonly<Record<string, (value: string) => boolean>> = {
  // As long as the kernel's IFNAMSIZ allows.
  [BRIDGE_NAME]: (value) => /^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,14}$/.test(value),
  [MTU]: (value) => /^(0|[1-9]\d{1,4})$/.test(value),
  [MASQUERADE]: isFlag,
  [TALK_TO_EACH_OTHER]: isFlag,
  [HOST_BINDING]: isIPv4,
};

/** Throws a `Failure` `unsupported` for an option that does nothing here, or `bad-option` for its value. */
export function checkOptions(options: NetworkOptions): void {
  for (const [option, value] of Object.entries(options)) {
    const fits = KNOWN[option];
    if (fits === undefined)
      throw new Failure('unsupported', `the network option ${option} is not supported`, {
        hint: 'leave it out',
      });
    if (!fits(value)) throw new Failure('bad-option', `invalid value for ${option}: "${value}"`);
  }
}

/** The MTU that was asked for; undefined where that of the way out is to be taken. */
export function mtuOf(options: NetworkOptions): number | undefined {
  return Number(options[MTU]) || undefined;
}

/** Whether members may not talk to each other. */
export function isolates(options: NetworkOptions): boolean {
  return options[TALK_TO_EACH_OTHER] === 'false';
}

/** Whether what leaves the network has the host's address. */
export function masquerades(options: NetworkOptions): boolean {
  return options[MASQUERADE] !== 'false';
}

/** The host's IPv4 address at which members' ports are published unless another is asked for; all when undefined. */
export function hostBindingOf(options: NetworkOptions): string | undefined {
  return options[HOST_BINDING];
}
