import type { Platform } from '@slipway/oci';

/** What is to be built, and how: plain data, as it goes from a client to the engine. */
export interface BuildRequest {
  /** The text of the Dockerfile, and its name for messages. */
  readonly dockerfile: string;
  readonly dockerfileName: string;
  readonly target?: string | undefined;
  readonly platform?: Platform | undefined;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  /** Annotations of the image's manifest. */
  readonly annotations?: Readonly<Record<string, string>> | undefined;
  /** Names that FROM, COPY and mounts may use besides those of stages, which they go before. */
  readonly contexts?: Readonly<Record<string, NamedContext>> | undefined;
  /** The commit's time in seconds: `created`, history, and what `ARG SOURCE_DATE_EPOCH` declares. */
  readonly epoch: number;
  /** No commit gives the time: it is that of the base image, so that the image is the same whenever it is built. */
  readonly undated?: boolean | undefined;
  readonly noCache: boolean;
  /** Stages whose cached steps are not used. */
  readonly noCacheFilter: readonly string[];
  readonly pull: boolean;
  readonly network: 'default' | 'none' | 'host';
  readonly extraHosts: readonly string[];
  readonly shmSize?: number | undefined;
  readonly ulimits: readonly { readonly name: string; readonly soft: number; readonly hard: number }[];
  /** Whether traces of time and place are taken out of RUN's layers. */
  readonly normalise: boolean;
  /** Base images as the materials name them → the digest they must have: a rebuild's. */
  readonly pins: Readonly<Record<string, string>>;
}

/** `--build-context`: an image to use under another name, or a folder that is sent along under it. */
export type NamedContext = { readonly image: string } | { readonly folder: true };
