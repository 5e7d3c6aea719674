import { isFailure } from '@slipway/failure';

/** What `work` gives, or `undefined` when the thing it was about does not exist (any more). */
export async function unlessGone<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isFailure(error, 'not-found')) return undefined;
    throw error;
  }
}
