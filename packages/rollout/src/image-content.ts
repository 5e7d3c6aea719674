import type { EngineClient, ImageInspect } from '@slipway/engine-client';
import { canonicalJson, digestOf } from '@slipway/oci';

/** What a container made from an image would hold and run: two images with the same content are one to it. */
export interface ImageContent {
  readonly id: string;
  /** The digest over layers and run configuration, without the labels that name commit and time. */
  readonly content: string;
}

export async function imageContent(engine: EngineClient, name: string): Promise<ImageContent> {
  return contentOf(await engine.images.inspect(name));
}

function contentOf({ Id, RootFS, Config }: ImageInspect): ImageContent {
  const labels = Object.entries(Config?.Labels ?? {}).filter(
    ([name]) => !/^(org\.opencontainers\.|dev\.slipway\.)/.test(name),
  );
  const config = Object.entries({ ...Config, Labels: Object.fromEntries(labels) }).filter(
    ([, value]) => !isUnset(value),
  );
  const content = { layers: RootFS.Layers ?? [], config: Object.fromEntries(config) };
  return { id: Id, content: digestOf(canonicalJson(content)) };
}

/** Engines spell an unset member in many ways. */
function isUnset(value: unknown): boolean {
  if (value === null || value === '' || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
