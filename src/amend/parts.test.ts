import { expect, test } from 'vitest';
import { apply } from './apply.ts';
import { conserve } from './conservation.ts';
import { read } from './read.ts';
import { amendment, base, bodyOf } from './testing/texts.ts';

const issued = `Chương I
QUY ĐỊNH CHUNG

Điều 1. Nguyên tắc

1. Trung thực trong đo đạc. Báo cáo được lưu năm năm.

2. Khách quan, gồm:

a) Số liệu gốc;

b) Số liệu đối chứng.

Số liệu được lưu tại cơ quan.

3. Công khai.

Chương II
HỘI ĐỒNG

Điều 2. Hội đồng

1. Hội đồng họp khi cần.

Hội đồng có năm người.

2. Biên bản gồm:

a) Thời gian:

- Ngày họp;

- Nơi họp.

b) Kết luận.

3. Biên bản gửi trong mười ngày.

4. Chi phí do TP. Hà Nội bảo đảm. Việc chi theo quy định.`;

/** What a command makes of the law: lines that go and come, and why it was refused. */
async function told(command: string) {
  const law901 = await base(issued);
  const act = await amendment(`1. ${command}`);
  const computed = apply(law901, read(act, law901).operations, [act]);
  expect(conserve(law901, [act], computed)).toEqual([]);
  const before = issued.split('\n').filter((line) => line !== '');
  const after = bodyOf(computed);
  return {
    gone: before.filter((line) => !after.includes(line)),
    come: after.filter((line) => !before.includes(line)),
    after,
    refused: computed.refused.map(({ reason }) => reason),
    changed: computed.changes.map(({ anchor }) => anchor),
  };
}

