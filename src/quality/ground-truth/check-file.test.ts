import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { createCatalogue } from '../../cite/index.ts';
import { checkFile } from './check-file.ts';
import { readCitations, readIndex } from './tables.ts';
import { totals } from './totals.ts';

/** An invented decree. */
const decree = `CHÍNH PHỦ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 1/2030/NĐ-CP
Hà Nội, ngày 02 tháng 01 năm 2030
NGHỊ ĐỊNH
Về việc thử nghiệm
Căn cứ Luật Thử nghiệm số 5/2029/QH16 ngày 01 tháng 6 năm 2029;
Chính phủ ban hành Nghị định về việc thử nghiệm.
Điều 1. Phạm vi điều chỉnh
1. Nghị định này quy định việc thử nghiệm theo điểm a và điểm b khoản 2 Điều 7 Luật Thử nghiệm.
2. Việc khác theo quy định tại khoản 1 Điều này.
Điều 2. Hiệu lực thi hành
Nghị định này có hiệu lực thi hành từ ngày 01 tháng 3 năm 2030.
Nơi nhận:
- Lưu: VT.
TM. CHÍNH PHỦ
THỦ TƯỚNG
(Đã ký)
Nguyễn Văn Thử
`;

const index = (article: number) =>
  readIndex(`id\tnumber\tdieu\tkhoan\tdiem\tphan\nt01_thu\t1/2030/NĐ-CP\t${article}\t2\t0\t\n`);
const citations = (refersTo: string, snippet = 'điểm a và điểm b khoản 2 Điều 7 Luật Thử nghiệm') =>
  readCitations(
    `cid\tdoc\tsnippet\trefers_to\tshape\tenclosing\nc1\tt01\t${snippet}\t${refersTo}\t"quoted" cell\tĐiều 1. Phạm vi\n`,
  );

async function check(article: number, rows: ReturnType<typeof citations>) {
  const [expected] = index(article);
  if (!expected) throw new Error('no row');
  return checkFile(
    new VFile({ path: 't01_thu.txt', value: new TextEncoder().encode(decree) }),
    createCatalogue([]),
    expected,
    rows,
  );
}

test('counts, conservation and citations that agree', async () => {
  const checked = await check(2, citations('5/2029/QH16 Đ7.k2.a;b'));
  expect(checked.counts.filter(({ name }) => name === 'article' || name === 'part')).toEqual([
    { name: 'part', found: 0 },
    { name: 'article', found: 2, expected: 2 },
  ]);
  expect(checked.citations[0]?.verdict).toBe('right');
  expect(totals([checked])).toMatchObject({ conserved: { equal: 1, files: 1 }, met: true });
});

test.each([
  ['5/2029/QH16 Đ7.k2.a', 'wrong'],
  ['5/2029/QH16 Đ7.k2.a;b;c', 'wrong'],
  ['6/2029/QH16 Đ7.k2.a;b', 'wrong'],
  ['5/2029/QH16 (2028) Đ7.k2.a;b', 'wrong'],
  ['không đọc được', 'not compared'],
])('%s is %s', async (refersTo, verdict) => {
  const checked = await check(2, citations(refersTo));
  expect(checked.citations[0]?.verdict).toBe(verdict);
  expect(totals([checked]).met).toBe(false);
});

test('words that the text does not hold are not compared', async () => {
  const checked = await check(2, citations('5/2029/QH16 Đ9', 'Điều 9 Luật Thử nghiệm'));
  expect(checked.citations[0]?.verdict).toBe('not compared');
});

test('a wrong number of articles misses the target', async () => {
  const checked = await check(3, []);
  expect(totals([checked])).toMatchObject({ articles: { exact: 0, counted: 1 }, met: false });
});
