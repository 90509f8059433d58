/**
 * `npm run corpus`: compiles sources and records to `content/documents/` and extends the permalink ledger. With `--check`, which
 * the build uses, it then does what `npm run check` and `npm run report` do, without loading everything again.
 */
import { readArguments } from './support/arguments.ts';
import { lockProject } from './support/lock.ts';
import { checkContent } from './support/steps/check-content.ts';
import { writeCorpus } from './support/steps/write-corpus.ts';
import { REPORT, writeReport } from './support/steps/write-report.ts';

const { values } = readArguments('npm run corpus [-- --check]', {
  options: { check: { type: 'boolean', default: false } },
});

const root = process.cwd();
const unlock = await lockProject(root);
try {
  const corpus = await writeCorpus(root);
  if (!corpus || (values.check && !(await checkContent(corpus)))) process.exitCode = 1;
  else if (values.check) await writeReport(corpus, REPORT);
} finally {
  await unlock();
}
