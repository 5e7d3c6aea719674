/** EXPOSE names the container's ports, with the protocol in lower case. */
import type { Remark, Subject } from './finding.ts';

export function exposeProtoCasing({ dockerfile }: Subject): Remark[] {
  return exposed(dockerfile)
    .filter(({ text }) => /\/.*[A-Z]/.test(text))
    .map(({ range, text }) => ({ range, message: `write the protocol of ${text} in lower case` }));
}

export function exposeInvalidFormat({ dockerfile }: Subject): Remark[] {
  return exposed(dockerfile)
    .filter(({ text }) => text.includes(':'))
    .map(({ range, text }) => ({
      range,
      message: `${text} maps a port; EXPOSE only names the container's`,
    }));
}

/** The words that hold no variable. */
function exposed({ instructions }: Subject['dockerfile']) {
  return instructions
    .flatMap((instruction) => (instruction.kind === 'expose' ? instruction.words : []))
    .filter(({ text }) => !text.includes('$'));
}
