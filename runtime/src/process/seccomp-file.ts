import { Failure } from '@slipway/failure';
import * as z from 'zod';

/**
 * Profiles of a user's own, as `--security-opt seccomp=FILE` hands them over: Docker's format, which names what an entry
 * holds for. The OCI runtime is given the entries that hold here. docs.docker.com/engine/security/seccomp
 */

const condition = z
  .object({
    caps: z.array(z.string()).nullish(),
    arches: z.array(z.string()).nullish(),
    minKernel: z
      .string()
      .regex(/^\d+\.\d+$/)
      .nullish(),
  })
  .nullish();

/** Of larger ones JavaScript would make others, and a rule something else. */
const exact = z.int().nonnegative();

const profile = z.object({
  defaultAction: z.string(),
  defaultErrnoRet: exact.nullish(),
  architectures: z.array(z.string()).nullish(),
  archMap: z
    .array(z.object({ architecture: z.string(), subArchitectures: z.array(z.string()).nullish() }))
    .nullish(),
  flags: z.array(z.string()).nullish(),
  listenerPath: z.string().nullish(),
  listenerMetadata: z.string().nullish(),
  syscalls: z
    .array(
      z.object({
        name: z.string().nullish(),
        names: z.array(z.string()).nullish(),
        action: z.string(),
        errnoRet: exact.nullish(),
        args: z
          .array(
            z.object({
              index: exact,
              value: exact,
              valueTwo: exact.nullish(),
              op: z.string(),
            }),
          )
          .nullish(),
        includes: condition,
        excludes: condition,
      }),
    )
    .nullish(),
});

/** What the conditions of entries are held against. */
export interface SeccompSurroundings {
  /** The `CAP_…` names of the container. */
  readonly capabilities: readonly string[];
  /** As `os.release()` gives it. */
  readonly kernel: string;
  /** As `process.arch` gives it. */
  readonly arch: string;
}

type Condition = z.infer<typeof condition>;

/** The profile in the terms of OCI runtime-spec config-linux.md#seccomp. Throws a `Failure` `bad-seccomp-profile`. */
export function readSeccompProfile(text: string, surroundings: SeccompSurroundings): object {
  const parsed = profile.safeParse(jsonOf(text));
  if (!parsed.success) throw bad(z.prettifyError(parsed.error));
  const { archMap, architectures, syscalls, ...rest } = parsed.data;
  if (archMap?.length && architectures?.length)
    throw bad("'architectures' and 'archMap' were specified in the seccomp profile, use either of them");
  const [native] = NATIVE[surroundings.arch] ?? [];
  const mapped = archMap?.find(({ architecture }) => architecture === native);
  const known = mapped ? [mapped.architecture, ...(mapped.subArchitectures ?? [])] : architectures;
  const entries = (syscalls ?? []).flatMap(({ name, names, includes, excludes, ...entry }) => {
    if (name && names?.length) throw bad("an entry has both 'name' and 'names', use either of them");
    if (!holds(includes, surroundings) || excluded(excludes, surroundings)) return [];
    return [given({ ...entry, names: names ?? (name ? [name] : []), args: entry.args?.map(given) })];
  });
  return given({ ...rest, architectures: known, syscalls: entries });
}

const NATIVE: Readonly<Record<string, readonly [string, string]>> = {
  x64: ['SCMP_ARCH_X86_64', 'amd64'],
  arm64: ['SCMP_ARCH_AARCH64', 'arm64'],
};

function holds(wanted: Condition, { capabilities, kernel, arch }: SeccompSurroundings): boolean {
  const { caps, arches, minKernel } = wanted ?? {};
  return (
    (!arches?.length || arches.includes(NATIVE[arch]?.[1] ?? arch)) &&
    (caps ?? []).every((capability) => capabilities.includes(capability)) &&
    (!minKernel || isAtLeast(kernel, minKernel))
  );
}

function excluded(unwanted: Condition, { capabilities, kernel, arch }: SeccompSurroundings): boolean {
  const { caps, arches, minKernel } = unwanted ?? {};
  return (
    (arches ?? []).includes(NATIVE[arch]?.[1] ?? arch) ||
    (caps ?? []).some((capability) => capabilities.includes(capability)) ||
    (!!minKernel && isAtLeast(kernel, minKernel))
  );
}

function isAtLeast(release: string, least: string): boolean {
  const [major = 0, minor = 0] = release.split(/[.-]/).map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = least.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Without what is null, which OCI runtimes take for wrong. */
function given<T extends object>(value: T): object {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null && each !== undefined));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw bad((error as Error).message);
  }
}

function bad(reason: string): Failure {
  return new Failure('bad-seccomp-profile', `Decoding seccomp profile failed: ${reason}`, {
    hint: 'give a profile in JSON, as Docker describes it',
  });
}
