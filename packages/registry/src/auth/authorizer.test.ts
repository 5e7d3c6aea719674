import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { inspect } from 'node:util';
import { renderError, Secret } from '@slipway/failure';
import { bytesOf, canonicalJson, digestOf, MediaType } from '@slipway/oci';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RegistryClient } from '../client/registry-client.ts';
import {
  type Doorman,
  type ServedRegistry,
  SteppedClock,
  serveRegistry,
} from '../fixtures/served-registry.ts';
import type { Credentials } from './credentials.ts';
import { fetchToken } from './token.ts';

const PASSWORD = 'correct-horse';
const REFRESH = 'refresh-me';
const LIFETIME_SECONDS = 300;

const basicOf = (password: string) => `Basic ${Buffer.from(`ann:${password}`).toString('base64')}`;

let doorman: Doorman;
let served: ServedRegistry;

beforeEach(async () => {
  doorman = () => false;
  served = await serveRegistry((...visit) => doorman(...visit));
});
afterEach(() => served.stop());

/**
 * Puts the registry behind a token service at `/token`, which knows anyone, and ann by her password or identity token.
 * Only the token it gave last is good. Gives the scopes of the tokens it gave.
 */
function requireTokens(): readonly string[] {
  const issued: string[] = [];
  const latest = () => Buffer.from(`token ${issued.length}`).toString('base64url');
  const giveToken = async (request: IncomingMessage, response: ServerResponse, url: string) => {
    const isPost = request.method === 'POST';
    const asked = isPost
      ? new URLSearchParams(await text(request))
      : new URL(request.url ?? '', url).searchParams;
    const isKnown = isPost
      ? asked.get('refresh_token') === REFRESH
      : [undefined, basicOf(PASSWORD)].includes(request.headers.authorization);
    if (!isKnown) {
      response.writeHead(401).end('{"details":"incorrect username or password"}');
      return;
    }
    issued.push(asked.getAll('scope').join(' '));
    response.end(JSON.stringify({ token: latest(), expires_in: LIFETIME_SECONDS }));
  };
  doorman = (request, response, url) => {
    if (request.url?.startsWith('/token')) {
      void giveToken(request, response, url);
      return true;
    }
    if (issued.length > 0 && request.headers.authorization === `Bearer ${latest()}`) return false;
    response
      .writeHead(401, { 'www-authenticate': `Bearer realm="${url}/token",service="test"` })
      .end('{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}');
    return true;
  };
  return issued;
}

/** Puts the registry behind ann's name and password. */
function requirePassword(): void {
  doorman = (request, response) => {
    if (request.headers.authorization === basicOf(PASSWORD)) return false;
    response.writeHead(401, { 'www-authenticate': 'Basic realm="test"' }).end();
    return true;
  };
}

function clientOf(credentials?: Credentials, clock = new SteppedClock()): RegistryClient {
  return new RegistryClient({
    registry: served.registry,
    fetch,
    ...clock,
    credentials: async (registry) => (registry === served.registry ? credentials : undefined),
  });
}

const ann = { username: 'ann', password: new Secret(PASSWORD) };
const content = canonicalJson({ schemaVersion: 2, mediaType: MediaType.index, manifests: [] });

test('fetches a token anonymously when asked to, and keeps it for what it permits', async () => {
  const issued = requireTokens();
  const client = clientOf();
  await client.resolve('team/app', 'a');
  await client.resolve('team/app', 'b');
  expect(issued).toEqual(['repository:team/app:pull']);
});

test('fetches a new token when the old one is about to expire', async () => {
  const issued = requireTokens();
  const clock = new SteppedClock();
  const client = clientOf(ann, clock);
  await client.resolve('team/app', 'a');
  clock.advance((LIFETIME_SECONDS - 10) * 1000);
  await client.resolve('team/app', 'a');
  expect(issued).toHaveLength(1);
  clock.advance(10_000);
  const before = served.requests.length;
  await client.resolve('team/app', 'a');
  expect(issued).toHaveLength(2);
  expect(served.requests.slice(before)).toEqual([
    'GET /token?service=test&scope=repository%3Ateam%2Fapp%3Apull',
    'HEAD /v2/team/app/manifests/a',
  ]);
});

