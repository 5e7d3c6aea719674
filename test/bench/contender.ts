/**
 * An engine that is measured: started for the run, with state of its own, and driven by its own command line, which
 * takes docker's words.
 */
export interface Contender {
  /** Heads its column. */
  readonly name: string;
  /** The program and its version. */
  readonly version: string;
  /** The groups of rows it takes part in; all when left out. */
  readonly groups?: readonly Group[];
  /** Runs a command such as `run --rm busybox true` and gives its standard output. Rejects when it fails. */
  run(...argv: string[]): Promise<string>;
  /** Runs a command for its side effects, with its output thrown away unread. */
  discard(...argv: string[]): Promise<void>;
  /** Builds the folder, which has a Dockerfile, as the image `tag`. */
  build(folder: string, tag: string, options?: BuildOptions): Promise<void>;
  /** Pushes to, or pulls from, a registry on loopback that speaks plain HTTP. */
  push(image: string): Promise<void>;
  pull(image: string): Promise<void>;
  /** The processes that run while nothing else does. */
  daemons(): Promise<readonly number[]>;
  /** The processes that hold the containers' output, one or more each. */
  monitors(): Promise<readonly number[]>;
}

export interface BuildOptions {
  readonly noCache?: boolean;
}

export type Group = 'start' | 'build' | 'transfer' | 'serve' | 'state';

/** Why an engine is left out. */
export class Absent extends Error {}
