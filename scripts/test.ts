/**
 * `npm test`: runs all checks: format, lint, a full build, types, then every test. The last line is the total.
 */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { TEST_ADDRESS } from './support/test-address.ts';
import { ensureBrowser } from './support/browser.ts';
import { run } from './support/run.ts';

const bin = (name: string) => path.join('node_modules', '.bin', name);
const results = path.join('.cache', 'test-results.json');

/** Checks before the tests; each counts as one test. */
const stages: [string, string, string[], Record<string, string>?][] = [
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['lint', bin('oxlint'), ['--quiet']],
  ['build', process.execPath, ['scripts/build.ts'], { SITE_URL: TEST_ADDRESS }],
  ['types', bin('astro'), ['check', '--minimumFailingSeverity', 'error', '--silent']],
];

/** Results of a run as vitest writes them; it calls skipped tests "pending". */
interface Totals {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  /** Test files; one whose set-up failed has no failed test of its own. */
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

let passed = 0;
let failed = 0;
const count = (ok: boolean, name: string) => {
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? 'passed' : 'FAILED'}: ${name}`);
};

await ensureBrowser((line) => console.log(line)).catch((error: Error) => {
  console.error(error.message);
  count(false, 'browser');
});
for (const [name, command, args, env] of stages) count((await run(command, args, env)) === 0, name);

await rm(results, { force: true });
const code = await run(bin('vitest'), [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
]);
const totals = await readFile(results, 'utf8')
  .then((json) => JSON.parse(json) as Totals)
  .catch((): Totals => ({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] }));
passed += totals.numPassedTests;
const failedFiles = totals.testResults.filter(
  ({ status, assertionResults }) =>
    status === 'failed' && assertionResults.every((each) => each.status !== 'failed'),
);
const failedHere = totals.numFailedTests + failedFiles.length;
failed += failedHere;
// What could not even start has left no results.
if (code !== 0 && failedHere === 0) count(false, 'vitest');

const skipped = totals.numPendingTests;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
