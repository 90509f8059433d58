import { expect, test } from 'vitest';
import { readTargets } from './notation.ts';

test.each([
  ['569/QĐ-TTg (2030-05-11)', { instrument: '569/QĐ-TTg', date: '2030-05-11', paths: [{}] }],
  ['57-NQ/TW', { instrument: '57-NQ/TW', paths: [{}] }],
  [
    'Luật Thử nghiệm Đ29.k1.a; Đ31.k2',
    {
      instrument: 'Luật Thử nghiệm',
      paths: [
        { article: '29', clause: '1', point: 'a' },
        { article: '31', clause: '2' },
      ],
    },
  ],
  [
    '10/2030/QH15 tên ChII.M4.TM2; Đ12.k1.k',
    {
      instrument: '10/2030/QH15',
      paths: [
        { heading: true, chapter: 'II', section: '4', subsection: '2' },
        { article: '12', clause: '1', point: 'k' },
      ],
    },
  ],
  [
    '191/2030/NĐ-CP [Quy chế] Đ31.k3.c;d;đ',
    {
      instrument: '191/2030/NĐ-CP',
      paths: ['c', 'd', 'đ'].map((point) => ({ attachment: 'Quy chế', article: '31', clause: '3', point })),
    },
  ],
  [
    '9/2030/NĐ-CP Đ27.k3;4',
    {
      instrument: '9/2030/NĐ-CP',
      paths: [
        { article: '27', clause: '3' },
        { article: '27', clause: '4' },
      ],
    },
  ],
  [
    '140/NQ-CP (2030) Phụ lục mIV.stt5',
    { instrument: '140/NQ-CP', date: '2030', paths: [{ attachment: 'Phụ lục', section: 'IV', row: '5' }] },
  ],
  ['Luật Thử nghiệm 2030 Đ4', { instrument: 'Luật Thử nghiệm', date: '2030', paths: [{ article: '4' }] }],
  ['16/2030/QH15 PL.02', { instrument: '16/2030/QH15', paths: [{ attachment: 'Phụ lục 02' }] }],
])('%s', (notation, expected) => {
  expect(readTargets(notation)).toEqual(expected);
});

test.each(['', 'không rõ', '10/2030/QH15 khoản nào đó', 'Luật Thử nghiệm Đ5.?', '9/2030/NĐ-CP Đ1; ???'])(
  '"%s" is not compared',
  (notation) => {
    expect(readTargets(notation)).toBeUndefined();
  },
);
