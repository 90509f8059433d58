/**
 * `npm run verify [-- FOLDER [PAGES]]`: prove that every built page shows its source, character by character, and
 * that every published page exists.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compileAll } from '../src/corpus/compile-all.ts';
import { formatFidelity } from '../src/corpus/fidelity/index.ts';
import { loadContent } from '../src/corpus/load/index.ts';
import { madeAnew, readManifest } from '../src/rendering/kept-pages.ts';
import { verifySite } from '../src/corpus/verify.ts';
import { report } from './support/report.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const dist = positionals[0] ?? 'dist';
const root = process.cwd();
const content = await loadContent(root);
if (report(content.files) > 0) process.exit(1);
const compiled = await compileAll(root, content.instruments, content.provenance);

// PAGES says which pages were taken over from the last site, where they were proved: nothing they are made of changed.
const fileOf = (id: string) => `van-ban/${id}/index.html`;
const ids = [...compiled.instruments.keys()];
const anew = new Set(madeAnew(ids.map(fileOf), readManifest(positionals[1] ?? '')));
const toProve = new Map([...compiled.instruments].filter(([id]) => anew.has(fileOf(id))));
const reports = await verifySite(dist, toProve, content.documents);
for (const each of reports) console.log(formatFidelity(each));
const before = ids.length - toProve.size;
if (before > 0) console.log(`${before} pages are those of the last site, where they were proved.`);

const lost = Object.entries(content.ledger.pages)
  .flatMap(([id, pages]) => pages.map((page) => `${id}/${page}`))
  .filter((page) => content.ledger.moved[page] === undefined)
  .filter((page) => !existsSync(path.join(dist, 'van-ban', page, 'index.html')));
for (const page of lost) console.error(`The published page /van-ban/${page}/ was not built.`);

if (lost.length > 0 || reports.some((each) => !each.equal)) process.exit(1);
