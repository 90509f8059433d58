import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { readSource } from './index.ts';

const law = [
  'NGHỊ ĐỊNH',
  'Chương I',
  'QUY ĐỊNH CHUNG',
  'Điều 1. Bến đò và đò',
  '1. Bến đò mở ban ngày:',
  'a) Từ 6 giờ;',
  'b) Đến 18 giờ.',
  '2. Người lái đò biết bơi.',
  'Điều 2. Phao',
  '- Mỗi đò có phao.',
];

async function read(lines: readonly string[]) {
  const file = new VFile({ path: 'a.txt' });
  const { text, leftOut } = await readSource(new TextEncoder().encode(lines.join('\n')), file);
  return { lines: text.split('\n'), leftOut, rules: file.messages.map(({ ruleId }) => ruleId) };
}

const bold = (line: string) => (/^(?:Điều|[^\p{Ll}]+$)/u.test(line) ? `**${line}**` : line);
const head = (line: string) => line.replace(/^(?=Chương)/u, '# ').replace(/^(?=Điều)/u, '### ');

describe('what the way of a text put round its words', () => {
  it.each([
    ['a letter that was answered', (line: string) => `> ${line}`],
    ['a letter that was sent on twice', (line: string) => `>> ${line}`],
    ['bold type of Markdown', bold],
    ['bold type in a letter, with line ends of Markdown', (line: string) => `> ${bold(line)}\\`],
    ['heads of Markdown', head],
    ['escaped signs', (line: string) => line.replace(/^(\d+)\./u, '$1\\.').replaceAll(/[-_*)]/gu, '\\$&')],
    ['lists before the numbers', (line: string) => line.replace(/^(?=\d\.|[ab]\))/u, '  * ')],
    ['italics', (line: string) => line.replace(/(?<=^[12]\. )[^:.*]+/u, '*$&*').replace(/^Điều.*/u, '_$&_')],
    [
      'one line in italics, and one head',
      (line: string) => line.replace(/^NGHỊ ĐỊNH$/u, '*$&*').replace(/^(?=Điều 2)/u, '# '),
    ],
    ['one point in a list, below heads', (line: string) => head(line).replace(/^(?=b\))/u, '- ')],
    ['links', (line: string) => line.replace('Bến đò', '[$&](https://a.vn/b)')],
    ['the edges of a table', (line: string) => `| ${line} |`],
    ['one bar', (line: string) => line.replace(/^(?=Điều 2)/u, '| ')],
    ['the source of a page', (line: string) => line.replaceAll('đ', '&#273;').replaceAll('ê', '&ecirc;')],
  ])('%s: is taken off, told and counted', async (_, write) => {
    const { lines, leftOut, rules } = await read(law.map((line) => write(line)));
    expect(lines).toEqual(law);
    expect(rules).toEqual(['transport-signs']);
    expect(leftOut).toMatchObject([{ kind: 'transport' }]);
  });

  it.each([
    ['each', (line: string, at: number) => `${at + 1} ${line}`],
    ['each, page after page', (line: string, at: number) => `${(at % 12) + 1}: ${line}`],
    ['each fifth', (line: string, at: number) => ((at + 1) % 5 === 0 ? `${at + 1}\t${line}` : `    ${line}`)],
  ])('takes off the number of %s line', async (_, write) => {
    const long = Array.from({ length: 6 }, () => law).flat();
    const { lines, leftOut, rules } = await read(long.map((line, at) => write(line, at)));
    expect(lines.map((line) => line.trim())).toEqual(long);
    expect(rules).toEqual(['transport-signs']);
    expect(leftOut).toMatchObject([{ kind: 'transport' }]);
  });

  it('leaves the numbers of clauses, a line each', async () => {
    const own = ['Điều 1. Bến đò', ...Array.from({ length: 30 }, (_, at) => `${at + 1}. Bến đò ${at + 1}.`)];
    expect(await read(own)).toEqual({ lines: own, leftOut: undefined, rules: [] });
  });

  it('is none in a text that has such signs of its own', async () => {
    const own = [
      ...law,
      'Ngày____tháng____năm____ Họ tên: ______________ Chức vụ: ______________',
      '* Số liệu (*) của năm trước (**); số người > 5 và < 9 (**)',
      '** Ghi chú: Thu & chi; cột *1 x *2',
      '> 5 người',
      'D:\\bến đò, đò_ngang, bơi*',
      '- a) Phao; giá | vé | ngày',
      '- b) Chèo.',
    ];
    expect(await read(own)).toEqual({ lines: own, leftOut: undefined, rules: [] });
  });
});
