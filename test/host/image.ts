import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { run } from '@slipway/command';

/**
 * The system disk of the host: Debian with systemd, its kernel, and what `slipway` asks for on a machine. It is made once
 * of Debian's packages and kept, by a name that follows from what it is made of; a run never writes to it. Beside it lies
 * its kernel, for a machine that needs no boot loader.
 */
export interface Image {
  readonly kernel: string;
  readonly initrd: string;
  readonly disk: string;
}

const SUITE = 'bookworm';
const DISK_SIZE = '8G';

const PACKAGES = [
  ...['systemd-sysv', 'dbus', 'linux-image-amd64', 'kmod', 'udev', 'openssh-server'],
  ...['crun', 'conmon', 'nftables', 'iproute2', 'procps', 'util-linux', 'attr', 'socat', 'ca-certificates'],
  ...['busybox-static', 'curl'],
];

/** The docker CLI alone: its package would bring, and start, an engine that is not the one to be tested. */
const DOCKER_CLI =
  'cd "$1/var/tmp" && APT_CONFIG="$MMDEBSTRAP_APT_CONFIG" apt-get -qq download docker.io && dpkg-deb --fsys-tarfile docker.io_*.deb | tar -x -C "$1" ./usr/bin/docker && rm docker.io_*.deb';

/** Label of the disk with what is tested, and where it is mounted. */
export const TOOLS = { label: 'tools', folder: '/opt/slipway' } as const;

const FILES: Readonly<Record<string, string>> = {
  'etc/hostname': 'slipway-test\n',
  'etc/hosts': '127.0.0.1 localhost slipway-test\n::1 localhost\n',
  'etc/fstab': `LABEL=${TOOLS.label} ${TOOLS.folder} ext4 ro 0 0\n`,
  'etc/systemd/network/80-all.network': '[Match]\nName=en* eth*\n[Network]\nDHCP=yes\n',
  'etc/ssh/sshd_config.d/test.conf': `AuthorizedKeysFile ${TOOLS.folder}/authorized_keys\nUseDNS no\n`,
};

const ENABLED = ['systemd-networkd.service'];

/** What an image of the same name is always made of, whenever and wherever. */
const key = createHash('sha256')
  .update(JSON.stringify([SUITE, DISK_SIZE, PACKAGES, DOCKER_CLI, FILES, ENABLED]))
  .digest('hex')
  .slice(0, 12);

const FOLDER = join(import.meta.dirname, '../../.state/host', key);

/** Gives the image, and makes it where it is not there yet; `say` is told when that begins. Needs root. */
export async function provideImage(say: (progress: string) => void): Promise<Image> {
  const image = imageIn(FOLDER);
  if (existsSync(FOLDER)) return image;
  say('making the disk of the host, which takes some minutes, once');
  mkdirSync(join(FOLDER, '..'), { recursive: true });
  const making = mkdtempSync(`${FOLDER}.`);
  try {
    const root = join(making, 'root');
    await bootstrap(root);
    await configure(root);
    const { kernel, initrd, disk } = imageIn(making);
    copyFileSync(join(root, 'vmlinuz'), kernel);
    copyFileSync(join(root, 'initrd.img'), initrd);
    await makeDisk(root, disk, { size: DISK_SIZE, label: 'system' });
    rmSync(root, { recursive: true });
    renameSync(making, FOLDER);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return image;
}

/** Makes an ext4 file system of a folder, as a file that takes the room of what is in it. */
export async function makeDisk(
  folder: string,
  disk: string,
  { size, label }: { readonly size: string; readonly label: string },
): Promise<void> {
  await run(['truncate', '--size', size, disk]);
  await run(['mkfs.ext4', '-q', '-L', label, '-d', folder, disk]);
}

const imageIn = (folder: string): Image => ({
  kernel: join(folder, 'vmlinuz'),
  initrd: join(folder, 'initrd.img'),
  disk: join(folder, 'system.img'),
});

async function bootstrap(root: string): Promise<void> {
  await run([
    ...['mmdebstrap', '--quiet', '--mode=root', '--variant=important', '--architectures=amd64'],
    ...[`--include=${PACKAGES.join()}`, `--customize-hook=${DOCKER_CLI}`, SUITE, root],
  ]);
}

async function configure(root: string): Promise<void> {
  mkdirSync(join(root, TOOLS.folder));
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(root, path), text);
  const wanted = join(root, 'etc/systemd/system/multi-user.target.wants');
  for (const unit of ENABLED) symlinkSync(`/lib/systemd/system/${unit}`, join(wanted, unit));
}
