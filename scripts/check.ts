/** `npm run check`: is `content/` sound, are its documents up to date, does every published link still land? */
import path from 'node:path';
import { VFile } from 'vfile';
import { addressesOf, compileAll } from '../src/corpus/compile-all.ts';
import { finishCommit } from '../src/corpus/files/commit-files.ts';
import { checkLedger } from '../src/corpus/ledger/index.ts';
import { loadContent } from '../src/corpus/load/index.ts';
import { pagedIds } from '../src/corpus/paged.ts';
import { checkStaleness } from '../src/corpus/staleness.ts';
import { report } from './support/report.ts';

const root = process.cwd();
await finishCommit(root);
const content = await loadContent(root);
const compiled = await compileAll(root, content.instruments, content.provenance);
const unread = compiled.files.filter((file) => file.messages.some((message) => message.fatal));
if (unread.length > 0) {
  report([...content.files, ...unread]);
  process.exit(1);
}
const documents = content.files.filter((file) => file.path.endsWith('.mdx'));
await checkStaleness(
  documents.filter((file) => path.basename(path.dirname(file.path)) === 'documents'),
  content.documents,
  compiled.instruments,
);
const ledger = new VFile({ path: 'content/permalinks.json' });
const addresses = addressesOf(compiled.instruments);
for (const message of checkLedger(content.ledger, addresses, pagedIds(content.instruments.values()))) {
  message.fatal = true;
  ledger.messages.push(message);
}
const problems = report([...content.files, ledger]);
if (problems > 0) process.exit(1);
console.log(`content/ is sound: ${content.instruments.size} records, ${content.documents.size} documents.`);
