import { expect, test } from 'vitest';
import { apply } from './apply.ts';
import { computedFindings, inputFindings } from './inputs.ts';
import { read } from './read.ts';
import * as texts from './testing/texts.ts';
import type { HeldText } from './types.ts';

/** The invented texts have no signature: they would be told as cut short. */
const whole =
  <T extends unknown[]>(make: (...args: T) => Promise<HeldText>) =>
  async (...args: T): Promise<HeldText> => {
    const text = await make(...args);
    text.document.completeness = 'full';
    return text;
  };
const law = whole(texts.law);
const base = whole(texts.base);
const amendment = whole(texts.amendment);

const issued = 'Điều 1. Phạm vi\n\n1. Luật này quy định về thử nghiệm.\n\n2. Cơ quan lưu giữ hồ sơ.';

test('texts that fit one another are no finding', async () => {
  const act = await amendment('1. Bãi bỏ khoản 2 Điều 1.');
  expect(inputFindings(await base(issued), [act])).toEqual([]);
});

test('a text given twice, a base among its acts, an act without a day', async () => {
  const law901 = await base(issued);
  const act = await amendment('1. Bãi bỏ khoản 2 Điều 1.', '902/2031/QH19', '');
  expect(inputFindings(law901, [act, act, law901])).toEqual([
    expect.stringContaining('không nói rõ ngày có hiệu lực'),
    'Luật số 902/2031/QH19 được nêu hai lần.',
    expect.stringContaining('không nói rõ ngày có hiệu lực'),
    'Luật số 901/2031/QH19 vừa là văn bản được sửa đổi, vừa là văn bản sửa đổi.',
    expect.stringContaining('không nói rõ ngày có hiệu lực'),
  ]);
});

test('a text that is cut short', async () => {
  const act = await amendment('1. Bãi bỏ khoản 2 Điều 1.');
  expect(inputFindings(await texts.base(issued), [act])).toEqual([
    'Luật số 901/2031/QH19 không đủ toàn văn: lệnh sửa đổi phần bị thiếu sẽ bị từ chối.',
  ]);
});

test('a consolidated base, and an act older than its base', async () => {
  const consolidated = await law('vbhn', '1/VBHN-VPQH', 'Thử nghiệm', issued);
  const act = await amendment('1. Bãi bỏ khoản 2 Điều 1.');
  expect(inputFindings(consolidated, [act])[0]).toContain('là văn bản hợp nhất');
  const law901 = await base(issued);
  law901.document.meta.date = '2035-01-01';
  expect(inputFindings(law901, [act])).toEqual([
    'Luật số 902/2031/QH19 ban hành trước Luật số 901/2031/QH19 nên không thể sửa đổi văn bản này.',
  ]);
});

test('acts that a command says were made before, and nobody gave', async () => {
  const later = await law(
    'luat-904',
    '904/2033/QH19',
    'sửa đổi, bổ sung một số điều của Luật Thử nghiệm',
    'Điều 1. Sửa đổi, bổ sung một số điều của Luật Thử nghiệm số 901/2031/QH19 đã được sửa đổi, bổ sung một số điều theo Luật số 902/2031/QH19 và Luật số 903/2032/QH19\n\n1. Bãi bỏ khoản 2 Điều 1.',
    '01 tháng 7 năm 2034',
  );
  const act = await amendment('1. Bãi bỏ khoản 2 Điều 1.');
  expect(inputFindings(await base(issued), [act, later])).toEqual([
    'Luật số 904/2033/QH19 nói rằng văn bản này đã được sửa đổi theo Luật số 903/2032/QH19, nhưng văn bản đó không được nêu.',
  ]);
});

test('two acts that change one place on one day: the second is doubtful', async () => {
  const law901 = await base(issued);
  const acts = [
    await amendment('1. Bỏ cụm từ “về thử nghiệm” tại khoản 1 Điều 1.'),
    await amendment('1. Thay cụm từ “quy định” bằng cụm từ “nói” tại Điều 1.', '903/2031/QH19'),
  ];
  const { executed } = apply(
    law901,
    acts.flatMap((act) => read(act, law901).operations),
    acts,
  );
  expect(executed.map(({ certainty }) => certainty)).toEqual(['sure', 'doubtful']);
  expect(executed[1]?.doubt).toBe(
    'Khoản 1 Điều 1 cùng ngày còn được sửa đổi theo khoản 1 Điều 1 902/2031/QH19; đã thực hiện theo thứ tự được nêu',
  );
});

test('what no place can say is told beside the text: acts of one day, acts about another text, commands without a place', async () => {
  const law901 = await base(issued);
  const acts = [
    await amendment('1. Bỏ cụm từ “về thử nghiệm” tại khoản 1 Điều 1.\n\n2. Bãi bỏ khoản 5.'),
    await amendment('1. Thay cụm từ “hồ sơ” bằng cụm từ “sổ” tại khoản 2 Điều 1.', '903/2031/QH19'),
    await law(
      'luat-904',
      '904/2031/QH19',
      'Khác',
      'Điều 1. Phạm vi\n\nLuật này nói việc khác.',
      '01 tháng 7 năm 2032',
    ),
  ];
  const operations = acts.flatMap((act) => read(act, law901).operations);
  expect(computedFindings(law901, acts, apply(law901, operations, acts))).toEqual([
    'Luật số 902/2031/QH19, Luật số 903/2031/QH19 cùng có hiệu lực từ ngày 01/7/2032: đã thực hiện theo thứ tự được nêu; hãy kiểm tra thứ tự này.',
    'Luật số 904/2031/QH19 không có lệnh nào sửa đổi Luật số 901/2031/QH19.',
    'Chưa thực hiện lệnh tại khoản 2 Điều 1 Luật số 902/2031/QH19 (“Bãi bỏ khoản 5.”): Không rõ khoản 5 của điều, mục nào.',
  ]);
});
