/** Shorter lines, such as a brace of a JSON key, would black out half the log and keep nothing secret. */
const SHORTEST_LINE = 4;

/** What to black out in the log for a secret: the runner looks for it line by line, so each line of it as well. */
export function maskedTexts(secret: string): string[] {
  const lines = secret.split(/\r?\n/).map((line) => line.trim());
  const whole = secret.trim();
  return [...new Set([whole, ...lines.filter((line) => line.length >= SHORTEST_LINE)])].filter(
    (text) => text !== '',
  );
}
