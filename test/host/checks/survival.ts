import { deepEqual, equal, notEqual } from 'node:assert/strict';
import type { Check } from '../check.ts';
import type { Machine } from '../machine.ts';

/** What outlives the engine, and what comes back when the machine does. */

const START = `server='mkdir /www; echo page > /www/index.html; exec httpd -f -p 80 -h /www'
docker run -d --name web --restart always -p 8080:80 busybox sh -c "$server"
docker run -d --name worker --restart unless-stopped busybox sleep 100000
docker run -d --name stopped --restart unless-stopped busybox sleep 100000
docker run -d --name once busybox sleep 100000
docker kill stopped
`;

const ALL_RUNNING = ['once', 'web', 'worker'];

/** Gives the names of those that run with their processes on the machine, in the order of their names. */
async function processes(host: Machine): Promise<Record<string, string>> {
  const lines = await host.sh("docker inspect -f '{{.Name}} {{.State.Pid}}' $(docker ps -q)");
  const pairs = lines.trim().split('\n').sort();
  return Object.fromEntries(pairs.map((line) => line.slice(1).split(' ') as [string, string]));
}

const page = (host: Machine) => host.sh('curl -sS --retry 5 --retry-connrefused http://127.0.0.1:8080/');

const check = (host: Machine) => host.sh('slipway system check');

const mainPid = async (host: Machine) => (await host.sh('systemctl show -p MainPID --value slipway')).trim();

export const survivalChecks: readonly Check[] = [
  {
    name: 'a published port answers',
    verify: async (host) => {
      await host.sh(START);
      equal(await page(host), 'page\n');
      deepEqual(Object.keys(await processes(host)), ALL_RUNNING);
    },
  },
  {
    name: 'containers go on while the engine is restarted',
    verify: async (host) => {
      const before = await processes(host);
      await host.sh('systemctl restart slipway');
      deepEqual(await processes(host), before);
      equal(await page(host), 'page\n');
    },
  },
  {
    name: 'systemd brings back an engine that was killed, with its containers untouched',
    verify: async (host) => {
      const [before, killed] = [await processes(host), await mainPid(host)];
      await host.sh(
        `kill -9 ${killed}; until [ "$(systemctl show -p MainPID --value slipway)" != ${killed} ] && systemctl -q is-active slipway; do sleep 1; done`,
      );
      notEqual(await mainPid(host), killed);
      deepEqual(await processes(host), before);
      equal(await page(host), 'page\n');
    },
  },
  {
    name: 'after a reboot those run that should: always and unless-stopped, but not what was stopped or has no policy',
    verify: async (host) => {
      await host.reboot();
      deepEqual(Object.keys(await processes(host)), ['web', 'worker']);
    },
  },
  {
    name: 'their published ports answer again',
    verify: async (host) => equal(await page(host), 'page\n'),
  },
  {
    name: 'slipway system check finds nothing, and systemd no failed unit',
    verify: async (host) => {
      equal(await check(host), 'all is as recorded\n');
      equal(await host.sh('systemctl --failed --no-legend'), '');
    },
  },
  {
    name: 'containers run on when the engine is stopped, and are its own when it starts again',
    verify: async (host) => {
      const before = await processes(host);
      await host.sh(`systemctl stop slipway; kill -0 ${Object.values(before).join(' ')}`);
      equal(await page(host), 'page\n');
      await host.sh('systemctl start slipway');
      deepEqual(await processes(host), before);
      equal(await check(host), 'all is as recorded\n');
    },
  },
];