test.each<[string, string]>([
  [
    'Sửa đổi, bổ sung câu thứ hai của khoản 1 Điều 1 như sau:\n\n“Báo cáo được lưu mười năm.”.',
    '1. Trung thực trong đo đạc. Báo cáo được lưu mười năm.',
  ],
  [
    'Sửa đổi câu cuối khoản 1 Điều 1 thành: “Báo cáo được lưu mười năm.”.',
    '1. Trung thực trong đo đạc. Báo cáo được lưu mười năm.',
  ],
  ['Bãi bỏ câu thứ hai khoản 1 Điều 1.', '1. Trung thực trong đo đạc.'],
  ['Bỏ cụm từ “năm năm” tại câu thứ 2 khoản 1 Điều 1.', '1. Trung thực trong đo đạc. Báo cáo được lưu.'],
  ['Bổ sung câu sau vào cuối khoản 3 Điều 1: “Mạng cũng được.”.', '3. Công khai. Mạng cũng được.'],
  ['Bổ sung câu “Mạng cũng được.” vào cuối khoản 3 Điều 1.', '3. Công khai. Mạng cũng được.'],
  [
    'Bổ sung vào sau câu thứ nhất khoản 1 Điều 1 câu như sau:\n\n“Mạng cũng được.”.',
    '1. Trung thực trong đo đạc. Mạng cũng được. Báo cáo được lưu năm năm.',
  ],
  ['Sửa đổi đoạn mở đầu khoản 2 Điều 1 như sau:\n\n“2. Khách quan:”.', '2. Khách quan:'],
  ['Sửa đổi, bổ sung đoạn mở đầu khoản 2 Điều 1 như sau: “Khách quan:”.', '2. Khách quan:'],
  ['Sửa đổi đoạn cuối khoản 2 Điều 1 như sau:\n\n“Lưu tại kho.”.', 'Lưu tại kho.'],
  ['Bổ sung đoạn sau vào cuối khoản 3 Điều 1:\n\n“Một đoạn nữa.”.', 'Một đoạn nữa.'],
  ['Bổ sung đoạn “Một đoạn nữa.” vào sau đoạn thứ nhất khoản 1 Điều 2.', 'Một đoạn nữa.'],
  ['Sửa đổi gạch đầu dòng thứ nhất điểm a khoản 2 Điều 2 như sau:\n\n“- Giờ họp;”.', '- Giờ họp;'],
  ['Bổ sung gạch đầu dòng thứ ba vào điểm a khoản 2 Điều 2 như sau:\n\n“- Người họp.”.', '- Người họp.'],
  ['Bổ sung cụm từ “và minh bạch” vào cuối khoản 3 Điều 1.', '3. Công khai và minh bạch.'],
  [
    'Bổ sung vào sau cụm từ “đo đạc” tại khoản 1 Điều 1 cụm từ “, tính”.',
    '1. Trung thực trong đo đạc, tính. Báo cáo được lưu năm năm.',
  ],
  [
    'Cụm từ “mười ngày” tại khoản 3 Điều 2 được thay thế bằng cụm từ “năm ngày”.',
    '3. Biên bản gửi trong năm ngày.',
  ],
  ['Cụm từ “mười ngày” được sửa đổi thành “năm ngày” tại khoản 3 Điều 2.', '3. Biên bản gửi trong năm ngày.'],
  [
    'Thay các cụm từ “đo đạc”, “Báo cáo” tương ứng bằng các cụm từ “tính”, “Hồ sơ” tại khoản 1 Điều 1.',
    '1. Trung thực trong tính. Hồ sơ được lưu năm năm.',
  ],
  ['Sửa tên Điều 2 thành “Điều 2. Ủy ban”.', 'Điều 2. Ủy ban'],
  ['Đổi tên Điều 2 thành “Ủy ban”.', 'Điều 2. Ủy ban'],
  ['Sửa đổi câu dẫn khoản 2 Điều 1 như sau: “2. Khách quan:”.', '2. Khách quan:'],
  ['Bổ sung đoạn thứ hai khoản 3 Điều 1 như sau:\n\n“Một đoạn nữa.”.', 'Một đoạn nữa.'],
  ['Tại khoản 3 Điều 2, cụm từ “mười ngày” được sửa thành “năm ngày”.', '3. Biên bản gửi trong năm ngày.'],
  ['Tại Điều 2, thay cụm từ “mười ngày” tại khoản 3 bằng “năm ngày”.', '3. Biên bản gửi trong năm ngày.'],
  [
    'Thay thế một số cụm từ sau đây:\n\na) Cụm từ “mười ngày” tại khoản 3 Điều 2 bằng cụm từ “năm ngày”.',
    '3. Biên bản gửi trong năm ngày.',
  ],
  ['Sửa đổi khoản 3 Điều 2 thành: “3. Biên bản gửi ngay.”.', '3. Biên bản gửi ngay.'],
  ['Thay thế khoản 3 Điều 2 bằng khoản 3 mới như sau:\n\n“3. Biên bản gửi ngay.”.', '3. Biên bản gửi ngay.'],
  ['Khoản 3 Điều 2 sửa đổi như sau:\n\n“3. Biên bản gửi ngay.”.', '3. Biên bản gửi ngay.'],
  ['Sửa đổi khoản 3 Điều 2 như sau: “Biên bản gửi ngay.”.', '3. Biên bản gửi ngay.'],
])('done: %s', async (command, line) => {
  const { come, refused, changed } = await told(command);
  expect(refused).toEqual([]);
  expect(come).toEqual([line]);
  // The reader is told at the unit that it is another one.
  expect(changed).not.toEqual([]);
});

test.each<[string, string]>([
  [
    'Bãi bỏ câu thứ ba khoản 1 Điều 1.',
    'Không xác định được chắc chắn câu thứ 3 khoản 1 Điều 1 trong văn bản được sửa đổi',
  ],
  [
    'Bãi bỏ câu thứ nhất khoản 4 Điều 2.',
    'Không xác định được chắc chắn câu thứ nhất khoản 4 Điều 2 trong văn bản được sửa đổi',
  ],
  ['Bãi bỏ câu thứ nhất khoản 3 Điều 1.', 'Câu thứ nhất khoản 3 Điều 1 là câu duy nhất của đoạn'],
  [
    'Bổ sung câu sau vào cuối khoản 2 Điều 2: “Hết.”.',
    'Không xác định được chắc chắn khoản 2 Điều 2 trong văn bản được sửa đổi',
  ],
  ['Bổ sung câu sau vào khoản 3 Điều 1: “Hết.”.', 'Không nói rõ bổ sung vào vị trí nào của khoản 3 Điều 1'],
  [
    'Bổ sung đoạn thứ hai vào sau đoạn thứ hai khoản 1 Điều 2:\n\n“Hết.”.',
    'Đoạn, dòng thứ 2 không phải là vị trí kế tiếp của đoạn thứ 2 khoản 1 Điều 2',
  ],
  [
    'Sửa đổi điểm b khoản 2 Điều 1 như sau:\n\n“b) Khác.”.',
    'Không rõ đoạn đứng sau điểm b khoản 2 Điều 1 thuộc điểm này hay là đoạn cuối của khoản',
  ],
  [
    'Bổ sung điểm c vào sau điểm b khoản 2 Điều 1 như sau:\n\n“c) Khác.”.',
    'Không rõ đoạn đứng sau điểm b khoản 2 Điều 1 thuộc điểm này hay là đoạn cuối của khoản',
  ],
  ['Đổi số thứ tự khoản 3 Điều 2 thành khoản 4.', 'Văn bản đã có khoản 4 Điều 2'],
  ['Chuyển khoản 3 Điều 2 thành khoản 5 Điều 1.', 'Chưa chuyển được khoản 3 Điều 2 sang nơi khác'],
  ['Sửa tên Điều 2 thành “Điều 3. Ủy ban”.', 'Không thấy tên mới trong phần được trích'],
])('refused: %s', async (command, reason) => {
  const { come, refused } = await told(command);
  expect(refused).toEqual([reason]);
  expect(come).toEqual([]);
});

