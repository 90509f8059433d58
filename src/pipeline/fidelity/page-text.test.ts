import { expect, test } from 'vitest';
import { pageLaw } from './page-text.ts';

test('only the law is read, without what editors put into it', () => {
  const page =
    '<p>Trang</p><main data-law><h2 data-line>Điều 1</h2><aside data-editorial>Chú giải <b data-line>x</b></aside>' +
    '<p data-line>Áp dụng<sup data-editorial=""><a>1</a></sup>.</p></main><p data-law>Điều 2</p>';
  expect(pageLaw(page)).toEqual({ text: 'Điều 1\nÁp dụng.\nĐiều 2', lines: ['Điều 1', 'Áp dụng.'] });
});

test('a law that is editorial as a whole is not law', () => {
  expect(pageLaw('<div data-law data-editorial>Chú giải</div>')).toEqual({ text: '', lines: [] });
});

test('a line in a line is read before the line that holds it', () => {
  expect(pageLaw('<div data-law><div data-line>a <p data-line>b</p> c</div></div>')).toEqual({
    text: 'a b\n c\n',
    lines: ['b', 'a b c'],
  });
});

const read = (law: string) => pageLaw(`<!doctype html><div DATA-LAW>${law}</div>`);

test('odd HTML is read as a browser reads it', () => {
  // References, with and without a semicolon, of Windows-1252, of no character, and none at all.
  expect(read('&lt;b&gt; &#272;i&#x1EC1;u &eacute &#150; &#0; R&D &khong;').text).toBe(
    '<b> Điều é – \u{FFFD} R&D &khong;',
  );
  // Comments, scripts' text and a stray end tag; an attribute in quotation marks that looks like an end.
  expect(read('1.<!-- <p data-line>2.</p> --> 3.</span><i title="</div>">4.</i>').text).toBe('1. 3.4.');
  // A paragraph ends where a block begins, and cells need no end tag.
  expect(read('<p data-line>a<p data-line>b<table><tr><td data-line>c<td data-line>d</table>').lines).toEqual(
    ['a', 'b', 'c', 'd'],
  );
  // Text that stands loose in a table is moved before it: that is where a reader sees it.
  expect(read('<table><tr><td data-line>trong</td></tr>ngoài</table>').text).toBe('ngoàitrong\n');
  // What is hidden in attributes, templates and text areas' tags is no element of the page.
  expect(read('<template><p data-line>ẩn</p></template><textarea><p data-line>x</textarea>').lines).toEqual(
    [],
  );
  // White space as the source of the page has it, a non-breaking space among it.
  expect(read('<p data-line> a&nbsp; b\n\tc </p>').lines).toEqual(['a b c']);
});
