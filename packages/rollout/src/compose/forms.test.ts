import { expect, test } from 'vitest';
import { parseDuration } from './duration.ts';
import { parseEnvFile } from './env-file.ts';
import { shellWords } from './shell-words.ts';
import { parseSize } from './size.ts';

test.each([
  ['10s', 10e9],
  ['1m30s', 90e9],
  ['1h5m', 3900e9],
  ['500ms', 5e8],
  ['2.5s', 25e8],
  ['20us', 20e3],
  ['0', 0],
])('the duration %s is %d ns', (text, nanoseconds) => {
  expect(parseDuration(text)).toBe(nanoseconds);
});

test.each(['', '10', 's', '10 s', '-1s', '1d'])('"%s" is not a duration', (text) => {
  expect(() => parseDuration(text)).toThrow(expect.objectContaining({ code: 'bad-duration' }));
});

test.each([
  ['2b', 2],
  ['1024', 1024],
  ['64k', 65536],
  ['64KB', 65536],
  ['300m', 300 * 2 ** 20],
  ['1.5g', 1.5 * 2 ** 30],
  ['2 gb', 2 * 2 ** 30],
])('the size %s is %d bytes', (text, bytes) => {
  expect(parseSize(text)).toBe(bytes);
});

test.each(['', 'm', '1x', '-1', '1mbb'])('"%s" is not a size', (text) => {
  expect(() => parseSize(text)).toThrow(expect.objectContaining({ code: 'bad-size' }));
});

test.each([
  ['npm start', ['npm', 'start']],
  ['  a   b  ', ['a', 'b']],
  [`sh -c 'echo "a b"'`, ['sh', '-c', 'echo "a b"']],
  [`a"b c"d`, ['ab cd']],
  [`"a \\"b\\" \\n"`, ['a "b" \\n']],
  ['a\\ b', ['a b']],
  [`''`, ['']],
  [`it\\'s`, ["it's"]],
  ['', []],
])('the command %s has the words %j', (text, words) => {
  expect(shellWords(text)).toEqual(words);
});

test('a quote that is never closed is refused', () => {
  expect(() => shellWords(`echo 'a`)).toThrow(expect.objectContaining({ code: 'bad-command' }));
});

test('an environment file', () => {
  const text = [
    '# comment',
    '',
    'PLAIN=a b # comment',
    'export EXPORTED=1',
    "SINGLE='$PLAIN # kept'",
    'DOUBLE="two\\nlines $PLAIN \\$5"',
    'EMPTY=',
    'HASH=a#b',
    'REF=${EXPORTED}-${GIVEN}-${NONE:-d}',
    'GIVEN',
    'ABSENT',
    'SPACED = x',
    'MULTI="a',
    'b"',
    'LAST=end',
  ].join('\r\n');
  expect(parseEnvFile(text, '.env', { GIVEN: 'g' })).toEqual({
    PLAIN: 'a b',
    EXPORTED: '1',
    SINGLE: '$PLAIN # kept',
    DOUBLE: 'two\nlines a b $5',
    EMPTY: '',
    HASH: 'a#b',
    REF: '1-g-d',
    GIVEN: 'g',
    SPACED: 'x',
    MULTI: 'a\nb',
    LAST: 'end',
  });
});

test.each([
  ['A=1\n=2', 2, '.env: expected NAME=value'],
  ['A=1\n\nB="x', 3, '.env: a quote is never closed'],
  ["A='x' y", 1, '.env: there is text after the closing quote'],
  ['A B', 1, '.env: expected NAME=value'],
])('%j fails in line %i', (text, line, message) => {
  const location = expect.objectContaining({ file: '.env', line });
  expect(() => parseEnvFile(text, '.env', {})).toThrow(
    expect.objectContaining({ code: 'bad-env-file', message, location }),
  );
});
