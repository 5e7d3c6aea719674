import type { RunOptions, RunResult } from '@slipway/command';

/** A socket of another machine, reachable here until it is closed. */
export interface ForwardedSocket {
  /** Path of a Unix socket on this machine. */
  readonly socket: string;
  close(): Promise<void>;
}

/** A machine that releases run on: this one, or one reached over SSH. */
export interface Host {
  /** As the user wrote it; for messages. */
  readonly name: string;
  /**
   * Runs a program there to its end. `cwd`, `env` and `input` mean what they mean for `Run`. Throws a `Failure`
   * `command-failed`, or `host-unreachable`.
   */
  run(argv: readonly string[], options?: RunOptions): Promise<RunResult>;
  /** Copies one file, with its mode, to an absolute path whose folder exists; in its place at once or not at all. */
  upload(localPath: string, remotePath: string): Promise<void>;
  /** Makes a Unix socket of the host reachable. Throws a `Failure` `no-socket` when the host has none of that path. */
  forward(remoteSocket: string): Promise<ForwardedSocket>;
  /** Ends the connection, with all that was forwarded. */
  close(): Promise<void>;
}
