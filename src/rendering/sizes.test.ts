import { expect, test } from 'vitest';
import { fillSizes, findSizes, sizeWords, withoutSizes } from './sizes.ts';

const page =
  '<p>Word <span data-size-of="van-ban/a/a.docx" data-astro-cid-x></span></p>' +
  '<p>PDF <span data-size-of="van-ban/a/a.pdf"></span> <span>khác</span></p>';

test('a page names the files whose size it wants', () => {
  expect(findSizes(page)).toEqual(['van-ban/a/a.docx', 'van-ban/a/a.pdf']);
});

test('sizes are written in their places, and only there', () => {
  const filled = fillSizes(
    page,
    new Map([
      ['van-ban/a/a.docx', '16 kB'],
      ['van-ban/a/a.pdf', '180 kB'],
    ]),
  );
  expect(filled).toBe(
    '<p>Word <span data-size-of="van-ban/a/a.docx" data-astro-cid-x>16 kB</span></p>' +
      '<p>PDF <span data-size-of="van-ban/a/a.pdf">180 kB</span> <span>khác</span></p>',
  );
  expect(findSizes(filled)).toEqual([]);
  expect(withoutSizes(filled)).toBe(page);
});

test.each([
  [12, '1 kB'],
  [16_200, '16 kB'],
  [1_234_567, '1.235 kB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes).replace(/\s/u, ' ')).toBe(words);
});
