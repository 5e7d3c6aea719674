import { isAbsolute, join } from 'node:path';

/** A path as a Compose file writes it: an absolute one as it is, any other from the folder the file is in. */
export function beside(folder: string, path: string): string {
  return isAbsolute(path) ? path : join(folder, path);
}
