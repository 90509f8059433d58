import { expect, test } from 'vitest';
import { apply } from './apply.ts';
import { audit } from './audit.ts';
import { conserve } from './conservation.ts';
import { read } from './read.ts';
import { amendment, base, bodyOf, law } from './testing/texts.ts';
import type { HeldText } from './types.ts';

const issued = `
Điều 1. Phạm vi

Luật này quy định về thử nghiệm.

Điều 2. Nguyên tắc

1. Trung thực trong đo đạc, báo cáo.

2. Khách quan, gồm:

a) Số liệu gốc;

b) Số liệu đối chứng.

3. Công khai.

Điều 3. Hội đồng

Hội đồng họp bất thường khi cần.

Điều 4. Biên bản

1. Bốn một.

2. Bốn hai.
`;

async function consolidated(acts: HeldText[], date?: string) {
  const law901 = await base(issued);
  const operations = acts.flatMap((act) => read(act, law901).operations);
  const computed = apply(law901, operations, acts, date);
  expect(conserve(law901, acts, computed)).toEqual([]);
  return {
    lines: bodyOf(computed),
    refused: computed.refused.map(({ reason, anchor }) => [reason, anchor]),
    computed,
    operations,
    law901,
  };
}

const one = async (commands: string) => consolidated([await amendment(commands)]);

test('a khoản is replaced, and knows by what and since when', async () => {
  const { lines, computed, refused } = await one(
    '1. Sửa đổi, bổ sung khoản 3 Điều 2 như sau:\n\n“3. Công khai, minh bạch.”.',
  );
  expect(refused).toEqual([]);
  expect(lines).toContain('3. Công khai, minh bạch.');
  expect(lines).not.toContain('3. Công khai.');
  expect(computed.changes).toEqual([{ anchor: 'dieu-2-khoan-3', operation: 0 }]);
  expect(computed.executed[0]).toMatchObject({
    kind: 'replace',
    effective: '2032-07-01',
    command: { act: 'luat-902-2031-qh19', anchor: 'dieu-1-khoan-1', place: 'khoản 1 Điều 1' },
  });
});

test('units are inserted after the one that is named, in their order', async () => {
  const { lines } = await one(
    '1. Bổ sung các điều 2a và 2b vào sau Điều 2 như sau:\n\n“Điều 2a. Mẫu\n\nMẫu được lưu.\n\nĐiều 2b. Thẻ\n\nThẻ được cấp.”.\n\n2. Bổ sung điểm c vào sau điểm b khoản 2 Điều 2 như sau:\n\n“c) Nhật ký.”.',
  );
  const heads = lines.filter((line) => /^(?:Điều|[a-c]\))/u.test(line));
  expect(heads.slice(0, 7)).toEqual([
    'Điều 1. Phạm vi',
    'Điều 2. Nguyên tắc',
    'a) Số liệu gốc;',
    'b) Số liệu đối chứng.',
    'c) Nhật ký.',
    'Điều 2a. Mẫu',
    'Điều 2b. Thẻ',
  ]);
});

test('a neighbour that is named without its Điều is one of the same Điều', async () => {
  const { lines } = await one(
    '1. Sửa đổi, bổ sung một số khoản của Điều 4 như sau:\n\na) Bổ sung khoản 2a vào sau khoản 2 như sau:\n\n“2a. Bốn hai a.”.',
  );
  expect(lines.indexOf('2a. Bốn hai a.')).toBe(lines.indexOf('2. Bốn hai.') + 1);
});

test('a khoản without its Điều is refused: the first of that number would be a guess', async () => {
  const { refused } = await one('1. Bãi bỏ khoản 2.');
  expect(refused).toEqual([['Không rõ khoản 2 của điều, mục nào', undefined]]);
});

test('a repealed unit keeps its number', async () => {
  const { lines, computed } = await one('1. Bãi bỏ điểm a khoản 2 Điều 2.');
  expect(lines).toContain('a)');
  expect(lines).not.toContain('a) Số liệu gốc;');
  expect(computed.removed).toHaveLength(1);
});

