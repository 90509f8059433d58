import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { readText } from '../../formats/index.ts';
import { assignIds, type CitationPath, treeText } from '../../lexast/index.ts';
import { parse } from '../../parse/index.ts';
import { createCatalogue } from '../catalogue.ts';
import { references } from '../references.ts';
import { headSteps } from './amending.ts';
import { resolveReferences } from './index.ts';

const decree = (title: string, body: string, annex = '') =>
  [
    'CHÍNH PHỦ',
    'Số: 5/2030/NĐ-CP',
    'Hà Nội, ngày 02 tháng 01 năm 2030',
    'NGHỊ ĐỊNH',
    title,
    'Căn cứ Hiến pháp;',
    'Chính phủ ban hành Nghị định.',
    body,
    'TM. CHÍNH PHỦ\nTHỦ TƯỚNG\nNguyễn Văn Thử',
    annex,
  ].join('\n\n');

/** The citations of a text: words, instrument and place in it. */
function cited(text: string) {
  const file = new VFile({ path: 'nd.txt' });
  const tree = assignIds(parse(readText(text), file));
  resolveReferences(tree, createCatalogue([]), file);
  const found = references(tree).map(({ node: reference }) => [
    treeText(reference),
    ...reference.targets.map(({ instrument, anchor, path }) => [
      instrument ?? 'here',
      anchor ?? Object.entries(path).flat().join(' '),
    ]),
  ]);
  return { found, warnings: file.messages.map(({ ruleId }) => ruleId) };
}

test('an annex of this text that is named by its kind and title is cited inside it', () => {
  const annex =
    'QUY CHẾ\nTHỬ NGHIỆM\n(Ban hành kèm theo Nghị định số 5/2030/NĐ-CP ngày 02 tháng 01 năm 2030 của Chính phủ)\n\nĐiều 1. Phạm vi\n\nThử nghiệm.\n\nĐiều 2. Hồ sơ\n\n1. Hồ sơ theo Điều 1 Quy chế thử nghiệm.';
  const { found } = cited(
    decree(
      'Ban hành Quy chế thử nghiệm',
      'Điều 1. Hồ sơ\n\nHồ sơ theo khoản 1 Điều 2 Quy chế thử nghiệm.',
      annex,
    ),
  );
  expect(found).toContainEqual([
    'khoản 1 Điều 2 Quy chế thử nghiệm',
    ['5/2030/NĐ-CP', 'quy-che-dieu-2-khoan-1'],
  ]);
});

const other = (words: string, place: string) => [words, ['9/2020/NĐ-CP', place]];

test('amending text on the line of its command speaks of the unit that it replaces', () => {
  const { found, warnings } = cited(
    decree(
      'Sửa đổi, bổ sung một số điều của Nghị định số 9/2020/NĐ-CP',
      [
        'Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 9/2020/NĐ-CP',
        '1. Khoản 2 Điều 18 được sửa đổi như sau: “2. Hồ sơ theo khoản 1 Điều này.”',
        '2. Điều 19 được sửa đổi như sau: “Điều 19. Phí thử nghiệm theo khoản 3 Điều này”.',
        '3. Điểm a khoản 1 Điều 20 được sửa đổi như sau: “Theo điểm b khoản này”.',
        '4. Điều 21 được sửa đổi như sau: “Theo Quy chế này, Quy định này và Thông tư này”.',
      ].join('\n\n'),
    ),
  );
  expect(found.slice(3)).toEqual([
    other('Khoản 2 Điều 18', 'article 18 clause 2'),
    other('khoản 1 Điều này', 'article 18 clause 1'),
    other('Điều 19', 'article 19'),
    other('khoản 3 Điều này', 'article 19 clause 3'),
    other('Điểm a khoản 1 Điều 20', 'article 20 clause 1 point a'),
    other('điểm b khoản này', 'article 20 clause 1 point b'),
    other('Điều 21', 'article 21'),
    // A decree has regulations that go with it; a circular is another text, which is not named.
    other('Quy chế này', 'attachment Quy chế'),
    other('Quy định này', 'attachment Quy định'),
    ['Thông tư này', ['here', '']],
  ]);
  expect(warnings).not.toContain('citation-no-place');
});

const steps = (text: string, command?: CitationPath) =>
  headSteps(text, command).map(({ type, num }) => `${type} ${num}`);

test('amending text that begins with a number is that unit of the place that the command names', () => {
  const place = { article: '18', clause: '2' };
  expect(steps('Điều 19. Phí', place)).toEqual(['article 19']);
  expect(steps('3. Hồ sơ', place)).toEqual(['article 18', 'clause 3']);
  expect(steps('đ) Hồ sơ', place)).toEqual(['article 18', 'clause 2', 'point đ']);
  expect(steps('Hồ sơ', place)).toEqual(['article 18', 'clause 2']);
  expect(steps('Hồ sơ')).toEqual([]);
});

const note = (unit: string) =>
  `[1] ${unit} này được sửa đổi theo quy định tại khoản 1 Điều 1 Nghị định số 6/2031/NĐ-CP, có hiệu lực kể từ ngày 01 tháng 7 năm 2031.`;

const withNote = (unit: string) => cited(decree('Về mẫu', 'Điều 1. Mẫu[1]\n\nĐơn theo mẫu.', note(unit)));

test('a note speaks of the unit at its mark; of one that is not there it is no fault of the text', () => {
  expect(withNote('Điều').found).toContainEqual(['Điều này', ['5/2030/NĐ-CP', 'dieu-1']]);
  expect(withNote('Khoản').found).toContainEqual(['Khoản này', ['here', '']]);
  expect(withNote('Khoản').warnings).not.toContain('citation-no-place');
});
