import { expect, test } from 'vitest';
import { fstabLine, overlayOptions } from './overlay.ts';

const PLAIN = 'index=off,metacopy=off,redirect_dir=off';
const upper = { directory: '/c/upper', work: '/c/work' };

test.each([
  ['one to read', { lower: ['b', 'a'] }, `lowerdir=b:a,${PLAIN}`],
  ['one to write', { lower: ['a'], upper }, `lowerdir=a,${PLAIN},upperdir=/c/upper,workdir=/c/work`],
  [
    'one to throw away',
    { lower: ['a'], upper, disposable: true },
    `lowerdir=a,${PLAIN},upperdir=/c/upper,workdir=/c/work,volatile`,
  ],
  [
    'one to read and throw away, which has nothing to lose',
    { lower: ['a'], disposable: true },
    `lowerdir=a,${PLAIN}`,
  ],
])('the options of %s', (_, overlay, options) => {
  expect(overlayOptions(overlay)).toBe(options);
});

test('a line of fstab keeps odd characters of its fields', () => {
  expect(fstabLine('overlay', '/a b/c\\d', 'overlay', 'x=\t')).toBe(
    'overlay /a\\040b/c\\134d overlay x=\\011 0 0\n',
  );
});
