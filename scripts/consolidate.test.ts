import { expect, test } from 'vitest';
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

test('the file is what was asked for', async () => {
  const { written } = await run('goc.txt', 'sua.txt', '--to', 'json');
  expect(JSON.parse(written).computed.notice).toContain(marking);
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
