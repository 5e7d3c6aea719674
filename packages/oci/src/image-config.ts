import { Failure } from '@slipway/failure';
import * as z from 'zod';
import { digestSchema } from './descriptor.ts';

/**
 * The image configuration of OCI image-spec config.md, with the fields Docker adds to it (`Healthcheck`, `OnBuild`,
 * `Shell`). Durations are nanoseconds; times are RFC 3339.
 */
const healthSchema = z.object({
  Test: z.array(z.string()).optional(),
  Interval: z.number().optional(),
  Timeout: z.number().optional(),
  StartPeriod: z.number().optional(),
  StartInterval: z.number().optional(),
  Retries: z.number().optional(),
});

const flags = z.record(z.string(), z.object({})).nullish();
const words = z.array(z.string()).nullish();

const runConfigSchema = z.object({
  User: z.string().optional(),
  ExposedPorts: flags,
  Env: words,
  Entrypoint: words,
  Cmd: words,
  Volumes: flags,
  WorkingDir: z.string().optional(),
  Labels: z.record(z.string(), z.string()).nullish(),
  StopSignal: z.string().optional(),
  Healthcheck: healthSchema.nullish(),
  OnBuild: words,
  Shell: words,
});

const historySchema = z.object({
  created: z.string().optional(),
  created_by: z.string().optional(),
  author: z.string().optional(),
  comment: z.string().optional(),
  empty_layer: z.boolean().optional(),
});

const imageConfigSchema = z.object({
  created: z.string().optional(),
  author: z.string().optional(),
  architecture: z.string(),
  os: z.string(),
  variant: z.string().optional(),
  config: runConfigSchema.default({}),
  rootfs: z.object({ type: z.literal('layers'), diff_ids: z.array(digestSchema) }),
  history: z.array(historySchema).optional(),
});

type Deep<T> = T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;

export type Healthcheck = Deep<z.infer<typeof healthSchema>>;
export type RunConfig = Deep<z.infer<typeof runConfigSchema>>;
export type History = Deep<z.infer<typeof historySchema>>;
export type ImageConfig = Omit<z.infer<typeof imageConfigSchema>, 'config' | 'history'> & {
  readonly config: RunConfig;
  readonly history?: readonly History[] | undefined;
};

/** Parses what a client sends as a run configuration; what Slipway does not know is left out. Throws a `Failure` `bad-image-config`. */
export function parseRunConfig(value: unknown): RunConfig {
  const parsed = runConfigSchema.safeParse(value);
  if (parsed.success) return parsed.data as RunConfig;
  throw new Failure('bad-image-config', `not a run configuration: ${z.prettifyError(parsed.error)}`);
}

/** Parses the bytes of an image configuration; throws a `Failure` `bad-image-config`. */
export function parseImageConfig(content: Uint8Array): ImageConfig {
  let document: unknown;
  try {
    document = JSON.parse(Buffer.from(content).toString());
  } catch (cause) {
    throw new Failure('bad-image-config', 'the image configuration is not JSON', { cause });
  }
  const parsed = imageConfigSchema.safeParse(document);
  if (parsed.success) return parsed.data as ImageConfig;
  throw new Failure('bad-image-config', `not an image configuration: ${z.prettifyError(parsed.error)}`);
}
