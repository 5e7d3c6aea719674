import { Failure } from '@slipway/failure';
import { formatPlatform, type Platform, samePlatform } from '@slipway/oci';

/** Throws a `Failure` `image-unknown` for an image that is for another platform than the one wanted, if any is. */
export function refuseForeign(name: string, own: Platform, wanted: Platform | undefined): void {
  if (wanted === undefined || samePlatform(own, wanted)) return;
  throw new Failure(
    'image-unknown',
    `image ${name} is for ${formatPlatform(own)}, not for ${formatPlatform(wanted)}`,
    { hint: 'pull or load it for that platform' },
  );
}
