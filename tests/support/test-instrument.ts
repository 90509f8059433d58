/** An invented text in the official form (Nghị định 30/2020/NĐ-CP), for tests; it says itself that it is one. */
export interface TestInstrument {
  /** As printed: "CHÍNH PHỦ". */
  issuer: string;
  /** "NGHỊ QUYẾT" */
  type: string;
  number: string;
  /** ISO 8601 */
  date: string;
  title: string;
  /** Căn cứ lines. */
  bases?: string[];
  /** Everything from the first division to the last. */
  body: string;
  signer?: string;
}

const notice = 'Đây là văn bản thử nghiệm do chương trình kiểm thử viết ra, không phải văn bản pháp luật.';

/** The text of an invented instrument. */
export function testInstrument(given: TestInstrument): string {
  const { issuer, type, number, date, title, bases = [], body, signer = 'Nguyễn Văn Thử' } = given;
  const [year, month, day] = date.split('-');
  return [
    issuer,
    '-------',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    '---------------',
    `Số: ${number}`,
    `Hà Nội, ngày ${day} tháng ${month} năm ${year}`,
    '',
    type,
    title,
    '',
    ...bases.map((basis) => `Căn cứ ${basis};`),
    notice,
    '',
    body.trim(),
    '',
    'Nơi nhận:',
    '- Lưu: VT, KT (2).',
    '',
    issuer === 'CHÍNH PHỦ' ? 'TM. CHÍNH PHỦ\nTHỦ TƯỚNG' : 'THỦ TƯỚNG',
    '(Đã ký)',
    signer,
    '',
  ].join('\n');
}
