import { toRoman } from '../../lexast/roman.ts';

/** How long an invented decree is. */
export interface Length {
  chapters: number;
  /** Of each chapter. */
  articles: number;
  /** Of each article; every third has two points. */
  clauses: number;
  annexes: number;
  /** Lines of each annex. */
  lines?: number;
}

const WORDS =
  'chủ bến thuyền có trách nhiệm lập sổ theo dõi, kiểm tra dây neo, báo cáo cơ quan quản lý bến về tình trạng mặt nước, ' +
  'số lượt thuyền cập bến và những việc phát sinh trong kỳ';

/** An invented decree of any length, as plain text: chapters, articles, clauses, points, annexes. */
export function longDecree({ chapters, articles, clauses, annexes, lines = 60 }: Length): string {
  const text = [
    'CHÍNH PHỦ',
    'Số: 99/2041/NĐ-CP',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Hà Nội, ngày 15 tháng 4 năm 2041',
    '',
    'NGHỊ ĐỊNH',
    'Quy định chi tiết về bến thuyền thử nghiệm',
    '',
    'Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;',
    'Theo đề nghị của Bộ trưởng Bộ Thử nghiệm;',
    'Chính phủ ban hành Nghị định quy định chi tiết về bến thuyền thử nghiệm.',
    '',
  ];
  let article = 0;
  for (let chapter = 1; chapter <= chapters; chapter += 1) {
    text.push(`Chương ${toRoman(chapter)}`, `QUY ĐỊNH VỀ BẾN SỐ ${chapter}`);
    for (let count = 0; count < articles; count += 1) {
      article += 1;
      text.push(`Điều ${article}. Bến thứ ${article}`);
      for (let clause = 1; clause <= clauses; clause += 1) {
        text.push(`${clause}. Tại bến ${article}, ${WORDS}${clause % 3 === 0 ? ':' : '.'}`);
        if (clause % 3 === 0)
          text.push(
            `a) Bến phía bắc thực hiện theo khoản 1 Điều này;`,
            `b) Bến phía nam thực hiện theo khoản 2 Điều này.`,
          );
      }
    }
  }
  text.push('', 'Nơi nhận:', '- Các bộ;', '- Lưu: VT.', '', 'TM. CHÍNH PHỦ', 'THỦ TƯỚNG', 'Nguyễn Văn A', '');
  for (let annex = 1; annex <= annexes; annex += 1) {
    text.push(
      `PHỤ LỤC ${toRoman(annex)}`,
      `DANH MỤC BẾN LOẠI ${annex}`,
      '(Kèm theo Nghị định số 99/2041/NĐ-CP ngày 15 tháng 4 năm 2041 của Chính phủ)',
    );
    for (let line = 1; line <= lines; line += 1) text.push(`${line}. Bến ${annex}.${line}: ${WORDS}.`);
    text.push('');
  }
  return `${text.join('\n')}\n`;
}
