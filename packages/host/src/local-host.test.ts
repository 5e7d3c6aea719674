import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@slipway/command';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LocalHost } from './local-host.ts';

let folder: string;
const host = new LocalHost({ run });
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-host-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('runs programs', async () => {
  const { stdout } = await host.run(['sh', '-c', 'pwd; cat'], { cwd: folder, input: 'in' });
  expect(stdout.toString()).toBe(`${folder}\nin`);
});

test('copies a file with its mode over one that is there', async () => {
  writeFileSync(join(folder, 'a'), 'new');
  chmodSync(join(folder, 'a'), 0o750);
  writeFileSync(join(folder, 'b'), 'old');
  await host.upload(join(folder, 'a'), join(folder, 'b'));
  expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('new');
  expect(statSync(join(folder, 'b')).mode & 0o777).toBe(0o750);
});

test('hands out a socket as it is, and refuses what is none', async () => {
  const socket = join(folder, 's');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  expect((await host.forward(socket)).socket).toBe(socket);
  server.close();
  await expect(host.forward(folder)).rejects.toMatchObject({ code: 'no-socket' });
});
