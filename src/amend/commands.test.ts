import { expect, test } from 'vitest';
import { apply } from './apply.ts';
import { conserve } from './conservation.ts';
import { read } from './read.ts';
import { amendment, base, bodyOf } from './testing/texts.ts';

const held = await base(`
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

Thư ký ghi biên bản.

Điều 4. Biên bản

1. Biên bản có mẫu, mẫu có số.

2. Bốn hai.
`);
const issued = bodyOf(apply(held, [], []));

/** What a command takes out of the law and puts into it, line by line, and what it does not do. */
async function carriedOut(command: string) {
  const act = await amendment(command);
  const computed = apply(held, read(act, held).operations, [act]);
  expect(conserve(held, [act], computed)).toEqual([]);
  const lines = bodyOf(computed);
  return {
    gone: issued.filter((line) => !lines.includes(line)),
    new: lines.filter((line) => !issued.includes(line)),
    refused: computed.refused.map(({ reason }) => reason),
    doubts: computed.executed.flatMap(({ doubt }) => doubt ?? []),
    after: (line: string) => lines[lines.indexOf(line) - 1],
  };
}

test.each<[command: string, gone: string[], fresh: string[]]>([
  ['Bổ sung cụm từ “ngay” vào cuối khoản 3 Điều 2.', ['3. Công khai.'], ['3. Công khai ngay.']],
  ['Bổ sung đoạn thứ ba vào cuối Điều 3 như sau:\n\n“Đoạn ba.”.', [], ['Đoạn ba.']],
  ['Đánh số lại khoản 3 Điều 2 thành khoản 4.', ['3. Công khai.'], ['4. Công khai.']],
  ['Bổ sung khoản 1 vào Điều 3 như sau:\n\n“1. Một.”.', [], ['1. Một.']],
  ['Bổ sung khoản 3a vào sau khoản 3 của Điều 2 như sau:\n\n“3a. Ba a.”.', [], ['3a. Ba a.']],
  ['Đổi tên Điều 3 thành “Ủy ban”.', ['Điều 3. Hội đồng'], ['Điều 3. Ủy ban']],
  // A sentence that a line end breaks is one.
  [
    'Bãi bỏ khoản 1,\n\nkhoản 3 Điều 2.',
    ['1. Trung thực trong đo đạc, báo cáo.', '3. Công khai.'],
    ['1.', '3.'],
  ],
  ['Sửa đổi tên Điều 3 thành “Ủy ban”.', ['Điều 3. Hội đồng'], ['Điều 3. Ủy ban']],
  [
    'Sửa đổi, bổ sung đoạn 2 Điều 3 như sau:\n\n“Thư ký ghi âm.”.',
    ['Thư ký ghi biên bản.'],
    ['Thư ký ghi âm.'],
  ],
  [
    'Bỏ cụm từ “đo đạc,” và bổ sung cụm từ “ngay” vào sau cụm từ “báo cáo” tại khoản 1 Điều 2.',
    ['1. Trung thực trong đo đạc, báo cáo.'],
    ['1. Trung thực trong báo cáo ngay.'],
  ],
  [
    'Cụm từ “Trung thực” tại khoản 1 Điều 2 được thay thế bằng cụm từ “Thật”; cụm từ “Công khai” tại khoản 3 Điều 2 được thay thế bằng cụm từ “Mở”.',
    ['1. Trung thực trong đo đạc, báo cáo.', '3. Công khai.'],
    ['1. Thật trong đo đạc, báo cáo.', '3. Mở.'],
  ],
  [
    'Sửa đổi tên các điều như sau:\n\na) “Điều 3. Ủy ban”;\n\nb) “Điều 4. Sổ”.',
    ['Điều 3. Hội đồng', 'Điều 4. Biên bản'],
    ['Điều 3. Ủy ban', 'Điều 4. Sổ'],
  ],
  // Places of another law that the same sentence names are that law's.
  ['Bãi bỏ khoản 1 Điều 5; khoản 3 Điều 2 của Luật Khác số 800/2029/QH18.', [], []],
  ['Bãi bỏ khoản 1, khoản 3 Điều 2 của Luật Khác số 800/2029/QH18.', [], []],
  [
    'Bổ sung cụm từ “và thẻ” vào sau cụm từ “có mẫu”, cụm từ “ngay” vào trước cụm từ “có số” tại khoản 1 Điều 4.',
    ['1. Biên bản có mẫu, mẫu có số.'],
    ['1. Biên bản có mẫu và thẻ, mẫu ngay có số.'],
  ],
])('done as it says: %s', async (command, gone, fresh) => {
  const result = await carriedOut(`1. ${command}`);
  expect(result).toMatchObject({ gone, new: fresh, refused: [], doubts: [] });
});

test('a word that stands twice in the place is changed twice, with a doubt', async () => {
  const result = await carriedOut('1. Thay thế từ “mẫu” bằng từ “bảng” tại khoản 1 Điều 4.');
  expect(result).toMatchObject({
    new: ['1. Biên bản có bảng, bảng có số.'],
    doubts: ['Từ “mẫu” đứng ở 2 chỗ tại khoản 1 Điều 4; tất cả đã được sửa'],
  });
});

const wherePhrase = 'Không rõ cụm từ được bổ sung vào vị trí nào';

