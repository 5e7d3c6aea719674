import { connect, type Socket } from 'node:net';

const LOOPBACK = '::1';

/**
 * Hands a connection to a port that is held for a container on to it, if it comes from the host by `::1`: the kernel
 * lets no packet from there out of the host, so that no rule can. Any other connection should not have come here.
 */
export function relay(
  connection: Socket,
  target: { readonly address: string; readonly port: number } | undefined,
): void {
  if (target === undefined || connection.remoteAddress !== LOOPBACK) {
    connection.destroy();
    return;
  }
  const onward = connect({ host: target.address, port: target.port, allowHalfOpen: true });
  connection.once('error', () => onward.destroy()).once('close', () => onward.destroy());
  onward.once('error', () => connection.destroy()).once('close', () => connection.destroy());
  connection.pipe(onward).pipe(connection);
}
