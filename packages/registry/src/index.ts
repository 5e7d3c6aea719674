export type { CredentialSource, Credentials } from './auth/credentials.ts';
export { dockerConfigCredentials, type RunCredentialHelper } from './auth/docker-config.ts';
export { type CopySource, type CopyTarget, copy } from './client/copy.ts';
export type { OnProgress, ProgressEvent } from './client/progress.ts';
export { type PullOptions, pull } from './client/pull.ts';
export { type PushOptions, type PushSource, push } from './client/push.ts';
export { RegistryBlobStore } from './client/registry-blob-store.ts';
export {
  type FetchedManifest,
  RegistryClient,
  type RegistryClientOptions,
} from './client/registry-client.ts';
export { RegistryServer, type RegistryServerOptions } from './server/registry-server.ts';
