import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RegistryServer } from '@slipway/registry';
import { sh } from './build-lab.ts';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

/** What tests of `slipway build` share: an engine with the image `busybox`, a registry, and clones of repositories. */
export interface BuildYard {
  readonly engine: TestEngine;
  /** Another, which has built nothing but the same base. */
  readonly other: TestEngine;
  /** Host and port. */
  readonly registry: string;
  /** A clone with one commit of these files; gives its folder. */
  repository(files: Readonly<Record<string, string>>): string;
  /** `slipway build` as `shop/web`. */
  build(on: TestEngine, folder: string, ...flags: string[]): Promise<Outcome>;
  stop(): Promise<void>;
}

export interface Outcome {
  readonly digest: string;
  readonly imageId: string;
  readonly tags: readonly string[];
  readonly steps: number;
  readonly cachedSteps: number;
  readonly platforms: readonly { readonly platform: string; readonly digest: string }[];
}

export async function startBuildYard(): Promise<BuildYard> {
  const [engine, other] = await Promise.all([startTestEngine(), startTestEngine()]);
  await Promise.all([buildBusybox(engine), buildBusybox(other)]);
  const server = new RegistryServer({ folder: join(engine.folder, 'registry') });
  const registry = (await server.listen()).url.replace('http://', '');
  return {
    engine,
    other,
    registry,
    repository: (files) => {
      const folder = mkdtempSync(join(engine.folder, 'repository-'));
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
      const commit = 'git -c user.name=nina -c user.email=nina@example.org commit -qm one';
      sh(folder, `git init -q; git add -A; GIT_COMMITTER_DATE=2024-01-01T00:00:00Z ${commit}`);
      return folder;
    },
    build: async (on, folder, ...flags) =>
      JSON.parse(await on.slipway('build', folder, '--name', `${registry}/shop/web`, '--json', ...flags)),
    stop: async () => {
      await server.close();
      await Promise.all([engine.stop(), other.stop()]);
    },
  };
}
