export { Failure, type FailureDetails, isFailure, type Location } from './failure.ts';
export { renderDetails, renderError } from './render.ts';
export { Secret } from './secret.ts';
