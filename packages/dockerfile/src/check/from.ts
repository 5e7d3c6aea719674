/** FROM: its arguments, and the platform it asks for. */
import { flagValue } from '../flag.ts';
import { nearest } from '../nearest.ts';
import type { Stage } from '../stage.ts';
import { defaultBase, platformArgs } from './base.ts';
import type { Remark, Subject } from './finding.ts';
import { variablesIn } from './variables-in.ts';

/** Variables of FROM that no ARG before the first FROM declares. */
export function undefinedArgInFrom({ dockerfile, globals, stages }: Subject): Remark[] {
  const declared = globals.flatMap(({ pairs }) => pairs.map(({ key }) => key.text));
  const known = new Set([...declared, ...platformArgs]);
  return stages.flatMap(({ from }) =>
    [from.image, flagValue(from, 'platform')].flatMap((word) =>
      word === undefined
        ? []
        : variablesIn(word, dockerfile)
            .filter((name) => !known.has(name))
            .map((name) => ({ range: word.range, message: undeclared(name, nearest(name, known)) })),
    ),
  );
}

function undeclared(name: string, meant: string | undefined): string {
  const correction =
    meant === undefined ? `write ARG ${name} before the first FROM` : `did you mean ${meant}?`;
  return `FROM uses ${name}, which is not declared; ${correction}`;
}

/** A base that is no image unless a build argument is given. One that `${name:?}` refuses is meant to need it. */
export function invalidDefaultArgInFrom(subject: Subject): Remark[] {
  return subject.stages
    .filter((stage) => {
      const base = stage.from.image.text.includes('$') ? defaultBase(subject, stage) : undefined;
      return base !== undefined && !isReference(base);
    })
    .map(({ from: { image } }) => ({
      range: image.range,
      message: `without build arguments ${image.text} is no image; give the ARG before FROM a default`,
    }));
}

/** As in the distribution project's grammar of references. */
function isReference(text: string): boolean {
  const host = String.raw`(?:[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)*|\[[0-9a-fA-F:]+\])(?::\d+)?/`;
  const part = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
  const tag = '(?::\\w[\\w.-]{0,127})?(?:@[A-Za-z0-9+._-]+:[0-9a-fA-F]{32,})?';
  return new RegExp(`^(?:${host})?${part}(?:/${part})*${tag}$`).test(text);
}

/** `--platform=$TARGETPLATFORM`, which is what a stage has anyway. */
export function redundantTargetPlatform({ stages }: Subject): Remark[] {
  return platforms(stages)
    .filter(({ text }) => /^\$(TARGETPLATFORM|\{TARGETPLATFORM\})$/.test(text))
    .map(({ range, text }) => ({ range, message: `stages are for ${text} anyway; leave --platform out` }));
}

/** A platform that is written out makes the Dockerfile one for that platform only; a stage named after it means to be. */
export function fromPlatformFlagConstDisallowed({ stages }: Subject): Remark[] {
  return platforms(stages)
    .filter(({ text }) => !text.includes('$'))
    .filter(({ text, stage }) => {
      const [os, architecture] = text.split('/').slice(0, 2);
      return ![os, architecture].some((part) => part !== undefined && stage?.includes(part.toLowerCase()));
    })
    .map(({ range, text }) => ({
      range,
      message: `--platform=${text} is the same for every target; use $BUILDPLATFORM, or give --platform to the build`,
    }));
}

function platforms(stages: readonly Stage[]) {
  return stages.flatMap(({ from, name }) => {
    const word = flagValue(from, 'platform');
    return word === undefined ? [] : [{ ...word, stage: name }];
  });
}
