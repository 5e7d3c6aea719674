import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type credentialsOf, registryAuth, registryConfig } from './registry-auth.ts';

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function revealed(credentials: ReturnType<typeof credentialsOf>): unknown {
  if (credentials === undefined) return undefined;
  return 'identityToken' in credentials
    ? { token: credentials.identityToken.reveal() }
    : { user: credentials.username, password: credentials.password.reveal() };
}

test.each([
  ['nothing', {}, undefined],
  ['empty strings', { username: '', password: '' }, undefined],
  ['name and password', { username: 'a', password: 'b' }, { user: 'a', password: 'b' }],
  ['a name alone', { username: 'a' }, { user: 'a', password: '' }],
  ['both as one', { auth: Buffer.from('a:b:c').toString('base64') }, { user: 'a', password: 'b:c' }],
  ['a token', { username: 'a', password: 'b', identitytoken: 't' }, { token: 't' }],
])('%s', (_, auth, expected) => {
  expect(revealed(registryAuth(encoded(auth)))).toEqual(expected);
});

test('any name without a colon and any password come through both ways of writing them', () => {
  const name = fc.string({ minLength: 1 }).filter((text) => !text.includes(':'));
  fc.assert(
    fc.property(name, fc.string(), (user, password) => {
      const pair = Buffer.from(`${user}:${password}`).toString('base64');
      for (const auth of [{ username: user, password }, { auth: pair }])
        expect(revealed(registryAuth(encoded(auth)))).toEqual({ user, password });
    }),
  );
});

test('no header is no credentials, and standard base64 does too', () => {
  expect(registryAuth(undefined)).toBeUndefined();
  expect(registryAuth('')).toBeUndefined();
  const header = Buffer.from(JSON.stringify({ username: '??>', password: 'ÿÿ' })).toString('base64');
  expect(revealed(registryAuth(header))).toEqual({ user: '??>', password: 'ÿÿ' });
});

test('what is not base64 of JSON is refused, and not shown', () => {
  expect(() => registryAuth('aHVudGVyMg')).toThrow(expect.objectContaining({ code: 'bad-request' }));
  expect(() => registryAuth('aHVudGVyMg')).not.toThrow(/hunter2/);
});

test('a build has credentials for each registry, by its host', () => {
  const find = registryConfig(
    encoded({
      'https://index.docker.io/v1/': { username: 'hub' },
      'registry.example:5000': { username: 'own' },
      'http://plain.example/v2/': { username: 'plain' },
    }),
  );
  const users = ['docker.io', 'registry.example:5000', 'plain.example', 'registry.example'].map((host) =>
    revealed(find(host)),
  );
  expect(users).toMatchObject([{ user: 'hub' }, { user: 'own' }, { user: 'plain' }, undefined]);
  expect(registryConfig(undefined)('docker.io')).toBeUndefined();
});

test('a header that says null carries nothing', () => {
  expect(registryAuth(encoded(null))).toBeUndefined();
});

test('a name without a password is whole', () => {
  const auth = Buffer.from('user').toString('base64');
  expect(revealed(registryAuth(encoded({ auth })))).toEqual({ user: 'user', password: '' });
});
