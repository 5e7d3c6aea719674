/**
 * What is left out of a layer wherever a step wrote it: logs of the installation itself, caches that are made again when
 * they are needed, backups, locks and seeds. None of it is missed: programs make it anew, or work without.
 */
const LOGS = [
  /^var\/log\/(dpkg|alternatives|bootstrap|fontconfig)\.log$/,
  /^var\/log\/apt\/[^/]+$/,
  /^var\/log\/(dnf|yum|hawkey|pacman)[^/]*\.log$/,
];

const SYSTEM_CACHES = [
  /^var\/cache\/ldconfig\/aux-cache$/,
  /^var\/cache\/apt\/(src)?pkgcache\.bin$/,
  /^var\/cache\/apt\/archives\/(partial\/)?[^/]+\.deb$/,
  /^var\/cache\/(dnf|yum|libdnf5)\/.+/,
  /^var\/cache\/fontconfig\/[^/]+$/,
  /^var\/cache\/man\/(.*\/)?index\.db$/,
  /^var\/lib\/systemd\/catalog\/database$/,
];

const BACKUPS = [
  /^var\/cache\/debconf\/[^/]+-old$/,
  /^var\/lib\/dpkg\/(status|diversions|statoverride|available)-old$/,
  /^etc\/(passwd|group|shadow|gshadow|subuid|subgid)-$/,
];

/** Of this machine or this moment alone. */
const STATE = [
  /^etc\/\.pwd\.lock$/,
  /^run\/mount\/utab$/,
  /(^|\/)\.git\/(modules\/.+\/)?logs(\/|$)/,
  /^var\/lib\/systemd\/random-seed$/,
  /^var\/lib\/dnf\/repos\/[^/]+\/countme$/,
  /^var\/lib\/dnf\/history\.sqlite(-shm|-wal)?$/,
];

/** Of tools, in whatever folder is somebody's home. */
const HOME_CACHES = [
  /^(.*\/)?\.npm\/(_cacache|_logs|_update-notifier-last-checked)(\/|$)/,
  /^(.*\/)?\.cache\/(pip|uv|go-build|node-gyp|yarn|pnpm|composer|fontconfig|pre-commit)(\/|$)/,
  /^(.*\/)?\.composer\/cache(\/|$)/,
  /^(.*\/)?\.cargo\/(\.package-cache[^/]*|\.global-cache)$/,
  /^(.*\/)?\.cargo\/registry\/index\/[^/]+\/\.last-updated$/,
  /^(.*\/)?\.m2\/repository\/.*(_remote\.repositories|\.lastUpdated|resolver-status\.properties)$/,
  /^(.*\/)?\.gradle\/(daemon|notifications)(\/|$)/,
  /^(.*\/)?\.gnupg\/random_seed$/,
  /^(root|home\/[^/]+)\/\.(wget-hsts|rnd)$/,
  /^tmp\/(node-compile-cache|v8-compile-cache[^/]*|hsperfdata_[^/]*)(\/|$)/,
];

const ALL = [...LOGS, ...SYSTEM_CACHES, ...BACKUPS, ...STATE, ...HOME_CACHES];

/** Whether a path, without slashes at its ends, is left out. */
export function isDropped(path: string): boolean {
  return ALL.some((pattern) => pattern.test(path));
}
