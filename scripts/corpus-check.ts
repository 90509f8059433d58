/**
 * `npm run corpus:check -- FOLDER`: reads every file of a folder and prints, for each format, how many files were read, where
 * the numbering breaks, which headers differ from the names of their files, whether two formats of one instrument give the same
 * tree, and what has changed since the last run over this folder. If the folder holds `INDEX.tsv` and `CITATIONS.tsv`, the
 * counts and citations are compared with them. Exit code 1 when a file hangs, crashes or loses text, or a target of the
 * tables is missed.
 *
 * `--json FILE` writes all results; `--citations` prints every citation of the table; `--timeout SECONDS` is for one file;
 * `--forget` does not compare with the last run.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { VFile } from 'vfile';
import { catalogueOf } from '../src/pipeline/compile.ts';
import { compareRuns, type CorpusRun, pairsOf, summarise } from '../src/quality/corpus-check/index.ts';
import {
  type CheckedFile,
  checkFile,
  readCitations,
  readIndex,
  totals,
} from '../src/quality/ground-truth/index.ts';
import { loadInstruments } from '../src/records/load/index.ts';
import { digest } from '../src/reuse/digest.ts';
import { readArguments, exitWithUsage } from './support/arguments.ts';
import { changeLines, citationLine, faultLines, formatTable, pairLines } from './support/corpus-table.ts';
import { readCorpus } from './support/corpus-workers.ts';
import { citationLines, countTable, totalLines } from './support/ground-truth.ts';
import { printMessages } from './support/print-messages.ts';

const USAGE = 'npm run corpus:check -- THƯ_MỤC [--citations] [--json TỆP] [--timeout GIÂY] [--forget]';
const { values, positionals } = readArguments(USAGE, {
  allowPositionals: true,
  options: {
    citations: { type: 'boolean' },
    json: { type: 'string' },
    timeout: { type: 'string', default: '120' },
    forget: { type: 'boolean' },
  },
});
const [folder] = positionals;
if (folder === undefined) exitWithUsage('Ghi thư mục có tệp.', USAGE);
const root = process.cwd();
const formats = /\.(?:txt|x?html?|docx?|pdf)$/i;
const all = await readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
  console.error(`${folder} cannot be read (${error.code}). Is the name right?`);
  process.exit(2);
});
const names = all.filter((name) => formats.test(name)).toSorted();
const run = await readCorpus(folder, names, {
  root,
  timeout: Number(values.timeout),
  onProgress: (done, total) => process.stderr.isTTY && process.stderr.write(`\r${done}/${total}`),
});
const summaries = summarise(run);
const pairs = pairsOf(run);
const sum = summaries.at(-1);
const sections = [
  formatTable(summaries),
  faultLines(run).join('\n'),
  pairLines(pairs).join('\n'),
  ...(sum ? [citationLine(sum)] : []),
];
console.log(sections.filter(Boolean).join('\n\n'));

const lastRunFile = path.join(
  root,
  '.cache',
  'corpus-check',
  `${digest(path.resolve(folder)).slice(0, 16)}.json`,
);
const before = values.forget ? undefined : await readFile(lastRunFile, 'utf8').catch(() => undefined);
if (before !== undefined) {
  const changes = compareRuns((JSON.parse(before) as { files: CorpusRun }).files, run);
  console.log(
    `\n${[`Since the last run: ${changes.length} files read otherwise.`, ...changeLines(changes)].join('\n')}`,
  );
}
const written = JSON.stringify({ summaries, pairs, files: run });
await mkdir(path.dirname(lastRunFile), { recursive: true });
await writeFile(lastRunFile, written);
if (values.json !== undefined) await writeFile(values.json, written);
const failed = sum !== undefined && (sum.timedOut > 0 || sum.crashed > 0 || sum.conserved < sum.read);
if (failed) process.exitCode = 1;

const table = (name: string) => readFile(path.join(folder, name), 'utf8').catch(() => undefined);
const [index, citations] = [await table('INDEX.tsv'), await table('CITATIONS.tsv')];
if (index !== undefined) await checkTables(folder, index, citations ?? '');

/** Compares what is read from the files of a folder with what a person counted in them. */
async function checkTables(home: string, indexTable: string, citationTable: string): Promise<void> {
  const rows = citationTable ? readCitations(citationTable) : [];
  const { instruments } = await loadInstruments('content');
  const catalogue = catalogueOf(instruments.values());
  const checked: CheckedFile[] = [];
  let unread = 0;
  for (const each of readIndex(indexTable)) {
    const name = names.find((candidate) => path.parse(candidate).name === each.id);
    const own = rows.filter(({ document }) => each.id === document || each.id.startsWith(`${document}_`));
    const file = new VFile({ path: path.join(home, name ?? each.id) });
    try {
      file.value = new Uint8Array(await readFile(file.path));
      checked.push(await checkFile(file, catalogue, each, own));
    } catch (error) {
      unread += 1;
      console.error(`${file.path} was not checked: ${(error as Error).message}`);
      printMessages([file]);
    }
  }
  console.log(`\n${countTable(checked)}`);
  const notRight = citationLines(checked, values.citations ?? false);
  if (notRight) console.log(notRight);
  const sums = totals(checked);
  console.log(totalLines(sums));
  if (unread > 0 || !sums.met) process.exitCode = 1;
}
