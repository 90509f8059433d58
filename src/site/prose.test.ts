import { remark } from 'remark';
import { expect, test } from 'vitest';
import { proseHtml } from './prose.ts';

const html = (value: string) => proseHtml(remark().parse(value), 'nq-12-2031-cp');

test.each([
  ['[a](lex:nq-128-2020-cp)', '<p><a href="/van-ban/nq-128-2020-cp/">a</a></p>'],
  ['[a](lex:#muc-ii)', '<p><a href="/van-ban/nq-12-2031-cp/#muc-ii">a</a></p>'],
  ['[a](https://example.org/)', '<p><a href="https://example.org/">a</a></p>'],
  ['[a][b]\n\n[b]: lex:#muc-ii', '<p><a href="/van-ban/nq-12-2031-cp/#muc-ii">a</a></p>'],
  ['Lời **đậm**, \\{ngoặc}.', '<p>Lời <strong>đậm</strong>, {ngoặc}.</p>'],
])('%s', (value, expected) => {
  expect(html(value).trim()).toBe(expected);
});

test('what is no Markdown is left out, should it come so far', () => {
  expect(html('<script>alert(1)</script>\n\nLời.')).not.toContain('script');
});

test('the tree that was read stays as it was', () => {
  const tree = remark().parse('[a](lex:#muc-ii)');
  const before = structuredClone(tree);
  proseHtml(tree, 'nq-12-2031-cp');
  expect(tree).toEqual(before);
});
