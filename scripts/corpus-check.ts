/**
 * `npm run corpus:check -- FOLDER [--citations]`: hold the parser against a folder of real files with
 * `INDEX.tsv` and `CITATIONS.tsv`. Exit code 1 when a target is missed.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { VFile } from 'vfile';
import { catalogueOf } from '../src/pipeline/compile.ts';
import {
  type CheckedFile,
  checkFile,
  readCitations,
  readIndex,
  totals,
} from '../src/quality/ground-truth/index.ts';
import { loadInstruments } from '../src/records/load/index.ts';
import { citationLines, countTable, totalLines } from './support/ground-truth.ts';
import { report } from './support/report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { citations: { type: 'boolean' } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Name a folder that holds INDEX.tsv: npm run corpus:check -- FOLDER [--citations]');
  process.exit(2);
}
const read = (name: string) =>
  readFile(path.join(folder, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
    console.error(`${path.join(folder, name)} cannot be read (${error.code}). Is the folder right?`);
    process.exit(2);
  });
const expected = readIndex(await read('INDEX.tsv'));
const citations = readCitations(await read('CITATIONS.tsv'));
const names = await readdir(folder);
const { instruments } = await loadInstruments('content');
const catalogue = catalogueOf(instruments.values());

const checked: CheckedFile[] = [];
let unread = 0;
for (const each of expected) {
  const name = names.find((candidate) => path.parse(candidate).name === each.id);
  const rows = citations.filter(({ document }) => each.id === document || each.id.startsWith(`${document}_`));
  const file = new VFile({ path: path.join(folder, name ?? each.id) });
  try {
    file.value = new Uint8Array(await readFile(file.path));
    checked.push(await checkFile(file, catalogue, each, rows));
  } catch (error) {
    unread += 1;
    console.error(`${file.path} was not checked: ${(error as Error).message}`);
    report([file]);
  }
}
console.log(countTable(checked));
const notRight = citationLines(checked, values.citations ?? false);
if (notRight) console.log(notRight);
const sums = totals(checked);
console.log(totalLines(sums));
if (unread > 0 || !sums.met) process.exitCode = 1;
