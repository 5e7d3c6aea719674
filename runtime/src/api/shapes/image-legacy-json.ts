import { isOlder } from '../version.ts';

/**
 * What GET /images/NAME/json had in older versions of the API and clients of those expect: the fields of a container in
 * `Config` before 1.50, `Container` and `ContainerConfig` before 1.45, `VirtualSize` before 1.44. A version that is not
 * given is the newest.
 */
export function forVersion<Json extends { readonly Config: object; readonly Size: number }>(
  json: Json,
  version: string | undefined,
): object {
  if (version === undefined || !isOlder(version, '1.50')) return json;
  return {
    ...json,
    Config: { ...NO_CONTAINER, ...json.Config },
    ...(isOlder(version, '1.45') ? { Container: '', ContainerConfig: NO_CONTAINER } : {}),
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
