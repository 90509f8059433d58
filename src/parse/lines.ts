import type { SourceLine } from '../formats/types.ts';
import { singleSpaced } from '../lexast/text.ts';
import { markContents } from './contents.ts';
import { markFootnotes } from './footnotes.ts';
import { measure } from './flow.ts';
import { beginsSmall, isOneOf } from './letters.ts';
import { isPageNumber, markPageNumbers } from './page-numbers.ts';
import { markRunningLines } from './running-lines.ts';
import { withoutDoubleSpacing, withoutLetterSpacing } from './spacing.ts';
import type { Line, Report } from './types.ts';

const runningHead =
  /^(?:\d{1,4}\s+)?C?ÔNG BÁO\s*\/\s*(?:Số|\d)|^(?:Trang|Page)\s+\d+\s*(?:\/|trên|of)\s*\d+$|^\((?:Tiếp theo|Xem tiếp)\s+(?:trang|kỳ|Công báo)|^(?:[IVX]+\.\s*)?(?:PHẦN )?VĂN BẢN (?:QUY PHẠM PHÁP LUẬT|KHÁC)$/u;
const rule = /^(?:(?:[_\-–—=*~.]\s?){3,}|\*{1,2})$/u;
const stampStart = /^(?:Ký bởi\s*:\s*\S|Người ký\s*:\s*\p{Lu}{2})/u;
const stampLine = /^(?:Ký bởi|Người ký|Email|Cơ quan|Ngày ký|Thời gian ký|Giờ ký|Chức vụ|Ngày)\s*:/u;
/** What stands below "Người ký: Cổng Thông tin điện tử …" in a stamp, and below the signer in no metadata. */
const stampBelow = /^(?:Email\s*:\s*\S+@|(?:Thời gian|Giờ|Ngày) ký\s*:)/u;
/** How many lines below "Người ký" a stamp says its address or its time. */
const stampReach = 4;
const stampInitials = 'KNECTG';

/** So many spaces and nothing else are what a text file keeps of the rule above footnotes, and of the longer one. */
const shortRule = 30;
const longRule = 90;

/**
 * Trim the lines of a source and mark those that the print run added: running heads, page numbers beside them,
 * signature stamps, ruled lines.
 */
export function readLines(source: readonly SourceLine[], report: Report): Line[] {
  const single = withoutDoubleSpacing(source, () => measure(source.map(trim)).width !== Infinity);
  const lines = partRecipients(single).map(trim);
  joinBlocks(lines);
  for (const line of lines) {
    if (line.text === '' || line.furniture || beginsSmall(line.text)) continue;
    if (runningHead.test(line.text)) line.furniture = 'running-head';
    else if (isOneOf(line.text[0], '_-–—=*~.') && rule.test(line.text) && !/^[. ]+$/.test(line.text))
      line.furniture = 'rule';
  }
  markImprint(lines);
  markContents(lines);
  markPageNumbers(lines);
  markRunningLines(lines, report);
  markStamps(lines);
  markFootnotes(lines);
  return lines;
}

/** A line without the white space around it, its words parted by one space each: "Điều  8.   Phạm vi" reads "Điều 8. Phạm vi". */
function trim(line: SourceLine): Line {
  const printed = line.text.trim();
  const start = line.start + (printed === line.text ? 0 : line.text.length - line.text.trimStart().length);
  const words = printed[1] === ' ' ? withoutLetterSpacing(printed) : printed;
  const text = words.includes('  ') || words.includes('\t') ? singleSpaced(words) : words;
  const trimmed: Line = { text, start, end: start + printed.length };
  if (text === '' && line.text.length >= shortRule)
    trimmed.rule = line.text.length >= longRule ? 'long' : 'short';
  if (line.cell) trimmed.cell = line.cell;
  if (line.style) trimmed.style = line.style;
  if (line.opensPage) trimmed.opensPage = true;
  if (line.band && text !== '') trimmed.furniture = isPageNumber(text) ? 'page-number' : 'running-head';
  return trimmed;
}

/** Fewer blocks show no habit. */
const fewestBlocks = 30;

/**
 * Converters of PDF make a block of every line of print: where the blocks are as wide as one another and most that are full
 * go on in small letters in the next, they are lines, and parts of longer paragraphs.
 */
function joinBlocks(lines: readonly Line[]): void {
  const blocks = lines.filter((line) => line.style?.block && line.text !== '' && !line.cell);
  if (blocks.length < fewestBlocks) return;
  if (!measure(blocks.map((line) => ({ ...line, style: {} }))).goesOn) return;
  for (const line of lines) if (line.style?.block) line.style = { ...line.style, block: false };
}

/** "… ./. Nơi nhận: - Văn phòng": part the end block that is run together with the last line of the text. */
function partRecipients(lines: readonly SourceLine[]): readonly SourceLine[] {
  const at = lines.findIndex(
    ({ text }) => /Nơi\s+nhận:/u.test(text) && /\S.*?(?:\.\/\.?|[.;:])[\s:]*Nơi\s+nhận:/.test(text),
  );
  const line = lines[at];
  if (!line) return lines;
  const seam = line.text.search(/Nơi\s+nhận:/u);
  const head = { ...line, text: line.text.slice(0, seam), end: line.start + seam };
  const tail = { ...line, text: line.text.slice(seam), start: line.start + seam };
  return [...lines.slice(0, at), head, tail, ...lines.slice(at + 1)];
}

/** "VĂN PHÒNG CHÍNH PHỦ XUẤT BẢN", "VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH … XUẤT BẢN": who publishes the gazette. */
const publisher = /^(?:VĂN PHÒNG|TRUNG TÂM CÔNG BÁO|CÔNG BÁO)[^.;:]{0,60}\sXUẤT BẢN$/iu;
/** What stands a few lines below it, and what an imprint says last. */
const publisherAddress = /^(?:Địa chỉ|Điện thoại)/u;
const printedAt = /^In tại\s*:/u;
/** So many lines an imprint has at most. */
const imprintReach = 25;

/**
 * The last page of a gazette says who published and printed it, from "VĂN PHÒNG CHÍNH PHỦ XUẤT BẢN" over address and
 * telephone to "In tại: ⏎ Xí nghiệp …". Its "- Nội dung:" and "- Phát hành:" are no list of the law.
 */
function markImprint(lines: readonly Line[]): void {
  for (const [at, { text }] of lines.entries()) {
    if (!publisher.test(text)) continue;
    const below = lines.slice(at + 1, at + imprintReach);
    const printer = below.findIndex((line) => printedAt.test(line.text));
    let end = below.findIndex((line) => line.furniture === 'running-head');
    if (end < 0) end = below.length;
    if (!below.slice(0, 4).some((line) => publisherAddress.test(line.text))) {
      if (printer < 0) continue;
      const isNamed = below[printer]?.text.replace(printedAt, '').trim() !== '';
      const name = below.findIndex((line, next) => next > printer && line.text !== '');
      end = isNamed || name < 0 ? printer + 1 : name + 1;
    }
    for (const line of [lines[at] as Line, ...below.slice(0, end)])
      if (line.text !== '') line.furniture = 'running-head';
  }
}

/** Is this the name in a stamp that is written in small letters: the address or time of signing stands below it? */
function beginsStamp(lines: readonly Line[], at: number): boolean {
  if (!/^Người ký\s*:/u.test(lines[at]?.text ?? '')) return false;
  for (let next = at + 1; next <= at + stampReach; next += 1) {
    const text = lines[next]?.text ?? '';
    if (stampBelow.test(text)) return true;
    if (text !== '' && !stampLine.test(text)) return false;
  }
  return false;
}

function markStamps(lines: Line[]): void {
  let inStamp = false;
  for (const [at, line] of lines.entries()) {
    if (line.text === '') continue;
    inStamp =
      isOneOf(line.text[0], stampInitials) &&
      (inStamp ? stampLine.test(line.text) : stampStart.test(line.text) || beginsStamp(lines, at));
    if (inStamp) line.furniture = 'stamp';
  }
}
