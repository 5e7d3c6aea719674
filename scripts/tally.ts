/** The counts of one run of vitest, from the report of its JSON reporter. */
export interface Tally {
  readonly passed: number;
  readonly skipped: number;
  /** Each test that failed, and each file that failed outside its tests, by name. */
  readonly failures: readonly string[];
  /** Files that hold tests, none of which ran. */
  readonly skippedFiles: readonly string[];
}

/** The part of the report that is read here. */
export interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

export function countReport({ testResults: files }: Report): Tally {
  const tests = files.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ ...test, file: name })),
  );
  const failed = tests.filter(({ status }) => status === 'failed');
  const broken = files.filter(
    ({ name, status }) => status === 'failed' && !failed.some(({ file }) => file === name),
  );
  const passed = tests.filter(({ status }) => status === 'passed').length;
  return {
    passed,
    skipped: tests.length - passed - failed.length,
    failures: [
      ...failed.map(({ file, fullName }) => `${file}: ${fullName}`),
      ...broken.map(({ name }) => `${name}: failed outside its tests`),
    ],
    skippedFiles: files
      .filter(({ assertionResults: all }) => all.length > 0 && all.every(({ status }) => isSkipped(status)))
      .map(({ name }) => name),
  };
}

const isSkipped = (status: string) => status !== 'passed' && status !== 'failed';
