import { toRoman } from '../../lexast/roman.ts';

const head = [
  'CHÍNH PHỦ',
  'Số: 5/2031/NĐ-CP',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Hà Nội, ngày 9 tháng 9 năm 2031',
  '',
  'NGHỊ ĐỊNH',
  'Quy định về đò ngang, bến đò và người lái đò',
  '',
  'Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;',
  'Căn cứ Luật Giao thông đường thủy nội địa ngày 15 tháng 6 năm 2004;',
  'Theo đề nghị của Bộ trưởng Bộ Mẫu;',
  'Chính phủ ban hành Nghị định quy định về đò ngang, bến đò và người lái đò.',
  '',
];
const end = [
  '',
  'TM. CHÍNH PHỦ',
  'THỦ TƯỚNG',
  'Trần Văn Mẫu',
  '',
  'Nơi nhận:',
  '- Các bộ, cơ quan ngang bộ;',
  '- Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương;',
  '- Lưu: VT, TH (2).',
];
const chapters = ['QUY ĐỊNH CHUNG', 'BẾN ĐÒ VÀ PHAO CỨU SINH', 'NGƯỜI LÁI ĐÒ', 'ĐIỀU KHOẢN THI HÀNH'];
const headings = [
  'Phạm vi điều chỉnh',
  'Đối tượng áp dụng của Nghị định trong mùa nước nổi và ngoài mùa nước nổi',
  'Giải thích từ ngữ',
  'Trách nhiệm của Ủy ban nhân dân cấp xã nơi có bến đò ngang',
  'Hồ sơ đề nghị mở bến',
];
const sentences = [
  'Chủ bến đò ngang bố trí đủ phao cứu sinh cho người đi đò, người lái đò và hành lý theo quy định tại khoản 1 Điều này và pháp luật có liên quan.',
  'Người lái đò đã qua tập huấn, có sức khỏe phù hợp và chỉ chở số người ghi trên biển của đò.',
  'Ủy ban nhân dân cấp xã kiểm tra bến đò mỗi quý một lần, lập biên bản và báo cáo Sở Mẫu trước ngày 15 của tháng đầu quý sau.',
  'Đò không hoạt động khi có gió từ cấp 5 trở lên, khi nước chảy xiết hoặc khi trời tối mà bến không có đèn.',
];
const amended = [
  'Sửa đổi, bổ sung Điều 7 Nghị định số 3/2029/NĐ-CP như sau:',
  '“Điều 7. Bến tạm',
  '1. Bến tạm được mở không quá 30 ngày.',
  '2. Chủ bến tạm báo cho Ủy ban nhân dân cấp xã.”.',
];

const sentence = (at: number): string => sentences[at % sentences.length] ?? '';

/** An invented decree of forty articles, a paragraph on each line: chapters, clauses, points, dashes, a quotation. */
export function plainDecree(): string {
  const body: string[] = [];
  for (let article = 1; article <= 40; article += 1) {
    if (article % 10 === 1) {
      const chapter = (article - 1) / 10;
      body.push(`Chương ${toRoman(chapter + 1)}`, chapters[chapter] ?? '');
    }
    if (article === 39) {
      body.push(`Điều ${article}. ${amended[0]}`, ...amended.slice(1));
      continue;
    }
    body.push(`Điều ${article}. ${headings[article % headings.length]}`);
    if (article % 4 === 0) body.push(sentence(article));
    for (let clause = 1; clause <= article % 4; clause += 1) {
      body.push(`${clause}. ${sentence(article + clause)}`);
      if (clause !== 2) continue;
      body.push(
        ...['a', 'b', 'c', 'd', 'đ'].map((letter, at) => `${letter}) ${sentence(at).replace(/\.$/u, ';')}`),
      );
      body.push('- Phao tròn;', '- Phao bè.');
    }
  }
  return [...head, ...body, ...end, ''].join('\n');
}
