export type { ForwardedSocket, Host } from './host.ts';
export { LocalHost } from './local-host.ts';
export { shellCommand, shellQuote } from './shell-quote.ts';
export { type Spawn, SshHost, type SshHostOptions } from './ssh-host.ts';
