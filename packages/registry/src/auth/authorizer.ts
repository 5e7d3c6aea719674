import { Failure } from '@slipway/failure';
import { type Challenge, parseChallenges } from './challenge.ts';
import type { CredentialSource, Credentials } from './credentials.ts';
import type { Scope } from './scope.ts';
import { basicHeader, fetchToken, type Token } from './token.ts';

/**
 * Finds the `Authorization` header that one registry wants. It says nothing until the registry has asked (a 401), then
 * answers ahead of being asked; tokens are kept per set of scopes until shortly before they expire.
 */
interface KeptToken extends Token {
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

export class Authorizer {
  readonly #registry: string;
  readonly #fetch: typeof fetch;
  readonly #source: CredentialSource;
  readonly #now: () => number;
  readonly #plainHttp: boolean;
  readonly #tokens = new Map<string, Promise<KeptToken>>();
  #challenge: Challenge | undefined;
  #credentials: Promise<Credentials | undefined> | undefined;

  constructor(options: {
    readonly registry: string;
    readonly fetch: typeof fetch;
    readonly credentials: CredentialSource;
    /** The time of day; without it, a token is good until it is refused. */
    readonly now: (() => Date) | undefined;
    /** Whether the registry itself is spoken to without TLS; only then may its realm be. */
    readonly plainHttp: boolean;
  }) {
    this.#registry = options.registry;
    this.#fetch = options.fetch;
    this.#source = options.credentials;
    this.#now = () => options.now?.().getTime() ?? 0;
    this.#plainHttp = options.plainHttp;
  }

  /** The header for a request that needs `scopes`, or undefined when none is known to be wanted. */
  async header(scopes: readonly Scope[]): Promise<string | undefined> {
    if (this.#challenge === undefined) return undefined;
    if (this.#challenge.scheme === 'basic') return this.#basic();
    const token = await this.#token(this.#challenge, scopes);
    return `Bearer ${token.value.reveal()}`;
  }

  /**
   * Takes in a 401's `WWW-Authenticate` and gives the header to try again with, or undefined when there is nothing
   * better to offer than `refused`, the header that was sent.
   */
  async answer(
    wwwAuthenticate: string,
    scopes: readonly Scope[],
    refused: string | undefined,
  ): Promise<string | undefined> {
    const challenges = parseChallenges(wwwAuthenticate);
    const wanted =
      challenges.find(({ scheme }) => scheme === 'bearer') ??
      challenges.find(({ scheme }) => scheme === 'basic');
    if (wanted === undefined) return undefined;
    this.#challenge = wanted;
    if (refused !== undefined) await this.#forget(refused);
    const asked = (wanted.parameters.scope ?? '').split(' ').filter((scope) => scope !== '');
    const header = await this.header([...new Set([...scopes, ...asked])]);
    return header === refused ? undefined : header;
  }

  async #basic(): Promise<string | undefined> {
    const credentials = await this.#lookUp();
    if (credentials === undefined) return undefined;
    if ('identityToken' in credentials)
      throw new Failure(
        'registry-unauthorized',
        `${this.#registry} wants a password, not an identity token`,
        {
          hint: `log in to ${this.#registry} with a name and a password`,
        },
      );
    return basicHeader(credentials);
  }

  async #token(challenge: Challenge, scopes: readonly Scope[]): Promise<KeptToken> {
    const key = [challenge.parameters.realm, challenge.parameters.service, ...scopes.toSorted()].join(' ');
    const kept = this.#tokens.get(key);
    if (kept !== undefined) {
      const token = await kept.catch(() => undefined);
      if (token !== undefined && this.#isFresh(token)) return token;
      if (this.#tokens.get(key) !== kept) return this.#token(challenge, scopes);
    }
    const fetched = this.#fetchToken(challenge, scopes);
    this.#tokens.set(key, fetched);
    return fetched;
  }

  async #fetchToken(challenge: Challenge, scopes: readonly Scope[]): Promise<KeptToken> {
    const askedAt = this.#now();
    const token = await fetchToken({
      registry: this.#registry,
      challenge,
      scopes,
      credentials: await this.#lookUp(),
      plainHttp: this.#plainHttp,
      fetch: this.#fetch,
    });
    return { ...token, expiresAt: askedAt + token.lifetime * 1000 };
  }

  async #forget(refused: string): Promise<void> {
    for (const [key, kept] of this.#tokens) {
      const token = await kept.catch(() => undefined);
      if (token === undefined || `Bearer ${token.value.reveal()}` === refused) this.#tokens.delete(key);
    }
  }

  /** A token is dropped a little early, so that one does not expire on its way. */
  #isFresh({ expiresAt }: KeptToken): boolean {
    return expiresAt - this.#now() > 5_000;
  }

  #lookUp(): Promise<Credentials | undefined> {
    this.#credentials ??= this.#source(this.#registry);
    return this.#credentials;
  }
}
