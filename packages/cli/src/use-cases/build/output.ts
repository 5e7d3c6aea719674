import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { EngineClient } from '@slipway/engine-client';
import type { Bytes } from '@slipway/oci';
import type { CliContext } from '../../context.ts';
import type { BuiltPlatform } from './build-input.ts';
import { writing } from './writing.ts';

/** What becomes of an image besides being kept by the engine. `-` stands for standard output. */
export type Output =
  /** The archive of an OCI image layout, or one for `docker load`. */
  | { readonly type: 'oci' | 'docker'; readonly file: string }
  /** The files of the image's root, as a tar archive or in a folder. */
  | { readonly type: 'tar'; readonly file: string }
  | { readonly type: 'local'; readonly folder: string };

/** What was built. */
export interface Built {
  /** A name or id that the engine knows it by; of several platforms, the index's tag. */
  readonly name: string;
  readonly platforms: readonly BuiltPlatform[];
}

export type OutputContext = Pick<CliContext, 'run' | 'stdout' | 'signal'>;

/** Writes an image where an output says, whole or not at all, and gives where that is. */
export async function writeOutput(
  output: Output,
  built: Built,
  engine: EngineClient,
  context: OutputContext,
): Promise<string> {
  switch (output.type) {
    case 'oci':
    case 'docker':
      return writeFile(output.file, engine.images.archive(built.name, output.type), context);
    case 'tar':
      return writeFile(output.file, engine.images.files(built.platforms[0]!.imageId), context);
    case 'local': {
      const several = built.platforms.length > 1;
      for (const { platform, imageId } of built.platforms) {
        const folder = several ? join(output.folder, platform.replaceAll('/', '_')) : output.folder;
        await unpack(engine.images.files(imageId), folder, context);
      }
      return output.folder;
    }
  }
}

async function writeFile(file: string, content: Bytes, { stdout, signal }: OutputContext): Promise<string> {
  if (file === '-') {
    // Whoever reads it may be slower than the engine: it is not gathered in memory.
    for await (const chunk of content) await new Promise<void>((written) => stdout.write(chunk, written));
    return file;
  }
  await writing(file, async () => {
    const there = await stat(file).catch(() => undefined);
    // A device or a pipe is written to, not replaced.
    if (there?.isFile() === false) return pipeline(content, createWriteStream(file), { signal });
    const partial = `${file}.${process.pid}.partial`;
    try {
      await pipeline(content, createWriteStream(partial), { signal });
      await rename(partial, file);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  });
  return file;
}

/** Files belong to whoever asked for them, as with docker; their modes and times are the image's. */
async function unpack(tar: Bytes, folder: string, { run, signal }: OutputContext): Promise<void> {
  await writing(folder, () => mkdir(folder, { recursive: true }));
  const options = ['--extract', '--no-same-owner', '--preserve-permissions', '--delay-directory-restore'];
  await run(['tar', ...options, '--directory', folder], { input: tar, signal });
}
