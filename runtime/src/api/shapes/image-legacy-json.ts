import { API_VERSION, isOlder } from '../version.ts';

/**
 * What GET /images/NAME/json had in older versions of the API and clients of those expect: the fields of a container in
 * `Config` before 1.50, `Container` before 1.45, `VirtualSize` before 1.44. A version that is not given is the newest.
 * `ContainerConfig`, which the API had before 1.45, is there in all: Compose 1 asks for the newest version and needs it.
 */
export function forVersion<Json extends { readonly Config: object; readonly Size: number }>(
  json: Json,
  version = API_VERSION,
): object {
  const config = { ...NO_CONTAINER, ...json.Config };
  return {
    ...json,
    Config: isOlder(version, '1.50') ? config : json.Config,
    ContainerConfig: config,
    ...(isOlder(version, '1.45') ? { Container: '' } : {}),
    ...(isOlder(version, '1.44') ? { VirtualSize: json.Size } : {}),
  };
}

/** The configuration of no container. */
const NO_CONTAINER = {
  ...{ Hostname: '', Domainname: '', User: '', Image: '', WorkingDir: '' },
  ...{ AttachStdin: false, AttachStdout: false, AttachStderr: false },
  ...{ Tty: false, OpenStdin: false, StdinOnce: false },
  ...{ Env: null, Cmd: null, Entrypoint: null, Volumes: null, OnBuild: null, Labels: null },
};