test('phrases are replaced, taken out and added in their place', async () => {
  const { lines, refused } = await one(
    '1. Thay thế cụm từ “bất thường” bằng cụm từ “đột xuất” tại Điều 3.\n\n2. Bỏ cụm từ “, báo cáo” tại khoản 1 Điều 2.\n\n3. Bổ sung cụm từ “và kiểm định” vào sau cụm từ “thử nghiệm” tại Điều 1.',
  );
  expect(refused).toEqual([]);
  expect(lines).toContain('Hội đồng họp đột xuất khi cần.');
  expect(lines).toContain('1. Trung thực trong đo đạc.');
  expect(lines).toContain('Luật này quy định về thử nghiệm và kiểm định.');
});

test('a name is changed and the articles below stay', async () => {
  const { lines } = await one('1. Sửa đổi tên Điều 2 như sau:\n\n“Điều 2. Nguyên tắc thử nghiệm”.');
  expect(lines).toContain('Điều 2. Nguyên tắc thử nghiệm');
  expect(lines).toContain('3. Công khai.');
});

test('a verb above works for the items below it', async () => {
  const { lines } = await one(
    '1. Sửa đổi, bổ sung một số khoản của Điều 2 như sau:\n\na) Sửa đổi, bổ sung khoản 1 như sau:\n\n“1. Trung thực.”;\n\nb) Bãi bỏ khoản 3.',
  );
  expect(lines).toContain('1. Trung thực.');
  expect(lines).toContain('3.');
});

test('what cannot be done is refused with its reason, at its place, and the rest is done', async () => {
  const { lines, refused } = await one(
    [
      '1. Sửa đổi khoản 9 Điều 2 như sau:\n\n“9. Không có.”.',
      '2. Bãi bỏ khoản 3 Điều 2.',
      '3. Sửa đổi khoản 3 Điều 2 như sau:\n\n“3. Muộn rồi.”.',
      '4. Thay thế cụm từ “không có ở đây” bằng cụm từ “gì đó” tại Điều 3.',
      '5. Bãi bỏ các nội dung quy định về đo đạc tại khoản 1 Điều 2.',
      '6. Bổ sung khoản 1 Điều 2 như sau:\n\n“1. Đã có.”.',
      '7. Sửa đổi khoản 1 Điều 2 như sau:\n\n“1. Trung thực.\n\n4. Thừa.”.',
    ].join('\n\n'),
  );
  expect(refused).toEqual([
    ['Không có khoản 9 Điều 2 trong văn bản được sửa đổi', 'dieu-2'],
    ['Khoản 3 Điều 2 đã được bãi bỏ trước đó', 'dieu-2-khoan-3'],
    ['Không thấy cụm từ “không có ở đây” tại Điều 3', 'dieu-3'],
    ['Lệnh chỉ bãi bỏ một phần (“các nội dung quy định về …”), không tự thực hiện được', 'dieu-2-khoan-1'],
    ['Văn bản đã có khoản 1 Điều 2', 'dieu-2-khoan-1'],
    ['Nội dung được trích có khoản 4 mà lệnh không nêu', 'dieu-2-khoan-1'],
  ]);
  expect(lines).toContain('1. Trung thực.');
});

test.each([
  ['Bãi bỏ Điều 2, trừ khoản 3.', 'trừ khoản 3.'],
  ['Bãi bỏ câu nói về đo đạc tại khoản 1 Điều 2.', 'câu nói về đo đạc tại'],
  ['Bãi bỏ cụm từ “đo đạc” tại dòng đầu khoản 1 Điều 2.', 'dòng đầu .'],
])('what narrows a command is never overlooked: %s', async (command, words) => {
  const { refused, computed } = await one(`1. ${command}`);
  expect(computed.executed).toEqual([]);
  expect(refused[0]?.[0]).toBe(`Lệnh có phần thu hẹp hoặc chưa hiểu được: “${words}”`);
});

