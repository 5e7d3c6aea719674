import { Failure } from '@slipway/failure';
import { type Bytes, type Digest, type ExpectedBlob, type StoredBlob, verifying } from '@slipway/oci';
import { pullScope, pushScope, type Scope } from '../auth/scope.ts';
import type { Transport } from './transport.ts';

/**
 * One upload session: opened with POST, filled by one streaming PATCH, closed with PUT. distribution-spec, "Pushing a
 * blob in chunks". A session is good for one stream; to send the stream again, open another.
 */
export class BlobUpload {
  readonly #transport: Transport;
  readonly #scopes: readonly Scope[];
  #location: URL;

  private constructor(transport: Transport, scopes: readonly Scope[], location: URL) {
    this.#transport = transport;
    this.#scopes = scopes;
    this.#location = location;
  }

  /**
   * Opens a session. With `mount`, the registry is asked to take the blob over from another of its repositories, and
   * undefined means that it did, so that there is nothing to upload.
   */
  static async open(
    transport: Transport,
    repository: string,
    mount?: { readonly digest: Digest; readonly from: string },
  ): Promise<BlobUpload | undefined> {
    const scopes = [pushScope(repository), ...(mount === undefined ? [] : [pullScope(mount.from)])];
    const query =
      mount === undefined ? '' : `?${new URLSearchParams({ mount: mount.digest, from: mount.from })}`;
    const response = await transport.send({
      method: 'POST',
      target: `${repository}/blobs/uploads/${query}`,
      scopes,
      expect: [201, 202],
    });
    if (response.status === 201) return undefined;
    return new BlobUpload(transport, scopes, locationOf(transport, response));
  }

  /** Sends the bytes and closes the session. What the bytes turn out to be must be what was expected. */
  async send(content: Bytes, expected: ExpectedBlob = {}): Promise<StoredBlob> {
    const verified = verifying(content, expected);
    const source = new Source(verified.bytes);
    try {
      await this.#fill(source.bytes, expected.size);
      const stored = verified.stored();
      await this.#close(stored.digest);
      return stored;
    } catch (error) {
      await this.cancel();
      throw source.error ?? error;
    }
  }

  async #fill(body: Bytes, size: number | undefined): Promise<void> {
    const answer = await this.#transport.send({
      method: 'PATCH',
      target: this.#location,
      scopes: this.#scopes,
      expect: [202, 204],
      missing: 'upload-unknown',
      headers: {
        'content-type': 'application/octet-stream',
        ...(size === undefined ? {} : { 'content-length': String(size) }),
      },
      body,
    });
    this.#location = locationOf(this.#transport, answer);
  }

  async #close(digest: Digest): Promise<void> {
    const target = new URL(this.#location);
    target.searchParams.set('digest', digest);
    await this.#transport.send({
      method: 'PUT',
      target,
      scopes: this.#scopes,
      expect: [201, 204],
      missing: 'upload-unknown',
      retry: false,
    });
  }

  /** Gives up the session. The registry drops it in time anyway, so that failing to say so is no error. */
  async cancel(): Promise<void> {
    await this.#transport
      .send({
        method: 'DELETE',
        target: this.#location,
        scopes: this.#scopes,
        expect: [200, 202, 204, 404],
        retry: false,
      })
      .catch(() => undefined);
  }
}

/** Bytes on their way into a request, which remember why they failed: `fetch` only says that the request did. */
class Source {
  readonly bytes: Bytes;
  error: unknown;

  constructor(content: Bytes) {
    const remember = (error: unknown) => {
      this.error = error;
    };
    this.bytes = (async function* () {
      try {
        yield* content;
      } catch (error) {
        remember(error);
        throw error;
      }
    })();
  }
}

function locationOf(transport: Transport, response: Response): URL {
  const location = response.headers.get('location');
  if (location !== null) return transport.resolve(location, response);
  throw new Failure('registry-refused', `${transport.registry} opened an upload without saying where`, {
    hint: 'the registry does not follow the distribution specification',
  });
}
