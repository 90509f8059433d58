/** `npm run report [-- FOLDER]`: the corpus in figures, as `report.json` and `index.html` (`.cache/report/`). */
import path from 'node:path';
import { compileAll } from '../src/pipeline/compile-all.ts';
import { loadContent } from '../src/records/load/index.ts';
import { reportSummary } from '../src/quality/report/index.ts';
import { readArguments } from './support/arguments.ts';
import { report as tell } from './support/report.ts';
import { REPORT, writeReport } from './support/steps/write-report.ts';

const root = process.cwd();
const { positionals } = readArguments('npm run report [-- THƯ_MỤC]', { allowPositionals: true });
const folder = path.resolve(positionals[0] ?? REPORT);

const content = await loadContent(root);
if (tell(content.files) > 0) process.exit(1);
const compiled = await compileAll(root, content.instruments, content.provenance);
const report = await writeReport({ content, compiled }, folder);
console.log(`${reportSummary(report)}\nwritten to   ${path.relative(root, folder)}`);
