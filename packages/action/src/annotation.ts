import { relative, resolve } from 'node:path';
import { Failure, renderError } from '@slipway/failure';

/** A message of the job that the runner shows, at a line of a file if it has one. */
export interface Annotation {
  readonly message: string;
  readonly title: string;
  /** Relative to the workspace. */
  readonly file?: string;
  readonly startLine?: number;
  readonly startColumn?: number;
}

/** As far as it is known. */
export interface AnnotationPlace {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** What went wrong, for the runner. Files of a failure are relative to `folder`. */
export function failureAnnotation(error: unknown, folder: string, workspace: string): Annotation {
  const message = renderError(error).replace(/^slipway: /, '');
  if (!(error instanceof Failure)) return { message, title: 'Slipway: a bug' };
  const place = placeIn(error.location ?? {}, folder, workspace);
  return { message, title: `Slipway: ${error.code}`, ...place };
}

/** A place in the workspace, as the runner takes it; nothing without a file, or for one outside. */
export function placeIn(
  { file, line, column }: AnnotationPlace,
  folder: string,
  workspace: string,
): Pick<Annotation, 'file' | 'startLine' | 'startColumn'> {
  if (file === undefined) return {};
  const path = relative(workspace, resolve(workspace, folder, file));
  if (path.startsWith('..')) return {};
  return {
    file: path,
    ...(line === undefined ? {} : { startLine: line }),
    ...(column === undefined ? {} : { startColumn: column }),
  };
}
