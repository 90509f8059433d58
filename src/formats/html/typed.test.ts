import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { readSource } from '../index.ts';

const read = (html: string) =>
  readSource(
    new TextEncoder().encode(`<html><body>${html}</body></html>`),
    new VFile({ path: 'van-ban.html' }),
  );

test('words between the tags of a form that was typed stay line by line, spaces and all, also in a cell', async () => {
  const { lines, leftOut } = await read(
    '<p>Điều 1</p><pre>Dòng  một\n  dòng hai<br>dòng ba<script>x</script></pre><table><tr><td><pre>a  b</pre></td></tr></table>',
  );
  expect(lines.map(({ text, cell }) => [text, cell?.column])).toEqual([
    ['Điều 1', undefined],
    ['Dòng  một', undefined],
    ['  dòng hai', undefined],
    ['dòng ba', undefined],
    ['a  b', 0],
  ]);
  expect(leftOut).toEqual([expect.objectContaining({ kind: 'code', samples: ['x'] })]);
});

test('words in a list that are in no item of it are read, and the numbers go on', async () => {
  const { lines } = await read('<ol><li>Một</li>chữ lạc<li>Hai</li></ol>');
  expect(lines.map(({ text }) => text)).toEqual(['1. Một', 'chữ lạc', '2. Hai']);
});
