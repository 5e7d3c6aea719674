import { Failure } from '@slipway/failure';

/** The guestbook as a visitor meets it. */
export class GuestbookPage {
  readonly url: string;
  readonly #fetch: typeof fetch;

  constructor(url: string, fetcher: typeof fetch) {
    this.url = url;
    this.#fetch = fetcher;
  }

  async read(): Promise<string> {
    const response = await this.#fetch(this.url, { headers: { connection: 'close' } });
    if (!response.ok) throw new Failure('page-broken', `${this.url} answered ${response.status}`);
    return response.text();
  }

  async write(name: string, message: string): Promise<void> {
    const body = new URLSearchParams({ name, message });
    const response = await this.#fetch(this.url, { method: 'POST', body, headers: { connection: 'close' } });
    if (!response.ok)
      throw new Failure('page-broken', `${this.url} answered ${response.status} to a new entry`);
  }

  /** Throws a `Failure` `page-wrong` unless the page has each of these texts. */
  async expect(...texts: readonly string[]): Promise<void> {
    const page = await this.read();
    const missing = texts.filter((text) => !page.includes(text));
    if (missing.length > 0)
      throw new Failure(
        'page-wrong',
        `${this.url} does not show ${missing.map((text) => `"${text}"`).join(', ')}`,
      );
  }
}
