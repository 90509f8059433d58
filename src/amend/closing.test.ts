import { expect, test } from 'vitest';
import { formatPlace } from '../lexast/index.ts';
import { apply } from './apply.ts';
import { read } from './read.ts';
import { withoutVerdict } from './testing/mentions.ts';
import { base, law } from './testing/texts.ts';

const issued = `Điều 1. Phạm vi

1. Luật này quy định về thử nghiệm.

2. Cơ quan thử nghiệm lưu giữ hồ sơ.

Điều 2. Hồ sơ

1. Hồ sơ gồm đơn đề nghị.

2. Thời hạn là mười ngày.`;

const own = 'Luật Thử nghiệm số 901/2031/QH19';

/** What the closing articles of a law of its own matter do to another. */
async function told(articles: string) {
  const law901 = await base(issued);
  const law905 = await law(
    'luat-905',
    '905/2031/QH19',
    'Đo lường',
    `Điều 1. Phạm vi\n\nLuật này quy định về đo lường.\n\n${articles}`,
    '01 tháng 7 năm 2032',
  );
  const reading = read(law905, law901);
  const { executed, refused } = apply(law901, reading.operations, [law905]);
  expect(withoutVerdict(law905, law901, reading)).toEqual([]);
  return {
    executed: executed.map(({ kind, target }) => `${kind} ${formatPlace(target)}`),
    dates: executed.map(({ target, effective }) => `${formatPlace(target)}: ${effective ?? '-'}`),
    refused: refused.map(({ reason }) => reason),
    verdicts: reading.mentions.map(({ verdict }) => verdict),
  };
}

test.each([
  `Quy định tại khoản 2 Điều 1 của ${own} hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành.`,
  `Các quy định tại khoản 2 Điều 1 của ${own} hết hiệu lực từ ngày 01 tháng 01 năm 2033.`,
  `Kể từ ngày Luật này có hiệu lực thi hành, khoản 2 Điều 1 của ${own} hết hiệu lực.`,
  `Luật này bãi bỏ khoản 2 Điều 1 của ${own}.`,
  `Các quy định sau đây hết hiệu lực kể từ ngày Luật này có hiệu lực:\n\na) Khoản 2 Điều 1 của ${own};\n\nb) Điều 7 của Luật Khác số 800/2029/QH18.`,
  `Các quy định sau đây của ${own} hết hiệu lực thi hành:\n\na) Khoản 2 Điều 1.`,
  `Các điều, khoản sau đây được bãi bỏ:\n\na) Điều 7 của Luật Khác số 800/2029/QH18;\n\nb) Khoản 2 Điều 1 của ${own}.`,
])('a repeal in other words than "bãi bỏ …": %s', async (words) => {
  const { executed, refused } = await told(`Điều 20. Hiệu lực thi hành\n\n1. ${words}`);
  expect(executed).toEqual(['repeal khoản 2 Điều 1']);
  expect(refused).toEqual([]);
});

test.each([
  [`${own} hết hiệu lực kể từ ngày Luật này có hiệu lực.`, 'Lệnh bãi bỏ toàn bộ văn bản'],
  [`Luật này thay thế ${own}.`, 'Lệnh thay thế toàn bộ văn bản'],
  [
    `Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2032 và thay thế ${own}.`,
    'Lệnh thay thế toàn bộ văn bản',
  ],
  [
    `Các văn bản sau đây hết hiệu lực:\n\na) Luật Khác số 800/2029/QH18;\n\nb) ${own}.`,
    'Lệnh bãi bỏ toàn bộ văn bản',
  ],
  [
    `${own} hết hiệu lực, trừ khoản 1 Điều 1.`,
    'Lệnh có phần thu hẹp hoặc chưa hiểu được: “trừ khoản 1 Điều 1.”',
  ],
  [
    `Các quy định sau đây hết hiệu lực, trừ trường hợp quy định tại Điều 30:\n\na) Khoản 2 Điều 1 của ${own}.`,
    'Lệnh có phần thu hẹp hoặc chưa hiểu được: “trừ trường hợp quy định tại”',
  ],
  [
    `Những quy định trước đây của ${own} trái với Luật này đều bãi bỏ.`,
    'Câu này nói về việc sửa đổi văn bản nhưng không có dạng một lệnh sửa đổi',
  ],
])('what ends more, or less, than a unit is never passed over: %s', async (words, reason) => {
  const { executed, refused } = await told(`Điều 20. Hiệu lực thi hành\n\n1. ${words}`);
  expect(executed).toEqual([]);
  expect(refused).toEqual([reason]);
});

test.each([
  `Thẻ cấp theo khoản 1 Điều 2 của ${own} hết hiệu lực sau một năm.`,
  `Hồ sơ đã nộp theo ${own} thì tiếp tục giải quyết theo quy định đã được sửa đổi.`,
])('what becomes of cards and files changes no text: %s', async (words) => {
  const { executed, refused } = await told(`Điều 20. Quy định chuyển tiếp\n\n1. ${words}`);
  expect(executed).toEqual([]);
  expect(refused).toEqual([]);
});

test.each([
  [`Bãi bỏ khoản 2 Điều 1 của ${own} kể từ ngày 01/7/2033.`, '2033-07-01'],
  [`Từ ngày 01 tháng 7 năm 2033, bãi bỏ khoản 2 Điều 1 của ${own}.`, '2033-07-01'],
  [
    `Các quy định sau đây hết hiệu lực kể từ ngày 01 tháng 7 năm 2033:\n\na) Khoản 2 Điều 1 của ${own}.`,
    '2033-07-01',
  ],
  [
    `Bãi bỏ khoản 2 Điều 1 của ${own}.\n\nĐiều 21. Hiệu lực\n\nQuy định tại khoản 2 Điều 1 của ${own} được bãi bỏ tại khoản 1 Điều 20 của Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2033.`,
    '2033-07-01',
  ],
  [
    `Bãi bỏ khoản 2 Điều 1 của ${own}.\n\nĐiều 21. Hiệu lực\n\nKhoản 1 Điều 20 có hiệu lực thi hành từ ngày 01 tháng 7 năm 2033.`,
    '2033-07-01',
  ],
  [
    `Bãi bỏ khoản 2 Điều 1 của ${own}.\n\nĐiều 21. Hiệu lực\n\nĐiều 20 của Luật này có hiệu lực thi hành từ ngày Luật này được thông qua.`,
    '2030-12-01',
  ],
  [
    `Bãi bỏ khoản 2 Điều 1 của ${own}.\n\nĐiều 21. Hiệu lực\n\nĐiều 20 của Luật này có hiệu lực thi hành từ ngày Luật này được công bố.`,
    '-',
  ],
])('a day of its own for one command: %s', async (words, date) => {
  const { dates } = await told(`Điều 20. Bãi bỏ\n\n1. ${words}`);
  expect(dates).toEqual([`khoản 2 Điều 1: ${date}`]);
});
