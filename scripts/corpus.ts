/** `npm run corpus`: compile sources and records to `content/documents/` and extend the permalink ledger. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addressesOf, compileAll } from '../src/corpus/compile-all.ts';
import { commitFiles } from '../src/corpus/files/commit-files.ts';
import type { Contents } from '../src/corpus/files/write-all.ts';
import { extendLedger } from '../src/corpus/ledger/index.ts';
import { loadForWriting } from '../src/corpus/load-for-writing.ts';
import { pagedIds } from '../src/corpus/paged.ts';
import { compileWorkers } from './support/compile-workers.ts';
import { explainDisk } from './support/disk.ts';
import { progressBar } from './support/progress.ts';
import { report } from './support/report.ts';

const root = process.cwd();

const loaded = await loadForWriting(root);
if (report(loaded.files) > 0) stop();
const { content } = loaded;
const bar = progressBar('parsing and resolving');
const workers = compileWorkers();
const { instruments, files } = await compileAll(root, content.instruments, content.provenance, {
  tell: bar.update,
  workers,
});
workers.stop();
bar.stop();
if (report(files) > 0) stop();

const changed = new Map<string, Contents>();
for (const [id, { digest, read }] of instruments) {
  if (content.documents.get(id)?.digest === digest) continue;
  changed.set(path.join('content', 'documents', `${id}.mdx`), async () => (await read()).mdx);
}
const ledger = extendLedger(content.ledger, addressesOf(instruments), pagedIds(content.instruments.values()));
const addresses = path.join('content', 'permalinks.json');
const json = `${JSON.stringify(ledger, null, 2)}\n`;
if (json !== (await readFile(path.join(root, addresses), 'utf8').catch(() => undefined)))
  changed.set(addresses, json);
try {
  await commitFiles(root, changed);
} catch (error) {
  const reason = explainDisk(error);
  if (!reason) throw error;
  console.error(`${reason} content/ is as it was.`);
  process.exit(1);
}
console.log(
  `${instruments.size} documents; ${changed.size} files of content/ were out of date and are written.`,
);

function stop(): never {
  console.error('Nothing was written.');
  process.exit(1);
}
