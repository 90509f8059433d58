import { unwrap } from '../lexast/index.ts';
import { partHeadings } from './headings.ts';
import { marksOf, readUnusual } from './marks/index.ts';
import { basisKind, isEnacting } from './preamble.ts';
import type { Block, Line, Run } from './types.ts';
import { beginsCapital, beginsSmall, isCapitals, isOneOf } from './letters.ts';
import { citationGoesOn, endsClosed, endsOpen } from './words.ts';

/** How wide the print is, and whether paragraphs run over several lines at all. */
export interface Measure {
  /** Characters of a full line; Infinity where every line is a paragraph. */
  width: number;
  /** Do most full lines go on in small letters in the next? */
  goesOn: boolean;
}

/** Lines that are enough to measure a print by. */
const sample = 5000;

/** No page is so narrow: where all lines are shorter, each is a paragraph. */
const narrowest = 40;

/** Lines of about a page and a half: what stands beside a line shows how wide its column is. */
const stretch = 20;

/** What is left for a pen, in a form: "Họ và tên:……" */
const blanks = /\.{4}|…{2}|_{4}/u;

/**
 * Measure the print: the length that full lines reach, when many lines reach about the same.
 *
 * Tables on pages laid across, and notes in small type, have longer lines than the text. Each line is told how wide the
 * print is round it (`width`).
 */
export function measure(lines: readonly Line[]): Measure {
  const prose = lines.filter((line) => line.text && !line.furniture && !line.cell && !line.style?.block);
  const first = prose.slice(0, sample);
  const lengths = lengthsOf(first);
  const width = at(lengths, 0.95);
  // Prose without hard wraps has a long tail of paragraph lengths; wrapped print has none.
  if (lengths.length < 8 || width > 180 || width < narrowest || at(lengths, 0.99) > width * 1.6 + 20)
    return unwrapped;
  for (const kind of [prose.filter(({ note }) => !note), prose.filter(({ note }) => note)])
    measureStretches(kind, width);
  // Hard wraps break sentences: most full lines end in the middle of one. Lines to be filled in say nothing of that.
  const full = first
    .map((line, index) => ({ line, next: first[index + 1]?.text ?? '' }))
    .filter(({ line }) => line.text.length > (line.width ?? width) * 0.85 && !blanks.test(line.text));
  const broken = full.filter(({ line }) => !endsClosed(line.text));
  if (broken.length * 2 < full.length) return unwrapped;
  return { width, goesOn: broken.filter(({ next }) => beginsSmall(next)).length * 2 >= full.length };
}

const unwrapped: Measure = { width: Infinity, goesOn: false };

/** Tell each line how wide the print is round it. */
function measureStretches(lines: readonly Line[], widest: number): void {
  const widths: number[] = [];
  for (let from = 0; from < lines.length; from += stretch) {
    const round = lines.slice(Math.max(from - stretch, 0), from + stretch * 2);
    widths.push(Math.min(at(lengthsOf(round), 0.9), widest));
  }
  // A page of short lines is as wide as others: it has no full line to show it.
  const wide = widths.filter((width) => width >= narrowest);
  const least = at(Uint32Array.from(wide.length > 0 ? wide : [widest]).toSorted(), 0.25) * 0.95;
  lines.forEach((line, index) => {
    line.width = Math.max(widths[Math.floor(index / stretch)] ?? 0, least);
  });
}

const lengthsOf = (lines: readonly Line[]): Uint32Array =>
  Uint32Array.from(lines, (line) => line.text.length).toSorted();

const at = (sorted: Uint32Array, share: number): number =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

/** "… (hạng III) - Mã số: ⏎ V.09.02.03": a code is the rest of its line. */
const codeGoesOn = (text: string, next: string): boolean =>
  text.endsWith('ố:') && /^\p{Lu}*[\d.]+\d/u.test(next) && /(?<!\p{L})(?:Mã )?số:$/iu.test(text);

/** "… Thông tư số 21/2021/TT-" | "BLĐTBXH", "… số 66-" | "NQ/TW": the number of an instrument is the rest of its line. */
function numberGoesOn(text: string, next: string): boolean {
  if (!isOneOf(text.at(-1), '-/')) return false;
  const word = text.slice(text.lastIndexOf(' ') + 1);
  return /^\d+-$/u.test(word)
    ? /^\p{Lu}\p{L}{0,3}\/\p{Lu}/u.test(next)
    : /^\d+\/(?:[\p{L}\d]+[-/])*$/u.test(word) && /^[\p{Lu}\d]/u.test(next);
}

/** What stands between two lines of words. */
interface Between {
  blank: boolean;
  page: boolean;
  rule: boolean;
}

