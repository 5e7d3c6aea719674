import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { bytesOf } from '@slipway/oci';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attempt } from '../integration/docker-cli.ts';
import { buildBusybox, startTestEngine, type TestEngine } from '../integration/engine.ts';

/** Clients of every version of the API that is served, older and newer ones, and what an engine like this has not got. */

let engine: TestEngine;

beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
});

afterAll(() => engine.stop());

async function ask(method: string, path: string): Promise<{ status: number; json: Record<string, unknown> }> {
  const asked = request({ socketPath: engine.socket, method, path });
  asked.end();
  const answered = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    asked.on('response', resolve).on('error', reject);
  });
  const body = await text(answered);
  return { status: answered.statusCode ?? 0, json: JSON.parse(body) as Record<string, unknown> };
}

const at = (version: string): TestEngine => ({
  ...engine,
  env: { ...engine.env, DOCKER_API_VERSION: version },
});

describe.each(['1.24', '1.41', '1.43', '1.44', '1.50'])('a client of API %s', (version) => {
  test('sees its version', async () => {
    const { stdout } = await attempt(at(version), 'version', '--format', '{{.Client.APIVersion}}');
    expect(stdout).toBe(`${version}\n`);
  });

  test('runs a container to its end, and lists, inspects, executes in, stops and removes one', async () => {
    const once = await attempt(at(version), 'run', '--rm', 'busybox', 'sh', '-c', 'echo out; exit 3');
    expect(once).toMatchObject({ code: 3, stdout: 'out\n', stderr: '' });
    const run = await attempt(at(version), 'run', '-d', '--name', 'one', 'busybox', 'sleep', '60');
    expect(run.code, run.stderr).toBe(0);
    expect((await attempt(at(version), 'ps', '--format', '{{.Names}} {{.Image}}')).stdout).toBe(
      'one busybox\n',
    );
    const running = await attempt(at(version), 'inspect', '--format', '{{.State.Running}}', 'one');
    expect(running.stdout).toBe('true\n');
    expect((await attempt(at(version), 'exec', 'one', 'echo', 'in')).stdout).toBe('in\n');
    expect((await attempt(at(version), 'stop', '-t', '0', 'one')).stdout).toBe('one\n');
    expect((await attempt(at(version), 'rm', 'one')).stdout).toBe('one\n');
  });

  test('lists images, networks and volumes', async () => {
    const images = await attempt(at(version), 'images', '--format', '{{.Repository}}:{{.Tag}}');
    expect(images.stdout).toBe('busybox:latest\n');
    const networks = await attempt(at(version), 'network', 'ls', '--format', '{{.Name}}');
    expect(networks.stdout.trim().split('\n').sort()).toEqual(['bridge', 'host', 'none']);
    expect(await attempt(at(version), 'volume', 'ls', '-q')).toMatchObject({ code: 0, stdout: '' });
  });
});

describe('an image as older clients know it', () => {
  test.each([
    ['v1.50/', ['ContainerConfig'], ['VirtualSize', 'Container']],
    ['', ['ContainerConfig'], ['VirtualSize', 'Container']],
    ['v1.44/', ['Container', 'ContainerConfig'], ['VirtualSize']],
    ['v1.43/', ['Container', 'ContainerConfig', 'VirtualSize'], []],
  ])('/%simages/busybox/json', async (version, has, lacks) => {
    const { status, json } = await ask('GET', `/${version}images/busybox/json`);
    expect(status).toBe(200);
    expect(Object.keys(json)).toEqual(expect.arrayContaining(has));
    for (const name of lacks) expect(json).not.toHaveProperty(name);
    if (version !== '' && version !== 'v1.50/')
      expect(json['Config']).toMatchObject({ Hostname: '', Entrypoint: null, Cmd: ['sh'] });
  });
});

