import { articleMark } from './marks/article.ts';
import { quoteDepth } from './quotes.ts';
import type { Line } from './types.ts';
import { endsOpen } from './words.ts';

/** "2 Khoản này được sửa đổi …", "3 Luật số 5/2031/QH19 quy định …": how a footnote begins. */
const start =
  /^(\d{1,3})\s+(?:(?:Bộ luật|Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh|Chương trình|Kết luận|Chỉ thị)\s(?:[^.;]{0,80}\s)?số\s|(?:Điều|Khoản|Điểm|Cụm từ|Đoạn|Tên|Mục|Chương|Phần|Phụ lục|Từ|Câu|Nội dung|Mẫu|Biểu|Tiêu đề|Tiểu mục|Các)\s(?:\S+\s)?(?:này|[“"]))/u;

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
      }
    }
    if (at < until) line.note = true;
    before = line.text;
  });
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
