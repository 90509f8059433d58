/**
 * `npm run fuzz [-- RUNS]`: runs the fuzz tests with many inputs (2,000 each by default). A failure prints its seed and the
 * smallest input that fails.
 */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { run } from './support/run.ts';

const runs = process.argv[2] ?? '2000';
const results = path.join('.cache', 'fuzz-results.json');
const suites = ['src/formats/fuzz.test.ts', 'tests/core/fuzz.test.ts'];

interface Result {
  testResults: { assertionResults: { title: string; status: string; duration?: number }[] }[];
}

await rm(results, { force: true });
const code = await run(
  path.join('node_modules', '.bin', 'vitest'),
  [
    'run',
    '--project',
    'core',
    ...suites,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${results}`,
  ],
  { LEX_FUZZ_RUNS: runs },
);
const { testResults } = JSON.parse(await readFile(results, 'utf8')) as Result;
for (const { title, status, duration = 0 } of testResults.flatMap((file) => file.assertionResults))
  console.log(`${status.padEnd(6)} ${runs} inputs, ${(duration / 1000).toFixed(1)} s: ${title}`);
process.exitCode = code;
