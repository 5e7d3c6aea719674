import { Failure } from '@slipway/failure';
import { type Descriptor, formatPlatform, type Index, type Platform } from '@slipway/oci';

/**
 * Chooses the image for a platform from an index. A variant counts up: an `arm/v7` machine also runs `arm/v6`, but the
 * closest is chosen. An index's own order breaks ties, as in OCI image-spec image-index.md.
 */
const DEFAULT_VARIANT: Readonly<Record<string, string>> = { arm: 'v7', arm64: 'v8', amd64: 'v1' };

/**
 * Without a platform, the index must hold one image only. Throws `platform-required` when it holds more, and
 * `platform-unknown` when it has none for the platform.
 */
export function choosePlatform(index: Index, platform: Platform | undefined, name: string): Descriptor {
  const images = index.manifests.filter(isImage);
  const [only] = images;
  if (platform === undefined && only !== undefined && images.length === 1) return only;
  const offered = images.map((image) => formatPlatform(image.platform)).join(', ');
  if (platform === undefined)
    throw new Failure('platform-required', `${name} is for several platforms: ${offered}`, {
      hint: 'say which platform you want',
    });
  const fitting = images
    .filter((image) => image.platform === undefined || runsOn(image.platform, platform))
    .toSorted((a, b) => variantNumber(b.platform ?? platform) - variantNumber(a.platform ?? platform));
  const [best] = fitting;
  if (best !== undefined) return best;
  throw new Failure(
    'platform-unknown',
    `${name} has no image for ${formatPlatform(platform)}, only for ${offered}`,
    {
      hint: 'choose one of the platforms it has',
    },
  );
}

/** Attestations lie in the same index, with a platform that no machine has. */
function isImage({ platform }: Descriptor): boolean {
  return platform === undefined || platform.os !== 'unknown';
}

function runsOn(image: Platform, machine: Platform): boolean {
  return (
    image.os === machine.os &&
    image.architecture === machine.architecture &&
    variantNumber(image) <= variantNumber(machine)
  );
}

function variantNumber({ architecture, variant }: Platform): number {
  const named = variant === undefined || variant === '' ? DEFAULT_VARIANT[architecture] : variant;
  return Number(named?.replace(/^v/, '') ?? 0) || 0;
}
