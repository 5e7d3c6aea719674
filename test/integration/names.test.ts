import { describe, expect, test } from 'vitest';
import { openNetworkLab } from './network-lab.ts';

/** By which names containers of a network know each other: lines in their hosts files, and a name server. */

const lab = openNetworkLab();
const { docker, inspect, rest, reaches, addressOf } = lab;
const ask = (from: string, ...question: string[]) =>
  docker('exec', from, 'sh', '-c', `nslookup ${question.join(' ')}; true`);

describe('names', () => {
  test('of neighbours resolve as they come, go, restart and are renamed', async () => {
    await docker('network', 'create', 'shop');
    const id = (await rest('web', '--network', 'shop')).trim();
    expect(await reaches('web', 'db')).toBe(false);
    await rest('db', '--network', 'shop', '--network-alias', 'sql', '--hostname', 'dbhost');
    for (const name of ['db', 'sql']) expect(await reaches('web', name)).toBe(true);
    expect(await reaches('db', 'web')).toBe(true);
    expect(await reaches('db', 'web.shop')).toBe(true);
    expect(await reaches('db', id.slice(0, 12))).toBe(true);
    await docker('stop', '-t', '0', 'db');
    expect(await reaches('web', 'db')).toBe(false);
    // Another one has its address meanwhile.
    await rest('other', '--network', 'shop');
    await docker('start', 'db');
    expect(await reaches('web', 'db')).toBe(true);
    expect(await docker('exec', 'web', 'grep', '-w', 'db', '/etc/hosts')).toContain(
      await addressOf('db', 'shop'),
    );
    await docker('restart', '-t', '0', 'web');
    expect(await reaches('db', 'web')).toBe(true);
    await docker('rename', 'db', 'database');
    expect([await reaches('web', 'database'), await reaches('web', 'db')]).toEqual([true, false]);
  });

  test('are known to a name server for those who ask one, also over a second network and backwards', async () => {
    await docker('network', 'create', 'shop');
    await docker('network', 'create', '--internal', 'vault');
    await rest('web', '--network', 'shop');
    await rest('db', '--network', 'shop', '--network-alias', 'sql');
    await rest('safe', '--network', 'vault');
    const address = await addressOf('db', 'shop');
    for (const name of ['db', 'sql', 'db.shop']) expect(await ask('web', '-type=a', name)).toContain(address);
    expect(await ask('web', address)).toContain('name = db.shop');
    expect(await ask('web', '-type=a', 'safe')).not.toContain('Name:');
    await docker('network', 'connect', 'vault', 'web');
    expect(await ask('web', '-type=a', 'safe')).toContain(await addressOf('safe', 'vault'));
    expect(await ask('safe', '-type=a', 'elsewhere.invalid')).toMatch(/SERVFAIL/);
    await rest('late');
    await docker('network', 'connect', 'shop', 'late');
    expect(await ask('late', '-type=a', 'sql')).toContain(address);
    await docker('network', 'disconnect', 'shop', 'late');
    expect(await docker('exec', 'late', 'cat', '/etc/resolv.conf')).not.toContain(
      await inspect('shop', '{{(index .IPAM.Config 0).Gateway}}'),
    );
    process.kill(await lab.engine.pid(), 'SIGKILL');
    await lab.engine.start();
    expect(await ask('web', '-type=a', 'sql')).toContain(address);
  });

  test('are known at 127.0.0.11 too, where programs for Docker ask, as networks come and go', async () => {
    await docker('network', 'create', 'shop');
    await docker('network', 'create', 'other');
    await rest('db', '--network', 'shop');
    await rest('web', '--network', 'shop');
    await rest('late');
    const address = await addressOf('db', 'shop');
    const knows = async (from: string) =>
      (await ask(from, '-type=a', '-timeout=2', '-retry=1', 'db', '127.0.0.11')).includes(
        `Address: ${address}\n`,
      );
    expect([await knows('web'), await knows('late')]).toEqual([true, false]);
    await docker('exec', 'web', 'sh', '-c', 'nc -w 2 127.0.0.11 53 </dev/null');
    for (const network of ['other', 'shop']) await docker('network', 'connect', network, 'late');
    expect(await knows('late')).toBe(true);
    await docker('network', 'disconnect', 'other', 'late');
    expect(await knows('late')).toBe(true);
    await docker('network', 'disconnect', 'shop', 'late');
    expect(await knows('late')).toBe(false);
    await docker('restart', '-t', '0', 'web');
    expect(await knows('web')).toBe(true);
  });

  test('are not known on the default network, where links give them', async () => {
    await rest('db');
    await rest('web', '--link', 'db:sql');
    expect([await reaches('web', 'sql'), await reaches('db', 'web')]).toEqual([true, false]);
    expect(await docker('exec', 'web', 'env')).toContain('SQL_NAME=/web/sql');
    await expect(rest('lost', '--link', 'nobody')).rejects.toThrow(
      /could not get container for nobody: No such container: nobody/,
    );
  });

  test('of a link hold on a network of the user, for the container that has it', async () => {
    await docker('network', 'create', 'shop');
    await rest('db', '--network', 'shop');
    await rest('web', '--network', 'shop', '--link', 'db:sql');
    await rest('third', '--network', 'shop');
    expect([await reaches('web', 'sql'), await reaches('third', 'sql')]).toEqual([true, false]);
    // Variables such as SQL_PORT are of the default network: here they would be in the way of the user's own.
    expect(await docker('exec', 'web', 'env')).not.toContain('SQL_');
  });
});
