import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { HeldText } from '../../amend/index.ts';
import { createCatalogue, resolveReferences } from '../../cite/index.ts';
import { parse } from '../../parse/index.ts';
import { dayOf } from '../state.ts';
import { beforeAndAfter, changesByAnchor, isFuture, versionNow, versionsOf } from './versions.ts';

// Invented texts in the form of real ones.
const hold = (id: string, number: string, text: string): HeldText => {
  const file = new VFile();
  return { id, number, document: resolveReferences(parse(text, file), createCatalogue([]), file) };
};

const base = hold(
  'nd-10-2031-cp',
  '10/2031/NĐ-CP',
  `CHÍNH PHỦ
Số: 10/2031/NĐ-CP
Hà Nội, ngày 05 tháng 01 năm 2031
NGHỊ ĐỊNH
Quy định về bến thuyền

Điều 1. Phạm vi điều chỉnh
Nghị định này quy định về bến thuyền.
Điều 2. Giờ mở bến
1. Bến mở từ 6 giờ.
2. Bến đóng lúc 18 giờ.
Điều 3. Phí qua bến
Phí qua bến là 5.000 đồng.
`,
);

const act = (id: string, number: string, effective: string, body: string) =>
  hold(
    id,
    number,
    `CHÍNH PHỦ
Số: ${number}
Hà Nội, ngày 05 tháng 01 năm 2032
NGHỊ ĐỊNH
Sửa đổi, bổ sung một số điều của Nghị định số 10/2031/NĐ-CP

Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 10/2031/NĐ-CP
${body}
Điều 2. Hiệu lực thi hành
Nghị định này có hiệu lực thi hành từ ngày ${effective}.
`,
  );

const first = act(
  'nd-1-2032-cp',
  '1/2032/NĐ-CP',
  '01 tháng 3 năm 2032',
  '1. Sửa đổi khoản 1 Điều 2 như sau:\n“1. Bến mở từ 5 giờ.”\n2. Bãi bỏ các nội dung về phí tại Điều 3.',
);
const second = act(
  'nd-2-2033-cp',
  '2/2033/NĐ-CP',
  '01 tháng 7 năm 2033',
  '1. Sửa đổi khoản 1 Điều 2 như sau:\n“1. Bến mở từ 4 giờ.”',
);

test('a version for each day on which the text changes, the future marked', () => {
  const inForce = versionsOf(base, [first, second]);
  const day = dayOf('2032-06-01');
  expect(inForce.versions.map((each) => [each.date, each.acts, isFuture(each, day)])).toEqual([
    ['2032-03-01', ['nd-1-2032-cp'], false],
    ['2033-07-01', ['nd-2-2033-cp'], true],
  ]);
  expect(versionNow(inForce, dayOf('2032-02-29'))).toBeUndefined();
  expect(versionNow(inForce, dayOf('2032-03-01'))?.date).toBe('2032-03-01');
  expect(versionNow(inForce, day)?.words.get('dieu-2-khoan-1')).toBe('1. Bến mở từ 5 giờ.');
  expect(inForce.actsWithoutEffect).toEqual([]);
});

test('a unit shows its own before and after, and who changed it', () => {
  const inForce = versionsOf(base, [first, second]);
  const last = inForce.versions[1];
  if (!last) throw new Error('no version');
  const changes = changesByAnchor(last).get('dieu-2-khoan-1') ?? [];
  expect(changes.map(({ act: name, effective }) => [name, effective])).toEqual([
    ['Nghị định số 1/2032/NĐ-CP', '2032-03-01'],
    ['Nghị định số 2/2033/NĐ-CP', '2033-07-01'],
  ]);
  expect(beforeAndAfter(inForce, last, 'dieu-2-khoan-1', '2033-07-01')).toEqual({
    before: '1. Bến mở từ 5 giờ.',
    after: '1. Bến mở từ 4 giờ.',
  });
});

test('a refused command stands at its place in every version from its day on', () => {
  const inForce = versionsOf(base, [first, second]);
  for (const { text } of inForce.versions) {
    expect(text.computed.refused.map(({ anchor }) => anchor)).toEqual(['dieu-3']);
  }
});

test('an act about another text changes nothing, and is named', () => {
  const other = act('nd-3-2033-cp', '3/2033/NĐ-CP', '01 tháng 8 năm 2033', '1. Bãi bỏ Điều 9.');
  const about = { ...base, id: 'nd-11-2031-cp', number: '11/2031/NĐ-CP' };
  const inForce = versionsOf(about, [other]);
  expect(inForce.versions).toEqual([]);
  expect(inForce.actsWithoutEffect).toEqual(['nd-3-2033-cp']);
});
