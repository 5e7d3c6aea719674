/** Which flags each instruction takes, and what their values may be before variables are known. */
import type { Flag } from './instruction.ts';
import { nearest } from './nearest.ts';
import type { Node } from './node.ts';
import { syntaxFailure } from './source.ts';

/** A switch is on or off, a value is given once, a list may be given several times. */
type FlagRule = 'switch' | 'value' | 'list';

const copyFlags = { chown: 'value', chmod: 'value', link: 'switch', exclude: 'list' } as const;

const rules: Readonly<Record<string, Readonly<Record<string, FlagRule>>>> = {
  FROM: { platform: 'value' },
  RUN: { mount: 'list', network: 'value', security: 'value', device: 'list' },
  COPY: { ...copyFlags, from: 'value', parents: 'switch' },
  ADD: { ...copyFlags, checksum: 'value', 'keep-git-dir': 'switch', unpack: 'switch' },
  HEALTHCHECK: {
    interval: 'value',
    timeout: 'value',
    'start-period': 'value',
    'start-interval': 'value',
    retries: 'value',
  },
};

/** Fails with `dockerfile-syntax` on a flag that is unknown, repeated, or has no or the wrong kind of value. */
export function checkFlags(node: Node): void {
  const allowed = rules[node.keyword] ?? {};
  const seen = new Set<string>();
  for (const flag of node.flags) {
    const rule = Object.hasOwn(allowed, flag.name) ? allowed[flag.name] : undefined;
    if (rule === undefined) throw unknownFlag(node, flag, Object.keys(allowed));
    if (seen.has(flag.name) && rule !== 'list')
      throw syntaxFailure(
        node.source,
        flag.range.start,
        `--${flag.name} is given twice`,
        'keep one of the two',
      );
    seen.add(flag.name);
    if (rule === 'switch') checkSwitch(node, flag);
    else if (flag.value === undefined)
      throw syntaxFailure(
        node.source,
        flag.range.start,
        `--${flag.name} needs a value`,
        `write --${flag.name}=VALUE, with no space around the equals sign`,
      );
  }
}

function unknownFlag(node: Node, flag: Flag, names: readonly string[]) {
  const meant = nearest(flag.name, names);
  const list = names.map((name) => `--${name}`).join(', ');
  const otherwise = list === '' ? `${node.keyword} takes no flags` : `${node.keyword} takes ${list}`;
  return syntaxFailure(
    node.source,
    flag.range.start,
    `${node.keyword} has no flag --${flag.name}`,
    meant === undefined ? otherwise : `did you mean --${meant}?`,
  );
}

function checkSwitch(node: Node, flag: Flag): void {
  if (flag.value === undefined || /^(true|false)$/i.test(flag.value.text)) return;
  throw syntaxFailure(
    node.source,
    flag.value.range.start,
    `--${flag.name} is either true or false, not ${JSON.stringify(flag.value.text)}`,
    `write --${flag.name}, or leave it out`,
  );
}
