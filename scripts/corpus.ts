/** `npm run corpus`: compile sources and records to `content/documents/` and extend the permalink ledger. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { treesOf } from '../src/corpus/cache/lazy.ts';
import { compileAll } from '../src/corpus/compile-all.ts';
import { commitFiles } from '../src/corpus/files/commit-files.ts';
import { extendLedger } from '../src/corpus/ledger/index.ts';
import { loadForWriting } from '../src/corpus/load-for-writing.ts';
import { pagedIds } from '../src/corpus/paged.ts';
import { explainDisk } from './support/disk.ts';
import { progressBar } from './support/progress.ts';
import { report } from './support/report.ts';

const root = process.cwd();

const loaded = await loadForWriting(root);
if (report(loaded.files) > 0) stop();
const { content } = loaded;
const bar = progressBar('parsing and resolving');
const { instruments, files } = await compileAll(root, content.instruments, content.provenance, bar.update);
bar.stop();
if (report(files) > 0) stop();

const changed = new Map<string, string>();
for (const [id, { mdx }] of instruments) {
  const name = path.join('content', 'documents', `${id}.mdx`);
  if (mdx !== (await read(name))) changed.set(name, mdx);
}
const ledger = extendLedger(content.ledger, treesOf(instruments), pagedIds(content.instruments.values()));
const addresses = path.join('content', 'permalinks.json');
const json = `${JSON.stringify(ledger, null, 2)}\n`;
if (json !== (await read(addresses))) changed.set(addresses, json);
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

function read(name: string): Promise<string | undefined> {
  return readFile(path.join(root, name), 'utf8').catch(() => undefined);
}

function stop(): never {
  console.error('Nothing was written.');
  process.exit(1);
}
