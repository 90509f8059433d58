/**
 * `node bench/ocr/run.ts FILE.pdf … [--pages 3] [--out docs/ocr.md]`: how well scans are read. Pages of PDFs whose text
 * layer is the truth are drawn, worn as paper is, and recognised; printed is a table for each kind of wear.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { diffArrays } from 'diff';
import { VFile } from 'vfile';
import { isDivision } from '../../src/lexast/index.ts';
import { walk } from '../../src/lexast/walk.ts';
import { parse } from '../../src/parse/index.ts';
import { openPages, toPng, turned } from '../../src/intake/scan/page-images.ts';
import { recogniseScan } from '../../src/intake/scan/index.ts';
import { textOfPages } from '../../src/intake/scan/text-layer.ts';
import { readScan } from '../../src/pipeline/box/read-scan.ts';
import { doubtsOf, formatReading, type ScanPage, type ScanReading } from '../../src/records/scan/index.ts';
import { lettersWrong } from './letters-wrong.ts';
import { kinds, worn } from './wear.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pages: { type: 'string', default: '2' }, out: { type: 'string' } },
});

interface Score {
  pages: number;
  letters: number;
  wrong: number;
  words: number;
  /** Words of the print that were read as another, or not at all. */
  lost: number;
  /** Words that were read and do not stand there. */
  false: number;
  /** Of these, those that are marked as doubtful. */
  marked: number;
  doubts: number;
  /** Units of the outline of the text layer, and those that the outline of what was read has too. */
  units: number;
  kept: number;
}

const none: Score = {
  pages: 0,
  letters: 0,
  wrong: 0,
  words: 0,
  lost: 0,
  false: 0,
  marked: 0,
  doubts: 0,
  units: 0,
  kept: 0,
};
const scores = new Map(kinds.map(({ name }) => [name, { ...none }]));

const asReading = (pages: ScanPage[]): ScanReading => ({
  source: { file: 'trang', sha256: '0'.repeat(64) },
  engine: 'bench',
  on: '2000-01-01',
  pages,
  checks: [],
});
const textOf = (reading: ScanReading): string =>
  readScan(new TextEncoder().encode(formatReading(reading)), new VFile({ path: 'trang.ocr.json' })).text;
const plain = (text: string) => text.replace(/\s+/gu, '');
const wordsOf = (text: string) => text.split(/\s+/u).filter(Boolean);

for (const name of positionals) {
  const bytes = new Uint8Array(await readFile(name));
  const truths = await textOfPages(bytes, 400);
  const drawn = await openPages(bytes);
  const chosen = [...truths].slice(0, Number(values.pages));
  for (const [at, truth] of chosen) {
    const picture = await drawn.page(at);
    const expected = textOf(asReading([truth]));
    for (const kind of kinds) {
      const image = await worn(await toPng(await turned(picture, kind.skew)), kind);
      const reading = await recogniseScan(image, { name: 'trang', today: '2000-01-01', least: 1 });
      add(scores.get(kind.name) ?? none, expected, reading);
      console.error(`${path.basename(name)} ${at + 1} ${kind.name}`);
    }
  }
}

function add(score: Score, expected: string, reading: ScanReading): void {
  const found = textOf(reading);
  score.pages += 1;
  score.letters += plain(expected).length;
  score.wrong += lettersWrong(plain(expected), plain(found));
  score.words += wordsOf(expected).length;
  const doubts = doubtsOf(reading);
  const doubtful = new Map<string, number>();
  for (const { word } of doubts) if (word) doubtful.set(word, (doubtful.get(word) ?? 0) + 1);
  score.doubts += doubts.length;
  const parts = diffArrays(wordsOf(expected), wordsOf(found));
  const lost = parts.filter(({ removed }) => removed).flatMap(({ value }) => value);
  const strange = parts.filter(({ added }) => added).flatMap(({ value }) => value);
  // A word that was read in another order, as columns are, was read.
  score.lost += without(lost, strange).length;
  const wrong = without(strange, lost);
  score.false += wrong.length;
  score.marked +=
    wrong.length -
    without(
      wrong,
      [...doubtful].flatMap(([word, count]) => Array<string>(count).fill(word)),
    ).length;
  const [units, own] = [unitsOf(expected), unitsOf(found)];
  score.units += units.length;
  score.kept += units.length - without(units, own).length;
}

/** Words of a list, each as often as it stands there more than in another. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count === 0;
  });
}

/** Addresses of the units of a page: "dieu-4-khoan-2-diem-a". */
function unitsOf(text: string): string[] {
  const found: string[] = [];
  walk(parse(text), (node) => {
    if (isDivision(node) && node.id) found.push(node.id);
  });
  return found;
}

const percent = (part: number, whole: number) => `${((part / Math.max(1, whole)) * 100).toFixed(2)} %`;
const rows = [...scores].map(([name, score]) => [
  name,
  String(score.pages),
  String(score.letters),
  percent(score.wrong, score.letters),
  percent(score.lost, score.words),
  String(score.false),
  percent(score.marked, score.false),
  String(score.doubts),
  `${score.kept} of ${score.units}`,
]);
const head = [
  'wear',
  'pages',
  'letters',
  'letters wrong',
  'words wrong or lost',
  'false words',
  'of them doubted',
  'doubts',
  'units of the outline',
];
const table = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
console.log(table);
if (values.out) await writeFile(values.out, `${table}\n`);
