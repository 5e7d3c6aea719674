import { Failure } from '@slipway/failure';
import * as z from 'zod';

/**
 * `manifest.json` of `docker save`, of Podman's and skopeo's `docker-archive`: images from before there was a layout. It
 * names files of the archive by path. moby, image/tarexport; containers/image, docs/containers-transports.5.md.
 */
export interface DockerItem {
  /** Path of the image's configuration. */
  readonly config: string;
  /** Familiar references with a tag, `debian:12`. */
  readonly tags: readonly string[];
  /** Paths of the layers' archives, lowest first. */
  readonly layers: readonly string[];
}

const schema = z.array(
  z.object({
    Config: z.string(),
    RepoTags: z.array(z.string()).nullish(),
    Layers: z.array(z.string()).nullish(),
  }),
);

/** Throws a `Failure` `bad-archive`. */
export function parseDockerManifest(content: Uint8Array): readonly DockerItem[] {
  let document: unknown;
  try {
    document = JSON.parse(Buffer.from(content).toString());
  } catch (cause) {
    throw new Failure('bad-archive', "the archive's manifest.json is not JSON", { cause });
  }
  const parsed = schema.safeParse(document);
  if (!parsed.success)
    throw new Failure(
      'bad-archive',
      `the archive's manifest.json does not list images: ${z.prettifyError(parsed.error)}`,
    );
  return parsed.data.map(({ Config, RepoTags, Layers }) => ({
    config: Config,
    tags: RepoTags ?? [],
    layers: Layers ?? [],
  }));
}
