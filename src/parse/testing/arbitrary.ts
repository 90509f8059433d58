import fc from 'fast-check';

/** Lines in the forms that instruments take, and in forms that look like them; the words are invented. */
const lines = [
  'CHÍNH PHỦ',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  '_____________',
  'Số: 1/NĐ-CP',
  'Hà Nội, ngày 01 tháng 02 năm 2030',
  'NGHỊ ĐỊNH',
  'Quy định về việc thử nghiệm bộ phân tích',
  'Căn cứ Luật Thử nghiệm ngày 01 tháng 01 năm 2029;',
  'QUYẾT ĐỊNH:',
  'Chương I',
  'QUY ĐỊNH CHUNG',
  'Mục 1. VIỆC THỨ NHẤT',
  'Điều 1. Phạm vi',
  'Điều 2. Đối tượng áp dụng gồm cơ quan và',
  'Điều 12 của Luật này',
  'I. QUAN ĐIỂM',
  '1. Khoản thứ nhất:',
  '2. Khoản thứ hai.',
  'a) Điểm a;',
  'đ) Điểm đ;',
  '- Gạch đầu dòng;',
  'như sau:',
  '“Điều 3. Lời sửa đổi',
  '“c) Điểm được sửa.”.',
  '3. Khoản trong trích dẫn."',
  '[...]',
  '',
  ' ',
  'CÔNG BÁO/Số 1/Ngày 01-02-2030',
  '17',
  'Ký bởi: CÔNG BÁO THỬ',
  'Nơi nhận:',
  'TM. CHÍNH PHỦ',
  'Nguyễn Văn Thử',
  'PHỤ LỤC I',
  'QUY CHẾ',
  '(Ban hành kèm theo Nghị định số 1/NĐ-CP)',
  'hội và lời nói tiếp của dòng trước',
  '[1] Chú thích của văn bản hợp nhất.',
];

/** Texts made of such lines, in any order, with any line end, perhaps cut in the middle. */
export const official: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.constantFrom(...lines), { maxLength: 60 }),
    fc.constantFrom('\n', '\n\n', '\r\n', '\u2028', ' '),
    fc.nat(40),
  )
  .map(([chosen, lineEnd, cut]) => chosen.join(lineEnd).slice(cut));
