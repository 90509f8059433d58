import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPlace } from '../lexast/index.ts';
import { apply } from './apply.ts';
import { read } from './read.ts';
import { paragraphsThatCite, withoutVerdict } from './testing/mentions.ts';
import { base, law } from './testing/texts.ts';

const issued = `Điều 1. Phạm vi

1. Luật này quy định về thử nghiệm.

2. Cơ quan thử nghiệm lưu giữ hồ sơ.

Điều 2. Hồ sơ

1. Hồ sơ gồm đơn đề nghị.

2. Thời hạn là mười ngày.

3. Người đề nghị nộp lệ phí.

Điều 6. Xử lý

1. Xử lý một.

2. Xử lý hai.`;

const own = 'Luật Thử nghiệm số 901/2031/QH19';
const foreign = 'Luật Khác số 800/2029/QH18';

/** An act of its own matter, with articles about other laws. */
const act = (articles: string) =>
  law(
    'luat-905',
    '905/2031/QH19',
    'Đo lường',
    `Điều 1. Phạm vi\n\nLuật này quy định về đo lường.\n\n${articles}`,
    '01 tháng 7 năm 2032',
  );

async function told(articles: string) {
  const law901 = await base(issued);
  const law905 = await act(articles);
  const reading = read(law905, law901);
  const { executed, refused } = apply(law901, reading.operations, [law905]);
  return {
    executed: executed.map(({ kind, target }) => `${kind} ${formatPlace(target)}`),
    refused: refused.map(({ reason }) => reason),
    verdicts: reading.mentions.map(({ verdict }) => verdict),
    open: withoutVerdict(law905, law901, reading),
  };
}

test.each([
  [`Bãi bỏ khoản 2 Điều 5 của ${foreign}, khoản 2 Điều 1 của ${own}.`, ['repeal khoản 2 Điều 1']],
  [`Bãi bỏ khoản 2 Điều 1 của ${own} và khoản 2 Điều 6 của ${foreign}.`, ['repeal khoản 2 Điều 1']],
  [`Bãi bỏ khoản 1, khoản 2 Điều 6 của ${foreign}; khoản 3 Điều 2 của ${own}.`, ['repeal khoản 3 Điều 2']],
  [
    `Thay thế cụm từ “thử nghiệm” bằng cụm từ “kiểm định” tại Điều 6 của ${foreign}, khoản 2 Điều 1 của ${own}.`,
    ['replace-phrase khoản 2 Điều 1'],
  ],
])('a command for several texts does to each what it says of it: %s', async (words, operations) => {
  const { executed, refused, verdicts, open } = await told(`Điều 20. Sửa đổi các luật\n\n1. ${words}`);
  expect(executed).toEqual(operations);
  expect(refused).toEqual([]);
  expect(verdicts).toEqual(['operation']);
  expect(open).toEqual([]);
});

test('an article of other laws, a list of texts and a table say what is not read', async () => {
  const { executed, refused, open } = await told(
    `Điều 20. Sửa đổi, bổ sung ${foreign} và ${own}\n\n1. Bãi bỏ khoản 1 Điều 2 của ${foreign}.\n\n2. Bãi bỏ khoản 3 Điều 2 của ${own}.\n\n3. Bãi bỏ ${foreign} và ${own}.\n\nĐiều 21. Hiệu lực\n\n${own} hết hiệu lực kể từ ngày Luật này có hiệu lực.`,
  );
  expect(executed).toEqual(['repeal khoản 3 Điều 2']);
  expect(refused).toHaveLength(2);
  expect(open).toEqual([]);
});

test('the items of a command that nobody understands are refused, not passed over', async () => {
  const { executed, refused } = await told(
    `Điều 20. Bãi bỏ các nội dung sau đây của ${own}\n\n1. Nội dung về lệ phí.\n\n2. Các mẫu đơn.`,
  );
  expect(executed).toEqual([]);
  expect(refused).toHaveLength(2);
});

test('a text that stands behind the history of another in a list has a verdict', async () => {
  const { verdicts, open } = await told(
    `Điều 20. Quy định khác\n\n1. Bãi bỏ khoản 2 Điều 5 ${foreign} đã được sửa đổi, bổ sung một số điều theo Luật số 2/2030/QH18, khoản 2 Điều 1 ${own}.\n\n2. Thực hiện theo ${foreign} đã được sửa đổi, bổ sung theo Luật số 2/2030/QH18, ${own}.`,
  );
  expect(verdicts).toHaveLength(2);
  expect(open).toEqual([]);
});

