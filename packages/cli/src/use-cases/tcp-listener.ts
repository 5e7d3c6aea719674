import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { Failure } from '@slipway/failure';
import type { TcpListener } from '@slipway/runtime';

/** Where an engine is to listen for other machines, as the flags of `slipway engine` say it, named as docker's are. */
export interface TcpFlags {
  readonly host?: string;
  readonly tlsverify?: boolean;
  readonly tlscacert?: string;
  readonly tlscert?: string;
  readonly tlskey?: string;
}

const FILES = ['tlscacert', 'tlscert', 'tlskey'] as const;

/**
 * Reads the certificates; undefined when no `host` is given. Throws a `Failure` `tls-required` when any part of mutual
 * TLS is missing, `bad-host`, `no-certificate` for a file that cannot be read, or `bad-certificate`.
 */
export function tcpListener(flags: TcpFlags): TcpListener | undefined {
  if (flags.host === undefined) return undefined;
  const url = URL.parse(flags.host);
  const address = url?.hostname.replace(/^\[|\]$/g, '') ?? '';
  if (url?.protocol !== 'tcp:' || address === '' || url.port === '' || !['', '/'].includes(url.pathname))
    throw new Failure('bad-host', `cannot listen on "${flags.host}"`, {
      hint: 'write it as tcp://127.0.0.1:2376; the Unix socket is given by --socket',
    });
  const missing = (['tlsverify', ...FILES] as const).filter((flag) => !flags[flag]);
  if (missing.length > 0)
    throw new Failure(
      'tls-required',
      `${flags.host} without ${missing.map((flag) => `--${flag}`).join(', ')}: whoever reaches the API is root on this machine`,
      {
        hint: 'over TCP it is served with mutual TLS only: --tlsverify --tlscacert FILE --tlscert FILE --tlskey FILE',
      },
    );
  const [ca, cert, key] = FILES.map((flag) => readPem(flag, flags[flag]!));
  const pem = { ca: ca!, cert: cert!, key: key! };
  checkPair(pem);
  return { address, port: Number(url.port), ...pem };
}

function checkPair(pem: Pick<TcpListener, 'ca' | 'cert' | 'key'>): void {
  try {
    createSecureContext(pem);
  } catch (cause) {
    throw new Failure('bad-certificate', `TLS cannot be set up: ${(cause as Error).message}`, {
      hint: 'check --tlscacert, --tlscert and --tlskey: each is a PEM file, the last two of one pair',
      cause,
    });
  }
}

function readPem(flag: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Failure('no-certificate', `--${flag} ${path} cannot be read: ${(cause as Error).message}`, {
      cause,
    });
  }
}
