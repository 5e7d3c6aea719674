/**
 * Build arguments that need no ARG (Dockerfile reference, "Predefined ARGs"): how a step reaches the network. They are
 * variables of RUN, but no part of its cache key nor of the history, unless an ARG names them.
 */
const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY', 'ALL_PROXY'];
const NAMES: ReadonlySet<string> = new Set([
  ...PROXIES,
  ...PROXIES.map((name) => name.toLowerCase()),
  'SOURCE_DATE_EPOCH',
]);

export function isPredefined(name: string): boolean {
  return NAMES.has(name) || name.startsWith('BUILDKIT_');
}

/** `NAME=value` of the proxies among the build arguments. */
export function proxyVariables(buildArgs: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(buildArgs).filter(([name]) => PROXIES.includes(name.toUpperCase()));
}
