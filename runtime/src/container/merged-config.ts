import { hostname } from 'node:os';
import { posix } from 'node:path';
import { DEFAULT_PATH } from '@slipway/builder';
import { Failure } from '@slipway/failure';
import type { ContainerImage, CreateRequest } from './create.ts';
import type { ContainerConfig } from './record.ts';

/** What a container runs with: what its image says, and what the request says on top of it. */

/** Docker's rule: a request's entry point takes the image's command away; lists of variables and labels are merged. */
export function mergedConfig(
  { config: request, hostConfig }: CreateRequest,
  image: ContainerImage,
  id: string,
): ContainerConfig {
  const base = image.config.config;
  const cleared = request.Entrypoint?.length === 1 && request.Entrypoint[0] === '';
  const wanted = request.Entrypoint?.length ? request.Entrypoint : null;
  const entrypoint = cleared ? null : (wanted ?? base.Entrypoint ?? null);
  const command = request.Cmd?.length ? request.Cmd : wanted === null ? (base.Cmd ?? null) : null;
  const { Healthcheck: check, StopSignal: signal, ...rest } = request;
  const healthcheck = mergedHealthcheck(check, base.Healthcheck ?? undefined);
  const stopSignal = signal ?? base.StopSignal;
  const workingDir = request.WorkingDir || (base.WorkingDir ?? '');
  if (workingDir !== '' && !posix.isAbsolute(workingDir))
    throw new Failure(
      'bad-request',
      `the working directory '${workingDir}' is invalid, it needs to be an absolute path`,
    );
  return {
    ...rest,
    Hostname: request.Hostname || (hostConfig.NetworkMode === 'host' ? hostname() : id.slice(0, 12)),
    User: request.User || (base.User ?? ''),
    WorkingDir: workingDir,
    Env: mergedEnv(base.Env ?? [], request.Env),
    Cmd: command,
    Entrypoint: entrypoint,
    Labels: { ...base.Labels, ...request.Labels },
    ExposedPorts: { ...base.ExposedPorts, ...request.ExposedPorts },
    Volumes: { ...base.Volumes, ...request.Volumes },
    ...(healthcheck === undefined ? {} : { Healthcheck: healthcheck }),
    ...(stopSignal === undefined ? {} : { StopSignal: stopSignal }),
  };
}

function mergedEnv(base: readonly string[], wanted: readonly string[]): string[] {
  const nameOf = (entry: string) => entry.split('=', 1)[0]!;
  const overridden = new Set(wanted.map(nameOf));
  const kept = base.filter((entry) => !overridden.has(nameOf(entry)));
  const path = [...kept, ...wanted].some((entry) => nameOf(entry) === 'PATH') ? [] : [`PATH=${DEFAULT_PATH}`];
  // `--env NAME` without a value takes the variable away.
  return [...path, ...kept, ...wanted].filter((entry) => entry.includes('='));
}

function mergedHealthcheck(
  wanted: ContainerConfig['Healthcheck'],
  base: ContainerConfig['Healthcheck'],
): ContainerConfig['Healthcheck'] {
  if (wanted === undefined || base === undefined) return wanted ?? base;
  const given = Object.fromEntries(
    Object.entries(wanted).filter(([, value]) => value !== 0 && value !== undefined),
  );
  return { ...base, ...given };
}