test('a sentence under the name of the base that is not understood is told', async () => {
  const { refused } = await one('1. Cụm từ “Hội đồng” tại Điều 3 đổi thành “Ủy ban”.');
  expect(refused.map(([reason]) => reason)).toEqual(['Không nhận ra lệnh sửa đổi trong câu này']);
});

test('an unnumbered paragraph is replaced and taken out', async () => {
  const { lines } = await one(
    '1. Sửa đổi, bổ sung đoạn 1 Điều 3 như sau:\n\n“Hội đồng họp khi cần.”.\n\n2. Bãi bỏ đoạn 1 Điều 1.',
  );
  expect(lines).toContain('Hội đồng họp khi cần.');
  expect(lines).not.toContain('Luật này quy định về thử nghiệm.');
});

test('a phrase in a name changes there alone', async () => {
  const { lines } = await one('1. Thay cụm từ “Hội đồng” bằng cụm từ “Ủy ban” tại tên Điều 3.');
  expect(lines).toContain('Điều 3. Ủy ban');
  expect(lines).toContain('Hội đồng họp bất thường khi cần.');
});

test('list items that only name a place, an article too', async () => {
  const { lines } = await one(
    '1. Thay thế cụm từ “cần” bằng cụm từ “gấp” tại các điều, khoản sau đây:\n\na) Điều 3;\n\nb) Điều 1.',
  );
  expect(lines).toContain('Hội đồng họp bất thường khi gấp.');
});

test('a unit whose number leaves a gap is added with a doubt', async () => {
  const { computed } = await one('1. Bổ sung khoản 7 vào Điều 2 như sau:\n\n“7. Bảy.”.');
  expect(computed.executed[0]).toMatchObject({ certainty: 'doubtful' });
});

test('a command says since when itself', async () => {
  const { operations } = await one('1. Bãi bỏ khoản 3 Điều 2 kể từ ngày 01 tháng 01 năm 2035.');
  expect(operations[0]?.effective).toBe('2035-01-01');
});

test('a date chooses what is in force; later changes wait', async () => {
  const acts = [
    await amendment(
      '1. Sửa đổi khoản 3 Điều 2 như sau:\n\n“3. Công khai lần một.”.',
      '902/2031/QH19',
      '01 tháng 7 năm 2032',
    ),
    await amendment(
      '1. Sửa đổi khoản 3 Điều 2 như sau:\n\n“3. Công khai lần hai.”.',
      '903/2031/QH19',
      '01 tháng 7 năm 2033',
    ),
  ];
  expect((await consolidated(acts, '2032-06-30')).lines).toContain('3. Công khai.');
  const middle = await consolidated(acts, '2032-07-01');
  expect(middle.lines).toContain('3. Công khai lần một.');
  expect(middle.computed.later).toHaveLength(1);
  expect((await consolidated(acts)).lines).toContain('3. Công khai lần hai.');
  // Acts given in another order are carried out by their dates.
  expect((await consolidated(acts.toReversed())).lines).toContain('3. Công khai lần hai.');
});

test('an act that amends another law does nothing', async () => {
  const other = await law(
    'luat-904',
    '904/2031/QH19',
    'sửa đổi Luật Khác',
    'Điều 1. Sửa đổi, bổ sung một số điều của Luật Khác số 800/2029/QH18\n\n1. Bãi bỏ Điều 2.',
    '01 tháng 7 năm 2032',
  );
  const { operations, computed } = await consolidated([other]);
  expect(operations).toEqual([]);
  expect(computed.removed).toEqual([]);
});

test('the closing articles of another law may amend this one', async () => {
  const other = await law(
    'luat-905',
    '905/2031/QH19',
    'Đo lường',
    'Điều 1. Phạm vi\n\nLuật này quy định về đo lường.\n\nĐiều 20. Sửa đổi, bổ sung, bãi bỏ một số điều của các luật có liên quan\n\n1. Bãi bỏ khoản 2 Điều 5 của Luật Khác số 800/2029/QH18.\n\n2. Bãi bỏ khoản 3 Điều 2 của Luật Thử nghiệm số 901/2031/QH19.',
    '01 tháng 7 năm 2032',
  );
  const { computed } = await consolidated([other]);
  expect(computed.executed.map(({ kind, target }) => [kind, target])).toEqual([
    ['repeal', { article: '2', clause: '3' }],
  ]);
});