describe('a client of a version that is not served', () => {
  test('too old', async () => {
    const { code, stderr } = await attempt(at('1.23'), 'ps');
    expect(code).toBe(1);
    expect(stderr).toContain(
      'client version 1.23 is too old. Minimum supported API version is 1.24, please upgrade your client to a newer version',
    );
  });

  test('too new', async () => {
    const { code, stderr } = await attempt(at('1.51'), 'ps');
    expect(code).toBe(1);
    expect(stderr).toContain('client version 1.51 is too new. Maximum supported API version is 1.50');
  });

  test.each(['/v1.23/containers/json', '/v1.51/containers/json', '/v2.0/info'])('GET %s', async (path) => {
    const { status, json } = await ask('GET', path);
    expect(status).toBe(400);
    expect(json['message']).toMatch(/^client version [\d.]+ is too (old|new)\. M/);
  });
});

describe('what this engine has not got', () => {
  const IN_NO_SWARM =
    'This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.';

  test.each([
    ['GET', '/nodes', 503, IN_NO_SWARM],
    ['GET', '/nodes/some', 503, IN_NO_SWARM],
    ['GET', '/services', 503, IN_NO_SWARM],
    ['POST', '/services/create', 503, IN_NO_SWARM],
    ['GET', '/tasks', 503, IN_NO_SWARM],
    ['GET', '/secrets', 503, IN_NO_SWARM],
    ['POST', '/secrets/create', 503, IN_NO_SWARM],
    ['GET', '/configs', 503, IN_NO_SWARM],
    ['GET', '/swarm', 503, IN_NO_SWARM],
    ['GET', '/swarm/unlockkey', 503, IN_NO_SWARM],
    ['POST', '/swarm/leave', 503, 'This node is not part of a swarm'],
    ['POST', '/swarm/init', 501, 'swarm mode is not supported by this engine'],
    ['POST', '/swarm/join', 501, 'swarm mode is not supported by this engine'],
    ['GET', '/plugins/some/json', 404, 'plugin "some" not found'],
    ['POST', '/plugins/acme/some:1/enable', 404, 'plugin "acme/some:1" not found'],
    ['GET', '/plugins/privileges?remote=some', 501, 'plugins are not supported by this engine'],
    ['POST', '/plugins/pull?remote=some', 501, 'plugins are not supported by this engine'],
    ['GET', '/images/search?term=some', 501, 'searching registries is not supported'],
    ['POST', '/session', 501, 'BuildKit sessions are not supported'],
    ['POST', '/grpc', 501, 'BuildKit sessions are not supported'],
    ['GET', '/nowhere', 404, 'page not found'],
  ])('%s %s: %i', async (method, path, status, message) => {
    const answer = await ask(method, `/v1.50${path}`);
    expect(answer).toMatchObject({ status, json: { message: expect.stringContaining(message) } });
  });

  test.each([
    ['swarm init', 'swarm mode is not supported by this engine'],
    ['secret ls', IN_NO_SWARM],
    ['config ls', IN_NO_SWARM],
    ['stack ls', IN_NO_SWARM],
    ['plugin install --grant-all-permissions some', 'plugins are not supported by this engine'],
    ['search some', 'searching registries is not supported'],
  ])('docker %s', async (line, message) => {
    const { code, stderr } = await attempt(engine, ...line.split(' '));
    expect(code).not.toBe(0);
    expect(stderr).toContain(message);
  });
});

test('a build whose empty lists are null, as docker 20.10 writes them', async () => {
  writeFileSync(join(engine.folder, 'Dockerfile'), 'FROM busybox\nRUN echo built\n');
  const context = execFileSync('tar', ['-c', '-C', engine.folder, 'Dockerfile']);
  const query = { buildargs: 'null', cachefrom: 'null', labels: 'null', ulimits: 'null' };
  const output: string[] = [];
  for await (const chunk of engine.client.raw('POST', '/build', { query, upload: bytesOf(context) }))
    output.push(chunk.toString());
  expect(output.join('')).toContain('Successfully built');
});
