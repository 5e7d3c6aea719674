import type { Remark, Subject } from './finding.ts';

/** ARG and ENV whose names say that their values are nobody's business: they can be read in the image. */
export function secretsUsedInArgOrEnv({ dockerfile }: Subject): Remark[] {
  return dockerfile.instructions.flatMap((instruction) => {
    if (instruction.kind !== 'arg' && instruction.kind !== 'env') return [];
    return instruction.pairs
      .filter(({ key }) => soundsSecret(key.text))
      .map(({ key }) => ({
        range: key.range,
        message: `${key.text} would be readable in the image; hand a secret over with RUN --mount=type=secret`,
      }));
  });
}

function soundsSecret(name: string): boolean {
  const words = name.toLowerCase().split('_');
  const secret = /^(apikey|auth|credentials?|key|password|pword|passwd|secret|token)$/;
  const harmless = /^(public|file|version)$/;
  return words.some((word) => secret.test(word)) && !words.some((word) => harmless.test(word));
}
