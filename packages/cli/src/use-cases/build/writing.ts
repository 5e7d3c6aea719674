import { Failure } from '@slipway/failure';

/** Runs a task that writes to a path of the user's. Throws a `Failure` `cannot-write` for what the file system says to that. */
export async function writing<T>(path: string, task: () => T | Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    const isFull = (error as NodeJS.ErrnoException).code === 'ENOSPC';
    throw new Failure('cannot-write', `cannot write to ${path === '' ? 'an empty path' : path}`, {
      hint: isFull
        ? 'make room on its disk'
        : 'give a path in a folder that is there, and that is no folder itself where a file is to be',
      cause: error,
    });
  }
}
