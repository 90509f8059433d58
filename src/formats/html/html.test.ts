import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parse } from '../../parse/index.ts';
import { count, treeText } from '../../lexast/index.ts';
import { readHtml } from './index.ts';

const read = (html: string) => readHtml(html, new VFile());
const texts = (html: string) => read(html).lines.map((line) => line.text);

it('writes numbers and capitals as a browser prints them', () => {
  expect(texts('<ol style="list-style-type: lower-alpha"><li>Một;</li><li>Hai.</li></ol>')).toEqual([
    'a. Một;',
    'b. Hai.',
  ]);
  expect(texts('<ol style="list-style:none"><li>1. Một.</li></ol>')).toEqual(['1. Một.']);
  expect(texts('<p><span style="text-transform:uppercase">Quyết định</span> về đò</p>')).toEqual([
    'QUYẾT ĐỊNH về đò',
  ]);
});

it('leaves out hidden members of a list, and counts them', () => {
  for (const [hidden, last] of [
    ['hidden', '2. Hai.'],
    ['style="display:none"', '2. Hai.'],
    ['style="visibility:hidden"', '3. Hai.'],
  ] as const) {
    const { lines, leftOut } = read(`<ol><li>Một;<li ${hidden}>Ghi chú;<li>Hai.</ol>`);
    expect(lines.map(({ text }) => text)).toEqual(['1. Một;', last]);
    expect(leftOut).toMatchObject([{ kind: 'hidden', samples: ['Ghi chú;'] }]);
  }
});

/** An article folded away behind a button. */
const folded = (number: number) =>
  `<h3><button aria-expanded="false">Điều ${number}. Bến đò</button></h3><div style="display:none"><p>Bến đò có phao.</p></div>`;

const law = `
  <table><tr><td><p><b>CHÍNH PHỦ</b><br>-------</p></td>
    <td><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b></p></td></tr>
    <tr><td>Số: 1/2031/NĐ-CP</td><td><i>Hà Nội, ngày 01 tháng 02 năm 2031</i></td></tr></table>
  <p>NGHỊ ĐỊNH</p><p>VỀ THỬ NGHIỆM</p>
  <p>Căn cứ Luật Thử nghiệm;</p>
  <p><a name="dieu_1"><b>Điều
    1.</b></a> <b>Phạm vi</b></p>
  <p>1. Nghị định này quy định về
     thử nghiệm theo <a href="/luat/5">Điều 5 Luật Thử nghiệm</a>.</p>
  <p><b>Điều<br>2. Hiệu lực</b></p><div>a) Một;<br/>b) Hai.</div>
  <table border=1><tr><th>TT</th><th>Việc</th></tr><tr><td>1</td><td>Đọc</td></tr></table>
  <p>Nơi nhận: </p><p>- Lưu: VT.</p>`;

const page = `<!doctype html><html><head><title>Nghị định 1</title><style>.x{}</style></head><body>
  <nav><ul><li>1. Tra cứu</li><li>2. Tin tức</li></ul></nav>
  <div class="menu"><ul><li><a href="#dieu_1">Điều 1. Phạm vi</a></li><li><a href="#dieu_2">Điều 2. Hiệu lực</a></li></ul></div>
  <div><script>document.write("Điều 99. Mã độc")</script><div id="khung"><div>${law}</div></div>
  <div style="display: none">Điều 98. Ẩn</div></div>
  <div class="related"><p>Văn bản liên quan</p><p><a href="/x">Điều 87 Nghị định 34</a></p></div></body></html>`;

describe('HTML', () => {
  it('finds the law body among menus, tables of contents, scripts and hidden parts', () => {
    const lines = texts(page);
    expect(lines[0]).toBe('CHÍNH PHỦ');
    expect(lines.at(-1)).toBe('- Lưu: VT.');
    expect(lines.join('\n')).not.toMatch(/Tra cứu|Mã độc|Ẩn|liên quan/);
  });

  it('keeps a head that stands beside the body', () => {
    const units = Array.from({ length: 30 }, (_, at) => `<p>Điều ${at + 1}. Nội dung</p>`).join('');
    const head =
      '<table><tr><td>QUỐC HỘI</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr><tr><td>Luật số: 7/2031/QH19</td></tr></table>';
    const lines = texts(
      `<nav>Tra cứu</nav><div class="menu">Tin tức</div><div>${head}<div>${units}</div></div><div>Liên quan</div>`,
    );
    expect(lines.slice(0, 3)).toEqual([
      'QUỐC HỘI',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Luật số: 7/2031/QH19',
    ]);
    expect(lines.join('\n')).not.toMatch(/Tin tức|Liên quan/);
  });

  it('gives the parser lines as a browser breaks them', () => {
    const source = read(page);
    const document = parse(source);
    expect(treeText(document)).toBe(source.text);
    expect(count(document).counts).toMatchObject({ article: 2, clause: 1, point: 2 });
    expect(document.meta).toMatchObject({ type: 'nghi-dinh', number: '1/2031/NĐ-CP', date: '2031-02-01' });
    expect(source.lines.find((line) => line.text.startsWith('1. Nghị định'))?.text).toBe(
      '1. Nghị định này quy định về thử nghiệm theo Điều 5 Luật Thử nghiệm.',
    );
  });

  it('writes out the numbers of ordered lists', () => {
    expect(texts('<ol start=3><li>ba<li><p>bốn</p></ol><ol type=a><li>một</li></ol>')).toEqual([
      '3. ba',
      '4. bốn',
      'a. một',
    ]);
  });

  it('refuses a page nested without end', () => {
    expect(() => read(`${'<div>'.repeat(20_000)}Điều 1. Sâu`)).toThrow('too deep');
  });

  it('opens articles that are folded away behind buttons, and no other button or box', () => {
    const other = '<button>In trang</button><div style="display:none">Xem thêm</div>';
    expect(texts(`<div>${folded(1)}${folded(2)}${other}</div>`)).toEqual([
      'Điều 1. Bến đò',
      'Bến đò có phao.',
      'Điều 2. Bến đò',
      'Bến đò có phao.',
    ]);
  });
});
