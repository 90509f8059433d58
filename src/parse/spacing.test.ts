import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { treeText } from '../lexast/index.ts';
import { parse } from './index.ts';
import { withoutLetterSpacing } from './spacing.ts';

const law = [
  'B Ộ  M Ẫ U',
  'C Ộ N G  H Ò A  X Ã  H Ộ I  C H Ủ  N G H Ĩ A  V I Ệ T  N A M',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 14/2031/TT-BM',
  'T H Ô N G  T Ư',
  'Q U Y  Đ Ị N H  V Ề  Đ Ò  N G A N G',
  'Căn cứ Luật Mẫu;',
  'C H Ư Ơ N G  I',
  'B Ế N  Đ Ò',
  'Điều 1. Bến đò',
  'Bến đò có phao.',
  'BỘ TRƯỞNG',
  'Trần Văn Mẫu',
];

describe('words whose letters stand apart', () => {
  it('are read as words, and stay as they are printed', () => {
    const file = new VFile();
    const tree = parse(law.join('\n'), file);
    expect(treeText(tree)).toBe(law.join('\n'));
    expect(tree.meta).toMatchObject({ type: 'thong-tu', issuer: 'Bộ Mẫu', title: 'Quy định về đò ngang' });
    expect(tree.completeness).toBe('full');
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual([]);
  });

  it.each(['A B C', 'a b c d e', '1 2 3 4 5', 'X X', 'QUỐC HỘI', 'Mẫu A B C D'])('are none: %s', (line) => {
    expect(withoutLetterSpacing(line)).toBe(line);
  });
});

describe('a line that stands apart in the middle of a sentence', () => {
  const head = ['BỘ MẪU', 'Số: 14/2031/TT-BM', 'THÔNG TƯ', 'Quy định về đò', 'Căn cứ Luật Mẫu;'];
  const read = (...body: string[]) => {
    const file = new VFile();
    parse([...head, ...body, 'BỘ TRƯỞNG', 'Trần Văn Mẫu'].join('\n'), file);
    return file.messages.map(({ ruleId }) => ruleId);
  };
  const wrapped = [
    'Điều 1. Bến đò',
    'Bến đò của xã, phường và của tổ chức, cá nhân khác đều phải có phao, có chèo và',
    'có đèn khi mở vào ban đêm, theo hướng dẫn của cơ quan quản lý đường thủy nội',
    'địa, trừ trường hợp đò chỉ chở vật liệu xây dựng trong phạm vi của một công',
    'trường và không chở người.',
  ];

  const long = Array.from({ length: 8 }, (_, at) => [`Điều ${at + 1}. Bến đò`, ...wrapped.slice(1)]).flat();

  it('is told', () => {
    expect(read(...long)).toEqual([]);
    expect(read(...long.toSpliced(3, 0, '', 'Trang 1', '', 'VĂN PHÒNG BỘ MẪU', ''))).toEqual(['lone-line']);
  });
});
