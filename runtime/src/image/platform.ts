import { Failure } from '@slipway/failure';
import { formatPlatform, type Platform, samePlatform } from '@slipway/oci';

/** Throws a `Failure` `image-unknown` for an image that is for another platform than the one wanted, if any is. */
export function refuseForeign(name: string, own: Platform, wanted: Platform | undefined): void {
  if (wanted !== undefined && !samePlatform(own, wanted)) throw notFor(name, wanted, own);
}

/** What to throw for an image that is not for a platform, but for `own` where that is one. */
export function notFor(name: string, wanted: Platform, own?: Platform): Failure<'image-unknown'> {
  const is = own === undefined ? 'is not for' : `is for ${formatPlatform(own)}, not for`;
  return new Failure('image-unknown', `image ${name} ${is} ${formatPlatform(wanted)}`, {
    hint: 'pull or load it for that platform',
  });
}
