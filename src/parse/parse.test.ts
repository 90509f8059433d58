import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { normalise } from '../formats/index.ts';
import { count, treeText } from '../lexast/index.ts';
import { parse } from './index.ts';
import { official } from './testing/arbitrary.ts';

const seed = readFileSync('tests/fixtures/content/sources/nq-57-2022-cp/nq-57-2022-cp.txt', 'utf8');

/** Head of an invented decision. */
const head = [
  'BỘ MẪU',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 14/QĐ-BM',
  'Hà Nội, ngày 12 tháng 9 năm 2031',
  'QUYẾT ĐỊNH',
  'Về đò ngang',
];

describe('parse', () => {
  it('reads a title to its end, whatever its lines begin with', () => {
    const lines = [
      ...head.slice(0, -1),
      'Sửa đổi Quyết định số 3/QĐ-BM của',
      'Bộ trưởng Bộ Mẫu ngày 5 tháng 6 năm 2030 được sửa đổi bởi Quyết định số',
      '4/QĐ-BM và',
      'Quyết định số 5/QĐ-BM',
      'Điều 1. Bến đò',
    ];
    expect(parse(lines.join('\n')).meta).toMatchObject({
      number: '14/QĐ-BM',
      date: '2031-09-12',
      title:
        'Sửa đổi Quyết định số 3/QĐ-BM của Bộ trưởng Bộ Mẫu ngày 5 tháng 6 năm 2030 được sửa đổi bởi Quyết định số 4/QĐ-BM và Quyết định số 5/QĐ-BM',
    });
  });

  it('reads the resolution on regional linkage', () => {
    const file = new VFile();
    const document = parse(seed, file);
    expect(count(document).counts).toMatchObject({ section: 3, article: 0, clause: 7, point: 6 });
    expect(document.completeness).toBe('partial');
    expect(document.meta).toEqual({
      type: 'nghi-quyet',
      number: '57/NQ-CP',
      issuer: 'Chính phủ',
      date: '2022-04-21',
      effective: '2022-04-21',
      title: 'Về các nhiệm vụ, giải pháp hoàn thiện thể chế liên kết vùng kinh tế - xã hội',
      signer: 'Lê Văn Thành',
      fields: ['Thương mại', 'Bộ máy hành chính', 'Văn hóa - Xã hội'],
    });
    const preamble = document.children.find((child) => child.type === 'preamble');
    expect(
      preamble?.children.map(
        (child) => ('role' in child ? child.role : undefined) ?? ('kind' in child ? child.kind : child.type),
      ),
    ).toEqual(['issuer', 'legal', 'legal', 'proposal', 'enacting', 'paragraph', 'paragraph', 'paragraph']);
    expect(file.messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['source-cut', 80]]);
  });

  it.each([
    ['words', '“2. Việc kiểm thử thực hiện theo Điều 9 của Luật này.”;'],
    ['a position', 'CHỦ TỊCH NƯỚC'],
    ['a name', 'Trần Văn Mẫu'],
  ])('keeps the order of an end block with the adoption after a position, then %s', (_, last) => {
    const text = [
      '1. Sửa đổi, bổ sung một số khoản của Điều 4 như sau:',
      'CHỦ TỊCH QUỐC HỘI',
      'LUẬT',
      'Luật này được Quốc hội khóa XIX, kỳ họp thứ 1 thông qua ngày 25 tháng 6 năm 2031.',
      last,
    ].join('\n');
    expect(treeText(parse(text))).toBe(text);
  });

  it.each([
    [
      'a programme',
      ['CHƯƠNG TRÌNH', 'Hành động thực hiện Kết luận số 21-KL/TW về đò ngang'],
      'CHƯƠNG TRÌNH Hành động thực hiện Kết luận số 21-KL/TW về đò ngang',
    ],
    [
      'a text of another kind',
      ['Tập hệ thống hóa', 'văn bản về đò ngang'],
      'Tập hệ thống hóa văn bản về đò ngang',
    ],
  ])('finds the title of %s attached after the signature', (_, title, expected) => {
    const text = [
      ...head,
      'Căn cứ Luật Giao thông đường thủy nội địa;',
      'QUYẾT ĐỊNH:',
      'Điều 1. Ban hành kèm theo Quyết định này văn bản về đò ngang.',
      'BỘ TRƯỞNG',
      'Trần Văn Mẫu',
      '',
      'BỘ MẪU',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      '',
      ...title,
      '(Ban hành kèm theo Quyết định số 14/QĐ-BM ngày 12 tháng 9 năm 2031)',
      'Căn cứ Kết luận số 21-KL/TW, Bộ Mẫu ban hành văn bản như sau:',
      'I. MỤC TIÊU',
      '1. Giữ an toàn cho bến đò.',
    ].join('\n');
    const attached = parse(text).children.filter((child) => child.type === 'attachment');
    expect(attached.map((child) => child.title)).toEqual([expected]);
    expect(attached[0]?.children.map((child) => child.type)).toEqual(['header', 'preamble', 'body']);
  });

  it('keeps the order of a ruled line after the notes of a signature', () => {
    const text = [
      '1. Một khoản.',
      'CHỦ TỊCH',
      'Trần Văn Mẫu',
      '[1] Luật số 9/2031/QH19.',
      '_____',
      'Hết.',
    ].join('\n');
    expect(treeText(parse(text))).toBe(text);
  });

  it('loses no character of any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(treeText(parse(text))).toBe(normalise(text));
      }),
    );
  });

  it('loses no character of an instrument, whole, cut or shuffled', () => {
    fc.assert(
      fc.property(official, (text) => {
        expect(treeText(parse(text))).toBe(normalise(text));
      }),
    );
  });
});
