/** `npm run corpus`: compile sources and records to `content/documents/` and extend the permalink ledger. */
import path from 'node:path';
import { compileAll } from '../src/corpus/compile-all.ts';
import { writeAll } from '../src/corpus/files/write-all.ts';
import { extendLedger } from '../src/corpus/ledger/index.ts';
import { loadForWriting } from '../src/corpus/load-for-writing.ts';
import { pagedIds } from '../src/corpus/paged.ts';
import { report } from './support/report.ts';

const root = process.cwd();
const documents = path.join(root, 'content', 'documents');

const loaded = await loadForWriting(root);
if (report(loaded.files) > 0) {
  console.error('Nothing was written.');
  process.exit(1);
}
const { content } = loaded;
const { instruments, files } = await compileAll(root, content.instruments, content.provenance);
report(files);
const trees = new Map([...instruments].map(([id, { tree }]) => [id, tree]));
const ledger = extendLedger(content.ledger, trees, pagedIds(content.instruments.values()));
await writeAll(
  new Map([
    ...[...instruments].map(([id, { mdx }]): [string, string] => [path.join(documents, `${id}.mdx`), mdx]),
    [path.join(root, 'content', 'permalinks.json'), `${JSON.stringify(ledger, null, 2)}\n`],
  ]),
);
const held = [...instruments.values()].filter(({ text }) => text !== '').length;
console.log(`${instruments.size} documents written, ${held} with their text.`);