test('each of several phrases takes the new one of its turn; where the two lists do not answer one another, none', async () => {
  const { come, refused } = await told(
    'Thay các cụm từ “đo đạc”, “Báo cáo”, “năm” bằng các cụm từ “tính”, “Hồ sơ” tại khoản 1 Điều 1.',
  );
  expect(come).toEqual([]);
  expect(refused).toHaveLength(3);
});

test('units take other numbers, the last one first, and a new one takes the place', async () => {
  const { after, refused } = await told(
    'Bổ sung khoản 3 vào sau khoản 2 và đánh số lại các khoản 3 và 4 Điều 2 thành các khoản 4 và 5 Điều 2 như sau:\n\n“3. Khoản mới.”.',
  );
  expect(refused).toEqual([]);
  expect(after.slice(-3)).toEqual([
    '3. Khoản mới.',
    '4. Biên bản gửi trong mười ngày.',
    '5. Chi phí do TP. Hà Nội bảo đảm. Việc chi theo quy định.',
  ]);
});

test('a name and a khoản of one Điều are quoted together, and both change', async () => {
  const { come, refused } = await told(
    'Sửa đổi, bổ sung tên điều và khoản 3 Điều 2 như sau:\n\n“Điều 2. Ủy ban\n\n3. Gửi ngay.”.',
  );
  expect(refused).toEqual([]);
  expect(come).toEqual(['Điều 2. Ủy ban', '3. Gửi ngay.']);
});

test('parts are counted as they were before the act', async () => {
  const { after, refused } = await told(
    'Bãi bỏ gạch đầu dòng thứ nhất điểm a khoản 2 Điều 2; bổ sung đoạn “Mới.” vào sau đoạn thứ nhất khoản 1 Điều 2; bãi bỏ đoạn thứ hai khoản 1 Điều 2.',
  );
  expect(refused).toEqual([]);
  expect(after).toContain('Mới.');
  expect(after).not.toContain('Hội đồng có năm người.');
});

test('units that are added beside several neighbours go each beside its own', async () => {
  const { after, refused } = await told(
    'Bổ sung khoản 1a và khoản 3a vào sau khoản 1 và khoản 3 Điều 2 như sau:\n\n“1a. Một a.\n\n3a. Ba a.”.',
  );
  expect(refused).toEqual([]);
  expect(after[after.indexOf('3a. Ba a.') - 1]).toBe('3. Biên bản gửi trong mười ngày.');
  expect(after[after.indexOf('1a. Một a.') - 1]).toBe('Hội đồng có năm người.');
});

test('several phrases at several places: each changes where it stands, and each place and phrase must be met', async () => {
  const done = await told('Bỏ các cụm từ “trong đo đạc” và “khi cần” tại khoản 1 Điều 1 và khoản 1 Điều 2.');
  expect(done.refused).toEqual([]);
  expect(done.come).toEqual(['1. Trung thực. Báo cáo được lưu năm năm.', '1. Hội đồng họp.']);
  const open = await told('Bỏ các cụm từ “trong đo đạc” và “khi cần” tại khoản 1 Điều 1 và khoản 3 Điều 2.');
  expect(open.refused).toHaveLength(3);
});

