/**
 * `npm run corpus`: compile sources and records to `content/documents/` and extend the permalink ledger. With `--check`,
 * for the build, what `npm run check` and `npm run report` do follows, of what is in memory already.
 */
import { readArguments } from './support/arguments.ts';
import { onlyOne } from './support/lock.ts';
import { checkContent } from './support/steps/check-content.ts';
import { writeCorpus } from './support/steps/write-corpus.ts';
import { REPORT, writeReport } from './support/steps/write-report.ts';

const { values } = readArguments('npm run corpus [-- --check]', {
  options: { check: { type: 'boolean', default: false } },
});

const root = process.cwd();
const unlock = await onlyOne(root);
try {
  const corpus = await writeCorpus(root);
  if (!corpus || (values.check && !(await checkContent(corpus)))) process.exitCode = 1;
  else if (values.check) await writeReport(corpus, REPORT);
} finally {
  await unlock();
}