/** The word of a mark that a line end parts from its number. */
const splitMark = /^[“"]?(?:Điều|ĐIỀU|Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|Phần|PHẦN)(?: thứ)?$/u;

/** Does a line begin with the letter of a point in an unusual spelling, and a capital behind it: "b, Thu …"? */
function beginsUnusual(text: string): boolean {
  const mark = readUnusual(text)?.mark;
  return mark !== undefined && beginsCapital(text.slice(mark.length));
}

/** Does `next` go on with the paragraph of `previous`? `weak`: only its numbered look speaks against it. */
function joins(previous: Line, next: Line, between: Between, print: Measure): 'yes' | 'no' | 'weak' {
  if (next.row === undefined && /^[\dIVXLC]/.test(next.text) && splitMark.test(previous.text)) return 'yes';
  if (previous.style?.block || next.style?.block || between.rule) return 'no';
  if (!sameCell(previous, next) || previous.note !== next.note || next.opensNote) return 'no';
  if (previous.foreign !== next.foreign) return 'no';
  if (previous.row !== undefined || next.row !== undefined) return previous.row === next.row ? 'yes' : 'no';
  if ([citationGoesOn, codeGoesOn, numberGoesOn].some((goesOn) => goesOn(previous.text, next.text)))
    return 'yes';
  if (isEnacting(next.text)) return 'no';
  const unfinished = !endsClosed(previous.text);
  const lower = beginsSmall(next.text);
  const wrapped = print.width !== Infinity;
  const width = previous.width ?? print.width;
  const numbered = marksOf(next).length > 0 || (lower && !unfinished && beginsUnusual(next.text));
  const space = next.text.indexOf(' ');
  const word = space < 0 ? next.text.length : space;
  const full = wrapped && previous.text.length + 1 + word > width;
  const nearlyFull = wrapped && previous.text.length + 1 + word > width * 0.85;
  if (!nearlyFull && isOneOf(next.text[0], '“"«')) return 'no';
  if (numbered) {
    // No number in a note begins a unit of the law.
    const joined = next.note ? 'yes' : 'weak';
    if (endsOpen(previous.text)) return joined;
    if (between.blank && !between.page) return 'no';
    return unfinished && nearlyFull ? joined : 'no';
  }
  if (between.blank && !between.page) return unfinished && lower ? 'yes' : 'no';
  if (isCapitals(previous.text)) {
    if (isCapitals(next.text)) return 'yes';
    return nearlyFull && unfinished ? 'yes' : 'no';
  }
  if (lower) return 'yes';
  if (/^\[\.{2,}\]|^\(\.{2,}\)|^\[…\]/.test(next.text)) return 'no';
  // "Điều 1. Sửa đổi các Thông tư của Bộ trưởng Bộ" | "Lao động": no heading ends so.
  if (/(?:[,–-]|trưởng Bộ)$/u.test(previous.text) && marksOf(previous).some(({ kind }) => kind === 'article'))
    return 'yes';
  // "… theo quy định của" | "Luật Đất đai": the sentence goes on, however short its line.
  if (endsInOpenWord(previous.text) && !previous.cell && !isCapitals(next.text)) return 'yes';
  if (!wrapped) return 'no';
  if (unfinished) return nearlyFull ? 'yes' : 'no';
  return full && !(isOneOf(previous.text.at(-1), ';.') && opensClauseOfForm(next.text)) ? 'yes' : 'no';
}

/** Ends in a word that calls for another ("của", "theo"); a comma ends a basis or an address as well. */
const endsInOpenWord = (text: string): boolean => !isOneOf(text.at(-1), ',/(') && endsOpen(text);

/** A basis, or "Chính phủ ban hành Nghị định …" below the bases: never the rest of a full line before it. */
const opensClauseOfForm = (text: string): boolean =>
  basisKind(text) !== undefined ||
  /^\p{Lu}[\p{L} ,-]{3,80}? ban hành (?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị)(?!\p{L})/u.test(
    text,
  );

const sameCell = ({ cell: a }: Line, { cell: b }: Line): boolean =>
  a === b || (a?.table === b?.table && a?.row === b?.row && a?.column === b?.column);

/** A worded mark alone on its line ("Chương I") ends its line; its heading is a block of its own. */
const standsAlone = (line: Line) => marksOf(line).some((mark) => mark.length === line.text.length);

/** The lines of a paragraph, with the furniture between them. */
export interface Group {
  members: Line[];
  /** False where only the look of a numbered mark parts it from the one before. */
  apart: boolean;
}

/**
 * Join the lines of running text into paragraphs; furniture inside a paragraph stays at its place.
 *
 * @param lines consecutive lines of the source
 * @param end offset up to which the last block reaches
 */
export function flow(lines: readonly Line[], end: number, print: Measure): Block[] {
  const groups = groupLines(lines, print);
  const parted = print.width === Infinity ? groups : partHeadings(groups);
  return settle(
    parted.map(({ members, apart }) => makeBlock(members, apart)),
    end,
  );
}

function groupLines(lines: readonly Line[], print: Measure): Group[] {
  const groups: Group[] = [];
  let open: Line[] = [];
  let waiting: Line[] = [];
  const between: Between = { blank: false, page: false, rule: false };
  let apart = true;
  const close = () => {
    if (open.length > 0) groups.push({ members: open, apart });
    for (const line of waiting) groups.push({ members: [line], apart: true });
    open = [];
    waiting = [];
  };

  for (const line of lines) {
    if (line.opensPage) between.page = true;
    if (line.text === '') {
      between.blank = true;
      continue;
    }
    if (line.furniture) {
      if (line.furniture === 'rule') between.rule = true;
      else between.page = true;
      waiting.push(line);
      continue;
    }
    const previous = open.at(-1);
    if (previous) {
      const verdict =
        open.length === 1 && previous.row === undefined && standsAlone(previous)
          ? 'no'
          : joins(previous, line, between, print);
      if (verdict === 'yes') {
        open.push(...waiting, line);
        waiting = [];
      } else {
        close();
        open = [line];
        apart = verdict === 'no';
      }
    } else {
      close();
      open = [line];
      apart = true;
    }
    between.blank = between.page = between.rule = false;
  }
  close();
  return groups;
}

function makeBlock(members: readonly Line[], apart: boolean): Block {
  const runs: Run[] = [];
  for (const line of members) {
    const last = runs.at(-1);
    if (last && last.furniture === line.furniture) last.end = line.end;
    else
      runs.push(
        line.furniture
          ? { start: line.start, end: line.end, furniture: line.furniture }
          : { start: line.start, end: line.end },
      );
  }
  const start = runs[0]?.start ?? 0;
  const block: Block = {
    runs,
    start,
    end: runs.at(-1)?.end ?? start,
    text: joinLines(members),
    apart,
  };
  const [first] = members;
  if (first?.furniture && runs.length === 1) block.furniture = first.furniture;
  if (first?.marks && block.text === first.text) block.marks = first.marks;
  if (first?.foreign) {
    block.foreign = true;
    block.marks = [];
  }
  if (first?.unusual) block.unusual = true;
  if (first?.note) block.note = true;
  if (first?.row !== undefined) block.row = first.row;
  if (first?.cell) block.cell = first.cell;
  if (first?.style) block.style = first.style;
  return block;
}

/** The words of some runs, wraps undone, furniture left out. */
function readingText(runs: readonly Run[], source: string): string {
  return unwrap(
    runs
      .filter((run) => !run.furniture)
      .map((run) => source.slice(run.start, run.end))
      .join('\n'),
  );
}

/** The words of some lines as `readingText` gives them, from lines that are trimmed already. */
function joinLines(members: readonly Line[]): string {
  let text = '';
  let last = '';
  for (const line of members) {
    if (line.furniture) continue;
    const glued =
      isOneOf(last.at(-1), '-/') &&
      /[\p{L}\p{N}][-/]$/u.test(last.slice(-3)) &&
      /^[\p{L}\p{N}]/u.test(line.text);
    text += last === '' || glued ? line.text : ` ${line.text}`;
    last = line.text;
  }
  return text;
}

/** Let blocks and their runs tile the source up to `end`. */
export function settle(blocks: Block[], end: number): Block[] {
  blocks.forEach((block, index) => {
    block.end = blocks[index + 1]?.start ?? end;
    block.runs.forEach((run, at) => {
      run.end = block.runs[at + 1]?.start ?? block.end;
    });
  });
  return blocks;
}

/**
 * Cut a block at offsets inside it; the words of each part are read once, so that a line with a thousand seams
 * costs no more than a thousand lines.
 *
 * @param seams offsets into the source, ascending
 */
export function cut(block: Block, seams: Iterable<number>, source: string): Block[] {
  const { marks: _, quotes: __, ...rest } = block;
  const parts: Block[] = [];
  const runs = block.runs.values();
  let run = runs.next().value;
  let start = block.start;
  for (const end of [...seams, block.end]) {
    if (end <= start || end > block.end) continue;
    const own: Run[] = [];
    while (run && run.start < end) {
      own.push({ ...run, start: Math.max(run.start, start), end: Math.min(run.end, end) });
      if (run.end > end) break;
      run = runs.next().value;
    }
    const apart = parts.length > 0 || block.apart;
    parts.push({ ...rest, runs: own, start, end, text: readingText(own, source), apart });
    start = end;
  }
  return parts;
}

/** Every line as a block of its own, as headers and signatures are printed. */
export function lineBlocks(lines: readonly Line[], end: number): Block[] {
  return settle(
    lines.filter((line) => line.text !== '').map((line) => makeBlock([line], true)),
    end,
  );
}
