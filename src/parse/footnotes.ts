import type { Line } from './types.ts';

const start =
  /^(\d{1,3})\s+(?:Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh|Điều|Khoản|Điểm|Cụm từ|Đoạn|Tên|Mục|Chương|Phần|Phụ lục|Từ|Câu|Nội dung|Mẫu|Biểu|Căn cứ|Tiêu đề|Chương trình|Kết luận|Chỉ thị|Việc|Quy định|Tiểu mục)(?!\p{L})/u;
/** What a footnote says: what was amended, by which instrument. */
const words =
  /được (?:sửa đổi|bổ sung|bãi bỏ|thay thế|đính chính)|(?<!\p{L})số\s+\d|quy định tại|căn cứ ban hành|theo quy định|như sau/u;

/**
 * Mark the footnotes that the gazette prints at the foot of a page ("2 Khoản này được sửa đổi theo …"): they
 * count through the text and run to the end of their page.
 */
export function markFootnotes(lines: readonly Line[]): void {
  if (!lines.some((line) => line.furniture === 'running-head')) return;
  let expected = 1;
  let inside = false;
  lines.forEach((line, at) => {
    if (line.furniture === 'running-head') inside = false;
    if (line.text === '' || line.furniture) return;
    const number = Number(start.exec(line.text)?.[1]);
    if (
      number === expected &&
      words.test([line, lines[at + 1], lines[at + 2]].map((near) => near?.text ?? '').join(' '))
    ) {
      inside = true;
      expected += 1;
    }
    if (inside) line.note = true;
  });
}
