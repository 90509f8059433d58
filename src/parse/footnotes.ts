import { beginsSmall } from './letters.ts';
import { articleMark } from './marks/article.ts';
import { readMarks } from './marks/index.ts';
import { quoteDepth } from './quotes.ts';
import type { Line } from './types.ts';
import { endsClosed, endsOpen } from './words.ts';

/** "2 Khoản này được sửa đổi …", "3 Luật số 5/2031/QH19 quy định …": how a footnote begins. */
const start =
  /^(\d{1,3})\s+(?:(?:Bộ luật|Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh|Chương trình|Kết luận|Chỉ thị)\s(?:[^.;]{0,80}\s)?số\s|Điều \d[^.;“"]{0,60}? của (?:Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh)[^.;“"]{0,160}(?:như sau|sau đây)|(?:Điều|Khoản|Điểm|Cụm từ|Đoạn|Tên|Mục|Chương|Phần|Phụ lục|Từ|Câu|Nội dung|Mẫu|Biểu|Tiêu đề|Tiểu mục|Các)\s(?:\S+\s)?(?:này|[“"]))/u;

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
    if (line.text === '' || line.furniture) return;
    const number = Number(start.exec(line.text)?.[1]);
    if (number === expected && (at < until || !endsOpen(before))) {
      const end = at < until ? until : endOfPage(lines, at);
      if (end > at) {
        until = end;
        expected += 1;
        markRest(lines, at, end);
      }
    }
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
