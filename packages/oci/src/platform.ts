import { Failure } from '@slipway/failure';
import type { Platform } from './descriptor.ts';

/** Platforms as text, in the spelling of containerd's `platforms` package, which docker's clients use. */

const ALIASES: Readonly<Record<string, { readonly architecture: string; readonly variant?: string }>> = {
  x86_64: { architecture: 'amd64' },
  'x86-64': { architecture: 'amd64' },
  i386: { architecture: '386' },
  i686: { architecture: '386' },
  aarch64: { architecture: 'arm64' },
  armhf: { architecture: 'arm', variant: 'v7' },
  armel: { architecture: 'arm', variant: 'v6' },
};

/** What an architecture is taken for when no variant is named; `undefined` in what is written. */
const USUAL_VARIANT: Readonly<Record<string, string>> = { amd64: 'v1', arm64: 'v8' };
const SYSTEMS = ['linux', 'windows', 'darwin', 'freebsd'];

/**
 * Reads `os/architecture[/variant]`, or an architecture or `linux` alone: what is left out is `native`'s. Other names of an
 * architecture are replaced by Go's, and a variant that goes without saying is left out. Throws a `Failure` `bad-platform`.
 */
export function parsePlatform(text: string, native: Platform): Platform {
  const parts = text.toLowerCase().split('/');
  const [first = ''] = parts;
  const alone = parts.length === 1;
  const [os, name, variant, ...more] =
    alone && SYSTEMS.includes(first)
      ? [first, native.architecture, native.variant]
      : alone
        ? [native.os, first]
        : parts;
  if (!os || !name || variant === '' || more.length > 0)
    throw new Failure('bad-platform', `invalid platform "${text}"`, { hint: 'write it as linux/amd64' });
  const { architecture, variant: implied } = ALIASES[name] ?? { architecture: name };
  const named = variant ?? implied ?? (architecture === 'arm' ? 'v7' : undefined);
  if (named === undefined || named === USUAL_VARIANT[architecture]) return { os, architecture };
  return { os, architecture, variant: named };
}

/** `os/architecture[/variant]`. */
export function formatPlatform(platform: Platform | undefined): string {
  if (platform === undefined) return 'any';
  const { os, architecture, variant } = platform;
  return `${os}/${architecture}${variant === undefined || variant === '' ? '' : `/${variant}`}`;
}

/** Whether both mean the same machines, however they are spelled. */
export function samePlatform(a: Platform, b: Platform): boolean {
  return (
    formatPlatform(parsePlatform(formatPlatform(a), a)) ===
    formatPlatform(parsePlatform(formatPlatform(b), b))
  );
}
