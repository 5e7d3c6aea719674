import { Failure } from '@slipway/failure';
import * as z from 'zod';

const flag = z.boolean().nullish();
const size = z.int().nullish();
const text = z.string().nullish();
const strings = z.record(z.string(), z.string()).nullish();

/**
 * An entry of `HostConfig.Mounts`: what docker's `--mount` and the long form of Compose's `volumes` ask for. What asks for
 * something the engine does not do is refused, never dropped.
 */
export const mountSchema = z.looseObject({
  Type: z.string(),
  Source: text,
  Target: z.string(),
  ReadOnly: flag,
  BindOptions: z
    .looseObject({
      Propagation: text,
      ...{ CreateMountpoint: flag, NonRecursive: flag },
      ...{ ReadOnlyNonRecursive: flag, ReadOnlyForceRecursive: flag },
    })
    .nullish(),
  TmpfsOptions: z
    .looseObject({ SizeBytes: size, Mode: size, Options: z.array(z.array(z.string())).nullish() })
    .nullish(),
  VolumeOptions: z
    .looseObject({
      NoCopy: flag,
      Labels: strings,
      Subpath: text,
      DriverConfig: z.looseObject({ Name: text, Options: strings }).nullish(),
    })
    .nullish(),
});

/** Throws a `Failure` `unsupported`. */
export function checkMount({ Type, VolumeOptions }: z.infer<typeof mountSchema>): void {
  if (!['bind', 'volume', 'tmpfs'].includes(Type)) throw unsupported(`a mount of type ${Type}`);
  if (VolumeOptions?.Subpath) throw unsupported('the subpath of a volume');
  const driver = VolumeOptions?.DriverConfig?.Name;
  if (driver && driver !== 'local') throw unsupported(`the volume driver ${driver}`);
}

function unsupported(what: string): Failure {
  return new Failure('unsupported', `${what} is not supported`, { hint: 'leave it out' });
}
