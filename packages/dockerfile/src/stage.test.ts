import { expect, test } from 'vitest';
import {
  findStage,
  flagSwitch,
  flagValue,
  flagValues,
  parseDockerfile,
  parseTrigger,
  stagesOf,
} from './index.ts';

const file = parseDockerfile(
  [
    'ARG VERSION=22',
    'ARG BASE',
    'FROM node:$VERSION AS Deps',
    'RUN npm ci',
    'FROM scratch',
    'COPY --from=deps --link --exclude=a --exclude=b /app /app',
    'ADD --unpack=false x /',
    'FROM scratch AS deps',
  ].join('\n'),
  'Dockerfile',
);
const { globals, stages } = stagesOf(file);

test('globals and stages', () => {
  expect(globals.map(({ pairs }) => pairs[0]?.key.text)).toEqual(['VERSION', 'BASE']);
  expect(stages.map(({ index, name, from }) => [index, name, from.image.text])).toEqual([
    [0, 'deps', 'node:$VERSION'],
    [1, undefined, 'scratch'],
    [2, 'deps', 'scratch'],
  ]);
  expect(stages.map(({ instructions }) => instructions.map(({ kind }) => kind))).toEqual([
    ['run'],
    ['copy', 'add'],
    [],
  ]);
});

test('a stage is found by name or index', () => {
  expect(findStage(stages, 'DEPS')?.index).toBe(2);
  expect(findStage(stages.slice(0, 2), 'deps')?.index).toBe(0);
  expect(findStage(stages, '1')?.index).toBe(1);
  expect(findStage(stages, '01')).toBeUndefined();
  expect(findStage(stages, 'other')).toBeUndefined();
});

test('flags', () => {
  const [copy, add] = stages[1]!.instructions;
  expect(flagValue(copy!, 'from')?.text).toBe('deps');
  expect(flagValue(copy!, 'chown')).toBeUndefined();
  expect(flagValues(copy!, 'exclude').map(({ text }) => text)).toEqual(['a', 'b']);
  expect([flagSwitch(copy!, 'link'), flagSwitch(add!, 'unpack'), flagSwitch(add!, 'link')]).toEqual([
    true,
    false,
    undefined,
  ]);
});

test('a trigger is one instruction, whatever its file escaped with', () => {
  const onbuild = parseDockerfile('# escape=`\nFROM a\nONBUILD RUN <<EOF\nx\nEOF\n', 'Dockerfile')
    .instructions[1];
  const trigger = onbuild?.kind === 'onbuild' ? onbuild.trigger : '';
  expect(parseTrigger(trigger, 'ONBUILD of a').instruction).toMatchObject({
    kind: 'run',
    heredocs: [{ name: 'EOF', content: 'x\n' }],
  });
});

test.each(['', 'FROM x', 'ONBUILD RUN x', 'RUN a\nRUN b', 'RUNN x'])('the trigger %j fails', (trigger) => {
  expect(() => parseTrigger(trigger, 'ONBUILD of a')).toThrow(
    expect.objectContaining({
      code: 'dockerfile-syntax',
      location: expect.objectContaining({ file: 'ONBUILD of a' }),
    }),
  );
});
