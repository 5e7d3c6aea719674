import { createServer, type Server } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** A name that one process at a time can have in a network namespace, and only as long as it lives. unix(7), abstract. */
const NAME = '\0slipway/subnets';
/** Milliseconds between tries, and as long as one waits at most: any user of the host could take the name and keep it. */
const AGAIN = 10;
const PATIENCE = 10_000;

/**
 * Runs a task that looks which subnets are free and takes one, while no other engine of this host does so: of two that
 * start at once each would find the same.
 */
export async function whileSubnetsRest<T>(task: () => Promise<T>): Promise<T> {
  const latest = performance.now() + PATIENCE;
  let lock = await tryToHold();
  while (lock === undefined && performance.now() < latest) {
    await setTimeout(AGAIN);
    lock = await tryToHold();
  }
  try {
    return await task();
  } finally {
    lock?.close();
  }
}

function tryToHold(): Promise<Server | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<Server | undefined>();
  const server = createServer((caller) => caller.destroy());
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') resolve(undefined);
    else reject(error);
  });
  server.listen(NAME, () => resolve(server));
  return promise;
}
