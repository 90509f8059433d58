/** `npm run report [-- FOLDER]`: the corpus in figures, as `report.json` and `index.html` (`.cache/report/`). */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openStore } from '../src/corpus/cache/store.ts';
import { compileAll } from '../src/corpus/compile-all.ts';
import { loadContent } from '../src/corpus/load/index.ts';
import { corpusReport, reportPage } from '../src/corpus/report/index.ts';
import { report as tell } from './support/report.ts';

const root = process.cwd();
const folder = path.resolve(process.argv[2] ?? path.join('.cache', 'report'));
const content = await loadContent(root);
if (tell(content.files) > 0) process.exit(1);
const { instruments } = await compileAll(root, content.instruments, content.provenance);
const report = await corpusReport(content.instruments.size, instruments, content.documents, openStore(root));
await mkdir(folder, { recursive: true });
await writeFile(path.join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
await writeFile(path.join(folder, 'index.html'), reportPage(report));

const { total } = report;
const { resolved, ambiguous, unresolved } = total.citations;
console.log(
  [
    `instruments  ${report.records} records, ${report.instruments.length} with their text`,
    `divisions    ${total.divisions}`,
    `citations    ${resolved} resolved, ${ambiguous} ambiguous, ${unresolved} unresolved`,
    `coverage     ${(total.coverage * 100).toFixed(1)}% of ${total.characters} characters`,
    `fidelity     ${total.equal ? 'every character equal' : 'DIFFERENT: see the report'}`,
    `written to   ${path.relative(root, folder)}`,
  ].join('\n'),
);
