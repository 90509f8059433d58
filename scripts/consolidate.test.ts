import { strFromU8, unzipSync } from 'fflate';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { fromAkn, fromJson, fromMdx, treeText } from '../src/index.ts';
import { consolidateUsage } from './support/consolidate.ts';
import { lexast } from './support/lexast.ts';

const head = (number: string, title: string) =>
  `QUỐC HỘI\n\nLuật số: ${number}\n\nHà Nội, ngày 01 tháng 12 năm 2030\n\nLUẬT\n\n${title}\n\n`;
const end = '\n\nCHỦ TỊCH QUỐC HỘI\n\n(Đã ký)\n\nTrần Văn Mẫu\n';
const files: Record<string, string> = {
  'goc.txt': `${head('901/2031/QH19', 'THỬ NGHIỆM')}Điều 1. Phạm vi\n\n1. Câu cũ giữ nguyên.\n\n2. Câu hai sẽ bỏ.\n\n3. Câu ba.${end}`,
  'sua.txt': `${head('902/2031/QH19', 'SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT THỬ NGHIỆM')}Điều 1. Sửa đổi, bổ sung một số điều của Luật Thử nghiệm số 901/2031/QH19\n\n1. Thay thế cụm từ “cũ” bằng cụm từ “mới” tại khoản 1 Điều 1.\n\n2. Bãi bỏ khoản 2 Điều 1.\n\n3. Bãi bỏ khoản 8 Điều 1.\n\nĐiều 2. Hiệu lực thi hành\n\nLuật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2032.${end}`,
};
const marking = 'Văn bản tính toán, không phải văn bản hợp nhất chính thức';

async function run(...args: string[]) {
  let written: string | Uint8Array = '';
  const said: string[] = [];
  const code = await lexast(['consolidate', ...args], {
    read: (path) => {
      const text = files[path];
      if (text === undefined)
        return Promise.reject(Object.assign(new Error('no such file'), { code: 'ENOENT' }));
      return Promise.resolve(new TextEncoder().encode(text));
    },
    write: (_, content) => {
      written = content;
      return Promise.resolve();
    },
    say: (line) => said.push(line),
  });
  return { code, written: written as string & Uint8Array, said };
}

const to = async (form: string) => (await run('goc.txt', 'sua.txt', '--to', form)).written;

test('the report says what was done and what was not, and why', async () => {
  const { code, said } = await run('goc.txt', 'sua.txt', '--to', 'text');
  expect(code).toBe(0);
  expect(said).toEqual([
    'Đã thực hiện 2 lệnh, từ chối 1, chưa đến ngày hiệu lực 0.',
    'Chưa thực hiện: khoản 8 Điều 1 ← khoản 3 Điều 1 902/2031/QH19: Không có khoản 8 Điều 1 trong văn bản được sửa đổi',
  ]);
});

test('a day before the change shows the text as issued, and says so', async () => {
  const { written, said } = await run('goc.txt', 'sua.txt', '--on', '2032-06-30', '--to', 'text');
  expect(written).toContain(`${marking}. Nội dung vào ngày 30/6/2032.`);
  expect(written).toContain('Câu cũ giữ nguyên.');
  expect(said[0]).toBe('Đã thực hiện 0 lệnh, từ chối 0, chưa đến ngày hiệu lực 3.');
});

test.each(['text', 'markdown', 'mdx', 'json', 'akn'])(
  '%s is marked and holds the new words',
  async (form) => {
    const written = await to(form);
    expect(written).toContain(marking);
    expect(written).toContain('mới');
  },
);

test('the forms that come back hold the computed words', async () => {
  const { tree } = fromJson(await to('json'));
  const text = treeText(tree);
  expect(text).toContain('1. Câu mới giữ nguyên.');
  expect(text).not.toContain('Câu hai');
  expect(treeText(fromAkn(await to('akn')))).toBe(text);
  expect(treeText(fromMdx(new VFile(await to('mdx'))).tree)).toContain('Câu mới giữ nguyên.');
});

test('JSON tells the source of every run of words', async () => {
  const json = JSON.parse(await to('json'));
  const { tree } = fromJson(await to('json'));
  const own = treeText(tree);
  const { origins, operations } = json.computed;
  const fresh = origins.filter(({ operation }: { operation?: number }) => operation !== undefined);
  expect(fresh).toHaveLength(1);
  expect(own.slice(fresh[0].at, fresh[0].at + fresh[0].end - fresh[0].start)).toBe('mới');
  expect(operations[fresh[0].operation]).toMatchObject({ kind: 'replace-phrase', effective: '2032-07-01' });
});

test('Akoma Ntoso has the lifecycle and what changed each unit', async () => {
  const xml = await to('akn');
  expect(xml).toContain('contains="singleVersion"');
  expect(xml).toContain('<eventRef date="2032-07-01" source="#act_1" type="amendment"/>');
  expect(xml).toMatch(
    /<textualMod type="repeal" eId="pmod_2"><source href="[^"]*902-2031-qh19\/~art_1__cl_2"\/>/,
  );
});

test('Word has the marking on every page and tracked changes against the base', async () => {
  const parts = unzipSync(await to('docx'));
  const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  expect(
    Object.keys(parts).filter((name) => /header\d/.test(name) && xml(name).includes(marking)),
  ).toHaveLength(2);
  const body = xml('word/document.xml');
  expect(body).toMatch(/<w:del [^>]*w:author="Luật số 902\/2031\/QH19"[^>]*>.*?cũ/s);
  expect(body).toMatch(/<w:ins [^>]*w:author="Luật số 902\/2031\/QH19"[^>]*>.*?mới/s);
  expect(body).toContain('Câu hai sẽ bỏ.');
});

test('a book has the marking on its first page', async () => {
  const parts = unzipSync(await to('epub'));
  expect(strFromU8(parts['EPUB/van-ban-1.xhtml'] ?? new Uint8Array())).toContain(marking);
});

test('an act that does not speak of the base is said to do nothing', async () => {
  const { said } = await run('sua.txt', 'goc.txt', '--to', 'text');
  expect(said.join('\n')).toContain('không có lệnh nào sửa đổi');
});

test('a command written wrongly says how to write it', async () => {
  expect((await run('goc.txt')).said).toEqual([
    `Name the base and at least one amending text.\n${consolidateUsage}`,
  ]);
  expect((await run('goc.txt', 'sua.txt', '--on', 'hôm nay')).code).toBe(2);
  expect((await run('goc.txt', 'sua.txt', '--to', 'pdf')).code).toBe(2);
  expect((await run('goc.txt', 'khong-co.txt')).said).toEqual([
    'khong-co.txt cannot be read (ENOENT). Is the name right?',
  ]);
});

test.each(['1/7/2032', '2032-02-31'])('a day that there is not is refused: %s', async (day) => {
  const { code, said } = await run('goc.txt', 'sua.txt', '--on', day);
  expect(code).toBe(2);
  expect(said[0]).toContain(`"${day}" is no date`);
});