test('fetches a new token when the registry no longer takes the old one', async () => {
  const issued = requireTokens();
  const client = clientOf(ann);
  await client.resolve('team/app', 'a');
  await client.resolve('team/other', 'a');
  await client.resolve('team/app', 'a');
  expect(issued).toHaveLength(3);
});

test('sends a stream again whose token expired on the way', async () => {
  requireTokens();
  const guarded = doorman;
  let isRefused = false;
  doorman = (request, response, url) => {
    if (request.method !== 'PATCH' || isRefused) return guarded(request, response, url);
    isRefused = true;
    response.writeHead(401, { 'www-authenticate': `Bearer realm="${url}/token",service="test"` }).end();
    return true;
  };
  const blob = { mediaType: MediaType.layerTar, digest: digestOf(content), size: content.length };
  expect(await clientOf(ann).pushBlob('team/app', blob, async () => bytesOf(content))).toBe('uploaded');
  expect(isRefused).toBe(true);
  expect(served.requests.filter((request) => request.startsWith('PATCH'))).toHaveLength(2);
});

test('asks for the right to push', async () => {
  const issued = requireTokens();
  await clientOf(ann).putManifest('team/app', 'a', content, MediaType.index);
  expect(issued).toEqual(['repository:team/app:pull,push']);
});

test('sends an identity token in the body of a POST', async () => {
  const issued = requireTokens();
  await clientOf({ identityToken: new Secret(REFRESH) }).putManifest(
    'team/app',
    'a',
    content,
    MediaType.index,
  );
  expect(issued).toEqual(['repository:team/app:pull,push']);
  expect(served.requests).toContain('POST /token');
});

test('says that credentials are wrong, and shows none of them', async () => {
  requireTokens();
  const wrong = 'wrong-battery';
  for (const credentials of [
    { username: 'ann', password: new Secret(wrong) },
    { identityToken: new Secret(wrong) },
  ]) {
    const error = await clientOf(credentials)
      .ping()
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      code: 'registry-unauthorized',
      message: expect.stringMatching(/incorrect username or password/),
      hint: expect.stringMatching(/check the credentials/),
    });
    const shown = `${inspect(error, { depth: 10 })}${renderError(error)}`;
    expect(shown).not.toContain(wrong);
    expect(shown).not.toContain(basicOf(wrong).replace('Basic ', ''));
  }
});

test('answers a registry that wants a name and password with each request', async () => {
  requirePassword();
  await clientOf(ann).putManifest('team/app', 'a', content, MediaType.index);
  await expect(clientOf().ping()).rejects.toMatchObject({
    code: 'registry-unauthorized',
    hint: expect.stringMatching(/log in/),
  });
  const wrong = clientOf({ username: 'ann', password: new Secret('wrong') });
  await expect(wrong.ping()).rejects.toMatchObject({ code: 'registry-unauthorized' });
});

test('uploads elsewhere without saying who we are', async () => {
  const seen: (string | undefined)[] = [];
  const elsewhere = await serveRegistry((request, response) => {
    seen.push(request.headers.authorization);
    request.resume();
    request.on('end', () =>
      response.writeHead(request.method === 'PUT' ? 201 : 202, { location: '/more' }).end(),
    );
    return true;
  });
  requirePassword();
  const guarded = doorman;
  doorman = (request, response, url) => {
    if (guarded(request, response, url)) return true;
    if (request.method !== 'POST') return false;
    response.writeHead(202, { location: `${elsewhere.url}/session` }).end();
    return true;
  };
  try {
    await clientOf(ann).uploadBlob('team/app', bytesOf(content));
    expect(seen).toEqual([undefined, undefined]);
  } finally {
    await elsewhere.stop();
  }
});

test('does not send credentials unencrypted for a registry that is spoken to with TLS', async () => {
  const asked: unknown[] = [];
  const token = fetchToken({
    registry: 'registry.example',
    challenge: { scheme: 'bearer', parameters: { realm: 'http://auth.example/token' } },
    scopes: [],
    credentials: ann,
    plainHttp: false,
    fetch: async (input) => {
      asked.push(input);
      return new Response('{"token":"t"}');
    },
  });
  await expect(token).rejects.toMatchObject({ code: 'registry-insecure' });
  expect(asked).toEqual([]);
});
