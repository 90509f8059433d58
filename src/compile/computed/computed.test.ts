import { strFromU8, unzipSync } from 'fflate';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { amendment, base } from '../../amend/testing/texts.ts';
import { treeText } from '../../lexast/index.ts';
import { fromAkn } from '../akn/index.ts';
import { fromJson } from '../json/index.ts';
import { fromMdx } from '../mdx/index.ts';
import { compileComputed, consolidate } from './index.ts';

const issued = `
Điều 1. Phạm vi

1. Câu cũ giữ nguyên.

2. Câu hai sẽ bỏ.

3. Câu ba.

4. Câu bốn tạm ngưng.
`;
const held = await base(issued);
const first = await amendment(
  [
    '1. Thay thế cụm từ “cũ” bằng cụm từ “mới” tại khoản 1 Điều 1.',
    '2. Bãi bỏ khoản 2 Điều 1.',
    '3. Bãi bỏ khoản 8 Điều 1.',
    '4. Ngưng hiệu lực thi hành khoản 4 Điều 1 đến hết ngày 31 tháng 12 năm 2032.',
  ].join('\n\n'),
);
const second = await amendment(
  '1. Bổ sung khoản 5 vào sau khoản 4 Điều 1 như sau:\n\n“5. Câu năm.”.',
  '903/2031/QH19',
  '01 tháng 01 năm 2033',
);
const text = consolidate(held, [second, first]);
const marking = 'Văn bản tính toán, không phải văn bản hợp nhất chính thức';
const compiled = (form: string) => compileComputed(text, form) as string;
const parts = (form: string) => {
  const files = unzipSync(compileComputed(text, form) as Uint8Array);
  return new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
};

test('the words are those of the law and of the acts, each act on its day', () => {
  const words = treeText(text.computed.tree);
  expect(words).toContain('1. Câu mới giữ nguyên.');
  expect(words).not.toContain('Câu hai');
  expect(words).toContain('5. Câu năm.');
  const between = consolidate(held, [second, first], '2032-07-01');
  expect(treeText(between.computed.tree)).not.toContain('Câu năm.');
  expect(between.notice).toBe(`${marking}. Nội dung vào ngày 01/7/2032.`);
});

test.each(['text', 'markdown', 'mdx', 'json', 'akn'])('%s is marked and holds the new words', (form) => {
  expect(compiled(form)).toContain(marking);
  expect(compiled(form)).toContain('mới');
});

test('the forms that come back hold the computed words', () => {
  const words = treeText(text.computed.tree);
  expect(treeText(fromJson(compiled('json')).tree)).toBe(words);
  expect(treeText(fromAkn(compiled('akn')))).toBe(words);
  expect(treeText(fromMdx(new VFile(compiled('mdx'))).tree)).toContain('Câu mới giữ nguyên.');
});

test('JSON tells the source of every run of words, what was done and what was not', () => {
  const { origins, operations, refused } = JSON.parse(compiled('json')).computed;
  const words = treeText(fromJson(compiled('json')).tree);
  const fresh = origins
    .filter(({ operation }: { operation?: number }) => operation !== undefined)
    .map(({ at, start, end, operation }: Record<string, number>) => [
      words.slice(at, (at ?? 0) + (end ?? 0) - (start ?? 0)).trim(),
      operations[operation ?? -1].kind,
      operations[operation ?? -1].effective,
    ]);
  expect(fresh).toEqual([
    ['mới', 'replace-phrase', '2032-07-01'],
    ['5. Câu năm.', 'insert', '2033-01-01'],
    // The end of the line, which stood before the act's closing quotation mark.
    ['', 'insert', '2033-01-01'],
  ]);
  expect(operations.find(({ kind }: { kind: string }) => kind === 'suspend').until).toBe('2032-12-31');
  expect(refused).toMatchObject([
    { reason: 'Không có khoản 8 Điều 1 trong văn bản được sửa đổi', operation: { kind: 'repeal' } },
  ]);
});

test('Akoma Ntoso says when the text changed, by which acts, and what each changed; words that only rest are no change', () => {
  const xml = compiled('akn');
  const of = (pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match.slice(1));
  expect(xml).toContain('contains="singleVersion"');
  expect(of(/<eventRef date="(.*?)" source="(.*?)" type="(.*?)"/g)).toEqual([
    ['2030-12-01', '#original', 'generation'],
    ['2032-07-01', '#act_1', 'amendment'],
    ['2033-01-01', '#act_2', 'amendment'],
  ]);
  expect(of(/<passiveRef eId="(.*?)" href="(.*?)" showAs="(.*?)"/g)).toEqual([
    ['act_1', '/akn/vn/act/luat/2030-12-01/902-2031-qh19', '902/2031/QH19'],
    ['act_2', '/akn/vn/act/luat/2030-12-01/903-2031-qh19', '903/2031/QH19'],
  ]);
  expect(
    of(/<textualMod type="(.*?)".*?<source href="[^"]*?\/([^"/]*\/[^"/]*)"\/><destination href="(.*?)"\/>/g),
  ).toEqual([
    ['substitution', '902-2031-qh19/~art_1__cl_1', '#art_1__cl_1'],
    ['repeal', '902-2031-qh19/~art_1__cl_2', '#art_1__cl_2'],
    ['insertion', '903-2031-qh19/~art_1__cl_1', '#art_1__cl_5'],
  ]);
});

test('Word has the marking on every page and tracked changes against the base, each with the act that made it', () => {
  const files = parts('docx');
  const headers = [...files].filter(([path, xml]) => /header\d/.test(path) && xml.includes(marking));
  expect(headers).toHaveLength(2);
  const body = files.get('word/document.xml') ?? '';
  expect(body).toMatch(/<w:del [^>]*w:author="Luật số 902\/2031\/QH19"[^>]*>.*?cũ/s);
  expect(body).toMatch(/<w:ins [^>]*w:author="Luật số 902\/2031\/QH19"[^>]*>.*?mới/s);
  expect(body).toMatch(/<w:ins [^>]*w:author="Luật số 903\/2031\/QH19"[^>]*>.*?Câu năm\./s);
  expect(body).toContain('Câu hai sẽ bỏ.');
});

test('a book has the marking on its first page', () => {
  expect(parts('epub').get('EPUB/van-ban-1.xhtml')).toContain(marking);
});

test('a form that there is not is refused with those that there are', () => {
  expect(() => compileComputed(text, 'pdf')).toThrow(
    'There is no form "pdf"; choose one of akn|json|mdx|markdown|text|docx|epub.',
  );
});
