import { Failure } from '@slipway/failure';
import { expect, test } from 'vitest';
import { failureAnnotation, placeIn } from './annotation.ts';

test('a failure is shown at its line, with its hint', () => {
  const failure = new Failure('bad-instruction', 'unknown instruction FORM', {
    hint: 'did you mean FROM?',
    location: { file: 'Dockerfile', line: 3, column: 1, text: 'FORM debian' },
  });
  const annotation = failureAnnotation(failure, 'web', '/workspace');
  expect(annotation).toMatchObject({
    title: 'Slipway: bad-instruction',
    file: 'web/Dockerfile',
    startLine: 3,
    startColumn: 1,
  });
  expect(annotation.message).toMatch(/^unknown instruction FORM[\s\S]*hint: did you mean FROM\?$/);
});

test('what is no failure is called a bug, with its stack', () => {
  const { title, message } = failureAnnotation(new TypeError('x is undefined'), '.', '/workspace');
  expect(title).toBe('Slipway: a bug');
  expect(message).toMatch(/TypeError: x is undefined\n +at /);
});

test('a place outside the workspace, or none, is left out', () => {
  expect(placeIn({ file: '/etc/passwd', line: 1 }, '.', '/workspace')).toEqual({});
  expect(placeIn({ file: '../other/Dockerfile' }, '.', '/workspace')).toEqual({});
  expect(placeIn({}, '.', '/workspace')).toEqual({});
  expect(placeIn({ file: '/workspace/web/Dockerfile', line: 2 }, 'web', '/workspace')).toEqual({
    file: 'web/Dockerfile',
    startLine: 2,
  });
});
