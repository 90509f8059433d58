import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // `site` needs a built dist/ and a browser; the test command builds first. See tests/README.md.
    projects: [
      { test: { name: 'core', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/core/**/*.test.ts'] } },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
