import { beginsSmall } from './letters.ts';
import { articleMark } from './marks/article.ts';
import { readMarks } from './marks/index.ts';
import { quoteDepth } from './quotes.ts';
import type { Line } from './types.ts';
import { endsClosed, endsOpen } from './words.ts';

/** "2 Khoản này được sửa đổi …", "3 Luật số 5/2031/QH19 quy định …": how a footnote begins. */
const start =
  /^(\d{1,3})\s+(?:(?:Bộ luật|Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh|Chương trình|Kết luận|Chỉ thị)\s(?:[^.;]{0,80}\s)?số\s|Điều \d[^.;“"]{0,60}? của (?:Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh)[^.;“"]{0,160}(?:như sau|sau đây)|(?:Điều|Khoản|Điểm|Cụm từ|Đoạn|Tên|Mục|Chương|Phần|Phụ lục|Từ|Câu|Nội dung|Mẫu|Biểu|Tiêu đề|Tiểu mục|Các)\s(?:\S+\s)?(?:này|[“"]))/u;

/**
 * "12 Khoản này được sửa đổi …", "7 8 Mẫu này được thay thế …": no law says this of itself, so it is a note whatever
 * its number; copies print the number twice, or leave one out.
 */
const telling =
  /^(?:\d{1,3}\s)?\d{1,4}(?:\s+|\s?\.\s?)(?:(?:Tên\s)?(?:Điều|Khoản|Điểm|Tiết|Mục|Tiểu mục|Chương|Phần|Phụ lục|Mẫu|Biểu|Đoạn|Câu|Nội dung)\s(?:[^.;“”]{0,120}?\s)?này|(?:Cụm từ|Từ|Các cụm từ|Dấu)\s“[^”]{1,200}”[^.;“”]{0,80}?)\s(?:đã\s)?(?:được|bị|hết|có hiệu lực|ngưng)\s/iu;

/** "67 Điều 5 Thông tư số 08/2023/TT-BLĐTBXH …": what an amending act says of its own effect, told in a note. */
const tellingAct =
  /^(?:\d{1,3}\s)?\d{1,4}\s+(?:Các\s)?(?:(?:Khoản|Điều)\s\d+[^.;“"]{0,40}?\s)(?:của\s)?(?:Bộ luật|Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh)\s[^.;“"]{0,120}?số\s\d/u;

/** Lines of the longest page. */
const longestPage = 90;

/**
 * Mark the footnotes that the gazette prints at the foot of a page: they count through the text and run to the
 * end of their page. A line is one only when no article stands below it and the line above does not lead into it.
 */
export function markFootnotes(lines: readonly Line[]): void {
  if (!lines.some((line) => line.furniture === 'running-head')) return;
  let expected = 1;
  let until = 0;
  let before = '';
  lines.forEach((line, at) => {
    if (line.noteRule && (expected > 1 || startsNumbered(lines, at)))
      until = Math.max(until, headBelow(lines, at));
    if (line.text === '' || line.furniture) return;
    const number = Number(start.exec(line.text)?.[1]);
    const isTelling = telling.test(line.text) || (tellingAct.test(line.text) && !endsOpen(before));
    if (isTelling || (number === expected && (at < until || !endsOpen(before)))) {
      const end = at < until ? until : isTelling ? headBelow(lines, at) : endOfPage(lines, at);
      if (end > at) {
        until = end;
        expected = Math.max(expected, number || expected) + 1;
        markRest(lines, at, end);
      }
    } else if (at < until && number > 0) expected = Math.max(expected, number + 1);
    if (at < until) line.note = true;
    before = line.text;
  });
}

/**
 * Mark the rest of a note that quotes words over the end of its page: at the foot of the next page they go on in
 * small letters below a finished sentence, and end with the closing mark.
 */
function markRest(lines: readonly Line[], from: number, end: number): void {
  let depth = 0;
  for (const { text, furniture } of lines.slice(from, end))
    if (!furniture) depth = quoteDepth(text, depth).depth;
  if (depth === 0) return;
  let before = '';
  for (let at = end; at < lines.length && at < end + longestPage; at += 1) {
    const { text = '', furniture } = lines[at] ?? {};
    if (text === '' || furniture) continue;
    const close = beginsSmall(text) && endsClosed(before) ? closingMark(lines, at, depth) : undefined;
    if (close !== undefined) {
      for (const line of lines.slice(at, close + 1))
        if (line.text !== '' && !line.furniture) line.note = true;
      return;
    }
    before = text;
  }
}

/** Index of the line that closes the quotations open at an index; no unit of the law begins before it. */
function closingMark(lines: readonly Line[], from: number, open: number): number | undefined {
  let depth = open;
  for (let at = from; at < lines.length && at < from + longestPage; at += 1) {
    const { text = '', furniture } = lines[at] ?? {};
    if (furniture === 'running-head' || readMarks(text).some((mark) => mark.regular)) return undefined;
    depth = quoteDepth(text, depth).depth;
    if (depth === 0) return at;
  }
  return undefined;
}

/** Does a numbered line stand below a ruled one: "1 Vốn điều lệ của …"? */
function startsNumbered(lines: readonly Line[], at: number): boolean {
  const next = lines.slice(at + 1, at + 4).find(({ text }) => text !== '');
  return next !== undefined && /^1\s+\p{Lu}/u.test(next.text);
}

/** Index of the running head that ends the page of a line; its own where no page ends near. */
function headBelow(lines: readonly Line[], from: number): number {
  for (let at = from; at < lines.length && at < from + longestPage; at += 1)
    if (lines[at]?.furniture === 'running-head') return at;
  return from + longestPage < lines.length ? from : lines.length;
}

/** Index where the page of a line ends, or its own when an article stands on the page below it. */
function endOfPage(lines: readonly Line[], from: number): number {
  let depth = 0;
  for (let at = from; at < lines.length && at < from + longestPage; at += 1) {
    const { text = '', furniture } = lines[at] ?? {};
    if (furniture === 'running-head') return at;
    if (depth === 0 && articleMark(text)?.regular) return from;
    depth = quoteDepth(text, depth).depth;
  }
  return from + longestPage < lines.length ? from : lines.length;
}
