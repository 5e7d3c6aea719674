/** Which host a registry's name stands for, and how it is spoken to unless told otherwise: as docker does both. */

/** The host that answers for a registry: Docker Hub's API does not live at the name used in references. */
export function apiHost(registry: string): string {
  return registry === 'docker.io' || registry === 'index.docker.io' ? 'registry-1.docker.io' : registry;
}

/** Whether `host`, with or without a port, is this machine itself. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  return name === 'localhost' || name === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(name);
}
