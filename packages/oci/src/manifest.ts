import { Failure } from '@slipway/failure';
import * as z from 'zod';
import { canonicalJson } from './canonical-json.ts';
import { type Descriptor, descriptorSchema } from './descriptor.ts';
import { type Digest, digestOf } from './digest.ts';
import { isIndexType, MediaType } from './media-type.ts';

/** OCI image-spec, manifest.md. An artifact is a manifest with an `artifactType`; a referrer is one with a `subject`. */
export interface Manifest {
  readonly schemaVersion: 2;
  readonly mediaType: string;
  readonly artifactType?: string | undefined;
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
  readonly subject?: Descriptor | undefined;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
}

/** OCI image-spec, image-index.md. */
export interface Index {
  readonly schemaVersion: 2;
  readonly mediaType: string;
  readonly artifactType?: string | undefined;
  readonly manifests: readonly Descriptor[];
  readonly subject?: Descriptor | undefined;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
}

const common = {
  schemaVersion: z.literal(2),
  artifactType: z.string().optional(),
  subject: descriptorSchema.optional(),
  annotations: z.record(z.string(), z.string()).optional(),
};

const manifestSchema = z.object({
  ...common,
  mediaType: z.string().default(MediaType.manifest),
  config: descriptorSchema,
  layers: z.array(descriptorSchema),
});

const indexSchema = z.object({
  ...common,
  mediaType: z.string().default(MediaType.index),
  manifests: z.array(descriptorSchema),
});

/** Parses the bytes of a manifest or index of either family; throws a `Failure` `bad-manifest`. */
export function parseManifest(content: Uint8Array, mediaType?: string): Manifest | Index {
  const document = parseJson(content);
  const declared = mediaType ?? (document as { mediaType?: string } | null)?.mediaType;
  const index = declared === undefined ? hasManifests(document) : isIndexType(declared);
  const parsed = (index ? indexSchema : manifestSchema).safeParse(document);
  if (parsed.success) return parsed.data;
  throw new Failure(
    'bad-manifest',
    `not an image ${index ? 'index' : 'manifest'}: ${z.prettifyError(parsed.error)}`,
  );
}

export function isIndex(document: Manifest | Index): document is Index {
  return 'manifests' in document;
}

/** The bytes Slipway stores and hashes for a manifest or index it makes. */
export function encodeManifest(manifest: Manifest | Index): {
  readonly content: Buffer;
  readonly descriptor: Descriptor;
} {
  const content = canonicalJson(manifest);
  const digest: Digest = digestOf(content);
  return { content, descriptor: { mediaType: manifest.mediaType, digest, size: content.length } };
}

function parseJson(content: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(content).toString());
  } catch (cause) {
    throw new Failure('bad-manifest', 'the manifest is not JSON', { cause });
  }
}

function hasManifests(document: unknown): boolean {
  return typeof document === 'object' && document !== null && 'manifests' in document;
}
