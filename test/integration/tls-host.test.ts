import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@slipway/command';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SLIPWAY, startTestEngine, type TestEngine } from './engine.ts';
import { freePort } from './free-port.ts';

/** The API over TCP: with a certificate on either side, or not at all. */

const folder = mkdtempSync(join(tmpdir(), 'slipway-tls-'));
const file = (name: string) => join(folder, name);
let engine: TestEngine;
let host: string;

/** An authority, and certificates it has signed; `stranger` is of another authority. */
async function makeCertificates(): Promise<void> {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  for (const ca of ['ca', 'other-ca'])
    await run([
      ...['openssl', 'req', '-x509', ...key, '-subj', `/CN=${ca}`],
      ...['-keyout', file(`${ca}-key.pem`), '-out', file(`${ca}.pem`)],
    ]);
  writeFileSync(file('server.ext'), 'subjectAltName=IP:127.0.0.1\nextendedKeyUsage=serverAuth\n');
  writeFileSync(file('client.ext'), 'extendedKeyUsage=clientAuth\n');
  for (const [name, ca, extensions] of [
    ['server', 'ca', 'server.ext'],
    ['client', 'ca', 'client.ext'],
    ['stranger', 'other-ca', 'client.ext'],
  ] as const) {
    await run([
      ...['openssl', 'req', ...key.slice(0, 5), '-subj', `/CN=${name}`],
      ...['-keyout', file(`${name}-key.pem`), '-out', file(`${name}.csr`)],
    ]);
    await run([
      ...['openssl', 'x509', '-req', '-days', '2', '-in', file(`${name}.csr`), '-CA', file(`${ca}.pem`)],
      ...['-CAkey', file(`${ca}-key.pem`), '-CAcreateserial', '-extfile', file(extensions)],
      ...['-out', file(`${name}.pem`)],
    ]);
  }
}

const tls = ['--tlsverify', '--tlscacert', file('ca.pem'), '--tlscert', file('server.pem')];

beforeAll(async () => {
  await makeCertificates();
  host = `tcp://127.0.0.1:${await freePort()}`;
  engine = await startTestEngine({ flags: ['--host', host, ...tls, '--tlskey', file('server-key.pem')] });
});

afterAll(async () => {
  await engine.stop();
  rmSync(folder, { recursive: true });
});

/** Runs the docker CLI over TCP, with a certificate or none. */
async function docker(certificate: string | undefined, ...argv: string[]): Promise<string> {
  const flags =
    certificate === undefined
      ? ['--tls', '--tlscacert', file('ca.pem')]
      : [
          ...['--tlsverify', '--tlscacert', file('ca.pem'), '--tlscert', file(`${certificate}.pem`)],
          ...['--tlskey', file(`${certificate}-key.pem`)],
        ];
  const env = { ...engine.env, DOCKER_HOST: '' };
  return (await run(['docker', '-H', host, ...flags, ...argv], { env })).stdout.toString();
}

test('a client with a certificate of the authority is let in', async () => {
  expect(await docker('client', 'info', '--format', '{{.ID}}')).toBe(
    await engine.docker('info', '--format', '{{.ID}}'),
  );
});

test('what upgrades its connection works there too', async () => {
  writeFileSync(join(engine.folder, 'Dockerfile'), 'FROM scratch\nCOPY busybox /bin/busybox\n');
  await run(['cp', '/bin/busybox', join(engine.folder, 'busybox')]);
  await run(['sh', '-c', `tar -C ${engine.folder} -c Dockerfile busybox | docker build -q -t busybox -`], {
    env: engine.env,
  });
  expect(await docker('client', 'run', '--rm', 'busybox', '/bin/busybox', 'echo', 'hello')).toBe('hello\n');
});

test.each([undefined, 'stranger'])('a client with the certificate %s is refused', async (certificate) => {
  await expect(docker(certificate, 'ps')).rejects.toThrow(/tls|certificate/i);
});

test('nobody is answered without TLS', async () => {
  await expect(fetch(host.replace('tcp:', 'http:'))).rejects.toThrow();
});

test.each([
  [
    ['--host', 'tcp://127.0.0.1:1'],
    /without --tlsverify, --tlscacert, --tlscert, --tlskey.*root on this machine/,
  ],
  [['--host', 'tcp://127.0.0.1:1', ...tls], /without --tlskey/],
  [['--host', 'tcp://127.0.0.1:1', ...tls, '--tlskey', file('none.pem')], /none\.pem cannot be read/],
  [['--host', 'http://127.0.0.1:1'], /cannot listen on "http/],
])('an engine with %j does not start', async (flags, words) => {
  const place = ['--root', file('root'), '--run', file('run'), '--socket', file('s.sock')];
  await expect(run([SLIPWAY, 'engine', ...place, ...flags], { env: engine.env })).rejects.toThrow(words);
});

test('a key that is not of the certificate is named as the reason', async () => {
  const place = ['--root', file('root'), '--run', file('run'), '--socket', file('s.sock')];
  const flags = ['--host', 'tcp://127.0.0.1:1', ...tls, '--tlskey', file('client-key.pem')];
  await expect(run([SLIPWAY, 'engine', ...place, ...flags], { env: engine.env })).rejects.toThrow(
    /TLS cannot be set up/,
  );
});

test('the socket is for root and its group', () => {
  expect(statSync(engine.socket).mode & 0o777).toBe(0o660);
});
