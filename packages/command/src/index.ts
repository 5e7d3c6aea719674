export { commandFailed, type Run, type RunOptions, type RunResult, run } from './command.ts';
export { type Stream, stream } from './stream.ts';
