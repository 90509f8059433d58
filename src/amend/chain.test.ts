import { expect, test } from 'vitest';
import { treeText } from '../lexast/index.ts';
import { apply } from './apply.ts';
import { conserve } from './conservation.ts';
import { changeNotes } from './describe.ts';
import { inputFindings } from './inputs.ts';
import { read } from './read.ts';
import { formatTarget } from './format-target.ts';
import { amendment, base, bodyOf } from './testing/texts.ts';
import type { HeldText } from './types.ts';

const issued = `Điều 1. Thẻ

1. Thẻ do Uỷ ban nhân dân tỉnh cấp.

2. Bộ Thử nghiệm quản lý thẻ; thẻ có hạn năm năm.

3. Cơ quan cấp, thu hồi và hủy thẻ theo quy định.

Điều 2. Hồ sơ

1. Hồ sơ gồm đơn.

2. Hồ sơ nộp tại bộ.`;

/** Acts on the law, one a year, in the order given. */
async function told(commands: readonly string[], date?: string) {
  const law901 = await base(issued);
  const acts: HeldText[] = [];
  for (const [at, text] of commands.entries())
    acts.push(await amendment(text, `${902 + at}/${2032 + at}/QH19`, `01 tháng 7 năm ${2032 + at}`));
  const operations = acts.flatMap((act) => read(act, law901).operations);
  const computed = apply(law901, operations, acts, date);
  expect(conserve(law901, acts, computed)).toEqual([]);
  // The order in which the acts are given does not matter: their days do.
  const reversed = acts.toReversed().flatMap((act) => read(act, law901).operations);
  expect(treeText(apply(law901, reversed, acts, date).tree)).toBe(treeText(computed.tree));
  return {
    body: bodyOf(computed),
    refused: computed.refused.map(({ reason }) => reason),
    doubts: computed.executed.flatMap(({ doubt }) => doubt ?? []),
    notes: changeNotes(computed).map(({ text }) => text),
    done: computed.executed.map(({ kind, target }) => `${kind} ${formatTarget(target)}`),
    findings: inputFindings(law901, acts),
  };
}

test('seven acts on one unit: each finds what the one before it left', async () => {
  const { body, refused, doubts } = await told([
    '1. Bổ sung khoản 4 vào sau khoản 3 Điều 1 như sau:\n\n“4. Thẻ có ảnh.”.',
    '1. Sửa đổi khoản 4 Điều 1 như sau:\n\n“4. Thẻ có ảnh và chữ ký.”.',
    '1. Thay thế cụm từ “chữ ký” bằng cụm từ “chữ ký số” tại khoản 4 Điều 1.',
    '1. Bổ sung khoản 5 vào sau khoản 4 Điều 1 như sau:\n\n“5. Thẻ điện tử.”.',
    '1. Bãi bỏ khoản 5 Điều 1.',
    '1. Sửa đổi khoản 5 Điều 1 như sau:\n\n“5. Thẻ khác.”.',
    '1. Bổ sung khoản 5 Điều 1 như sau:\n\n“5. Thẻ mới.”.',
  ]);
  expect(body).toContain('4. Thẻ có ảnh và chữ ký số.');
  expect(body).toContain('5. Thẻ mới.');
  expect(refused).toEqual(['Khoản 5 Điều 1 đã được bãi bỏ trước đó']);
  expect(doubts).toEqual([]);
});

test('in an article that was repealed nothing is changed or added', async () => {
  const { body, refused } = await told([
    '1. Bãi bỏ Điều 2.',
    '1. Bổ sung khoản 3 Điều 2 như sau:\n\n“3. Mới.”.\n\n2. Sửa đổi khoản 1 Điều 2 như sau:\n\n“1. Mới.”.',
  ]);
  expect(body.at(-1)).toBe('Điều 2.');
  expect(refused).toEqual(['Điều 2 đã được bãi bỏ trước đó', 'Điều 2 đã được bãi bỏ trước đó']);
});

test.each<[string, string]>([
  [
    '1. Thay thế cụm từ “Ủy ban” bằng cụm từ “Hội đồng” tại khoản 1 Điều 1.',
    'Văn bản viết “Uỷ ban”, lệnh viết “Ủy ban”',
  ],
  [
    '1. Thay thế từ “bộ” bằng từ “sở” trong toàn bộ Luật.',
    'Còn “Bộ” viết hoa, viết thường khác cụm từ được nêu nên không sửa',
  ],
  ['1. Bỏ từ “cấp” tại khoản 3 Điều 1.', ''],
  [
    '1. Bỏ cụm từ “thu hồi” tại khoản 3 Điều 1.',
    'Sau khi bỏ cụm từ còn lại dấu câu hoặc chữ nối thừa; lệnh không nói đến',
  ],
  [
    '1. Sửa đổi khoản 1 Điều 2 như sau:\n\n“1. Hồ sơ gồm đơn, ảnh.”.\n\n2. Thay thế từ “ảnh” bằng từ “hình” tại Điều 2.',
    'Cụm từ “ảnh” ở đây là lời do chính văn bản này đưa vào',
  ],
  [
    '1. Sửa đổi khoản 1 Điều 2 như sau:\n\n“1. Một.”.\n\n2. Sửa đổi khoản 1 Điều 2 như sau:\n\n“1. Hai.”.',
    'Khoản 1 Điều 2 được sửa đổi hai lần trong cùng một văn bản; nội dung nêu sau được giữ',
  ],
  [
    '1. Đổi số thứ tự khoản 2 Điều 2 thành khoản 3 Điều 2.\n\n2. Bãi bỏ khoản 3 Điều 2.',
    'Khoản 3 Điều 2 được hiểu theo số mới do chính văn bản này đổi',
  ],
])('what is done all the same, and is to be looked at: %s', async (command, doubt) => {
  const { doubts } = await told([command]);
  expect(doubts).toEqual(doubt ? [doubt] : []);
});

test('a suspended unit keeps its words and says how long, while it lasts', async () => {
  const command = [
    '1. Ngưng hiệu lực thi hành khoản 2 Điều 1 từ ngày 01 tháng 9 năm 2032 đến hết ngày 31 tháng 12 năm 2033.',
  ];
  const [before, during, after] = [
    await told(command, '2032-08-31'),
    await told(command, '2033-12-31'),
    await told(command, '2034-01-01'),
  ];
  expect(before.done).toEqual([]);
  expect(during.done).toEqual(['suspend khoản 2 Điều 1']);
  expect(during.body).toEqual(before.body);
  expect(during.notes).toEqual([
    'Bị ngưng hiệu lực theo khoản 1 Điều 1 Luật số 902/2032/QH19, từ ngày 01/9/2032 đến hết ngày 31/12/2033.',
  ]);
  expect(after.notes).toEqual([]);
  const open = await told([
    '1. Bãi bỏ khoản 2 Điều 1 từ ngày 01 tháng 9 năm 2032 đến hết ngày 31 tháng 12 năm 2033.',
  ]);
  expect(open.refused).toHaveLength(1);
});

test('an act that amends another of the given acts is told', async () => {
  const { findings } = await told([
    '1. Bãi bỏ khoản 1 Điều 2.',
    '1. Bãi bỏ khoản 2 Điều 2.\n\nĐiều 2. Bãi bỏ khoản 1 Điều 1 của Luật số 902/2032/QH19',
  ]);
  expect(findings.filter((each) => each.includes('sửa đổi Luật'))).toEqual([
    'Luật số 903/2033/QH19 sửa đổi Luật số 902/2032/QH19, là văn bản sửa đổi được nêu ở đây: phần sửa đổi đó chưa được tính.',
  ]);
});
