/** `npm run report [-- FOLDER]`: writes the corpus report, `report.json` and `index.html`, by default to `.cache/report/`. */
import path from 'node:path';
import { compileAll } from '../src/pipeline/compile-all.ts';
import { loadContent } from '../src/records/load/index.ts';
import { reportSummary } from '../src/quality/report/index.ts';
import { readArguments } from './support/arguments.ts';
import { printMessages } from './support/print-messages.ts';
import { REPORT, writeReport } from './support/steps/write-report.ts';

const root = process.cwd();
const { positionals } = readArguments('npm run report [-- THƯ_MỤC]', { allowPositionals: true });
const folder = path.resolve(positionals[0] ?? REPORT);

const content = await loadContent(root);
if (printMessages(content.files) > 0) process.exit(1);
const compiled = await compileAll(root, content.instruments, content.provenance);
const report = await writeReport({ content, compiled }, folder);
console.log(`${reportSummary(report)}\nwritten to   ${path.relative(root, folder)}`);
