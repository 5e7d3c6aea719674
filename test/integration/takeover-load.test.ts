import { randomBytes } from 'node:crypto';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '@slipway/command';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildBusybox, startTestEngine, type TestEngine } from './engine.ts';

/**
 * Published ports change hands a hundred times while clients ask: from the host's loopback, from another machine (a
 * namespace behind a veth), and from a container (hairpin). Not one request may be lost. They open a
 * connection for each request; with keep-alive, the old container answers its open connections until they have drained.
 */

const SWITCHES = 100;
const PORT = 18_090;

/** Told to stop it goes on answering, asks each client to come again by another connection, and ends with the last. */
const SERVER = `import { createServer } from 'node:http';
let stopping = false;
const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  if (stopping) response.setHeader('connection', 'close');
  response.end(process.env.ANSWER + '\\n');
}).listen(8080);
process.on('SIGTERM', () => {
  stopping = true;
  setInterval(() => server.getConnections((_, open) => open === 0 && process.exit(0)), 5);
});
`;

let engine: TestEngine;
const machine = `sw-test-${randomBytes(3).toString('hex')}`;
const veth = machine.replace('-test', '');
const HOST_ADDRESS = '10.231.77.1';

beforeAll(async () => {
  engine = await startTestEngine();
  await buildBusybox(engine);
  mkdirSync(join(engine.folder, 'app'));
  writeFileSync(join(engine.folder, 'app', 'server.mjs'), SERVER);
  await run(['ip', 'netns', 'add', machine]);
  await run(['ip', '-batch', '-'], {
    input: [
      `link add ${veth} type veth peer name eth0 netns ${machine}`,
      `addr add ${HOST_ADDRESS}/24 dev ${veth}`,
      `link set ${veth} up`,
      '',
    ].join('\n'),
  });
  await run(['ip', '-n', machine, '-batch', '-'], {
    input: 'addr add 10.231.77.2/24 dev eth0\nlink set eth0 up\n',
  });
});

afterAll(async () => {
  await engine.stop();
  await run(['ip', 'netns', 'del', machine]);
});

/** Starts a server whose port is not published yet, and waits until it answers at its own address. */
async function startServer(name: string): Promise<void> {
  const library = (folder: string) => ['-v', `${folder}:${folder}:ro`];
  await engine.docker(
    ...['create', '--name', name, '-p', `${PORT}:8080`, '-e', `ANSWER=${name}`],
    ...[
      '-v',
      `${dirname(realpathSync(process.execPath))}:/node:ro`,
      '-v',
      `${join(engine.folder, 'app')}:/app:ro`,
    ],
    ...[...library('/lib'), ...library('/lib64'), 'busybox', '/node/node', '/app/server.mjs'],
  );
  await engine.client.containers.startUnpublished(name);
  const address = (await engine.docker('inspect', '-f', '{{.NetworkSettings.IPAddress}}', name)).trim();
  while ((await answer(address, 8080, new Agent()).catch(() => '')) !== name) await sleep(20);
}

function answer(host: string, port: number, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get({ host, port, agent, timeout: 10_000 }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece) => {
        text += piece;
      });
      response.on('end', () => resolve(text.trim())).on('error', reject);
    });
    request.on('timeout', () => request.destroy(new Error('no answer in 10 s'))).on('error', reject);
  });
}

interface Tally {
  readonly answers: Map<string, number>;
  readonly lost: string[];
}

/** Clients on the host's loopback that ask one request after the other until the signal. */
async function ask(agent: () => Agent, clients: number, signal: AbortSignal): Promise<Tally> {
  const tally: Tally = { answers: new Map(), lost: [] };
  const client = async () => {
    const own = agent();
    while (!signal.aborted) {
      try {
        const name = await answer('127.0.0.1', PORT, own);
        tally.answers.set(name, (tally.answers.get(name) ?? 0) + 1);
      } catch (error) {
        tally.lost.push(String(error));
      }
      await sleep(1);
    }
    own.destroy();
  };
  await Promise.all(Array.from({ length: clients }, client));
  return tally;
}

test('a hundred switches lose no request of clients that connect for each', async () => {
  await startServer('port');
  await startServer('starboard');
  await engine.client.containers.takeover('port');
  await engine.docker('run', '-d', '--name', 'inner', 'busybox', 'sh', '-c', HAIRPIN);
  const over = new AbortController();
  const near = ask(() => new Agent({ keepAlive: false }), 4, over.signal);
  const seconds = 12;
  const far = run([
    ...['ip', 'netns', 'exec', machine, 'wrk', '-t1', '-c8', `-d${seconds}s`, '--timeout', '10s'],
    ...['-H', 'Connection: close', `http://${HOST_ADDRESS}:${PORT}/`],
  ]);
  for (let turn = 0; turn < SWITCHES; turn += 1) {
    const [to, from] = turn % 2 === 0 ? ['starboard', 'port'] : ['port', 'starboard'];
    await engine.client.containers.takeover(to!, from);
    await sleep(80);
  }
  const report = (await far).stdout.toString();
  over.abort();
  const { answers, lost } = await near;
  expect(lost).toEqual([]);
  expect([...answers.keys()].sort()).toEqual(['port', 'starboard']);
  expect(report).toMatch(/[1-9]\d* requests in/);
  expect(report).not.toMatch(/Socket errors|Non-2xx/);
  await engine.docker('kill', '-s', 'INT', 'inner');
  await engine.docker('wait', 'inner');
  const inner = (await engine.docker('logs', 'inner')).trim().split('\n');
  expect(inner.length).toBeGreaterThan(10);
  expect(new Set(inner)).toEqual(new Set(['port', 'starboard']));
  await engine.docker('rm', '-f', 'port', 'starboard', 'inner');
});

/** Asks by the host's address, and says what it got. */
const HAIRPIN = `trap 'exit 0' INT
while true; do
  answer=$(printf 'GET / HTTP/1.0\\r\\n\\r\\n' | nc -w 10 ${HOST_ADDRESS} ${PORT} | tail -n 1)
  echo "\${answer:-lost}"
done`;

test('open connections drain from the container that is replaced, and none of their requests is lost', async () => {
  await startServer('first');
  await engine.client.containers.takeover('first');
  const over = new AbortController();
  const near = ask(() => new Agent({ keepAlive: true, maxSockets: 1 }), 8, over.signal);
  let old = 'first';
  for (let turn = 0; turn < 20; turn += 1) {
    const next = `release-${turn}`;
    await startServer(next);
    await engine.client.containers.takeover(next, old);
    await engine.docker('stop', old);
    expect(await engine.docker('inspect', '-f', '{{.State.ExitCode}}', old)).toBe('0\n');
    await engine.docker('rm', old);
    old = next;
  }
  over.abort();
  const { answers, lost } = await near;
  expect(lost).toEqual([]);
  expect(answers.size).toBeGreaterThan(20);
  await engine.docker('rm', '-f', old);
});
