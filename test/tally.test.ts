import { describe, expect, test } from 'vitest';
import { countReport } from '../scripts/tally.ts';

const file = (name: string, status: string, ...statuses: string[]) => ({
  name,
  status,
  assertionResults: statuses.map((status, index) => ({ fullName: `test ${index}`, status })),
});

describe('the tally of a test run', () => {
  test('counts what passed, failed, and did not run', () => {
    const testResults = [
      file('a', 'failed', 'passed', 'failed', 'skipped'),
      file('b', 'passed', 'passed', 'todo'),
    ];
    expect(countReport({ testResults })).toEqual({
      passed: 2,
      skipped: 2,
      failures: ['a: test 1'],
      skippedFiles: [],
    });
  });

  test('takes a file that failed without a failed test for a failure', () => {
    const testResults = [file('import', 'failed'), file('teardown', 'failed', 'passed')];
    expect(countReport({ testResults }).failures).toEqual([
      'import: failed outside its tests',
      'teardown: failed outside its tests',
    ]);
  });

  test('names the files of which nothing ran', () => {
    const testResults = [file('a', 'passed', 'skipped', 'pending'), file('b', 'passed', 'passed', 'skipped')];
    expect(countReport({ testResults }).skippedFiles).toEqual(['a']);
  });
});
