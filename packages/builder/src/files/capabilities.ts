import type { Run } from '@slipway/command';

/** A file that was copied: absolute paths. */
export interface Copied {
  readonly source: Buffer;
  readonly target: Buffer;
}

const READ = ['getfattr', '--absolute-names', '-h', '-d', '-e', 'hex', '-m', '^security\\.capability$', '--'];

/**
 * Gives copies the file capabilities of their originals. Node has no call for extended attributes: getfattr and
 * setfattr (Debian: attr) read and write them for all files at once. To be called after owners are set, which the kernel
 * answers by taking capabilities away.
 */
export async function copyCapabilities(files: readonly Copied[], run: Run): Promise<void> {
  if (files.length === 0) return;
  const input = Buffer.concat(files.flatMap(({ source }) => [source, Buffer.from([0])]));
  const { stdout } = await run(['xargs', '-0', ...READ], { input });
  if (stdout.length === 0) return;
  const targets = new Map(files.map(({ source, target }) => [source.toString('latin1'), target]));
  const dump = stdout
    .toString('latin1')
    .replace(/^# file: (.*)$/gm, (_, path: string) => `# file: ${quote(targets.get(unquote(path))!)}`);
  await run(['setfattr', '--restore=-'], { input: Buffer.from(dump, 'latin1') });
}

function quote(path: Buffer): string {
  return path
    .toString('latin1')
    .replace(/[\\\n\r]/g, (one) => `\\${one.charCodeAt(0).toString(8).padStart(3, '0')}`);
}

function unquote(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}