test.each<[string, string[]]>([
  [
    'Sửa đổi đoạn thứ nhất và đoạn thứ hai khoản 1 Điều 2 như sau:\n\n“1. Hội đồng họp hằng tháng.\n\nHội đồng có chín người.”.',
    ['1. Hội đồng họp hằng tháng.', 'Hội đồng có chín người.'],
  ],
  [
    'Sửa đổi câu thứ nhất và câu thứ hai khoản 1 Điều 1 như sau:\n\n“Trung thực. Báo cáo được lưu mãi.”.',
    ['1. Trung thực. Báo cáo được lưu mãi.'],
  ],
  [
    'Sửa đổi các gạch đầu dòng thứ nhất, thứ hai điểm a khoản 2 Điều 2 như sau:\n\n“- Giờ họp;\n\n- Phòng họp.”.',
    ['- Giờ họp;', '- Phòng họp.'],
  ],
  [
    'Bổ sung gạch đầu dòng thứ ba, thứ tư vào điểm a khoản 2 Điều 2 như sau:\n\n“- Một;\n\n- Hai.”.',
    ['- Một;', '- Hai.'],
  ],
  [
    'Bổ sung đoạn thứ hai và đoạn thứ ba khoản 3 Điều 2 như sau:\n\n“Đoạn hai.\n\nĐoạn ba.”.',
    ['Đoạn hai.', 'Đoạn ba.'],
  ],
  [
    'Sửa đổi đoạn mở đầu và điểm a khoản 2 Điều 1 như sau:\n\n“2. Khách quan:\n\na) Số liệu đầu;”.',
    ['2. Khách quan:', 'a) Số liệu đầu;'],
  ],
  [
    'Sửa đổi đoạn mở đầu khoản 2 Điều 1 và đoạn mở đầu khoản 2 Điều 2 như sau:\n\n“2. Khách quan:\n\n2. Biên bản:”.',
    ['2. Khách quan:', '2. Biên bản:'],
  ],
])('several parts in one command: %s', async (command, lines) => {
  const { come, refused } = await told(command);
  expect(refused).toEqual([]);
  expect(come).toEqual(lines);
});

test.each([
  'Sửa đổi đoạn thứ nhất và đoạn thứ hai khoản 1 Điều 2 như sau:\n\n“1. Một đoạn.”.',
  'Sửa đổi câu thứ nhất và câu thứ hai khoản 1 Điều 1 như sau:\n\n“Chỉ một câu.”.',
  'Bổ sung gạch đầu dòng thứ ba, thứ tư vào điểm a khoản 2 Điều 2 như sau:\n\n“- Một.”.',
  'Bổ sung gạch đầu dòng thứ tư, thứ năm vào điểm a khoản 2 Điều 2 như sau:\n\n“- Một;\n\n- Hai.”.',
  'Bãi bỏ câu thứ nhất, câu thứ hai khoản 1 và khoản 2 Điều 1.',
])('several parts that what is quoted, or the text, does not answer: %s', async (command) => {
  const { come, refused } = await told(command);
  expect(come).toEqual([]);
  expect(refused).not.toEqual([]);
});

test.each<[string, string[]]>([
  [
    'Sửa đổi khoản 3 Điều 2 như sau:\n\n“Điều 2. Hội đồng\n\n3. Biên bản gửi ngay.”.',
    ['3. Biên bản gửi ngay.'],
  ],
  [
    'Sửa đổi khoản 3 Điều 2 như sau:\n\n“Điều 2. …\n\n1. …\n\n3. Biên bản gửi ngay.”.',
    ['3. Biên bản gửi ngay.'],
  ],
  [
    'Sửa đổi điểm a khoản 2 Điều 1 như sau:\n\n“2. Khách quan, gồm:\n\na) Số liệu đầu;”.',
    ['a) Số liệu đầu;'],
  ],
])('what is quoted around the new words is not new: %s', async (command, lines) => {
  const { come, refused } = await told(command);
  expect(refused).toEqual([]);
  expect(come).toEqual(lines);
});

test('new words with a part left out change nothing', async () => {
  const { come, refused } = await told('Sửa đổi Điều 2 như sau:\n\n“Điều 2. Hội đồng\n\n1. …\n\n2. Mới.”.');
  expect(come).toEqual([]);
  expect(refused).toEqual([
    'Nội dung mới của Điều 2 có phần để dấu “…”: không rõ giữ lại những gì của nội dung cũ',
  ]);
});
