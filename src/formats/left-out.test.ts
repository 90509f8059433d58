import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { readSource } from './index.ts';
import { makeDocx, p } from './testing/docx.ts';

const law = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'NGHỊ ĐỊNH',
  'Căn cứ Luật Thử nghiệm;',
  'Điều 1. Phạm vi',
  'Điều 2. Hiệu lực',
  'Nơi nhận:',
];

test('counts what stands in a page and is no part of the law', async () => {
  const page = `<html><head><title>Cổng</title></head><body>
    <nav><a href="/">Trang chủ</a></nav>
    <script>var a = 1;</script>
    <div class="main">${law.map((line) => `<p>${line}</p>`).join('')}<p style="display:none">bản nháp</p></div>
    <div class="related"><p>Văn bản liên quan</p><p>Thông tư 5</p></div></body></html>`;
  const file = new VFile({ path: 'a.html' });
  const { leftOut = [], text } = await readSource(new TextEncoder().encode(page), file);
  expect(text.split('\n')).toEqual(law);
  const counted = leftOut.map(({ kind, pieces, samples }) => `${kind} ${pieces}: ${samples.join(' | ')}`);
  expect(counted.toSorted()).toEqual([
    'around 2: Văn bản liên quan | Thông tư 5',
    'code 2: var a = 1; | Cổng',
    'controls 1: Trang chủ',
    'hidden 1: bản nháp',
  ]);
});

test('counts what Word does not print as text', async () => {
  const run = (words: string, properties = '') =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`;
  const body = [
    ...law.map((line) => p(line)),
    `<w:p><w:del><w:r><w:delText>câu cũ</w:delText></w:r></w:del>${run('câu mới')}</w:p>`,
    `<w:p>${run('chữ ẩn', '<w:vanish/>')}${run('chữ thường')}</w:p>`,
  ].join('');
  const file = new VFile({ path: 'a.docx' });
  const { leftOut = [], text } = await readSource(makeDocx(body), file);
  expect(text).toContain('câu mới');
  expect(text).not.toMatch(/câu cũ|chữ ẩn/);
  expect(leftOut.map(({ kind, samples }) => `${kind}: ${samples.join(' | ')}`).toSorted()).toEqual([
    'deleted: câu cũ',
    'hidden: chữ ẩn',
  ]);
});
