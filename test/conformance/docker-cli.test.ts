import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { RegistryServer } from '@slipway/registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestEngine, type TestEngine } from '../integration/engine.ts';
import { build } from './docker-cli/build.ts';
import { change } from './docker-cli/change.ts';
import { end } from './docker-cli/end.ts';
import { exec } from './docker-cli/exec.ts';
import { images } from './docker-cli/images.ts';
import { look } from './docker-cli/look.ts';
import { registry } from './docker-cli/registry.ts';
import { pattern, plain, plainPath, type Row } from './docker-cli/row.ts';
import { run } from './docker-cli/run.ts';
import { absent, shapes } from './docker-cli/shapes.ts';
import { system } from './docker-cli/system.ts';
import { Recorder } from './recorder.ts';
import { differences, parseShape } from './shape.ts';

/**
 * What the docker CLI says and asks with a dockerd behind it, held against what it says and asks with our engine: exit
 * codes, output, requests with their statuses, and the field names of what is answered.
 */

let engine: TestEngine;
let recorder: Recorder;
let server: RegistryServer;
let address: string;
let env: Record<string, string>;
let folder: string;

beforeAll(async () => {
  engine = await startTestEngine();
  folder = join(engine.folder, 'files');
  server = new RegistryServer({ folder: join(engine.folder, 'registry') });
  address = `127.0.0.1:${(await server.listen()).port}`;
  recorder = new Recorder(engine.socket);
  const socket = join(engine.folder, 'recorder.sock');
  await recorder.listen(socket);
  env = { ...engine.env, DOCKER_HOST: `unix://${socket}`, REGISTRY: address };
  await makeFiles();
});

afterAll(async () => {
  await recorder.close();
  await server.close();
  await engine.stop();
});

describe.each([
  ['system', system],
  ['build', build],
  ['registry', registry],
  ['images', images],
  ['run', run],
  ['look', look],
  ['exec', exec],
  ['change', change],
  ['end', end],
])('%s', (_, rows) => {
  test.each(rows)('$name', replay);
});

async function replay(row: Row): Promise<void> {
  recorder.take();
  const { code, stdout, stderr } = row.keys === undefined ? await shell(row) : await terminal(row, row.keys);
  const exchanges = recorder.take().filter(({ path }) => !path.endsWith('/_ping'));
  expect.soft(plain(stdout, address)).toEqual(expected(row.out));
  expect.soft(plain(stderr, address)).toEqual(expected(row.err));
  expect.soft(code, stderr).toBe(row.exit ?? 0);
  const asks = exchanges.map(({ method, path, status }) => `${method} ${plainPath(path, address)} ${status}`);
  if (row.asks !== undefined) expect.soft(asks).toEqual(row.asks);
  for (const [at, { body }] of exchanges.entries()) expect.soft(lacks(asks[at]!, await body)).toEqual([]);
}

/** A row without anything left open is shown beside what came instead of it. */
const expected = (output = '') => (output.includes('[..') ? expect.stringMatching(pattern(output)) : output);

/** The fields that an answer lacks; each JSON document of a stream is an answer. */
function lacks(ask: string, body: string): string[] {
  const names = ask.replace(
    /\/(images|networks|volumes|exec)\/(?!create|json|prune|get|load)(.+?)((\/(json|history))? \d+)$/,
    '/$1/NAME$3',
  );
  const shape = shapes[/ [45]\d\d$/.test(ask) ? '4xx' : names];
  if (shape === undefined || body === '') return [];
  const documents = body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  const missing = documents.flatMap((document) => differences(parseShape(shape), document));
  return missing.filter((path) => absent[names]?.[path] === undefined).map((path) => `${names}: ${path}`);
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function shell({ run }: Row): Promise<Ended> {
  const child = spawn('sh', ['-c', run], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, stdout, stderr };
}

/** On a terminal of 30 by 100, lent by `socat`. */
async function terminal({ run }: Row, keys: NonNullable<Row['keys']>): Promise<Ended> {
  const script = join(engine.folder, 'typed');
  writeFileSync(script, `#!/bin/sh\nstty rows 30 cols 100\n${run}\necho "exit code $?"\n`, { mode: 0o700 });
  const child = spawn('socat', ['-', `EXEC:${script},pty,setsid,ctty,stderr,rawer`], { cwd: folder, env });
  let shown = '';
  child.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
  });
  const closed = new Promise((resolve) => child.on('close', resolve));
  for (const [awaited, typed] of keys) {
    await expect.poll(() => shown, { timeout: 15_000 }).toContain(awaited);
    child.stdin.write(typed);
  }
  await closed;
  const [stdout = '', code] = shown.split(/exit code (\d+)\s*$/);
  return { code: Number(code), stdout, stderr: '' };
}

/** A build context, one of larger layers, a root file system and a file to copy. */
async function makeFiles(): Promise<void> {
  const file = (name: string, content: string) => writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, 'root/bin'), { recursive: true });
  mkdirSync(join(folder, 'root/tmp'));
  mkdirSync(join(folder, 'root/etc'));
  mkdirSync(join(folder, 'ctx'));
  mkdirSync(join(folder, 'bigctx'));
  file('root/etc/passwd', 'root:x:0:0:root:/root:/bin/sh\n');
  file('cp.txt', 'copied\n');
  file('ctx/a.txt', 'a\n');
  file('ctx/.dockerignore', 'left-out\n');
  file('ctx/Dockerfile', DOCKERFILE);
  file('bigctx/Dockerfile', BIG_DOCKERFILE);
  cpSync('/bin/busybox', join(folder, 'root/bin/busybox'));
  const links = 'for name in $(bin/busybox --list); do [ $name = busybox ] || ln -s busybox bin/$name; done';
  const root = { cwd: join(folder, 'root') };
  await engine.run(['sh', '-c', `chmod 1777 tmp; ${links}; tar -cf ../small.tar .`], root);
}

const DOCKERFILE = `ARG BASE=small:1
FROM \${BASE} AS base
ARG WHO=world
ENV GREETING=hello
LABEL t=1
COPY a.txt /a.txt
RUN echo "$GREETING $WHO" > /b.txt && echo out && echo err >&2
FROM base AS final
EXPOSE 8080/tcp 9090/udp
VOLUME /data
HEALTHCHECK --interval=1s --timeout=2s --retries=2 --start-period=1s CMD cat /b.txt
STOPSIGNAL SIGTERM
CMD ["sh","-c","while :; do sleep 1; done"]
`;

const BIG_DOCKERFILE = `FROM small:1
RUN head -c 3000000 /dev/urandom > /blob; head -c 8000000 /dev/urandom > /blob2
RUN head -c 5000000 /dev/urandom > /blob3
`;
