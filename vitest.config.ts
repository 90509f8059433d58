import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { TEST_ADDRESS } from './scripts/support/test-address.ts';

/** For the programs that tests start: each has its code ready, as those of a build have. */
const NODE_COMPILE_CACHE = path.resolve('.cache', 'node');

/** The longest files: begun last, they would keep one core while the other waits. A fresh checkout knows no times. */
const LONG = /\/(?:reads|second-site|bad-input|engines|reproducible|desk|accessibility|security)\.test\.ts$/;

const rank = ({ project, moduleId }: TestSpecification) =>
  2 * project.config.sequence.groupOrder + (LONG.test(moduleId) ? 0 : 1);

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- the sequencer's own, which gives another array
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    // Pages that are looked at side by side: as many as a machine has cores at least.
    maxConcurrency: 2,
    // `npm run coverage`: what the core's own tests run of the core.
    coverage: {
      include: ['src/{lexast,formats,parse,cite,amend,compile}/**/*.ts'],
      exclude: ['**/testing/**', '**/*.test.ts'],
      reporter: [['text', { skipFull: true }], 'json-summary'],
      reportsDirectory: '.cache/coverage',
      thresholds: { lines: 98 },
    },
    projects: [
      {
        test: {
          name: 'core',
          // Half the time would go into loading the same modules for each file anew.
          isolate: false,
          // Before the browsers; most of them wait for programs that they started.
          sequence: { groupOrder: 0 },
          maxWorkers: 2,
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/{core,compile,search}/**/*.test.ts'],
          env: { NODE_COMPILE_CACHE },
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
          env: { NODE_COMPILE_CACHE, SITE_URL: TEST_ADDRESS },
          // Two at a time, browsers and builds wait for one another on a small machine, and what waits gives up.
          fileParallelism: false,
          // However busy the machine is.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
