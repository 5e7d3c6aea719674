import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type Descriptor, type Digest, digestOf, MediaType } from '@slipway/oci';

/** Images as no honest tool makes them, and a registry that serves them. */

/** A member of a tar archive, written as told: nothing is checked. */
export interface Member {
  readonly name: string;
  /** ustar's letter: `0` file, `1` hard link, `2` symbolic link, `3` character device, `4` block device, `5` directory, `x` PAX. */
  readonly type?: string;
  readonly link?: string;
  readonly content?: Buffer;
  /** What the header claims; the content's length when left out. */
  readonly size?: number;
  readonly mode?: number;
  readonly device?: readonly [number, number];
}

/** A layer's archive. POSIX ustar. */
export function archive(members: readonly Member[]): Buffer {
  return Buffer.concat([...members.flatMap(memberBytes), Buffer.alloc(1024)]);
}

/** PAX records that say something else of the member after them. */
export function pax(records: Readonly<Record<string, string>>): Member {
  const lines = Object.entries(records).map(([key, value]) => {
    const rest = ` ${key}=${value}\n`;
    const length = [1, 2, 3, 4]
      .map((digits) => Buffer.byteLength(rest) + digits)
      .find((sum) => String(sum).length + Buffer.byteLength(rest) === sum)!;
    return `${length}${rest}`;
  });
  return { name: 'pax', type: 'x', content: Buffer.from(lines.join('')) };
}

function memberBytes({
  name,
  type = '0',
  link = '',
  content = Buffer.alloc(0),
  size,
  mode = 0o755,
  device,
}: Member): Buffer[] {
  const header = Buffer.alloc(512);
  const octal = (value: number, at: number, length: number) =>
    header.write(
      value
        .toString(8)
        .padStart(length - 1, '0')
        .slice(-(length - 1)),
      at,
    );
  header.write(name, 0, 100);
  octal(mode, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size ?? content.length, 124, 12);
  octal(0, 136, 12);
  header.write(' '.repeat(8), 148);
  header.write(type, 156);
  header.write(link, 157, 100);
  header.write('ustar\x0000', 257, 'latin1');
  octal(device?.[0] ?? 0, 329, 8);
  octal(device?.[1] ?? 0, 337, 8);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
}

/** What to serve as an image. All but the layers follow from them unless given. */
export interface Forgery {
  readonly layers?: readonly Buffer[];
  /** The layers' blobs; the layers compressed with gzip when left out. */
  readonly blobs?: readonly Buffer[];
  readonly diffIds?: readonly string[];
  readonly runConfig?: object;
  readonly config?: Buffer;
  /** Changes the manifest's layer descriptors. */
  readonly describe?: (descriptor: Descriptor) => Descriptor;
  readonly manifest?: Buffer;
}

export interface Forge {
  readonly address: string;
  /** Serves an image under `address/NAME:1`, and gives that reference. */
  serve(name: string, forgery: Forgery): string;
  /** Cuts each connection once so many bytes of a blob have been sent; undefined for never. */
  cutAfter(bytes: number | undefined): void;
  stop(): Promise<void>;
}

/** A registry that knows pulling, and believes whatever it is given. OCI distribution-spec, pull. */
export async function startForge(): Promise<Forge> {
  const manifests = new Map<string, Buffer>();
  const blobs = new Map<string, Buffer>();
  let cut: number | undefined;
  const server = createServer((request, response) => {
    const [, name = '', kind = '', key = ''] = /^\/v2\/([^/]+)\/([^/]+)\/(.+)$/.exec(request.url ?? '') ?? [];
    if (request.url === '/v2/') return void response.end('{}');
    const content = kind === 'manifests' ? manifests.get(name) : blobs.get(key);
    if (content === undefined) return void response.writeHead(404).end('{"errors":[]}');
    const start = Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const body = content.subarray(start);
    response.writeHead(start > 0 ? 206 : 200, {
      'content-type': kind === 'manifests' ? MediaType.manifest : 'application/octet-stream',
      'content-length': body.length,
      'docker-content-digest': kind === 'manifests' ? digestOf(content) : key,
    });
    if (cut === undefined || kind === 'manifests' || body.length <= cut) return void response.end(body);
    response.write(body.subarray(0, cut), () => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    cutAfter: (bytes) => {
      cut = bytes;
    },
    serve: (name, forgery) => {
      const { manifest, parts } = forged(forgery);
      manifests.set(name, manifest);
      for (const [digest, content] of parts) blobs.set(digest, content);
      return `${address}/${name}:1`;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function forged({ layers = [], runConfig = {}, ...given }: Forgery): {
  readonly manifest: Buffer;
  readonly parts: ReadonlyMap<string, Buffer>;
} {
  const archives = given.blobs ?? layers.map((layer) => gzipSync(layer, { level: 1 }));
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch;
  const diffIds = given.diffIds ?? layers.map(digestOf);
  const config =
    given.config ??
    Buffer.from(
      JSON.stringify({
        architecture,
        os: 'linux',
        config: runConfig,
        rootfs: { type: 'layers', diff_ids: diffIds },
      }),
    );
  const described = archives.map((content): readonly [Descriptor, Buffer] => {
    const descriptor = {
      mediaType: MediaType.layerGzip,
      digest: digestOf(content) as Digest,
      size: content.length,
    };
    return [given.describe?.(descriptor) ?? descriptor, content];
  });
  const manifest =
    given.manifest ??
    Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: MediaType.manifest,
        config: { mediaType: MediaType.config, digest: digestOf(config), size: config.length },
        layers: described.map(([descriptor]) => descriptor),
      }),
    );
  const parts = described.map(([{ digest }, content]) => [digest as string, content] as const);
  return { manifest, parts: new Map([[digestOf(config) as string, config], ...parts]) };
}
