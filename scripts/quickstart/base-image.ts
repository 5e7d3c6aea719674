import { createReadStream, existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildRequest } from '@slipway/builder';
import type { EngineClient } from '@slipway/engine-client';
import { isFailure } from '@slipway/failure';
import { ByteString, tarEntry, writeTar } from '@slipway/oci';
import { type CliContext, registryClient } from 'slipway';

/** The Debian base of the guestbook: Docker Hub's where that can be reached, else made here from Debian's packages. */
export interface BaseImage {
  /** Where the embedded registry has it, with its tag. */
  readonly reference: string;
  readonly origin: 'already there' | 'pulled from Docker Hub' | "made from Debian's packages";
}

const HUB_IMAGE = 'debian:bookworm-slim';
const REPOSITORY = 'library/debian';
const TAG = 'bookworm-slim';
const HUB_TIMEOUT = 60_000;
/** 2025-01-01: the latest time a file of the base may have, so that it is the same whenever it is made. */
const EPOCH = 1_735_689_600;
const DOCKERFILE = 'FROM scratch\nARG SOURCE_DATE_EPOCH\nADD root.tar /\nCMD ["bash"]\n';

/** Sees to it that the embedded registry has the base. `folder` keeps what was made, for the next time. */
export async function provideBase(
  registry: string,
  engine: EngineClient,
  folder: string,
  context: CliContext,
  tell: (text: string) => void,
): Promise<BaseImage> {
  const reference = `${registry}/${REPOSITORY}:${TAG}`;
  if ((await registryClient(registry, context).resolve(REPOSITORY, TAG)) !== undefined)
    return { reference, origin: 'already there' };
  const pulled = await pullFromHub(engine, tell);
  if (pulled) await engine.images.tag(HUB_IMAGE, `${registry}/${REPOSITORY}`, TAG);
  else await importRoot(await makeRoot(folder, context, tell), reference, engine);
  for await (const { status, id } of engine.images.push(`${registry}/${REPOSITORY}`, TAG))
    if (status === 'Pushed') tell(`${id}: ${status}`);
  return { reference, origin: pulled ? 'pulled from Docker Hub' : "made from Debian's packages" };
}

async function pullFromHub(engine: EngineClient, tell: (text: string) => void): Promise<boolean> {
  try {
    for await (const { status, id } of engine.images.pull(HUB_IMAGE, {
      signal: AbortSignal.timeout(HUB_TIMEOUT),
    })) {
      if (status === 'Pull complete') tell(`${id}: ${status}`);
    }
    return true;
  } catch (error) {
    if (!isFailure(error) && !(error instanceof DOMException)) throw error;
    tell(
      `Docker Hub cannot be reached (${error.message.split('\n')[0]}): making the base from Debian's packages`,
    );
    return false;
  }
}

/** A minimal Debian as a tar archive; mmdebstrap gives the same bytes for the same packages and SOURCE_DATE_EPOCH. */
async function makeRoot(
  folder: string,
  { run, env }: CliContext,
  tell: (text: string) => void,
): Promise<string> {
  const path = join(folder, 'debian-bookworm.tar');
  if (existsSync(path)) return path;
  tell('$ mmdebstrap --variant=minbase bookworm debian-bookworm.tar');
  const defined = Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  await run(['mmdebstrap', '--quiet', '--variant=minbase', 'bookworm', `${path}.part`, '--format=tar'], {
    env: { ...defined, SOURCE_DATE_EPOCH: String(EPOCH) },
  });
  renameSync(`${path}.part`, path);
  return path;
}

async function importRoot(path: string, reference: string, engine: EngineClient): Promise<void> {
  const request: BuildRequest = {
    ...{
      dockerfile: DOCKERFILE,
      dockerfileName: 'Dockerfile',
      buildArgs: {},
      labels: {},
      epoch: EPOCH,
      noCache: false,
    },
    ...{
      noCacheFilter: [],
      pull: false,
      network: 'none',
      extraHosts: [],
      ulimits: [],
      normalise: true,
      pins: {},
    },
  };
  const entry = tarEntry({ path: ByteString.ofText('root.tar'), type: 'file', size: statSync(path).size });
  const content = writeTar([{ entry, content: createReadStream(path, { highWaterMark: 1 << 20 }) }]);
  const archives = [{ kind: 'context' as const, content }];
  for await (const _ of engine.builds.run({ request, tags: [reference], secrets: {} }, archives));
}
