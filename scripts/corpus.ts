/** `npm run corpus`: compile sources and records to `content/documents/` and extend the permalink ledger. */
import path from 'node:path';
import { compileAll } from '../src/corpus/compile-all.ts';
import { handEdit } from '../src/corpus/documents/index.ts';
import { writeAll } from '../src/corpus/files/write-all.ts';
import { extendLedger } from '../src/corpus/ledger/index.ts';
import { loadContent, readContentFolder } from '../src/corpus/load/index.ts';
import { problem } from '../src/corpus/load/problem.ts';
import { report } from './support/report.ts';

const root = process.cwd();
const documents = path.join(root, 'content', 'documents');

const before = await readContentFolder(documents, '.mdx');
for (const file of before) {
  const edit = handEdit(String(file));
  if (edit) problem(file, 'document-edited', edit);
}
const content = await loadContent(root);
// Documents that the parser of today cannot read are about to be written again; only edits stop that.
const records = content.files.filter((file) => path.dirname(file.path) !== documents);
if (report([...records, ...before]) > 0) {
  console.error('Nothing was written.');
  process.exit(1);
}

const { instruments, files } = await compileAll(root, content.instruments, content.provenance);
report(files);
const trees = new Map([...instruments].map(([id, { tree }]) => [id, tree]));
const ledger = extendLedger(content.ledger, trees);
await writeAll(
  new Map([
    ...[...instruments].map(([id, { mdx }]): [string, string] => [path.join(documents, `${id}.mdx`), mdx]),
    [path.join(root, 'content', 'permalinks.json'), `${JSON.stringify(ledger, null, 2)}\n`],
  ]),
);
const held = [...instruments.values()].filter(({ text }) => text !== '').length;
console.log(`${instruments.size} documents written, ${held} with their text.`);
