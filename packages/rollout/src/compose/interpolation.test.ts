import { expect, test } from 'vitest';
import { interpolate } from './interpolation.ts';

const variables = { SET: 'value', EMPTY: '', A_1: 'x' };

test.each([
  ['plain', 'plain'],
  ['$SET', 'value'],
  ['a${SET}b', 'avalueb'],
  ['$A_1-$SET', 'x-value'],
  ['$$SET', '$SET'],
  ['$$$SET', '$value'],
  ['${NONE}', ''],
  ['${NONE:-d}', 'd'],
  ['${NONE-d}', 'd'],
  ['${EMPTY:-d}', 'd'],
  ['${EMPTY-d}', ''],
  ['${SET:-d}', 'value'],
  ['${SET:+other}', 'other'],
  ['${EMPTY:+other}', ''],
  ['${EMPTY+other}', 'other'],
  ['${NONE+other}', ''],
  ['${NONE:-${SET}}', 'value'],
  ['${NONE:-${NONE2:-deep}}!', 'deep!'],
  ['${NONE:-a:b-c}', 'a:b-c'],
  ['${NONE:-}', ''],
  ['${SET:?must}', 'value'],
  ['${EMPTY?must}', ''],
])('%s is %j', (text, expected) => {
  expect(interpolate(text, variables, () => {})).toBe(expected);
});

test.each([
  ['${EMPTY:?say it}', 'variable-required', 'the variable EMPTY is required: say it'],
  ['${NONE?}', 'variable-required', 'the variable NONE is required'],
  ['${NONE', 'bad-interpolation', '"${NONE" is not a variable'],
  ['${1}', 'bad-interpolation', '"${1}" is not a variable'],
  ['${SET!}', 'bad-interpolation', '"${SET!}" is not a variable'],
  ['$-', 'bad-interpolation', '"$-" is not a variable'],
  ['${SET:}', 'bad-interpolation', '"${SET:}" is not a variable'],
])('%s fails with %s', (text, code, message) => {
  expect(() => interpolate(text, variables, () => {})).toThrow(expect.objectContaining({ code, message }));
});

test('names that are not set are told', () => {
  const unset: string[] = [];
  interpolate('$NONE ${OTHER:-given} $SET ${LAST}', variables, (name) => unset.push(name));
  expect(unset).toEqual(['NONE', 'LAST']);
});
