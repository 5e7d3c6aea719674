import { Failure } from '@slipway/failure';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Dockerfile, type Position, parseDockerfile, type Range } from './index.ts';

const lines = fc.constantFrom(
  'FROM alpine AS b',
  'RUN --mount=type=cache,target=/x \\',
  'RUN cat <<EOF <<-"E F"',
  'EOF',
  '\tE F',
  'COPY --from=b ["a", "b"]',
  'COPY <<EOF \\',
  'ENV A=1 B="x \\',
  'ENV old form',
  'ONBUILD ADD --chown="a b" x y',
  'HEALTHCHECK --interval=1s CMD [',
  '# escape=`',
  '# comment',
  '  /f',
  '"',
  '\\',
  '',
  '  ',
  'EXPOSE 1 2`',
  'VOLUME [""]',
);
const fragment = fc.oneof({ weight: 8, arbitrary: lines }, fc.string(), fc.string({ unit: 'grapheme' }));
const document = fc
  .tuple(fc.array(fragment, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([parts, ending, begins]) => (begins ? ['FROM scratch', ...parts] : parts).join(ending));

test('any text is a Dockerfile or a failure that tells a place in it', () => {
  fc.assert(
    fc.property(fc.oneof(document, fc.string()), (text) => {
      const result = parsed(text);
      const shown = text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .map((line) => line.replace(/\r+$/, ''));
      if (result instanceof Failure) expectInside(result.location!, shown);
      else for (const range of rangesIn(result)) expectRange(range, shown);
    }),
    { numRuns: 3000 },
  );
});

test('line endings and a byte order mark do not change the instructions', () => {
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 10 }), (parts) => {
      const unix = parsed(['FROM scratch', ...parts, ''].join('\n'));
      const windows = parsed(`\uFEFF${['FROM scratch', ...parts, ''].join('\r\n')}`);
      expect(normal(windows)).toEqual(normal(unix));
    }),
  );
});

test('an instruction put over several lines is the same instruction', () => {
  const words = fc.array(fc.constantFrom('a', '"b', 'c"', '$d', '--e', 'f=g', "'"), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(words, fc.constantFrom('RUN', 'ENV', 'COPY', 'CMD', 'EXPOSE'), (parts, keyword) => {
      const one = parsed(`FROM a\n${keyword} ${parts.join(' ')}\n`);
      const many = parsed(`FROM a\n${keyword} ${parts.join(' \\\n# between\n')}\n`);
      if (one instanceof Failure || many instanceof Failure) {
        expect([one, many].map((each) => each instanceof Failure && each.message)).toEqual(
          Array(2).fill((one as Failure).message),
        );
        return;
      }
      expect(many.instructions.map(({ source }) => source)).toEqual(
        one.instructions.map(({ source }) => source),
      );
    }),
  );
});

function parsed(text: string): Dockerfile | Failure {
  try {
    return parseDockerfile(text, 'Dockerfile');
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** What a file means, without the line endings that here-documents keep. */
function normal(result: Dockerfile | Failure): unknown {
  if (result instanceof Failure) return { ...result.location, message: result.message };
  return JSON.parse(JSON.stringify(result.instructions).replaceAll('\\r\\n', '\\n'));
}

function rangesIn(value: unknown): Range[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('start' in value && 'end' in value) return [value as Range];
  return Object.values(value).flatMap(rangesIn);
}

function expectRange({ start, end }: Range, shown: readonly string[]): void {
  expectInside(start, shown);
  expectInside(end, shown);
  expect(start.line < end.line || (start.line === end.line && start.column <= end.column)).toBe(true);
}

function expectInside(
  { line, column = 0 }: Partial<Position> & { line: number },
  shown: readonly string[],
): void {
  expect(line).toBeGreaterThanOrEqual(1);
  expect(line).toBeLessThanOrEqual(shown.length);
  expect(column).toBeGreaterThanOrEqual(1);
  expect(column).toBeLessThanOrEqual(shown[line - 1]!.length + 1);
}
