import { defineConfig } from 'vitest/config';
import { TEST_ADDRESS } from './scripts/support/test-address.ts';

export default defineConfig({
  test: {
    // Pages that are looked at side by side: as many as a machine has cores at least.
    maxConcurrency: 2,
    projects: [
      {
        test: {
          name: 'core',
          // Before the browsers; most of them wait for programs that they started.
          sequence: { groupOrder: 0 },
          maxWorkers: 2,
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/{core,compile,search}/**/*.test.ts'],
          // Only to end what hangs: a machine may be busy with other things.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        // These need a built dist/ and a browser; `npm test` sees to both.
        test: {
          name: 'site',
          sequence: { groupOrder: 1 },
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/site/setup.ts',
          // What a test builds again is the same site.
          env: { SITE_URL: TEST_ADDRESS },
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