test('the heading of an article says which text its sentences are about, and what they do not do is told', async () => {
  const { executed, refused, open } = await told(
    `Điều 20. Sửa đổi, bổ sung ${own}\n\nBổ sung khoản 4 vào sau khoản 3 Điều 2 như sau:\n\n“4. Hồ sơ được lưu.”.\n\nĐiều 21. Bãi bỏ khoản 1 Điều 6 và khoản 2 Điều 2 của ${own}\n\nBãi bỏ khoản 1 Điều 6 của ${own}.`,
  );
  expect(executed).toEqual(['insert khoản 4 Điều 2', 'repeal khoản 1 Điều 6']);
  expect(refused).toEqual(['Tên điều nêu lệnh này nhưng các câu bên dưới không nói lại']);
  expect(open).toEqual([]);
});

test('new words without quotation marks: just the units that the command names, below it', async () => {
  const { executed, refused } = await told(
    `Điều 20. Sửa đổi khoản 1 và khoản 2 Điều 6 của ${own} như sau:\n\n1. Xử lý mới.\n\n2. Xử lý khác.\n\nĐiều 21. Sửa đổi khoản 1 Điều 2 của ${own} như sau:\n\n1. Sửa đổi khoản 3 Điều 2 như sau:\n\n“3. Lệ phí.”.`,
  );
  expect(executed).toEqual(['replace khoản 1 Điều 6', 'replace khoản 2 Điều 6', 'replace khoản 3 Điều 2']);
  expect(refused).toEqual([]);
});

test('an omnibus act does to each law what stands under its name', async () => {
  const { executed, refused, open } = await told(
    `Điều 20. Sửa đổi, bổ sung một số điều của ${foreign}\n\n1. Bãi bỏ khoản 1 Điều 6.\n\nĐiều 21. Sửa đổi, bổ sung một số điều của ${own}\n\n1. Bãi bỏ khoản 2 Điều 6.\n\nĐiều 22. Sửa đổi các luật\n\n1. Sửa đổi, bổ sung một số điều của ${own} như sau:\n\na) Bãi bỏ khoản 3 Điều 2;\n\nb) Thay cụm từ “mười ngày” bằng cụm từ “năm ngày” tại khoản 2 Điều 2.\n\n2. Bãi bỏ khoản 1 Điều 2 của ${foreign}.`,
  );
  expect(executed).toEqual([
    'repeal khoản 2 Điều 6',
    'repeal khoản 3 Điều 2',
    'replace-phrase khoản 2 Điều 2',
  ]);
  expect(refused).toEqual([]);
  expect(open).toEqual([]);
});

const sentence = fc.oneof(
  fc.constantFrom(
    `Việc thử nghiệm thực hiện theo ${own}.`,
    `Hồ sơ đã nộp theo ${own} trước ngày Luật này có hiệu lực thì tiếp tục được giải quyết.`,
    `Sửa đổi, bổ sung một số điều của ${own} như sau:`,
    `Sửa đổi khoản 1 Điều 2 của ${own} như sau:\n\n“1. Hồ sơ mới.”.`,
    `Sửa đổi khoản 1 Điều 2 của ${foreign} như sau:\n\n“1. Theo ${own}.”.`,
    `Căn cứ ${foreign} và ${own}, Chính phủ quy định chi tiết.`,
    `Khoản 3 Điều 2 ${own} hết hiệu lực.`,
    `Bãi bỏ các quy định về lệ phí tại khoản 3 Điều 2 ${own}.`,
    `Chuyển khoản 2 Điều 6 ${own} thành khoản 3.`,
    `Đính chính ${own} như sau: cụm từ “hai” sửa thành “ba”.`,
    `Ngưng hiệu lực khoản 2 Điều 6 ${own} đến hết ngày 31 tháng 12 năm 2033.`,
    `Cụm từ “lệ phí” quy định tại ${foreign} và ${own} được thay bằng cụm từ “phí”.`,
  ),
);

test('every sentence that names the text gets a verdict, wherever it stands', async () => {
  const law901 = await base(issued);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
      async (list) => {
        const articles = list.map(
          (each, at) =>
            `Điều ${at + 20}. Điều khoản khác\n\n${each.map((words, index) => `${index + 1}. ${words}`).join('\n\n')}`,
        );
        const law905 = await act(articles.join('\n\n'));
        const reading = read(law905, law901);
        expect(paragraphsThatCite(law905, law901).length).toBeGreaterThanOrEqual(
          list.flat().filter((words) => !words.startsWith('Sửa đổi khoản 1 Điều 2 của Luật Khác')).length,
        );
        expect(withoutVerdict(law905, law901, reading)).toEqual([]);
        const verdicts = reading.mentions.filter(({ verdict }) => verdict === 'not-understood');
        expect(
          reading.operations.filter(({ kind }) => kind === 'not-understood').length,
        ).toBeGreaterThanOrEqual(verdicts.length);
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);
