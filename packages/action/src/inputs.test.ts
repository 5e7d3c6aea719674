import type { Failure } from '@slipway/failure';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Inputs } from './inputs.ts';

function inputs(values: Record<string, string>) {
  const masked: string[] = [];
  const reader = new Inputs(
    (name) => values[name] ?? '',
    (secret) => masked.push(secret),
  );
  return { reader, masked };
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (error as Failure).code;
  }
  return 'none';
}

test('an empty input counts as left out', () => {
  const { reader } = inputs({ blank: ' \n ' });
  expect(reader.text('blank')).toBeUndefined();
  expect(reader.count('blank')).toBeUndefined();
  expect(reader.flag('blank', true)).toBe(true);
  expect(reader.list('blank')).toEqual([]);
  expect(reader.secret('blank')).toBeUndefined();
  expect(codeOf(() => reader.required('blank'))).toBe('missing-input');
});

test('a flag is what YAML calls a boolean', () => {
  const { reader } = inputs({ yes: 'True', no: 'false', other: 'yes' });
  expect([reader.flag('yes'), reader.flag('no', true)]).toEqual([true, false]);
  expect(codeOf(() => reader.flag('other'))).toBe('bad-input');
});

test('a number and a choice are checked', () => {
  const { reader } = inputs({ seconds: '30', negative: '-1', network: 'none', wrong: 'bridge' });
  expect(reader.count('seconds')).toBe(30);
  expect(codeOf(() => reader.count('negative'))).toBe('bad-input');
  expect(reader.choice('network', ['default', 'none'])).toBe('none');
  expect(reader.choice('missing', ['default', 'none'])).toBe('default');
  expect(codeOf(() => reader.choice('wrong', ['default', 'none']))).toBe('bad-input');
});

test('a list is split at lines, commas and spaces', () => {
  const { reader } = inputs({ hosts: 'a@one, b@two\n# not this one\nc@three  d@four\r\n' });
  expect(reader.list('hosts')).toEqual(['a@one', 'b@two', 'c@three', 'd@four']);
});

describe('pairs', () => {
  test('keep what follows the first equals sign, and values of several lines in quotes', () => {
    const { reader } = inputs({
      args: 'A=1\n\n# a comment\nB=x=y z\n"KEY=first\nsecond ""quoted"""\nEMPTY=',
    });
    expect(reader.pairs('args')).toEqual({
      A: '1',
      B: 'x=y z',
      KEY: 'first\nsecond "quoted"',
      EMPTY: '',
    });
  });

  test('are refused without repeating what may be a secret', () => {
    for (const text of ['hunter2', '=hunter2', '"A=hunter2']) {
      const { reader } = inputs({ secrets: text });
      expect(codeOf(() => reader.secrets('secrets'))).toBe('bad-input');
      expect(() => reader.secrets('secrets')).not.toThrow(/hunter2/);
    }
  });

  test('any values come back when they are quoted', () => {
    const value = fc.string({ unit: fc.constantFrom('a', '"', '\n', '=', '#', ' ') });
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const text = values.map((each, index) => `"K${index}=${each.replaceAll('"', '""')}"`).join('\n');
        expect(Object.values(inputs({ text }).reader.pairs('text'))).toEqual(values);
      }),
    );
  });
});

test('secrets are masked as they are read, and cannot be printed', () => {
  const { reader, masked } = inputs({ password: ' hunter2 ', secrets: 'token=abc' });
  expect(String(reader.secret('password'))).toBe('[secret]');
  expect(reader.secrets('secrets')['token']?.reveal()).toBe('abc');
  expect(masked).toEqual(['hunter2', 'abc']);
});