test('a command may have a date of its own', async () => {
  const act = await amendment(
    '1. Bãi bỏ khoản 3 Điều 2.\n\n2. Bãi bỏ khoản 1 Điều 2.\n\nĐiều 2. Hiệu lực của một số quy định\n\nKhoản 2 Điều 1 Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2034.',
  );
  const { operations } = await consolidated([act]);
  expect(operations.map(({ effective }) => effective)).toEqual(['2032-07-01', '2034-01-01']);
});

test('a computed text held against an official one', async () => {
  const { computed } = await one(
    '1. Sửa đổi khoản 3 Điều 2 như sau:\n\n“3. Công khai, minh bạch.”.\n\n2. Bãi bỏ các nội dung quy định về đo đạc tại khoản 1 Điều 2.',
  );
  const official = await base(
    issued
      .replace('3. Công khai.', '3. Công khai minh bạch.')
      .replace('1. Trung thực trong đo đạc, báo cáo.', '1. Trung thực trong báo cáo.')
      .replace('khi cần', 'khi có việc'),
  );
  const report = audit(computed, official.document);
  expect(report.words).toEqual({ all: 9, changed: 1 });
  expect(report.findings.map(({ anchor, refused }) => [anchor, refused.length])).toEqual([
    ['dieu-2-khoan-1', 1],
    ['dieu-3', 0],
  ]);
});

test('words that become others: the place is whole, and đính chính is such a command', async () => {
  for (const verb of ['Thay thế', 'Đính chính']) {
    const { lines, refused } = await one(
      `1. ${verb} cụm từ “Trung thực” tại khoản 1 Điều 2 thành cụm từ “Chính xác”.`,
    );
    expect(refused).toEqual([]);
    expect(lines).toContain('1. Chính xác trong đo đạc, báo cáo.');
  }
});

test('a unit that takes the number of one that the same command repeals', async () => {
  const { lines, refused, computed } = await one(
    '1. Bãi bỏ điểm a khoản 2 Điều 2; sửa đổi, bổ sung điểm b khoản 2 Điều 2 như sau:\n\n“a) Số liệu đối chứng và lưu trữ.”.',
  );
  expect(refused).toEqual([]);
  expect(lines).toContain('a) Số liệu đối chứng và lưu trữ.');
  expect(lines).not.toContain('b) Số liệu đối chứng.');
  expect(computed.executed.map(({ certainty }) => certainty)).toEqual(['sure', 'doubtful']);
});

test('a unit quoted under a number that nobody repealed is not put anywhere', async () => {
  const { refused } = await one(
    '1. Sửa đổi, bổ sung điểm b khoản 2 Điều 2 như sau:\n\n“c) Số liệu đối chứng và lưu trữ.”.',
  );
  expect(refused.map(([reason]) => reason)).toEqual([
    'Không thấy nội dung mới của điểm b khoản 2 Điều 2 trong phần được trích',
    'Nội dung được trích có điểm c mà lệnh không nêu',
  ]);
});

test('what happened to a unit before it was replaced stays in its history', async () => {
  const { computed } = await consolidated([
    await amendment('1. Bỏ cụm từ “trong đo đạc, báo cáo” tại khoản 1 Điều 2.'),
    await amendment(
      '1. Sửa đổi khoản 1 Điều 2 như sau:\n\n“1. Trung thực.”.',
      '903/2032/QH19',
      '01 tháng 8 năm 2033',
    ),
  ]);
  expect(computed.changes).toEqual([
    { anchor: 'dieu-2-khoan-1', operation: 0 },
    { anchor: 'dieu-2-khoan-1', operation: 1 },
  ]);
});
