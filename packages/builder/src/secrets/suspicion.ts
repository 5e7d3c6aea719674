const NAMES =
  /(^|_)(pass(word|wd|phrase)?|secret|token|api_?key|private_?key|access_?key|credentials?|auth)(_|$)/i;
const VALUES = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /^gh[pousr]_[A-Za-z0-9]{36}/,
  /^github_pat_/,
  /^glpat-/,
  /^npm_[A-Za-z0-9]{36}/,
  /^xox[abpr]-/,
  /^(AKIA|ASIA)[A-Z0-9]{16}$/,
  /:\/\/[^/:@\s]+:[^/@\s]+@/,
];

/**
 * Names of build arguments that look like secrets, by name or by value: whoever has the image can read them in its
 * history.
 */
export function suspiciousArgs(buildArgs: Readonly<Record<string, string>>): string[] {
  return Object.entries(buildArgs)
    .filter(
      ([name, value]) => value !== '' && (NAMES.test(name) || VALUES.some((pattern) => pattern.test(value))),
    )
    .map(([name]) => name);
}
