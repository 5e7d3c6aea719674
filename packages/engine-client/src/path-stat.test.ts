import { expect, test } from 'vitest';
import { pathStatIn } from './path-stat.ts';

function header(mode: number): Record<string, string> {
  const stat = JSON.stringify({ name: 'f', size: 1, mode, mtime: '2026-01-02T03:04:05Z', linkTarget: '' });
  return { 'x-docker-container-path-stat': Buffer.from(stat).toString('base64') };
}

// Go: fs.ModeDir | 0o755, and so on.
test.each([
  [0o644, 'file'],
  [0x800000 + 0o755, 'file'],
  [0x80000000 + 0o755, 'folder'],
  [0x80100000 + 0o777, 'folder'],
  [0x08000000 + 0o777, 'link'],
  [0x04000000 + 0o660, 'device'],
  [0x04200000 + 0o666, 'device'],
  [0x02000000 + 0o644, 'other'],
  [0x01000000 + 0o755, 'other'],
])('the mode %i is that of a %s', (mode, kind) => {
  expect(pathStatIn(header(mode))).toEqual({ name: 'f', kind, linkTarget: '' });
});

test('an answer that does not say what it sends is a failure', () => {
  expect(() => pathStatIn({})).toThrow(expect.objectContaining({ code: 'engine-error' }));
});
