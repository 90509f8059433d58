import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { treeText } from '../lexast/index.ts';
import { walk } from '../lexast/walk.ts';
import { parse } from './index.ts';

const head = [
  'BỘ MẪU',
  'Số: 14/2031/TT-BM',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Hà Nội, ngày 12 tháng 9 năm 2031',
  'THÔNG TƯ',
  'Quy định về đò ngang',
  'Căn cứ Luật Giao thông đường thủy nội địa;',
  'Bộ trưởng Bộ Mẫu ban hành Thông tư quy định về đò ngang.',
  'Điều 1. Bến đò',
];
const clause = (number: number) =>
  `${number}. Chủ bến đò ngang bố trí đủ phao cứu sinh cho người đi đò, người lái đò và hành lý theo quy định.`;
const page = [1, 2, 3, 4, 5, 6, 7].map(clause);
const end = ['Điều 2. Hiệu lực', 'Thông tư này có hiệu lực từ ngày ký.', 'BỘ TRƯỞNG', 'Trần Văn Mẫu'];

function read(lines: readonly string[]) {
  const file = new VFile();
  const tree = parse(lines.join('\n'), file);
  const aside: string[] = [];
  walk(tree, (node) => {
    if (node.type === 'furniture') aside.push(treeText(node).trim());
  });
  return { aside, rules: file.messages.map(({ ruleId }) => ruleId) };
}

describe('numbers of pages', () => {
  const broken = ['8. Đò không hoạt động khi có gió từ cấp', '2', 'năm trở lên.'];

  it('are known where they break a sentence, in a text of two pages', () => {
    expect(read([...head, ...page, ...broken, ...end])).toEqual({ aside: ['2'], rules: [] });
  });

  it('are known by their signs, in a text of two pages', () => {
    for (const sign of ['- 2 -', 'Trang 2', 'Trang 2/3'])
      expect(read([...head, ...page, sign, ...end])).toEqual({ aside: [sign], rules: [] });
  });

  it('are asked about where only their place speaks for them', () => {
    expect(read([...head, ...page, '2', ...end])).toEqual({ aside: [], rules: ['lone-number'] });
  });

  it('stand on one side of a running head', () => {
    const { aside } = read([...head, ...page, '9', 'CÔNG BÁO/Số 5/Ngày 9-9-2031', '1', ...end]);
    expect(aside).toEqual(['CÔNG BÁO/Số 5/Ngày 9-9-2031', '1']);
    const own = '8 CÔNG BÁO/Số 5/Ngày 9-9-2031';
    expect(read([...head, ...page, '3', own, ...end]).aside).toEqual([own]);
  });
});

describe('an address that breaks a sentence', () => {
  it('is of the print, though it comes once', () => {
    const broken = [
      '8. Đò không hoạt động khi có gió từ cấp',
      'https://vanban.mau.vn/5.html',
      'năm trở lên.',
    ];
    expect(read([...head, ...broken, ...end]).aside).toEqual(['https://vanban.mau.vn/5.html']);
  });
});

describe('an article without a heading', () => {
  it('is said where the others have one', () => {
    const titled = Array.from({ length: 9 }, (_, at) => [`Điều ${at + 2}. Bến số ${at}`, 'Bến có phao.']);
    const { rules } = read([
      ...head,
      ...page,
      ...titled.flat(),
      `Điều 11. ${clause(1).slice(3)}`,
      ...end.slice(2),
    ]);
    expect(rules).toEqual(['no-heading']);
  });
});
