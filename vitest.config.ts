import { defineConfig } from 'vitest/config';

/** Unit tests lie beside their source; what needs a real kernel, engine or registry lies under test/. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.ts',
            'runtime/src/**/*.test.ts',
            'actions/*/src/**/*.test.ts',
            'test/*.test.ts',
            'test/bench/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'system',
          include: ['test/{integration,conformance,e2e}/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // Each file has engines, networks and ports of its own; most of the time they wait.
          maxWorkers: 2,
        },
      },
    ],
  },
});