test.each<[command: string, reasons: string[]]>([
  [
    'Ngưng hiệu lực thi hành đoạn 1 Điều 3 đến hết ngày 31 tháng 12 năm 2032.',
    ['Chưa đánh dấu được đoạn thứ nhất Điều 3 là ngưng hiệu lực'],
  ],
  [
    'Ngưng hiệu lực thi hành một số quy định.',
    ['Lệnh ngưng hiệu lực không nêu điều, khoản, điểm nào nhận ra được'],
  ],
  [
    'Bổ sung cụm từ “ngay.” vào cuối khoản 3 Điều 2.',
    ['Không xác định được chắc chắn vị trí cuối của khoản 3 Điều 2'],
  ],
  [
    'Bổ sung đoạn thứ tư vào sau khoản 1 Điều 2 như sau:\n\n“Đoạn mới.”.',
    ['Đoạn, dòng thứ 4 không phải là vị trí kế tiếp của khoản 1 Điều 2'],
  ],
  ['Bổ sung cụm từ “A”, cụm từ “B” vào sau Điều 3.', [wherePhrase, wherePhrase]],
  [
    'Bổ sung cụm từ “đột xuất” vào trước cụm từ “khi cần” và sau cụm từ “họp” tại Điều 3.',
    [wherePhrase, wherePhrase, wherePhrase],
  ],
  ['Bổ sung cụm từ “một” và cụm từ “hai” vào cuối Điều 3.', [wherePhrase, wherePhrase]],
  ['Đánh số lại các khoản của Điều 2.', ['Chưa thực hiện được lệnh “Đánh số lại”']],
  ['Chuyển khoản 3 Điều 2 thành khoản 3 Điều 4.', ['Chưa chuyển được khoản 3 Điều 2 sang nơi khác']],
  ['Sửa đổi tên Điều 3 như sau: “Điều 4. Ủy ban”.', ['Không thấy tên mới trong phần được trích']],
  ['Bỏ dấu “,” tại Điều 2.', ['Có nhiều dấu “,” tại Điều 2, lệnh không nói rõ dấu nào']],
  [
    'Bổ sung vào sau cụm từ “họp” cụm từ “một”, cụm từ “hai” tại Điều 3.',
    [wherePhrase, wherePhrase, wherePhrase],
  ],
  ['Sửa đổi tên Điều 3 thành cụm từ “Điều 4. Ủy ban”.', ['Tên được trích mang số khác: “Điều 4.”']],
  [
    'Sửa đổi, bổ sung đoạn 1 Điều 3 như sau:\n\n“1. Hội đồng.\n\na) Một;”.',
    ['Không thấy nội dung mới của đoạn thứ nhất Điều 3 trong phần được trích'],
  ],
  ['Chuyển khoản 3 Điều 2.', ['Chưa thực hiện được lệnh “Chuyển”']],
  [
    'Thay thế cụm từ “A” bằng cụm từ “B” tại Mẫu số 01 Phụ lục I.',
    ['Không có Mẫu số 01 Phụ lục I trong văn bản được sửa đổi, hoặc có nhiều hơn một'],
  ],
  ['Bãi bỏ Mẫu số 01.', ['Không có Mẫu số 01 trong văn bản được sửa đổi, hoặc có nhiều hơn một']],
  [
    'Sửa đổi, bổ sung tên Điều 4 và khoản 1 Điều 4 như sau:\n\n“Điều 4. Sổ\n\n2. Sổ có mẫu.”.',
    [
      'Lệnh sửa cả tên và nội dung, phần được trích không chia được theo lệnh',
      'Lệnh sửa cả tên và nội dung, phần được trích không chia được theo lệnh',
    ],
  ],
  ['Sửa đổi tên Điều 3.', ['Không thấy tên mới trong phần được trích']],
  [
    'Sửa đổi, bổ sung đoạn thứ nhất và đoạn thứ hai Điều 3 như sau:\n\n“Một.\n\nHai.\n\nBa.”.',
    [
      'Không thấy nội dung mới của đoạn thứ nhất Điều 3 trong phần được trích',
      'Không thấy nội dung mới của đoạn thứ 2 Điều 3 trong phần được trích',
    ],
  ],
  [
    'Sửa đổi, bổ sung số thứ tự 3 Phụ lục I như sau:\n\n“3. Ba.”.',
    ['Chưa sửa được đoạn, câu hoặc dòng không đánh số'],
  ],
  [
    'Sửa đổi, bổ sung Phụ lục I như sau:\n\n“Mới.”.',
    ['Không thấy nội dung mới của Phụ lục I kèm theo văn bản sửa đổi'],
  ],
  ['Thay thế cụm từ “cũ” bằng cụm từ “mới”.', ['Không rõ cụm từ được sửa ở điều, khoản, điểm nào']],
  [
    'Đối với Điều 2 như sau:\n\n“1. Trung thực.”.',
    ['Có nội dung trích dẫn nhưng không nhận ra lệnh sửa đổi'],
  ],
  ['Về Điều 2 có nội dung “Trung thực”.', ['Không nhận ra lệnh sửa đổi trong câu này']],
])('told, and not done: %s', async (command, refused) => {
  expect(await carriedOut(`1. ${command}`)).toMatchObject({ gone: [], new: [], refused });
});
