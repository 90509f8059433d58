/** `npm run todo`: which texts are cited and not held, most cited first. */
import { compileAll } from '../src/pipeline/compile-all.ts';
import { loadContent } from '../src/records/load/index.ts';
import type { Document } from '../src/lexast/index.ts';
import { wantedTexts } from '../src/intake/todo.ts';
import { report } from './support/report.ts';

const root = process.cwd();
const content = await loadContent(root);
if (report(content.files) > 0) process.exit(1);
const { instruments } = await compileAll(root, content.instruments, content.provenance);
const trees = new Map<string, Document>();
for (const [id, instrument] of instruments) trees.set(id, (await instrument.read()).tree);

for (const wanted of wantedTexts(trees, content.instruments, content.sources)) {
  const { count, id, instrument, date, citedBy, record, addresses } = wanted;
  const name = [instrument, date && `(${date})`, id && `[${id}]`].filter(Boolean).join(' ');
  console.log(`${String(count).padStart(4)}  ${name}; cited by ${citedBy.join(', ')}`);
  if (!record) console.log('      no record');
  for (const source of addresses) {
    if (source.kind !== 'page') continue;
    console.log(`      ${source.complete ? source.address : `${source.title}, ${source.publisher}`}`);
  }
}
