import { Failure, renderError } from '@slipway/failure';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expand, expandHeredoc, expandWords, parseDockerfile } from './index.ts';

const values: Readonly<Record<string, string>> = {
  HOME: '/home/me',
  EMPTY: '',
  WORD: 'foobarbaz',
  PATHS: '/usr/lib/app.tar.gz',
  SPACED: '  one  two ',
  STAR: '*',
  grüße: 'hallo',
};
const variables = (name: string) => values[name];
const options = { escape: '\\' } as const;

describe('expand', () => {
  test.each([
    ['plain', 'plain'],
    ['', ''],
    ['$HOME', '/home/me'],
    ['${HOME}', '/home/me'],
    ['a$HOME/b', 'a/home/me/b'],
    ['a${HOME}b', 'a/home/meb'],
    ['$UNSET', ''],
    ['$HOMER', ''],
    ['$grüße!', 'hallo!'],
    ['$', '$'],
    ['a$.b', 'a$.b'],
    ['$1x', 'x'],
    ['$$HOME', 'HOME'],
    ['${@}', ''],
    ['${HOME}}', '/home/me}'],
    ['\\$HOME', '$HOME'],
    ['\\${HOME}', '${HOME}'],
    ['\\\\$HOME', '\\/home/me'],
    ['a\\ b', 'a b'],
    ['a\\tb', 'atb'],
    ['end\\', 'end'],
    ["'$HOME'", '$HOME'],
    ["'a\\'", 'a\\'],
    [`'"'`, '"'],
    ['"$HOME"', '/home/me'],
    ['"\\$HOME"', '$HOME'],
    ['"a\\"b"', 'a"b'],
    ['"a\\tb"', 'a\\tb'],
    ['"a\\\\b"', 'a\\b'],
    [`"it's"`, "it's"],
    [`"'$HOME'"`, "'/home/me'"],
    [`a"b"'c'd`, 'abcd'],
    ['$SPACED', '  one  two '],
  ])('%s', (word, expanded) => {
    expect(expand(word, variables, options)).toBe(expanded);
  });

  test.each([
    ['${HOME:-x}', '/home/me'],
    ['${EMPTY:-x}', 'x'],
    ['${EMPTY-x}', ''],
    ['${UNSET-x}', 'x'],
    ['${UNSET:-}', ''],
    ['${UNSET:-a b}', 'a b'],
    ['${UNSET:-$HOME/x}', '/home/me/x'],
    ['${UNSET:-${EMPTY:-${WORD}}}', 'foobarbaz'],
    ['${UNSET:-a\\}b}', 'a}b'],
    ["${UNSET:-'a}b'}", 'a}b'],
    ['${UNSET:-"$HOME"}', '/home/me'],
    ['${HOME:+x}', 'x'],
    ['${EMPTY:+x}', ''],
    ['${EMPTY+x}', 'x'],
    ['${UNSET+x}', ''],
    ['${HOME:?x}', '/home/me'],
    ['${EMPTY?x}', ''],
  ])('%s chooses', (word, expanded) => {
    expect(expand(word, variables, options)).toBe(expanded);
  });

  test.each([
    ['${WORD#f*b}', 'arbaz'],
    ['${WORD##f*b}', 'az'],
    ['${WORD%b*}', 'foobar'],
    ['${WORD%%b*}', 'foo'],
    ['${WORD#???}', 'barbaz'],
    ['${WORD#b}', 'foobarbaz'],
    ['${WORD%}', 'foobarbaz'],
    ['${PATHS##*/}', 'app.tar.gz'],
    ['${PATHS%/*}', '/usr/lib'],
    ['${PATHS%%.*}', '/usr/lib/app'],
    ['${STAR#\\*}', ''],
    ['${WORD#\\*}', 'foobarbaz'],
    ['${WORD/ba/BA}', 'fooBArbaz'],
    ['${WORD//ba/BA}', 'fooBArBAz'],
    ['${WORD//b?/_}', 'foo_r_z'],
    ['${WORD/o*/}', 'f'],
    ['${WORD/x/y}', 'foobarbaz'],
    ['${WORD//o/$HOME}', 'f/home/me/home/mebarbaz'],
    ['${PATHS//\\//:}', ':usr:lib:app.tar.gz'],
    ["${WORD//o/$'&'}", 'f$&$&barbaz'],
    ['${UNSET/a/b}', ''],
  ])('%s cuts', (word, expanded) => {
    expect(expand(word, variables, options)).toBe(expanded);
  });

  test('escapes with the backtick when the file says so', () => {
    expect(expand('c:\\$HOME`$X`` "`"" ', variables, { escape: '`' })).toBe('c:\\/home/me$X` " ');
  });

  test.each([
    ["it's", 'a single quote is not closed'],
    ['"open', 'a double quote is not closed'],
    ['"open\\"', 'a double quote is not closed'],
    ['${HOME', '${ is not closed: } is missing'],
    ['${UNSET:-a', '${ is not closed: } is missing'],
    ['${WORD/a', '${ is not closed: / is missing'],
    ['${}', '${ is not followed by the name of a variable'],
    ['${:-x}', '${ is not followed by the name of a variable'],
    ['${.}', '${ is not followed by the name of a variable'],
    ['${HOME=x}', '${HOME is followed by "=", which is no operator'],
    ['${HOME:#x}', '${HOME is followed by ":#", which is no operator'],
    ['${HOME^^}', '${HOME is followed by "^", which is no operator'],
    ['${UNSET?}', 'UNSET: must be set'],
    ['${EMPTY:?}', 'EMPTY: must not be empty'],
    ['${EMPTY:?tell $HOME}', 'EMPTY: tell /home/me'],
    ['${WORD#\\x}', 'bad pattern: invalid escape \\x'],
  ])('%s fails', (word, message) => {
    expect(() => expand(word, variables, options)).toThrow(
      expect.objectContaining({ code: 'dockerfile-expansion', message }),
    );
  });

  test('a failure shows the very character in the file', () => {
    const file = parseDockerfile('FROM alpine\nRUN a\nENV A=1 \\\n  B="x"${C:?}\n', 'Dockerfile');
    const env = file.instructions[2];
    const word = env?.kind === 'env' ? env.pairs[1]!.value! : undefined;
    expect(() => expand(word!, variables, file)).toThrow(
      expect.objectContaining({
        location: { file: 'Dockerfile', line: 4, column: 8, text: '  B="x"${C:?}' },
      }),
    );
  });

  test('text without special characters stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\\$'"]/.test(text));
        expect(expand(text, variables, options)).toBe(text);
      }),
    );
  });

  test('a single-quoted value is its own content, and an escaped one too', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(expand(text.replace(/./gsu, '\\$&'), variables, options)).toBe(text);
        fc.pre(!text.includes("'"));
        expect(expand(`'${text}'`, variables, options)).toBe(text);
      }),
    );
  });

  test('throws nothing but failures', () => {
    const text = fc.string({
      unit: fc.constantFrom('$', '{', '}', ':', '-', '/', '#', '%', '*', '\\', '"', "'", 'a', ' '),
    });
    fc.assert(
      fc.property(text, fc.string(), (word, value) => {
        try {
          expandWords(word, () => value, options);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
    );
  });
});

describe('expandWords', () => {
  test.each([
    ['80', ['80']],
    ['a b', ['a', 'b']],
    ['', []],
    ['""', []],
    ['$UNSET', []],
    ['$SPACED', ['one', 'two']],
    ['x${SPACED}y', ['x', 'one', 'two', 'y']],
    ['x"$SPACED"y', ['x  one  two y']],
    ['a\\ b', ['a b']],
    ["'a b' c", ['a b', 'c']],
    ['$WORD/tcp', ['foobarbaz/tcp']],
    ['x${UNSET:-y}z', ['xyz']],
  ])('%s', (word, words) => {
    expect(expandWords(word, variables, options)).toEqual(words);
  });
});

describe('expandHeredoc', () => {
  const heredocOf = (text: string) => {
    const file = parseDockerfile(`FROM alpine\nCOPY ${text}`, 'Dockerfile');
    const copy = file.instructions[1];
    if (copy?.kind !== 'copy') throw new TypeError('no COPY');
    return { file, heredoc: copy.heredocs[0]! };
  };

  test('replaces variables, keeps quotes, drops backslashes', () => {
    const { heredoc } = heredocOf(`<<EOF /f\n"$HOME" '\${UNSET:-x}' \\$HOME a\\b it's\nEOF\n`);
    expect(expandHeredoc(heredoc, variables)).toBe(`"/home/me" 'x' $HOME ab it's\n`);
  });

  test('leaves a quoted one alone', () => {
    const { heredoc } = heredocOf('<<"EOF" /f\n$HOME \\$\nEOF\n');
    expect(expandHeredoc(heredoc, variables)).toBe('$HOME \\$\n');
  });

  test('tells where in the file it fails, counting the tabs it stripped', () => {
    const { file, heredoc } = heredocOf('<<-EOF /f\n\tone\n\t\ttwo ${A:?must be given}\n\tEOF\n');
    let shown = '';
    try {
      expandHeredoc(heredoc, variables, file);
    } catch (error) {
      shown = renderError(error);
    }
    expect(shown).toContain('  at Dockerfile:4:7\n  | \t\ttwo ${A:?must be given}\n');
    expect(shown).toContain('A: must be given');
  });
});
