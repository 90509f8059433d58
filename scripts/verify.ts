/**
 * `npm run verify [-- FOLDER]`: prove that every built page shows its source, character by character, and
 * that every published page exists.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compileAll } from '../src/corpus/compile-all.ts';
import { formatFidelity } from '../src/corpus/fidelity/index.ts';
import { loadContent } from '../src/corpus/load/index.ts';
import { verifySite } from '../src/corpus/verify.ts';
import { report } from './support/report.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const dist = positionals[0] ?? 'dist';
const root = process.cwd();
const content = await loadContent(root);
if (report(content.files) > 0) process.exit(1);
const compiled = await compileAll(root, content.instruments, content.provenance);

const reports = await verifySite(dist, compiled.instruments, content.documents);
for (const each of reports) console.log(formatFidelity(each));

const lost = Object.entries(content.ledger.pages)
  .flatMap(([id, pages]) => pages.map((page) => `${id}/${page}`))
  .filter((page) => content.ledger.moved[page] === undefined)
  .filter((page) => !existsSync(path.join(dist, 'van-ban', page, 'index.html')));
for (const page of lost) console.error(`The published page /van-ban/${page}/ was not built.`);

if (lost.length > 0 || reports.some((each) => !each.equal)) process.exit(1);
