import { Failure } from '@slipway/failure';
import { expect, test } from 'vitest';
import type { Credentials } from './credentials.ts';
import { dockerConfigCredentials } from './docker-config.ts';

const auth = (name: string, password: string) => Buffer.from(`${name}:${password}`).toString('base64');

function plain(credentials: Credentials | undefined): unknown {
  if (credentials === undefined) return undefined;
  return 'identityToken' in credentials
    ? { token: credentials.identityToken.reveal() }
    : { username: credentials.username, password: credentials.password.reveal() };
}

test('reads logins from the file', async () => {
  const find = dockerConfigCredentials({
    auths: {
      'registry.example:5000': { auth: auth('ann', 'with:colon') },
      'https://old.example/v1/': { auth: auth('bob', 'b') },
      'https://index.docker.io/v1/': { username: 'carol', password: 'c' },
      'azure.example': { auth: auth('x', ''), identitytoken: 'refresh' },
      'empty.example': {},
    },
  });
  expect(plain(await find('registry.example:5000'))).toEqual({ username: 'ann', password: 'with:colon' });
  expect(plain(await find('old.example'))).toEqual({ username: 'bob', password: 'b' });
  expect(plain(await find('docker.io'))).toEqual({ username: 'carol', password: 'c' });
  expect(plain(await find('azure.example'))).toEqual({ token: 'refresh' });
  expect(await find('empty.example')).toBeUndefined();
  expect(await find('registry.example')).toBeUndefined();
});

test('asks the helper for one registry before the one for all', async () => {
  const asked: string[] = [];
  const find = dockerConfigCredentials(
    { credsStore: 'all', credHelpers: { 'one.example': 'one' } },
    async (program, address) => {
      asked.push(`${program} ${address}`);
      return JSON.stringify({ Username: address === 'one.example' ? '<token>' : 'ann', Secret: 's' });
    },
  );
  expect(plain(await find('one.example'))).toEqual({ token: 's' });
  expect(plain(await find('docker.io'))).toEqual({ username: 'ann', password: 's' });
  expect(asked).toEqual([
    'docker-credential-one one.example',
    'docker-credential-all https://index.docker.io/v1/',
  ]);
});

test('goes on to the file when the helper holds nothing, but not when it is not installed', async () => {
  const config = { credsStore: 'all', auths: { 'a.example': { auth: auth('ann', 'a') } } };
  const rejecting = (code: string) => async () => {
    throw new Failure(code, 'the helper');
  };
  const empty = dockerConfigCredentials(config, rejecting('command-failed'));
  expect(plain(await empty('a.example'))).toEqual({ username: 'ann', password: 'a' });
  const absent = dockerConfigCredentials(config, rejecting('command-not-found'));
  await expect(absent('a.example')).rejects.toMatchObject({ code: 'command-not-found' });
});

test.each([undefined, null, 'text', [], { auths: 3 }, { auths: { 'a.example': 'b' } }])(
  'finds nothing in %j',
  async (config) => {
    expect(await dockerConfigCredentials(config)('a.example')).toBeUndefined();
  },
);
