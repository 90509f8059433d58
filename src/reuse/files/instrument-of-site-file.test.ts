import { expect, test } from 'vitest';
import { instrumentOfSiteFile } from './instrument-of-site-file.ts';

test('a file of the site belongs to an instrument, or to the site', () => {
  expect(
    [
      'van-ban/nd-30-2020-cp/index.html',
      'van-ban/nd-30-2020-cp/nd-30-2020-cp.docx',
      '/van-ban/nd-30-2020-cp/dieu-1/',
      'van-ban/nd-30-2020-cp',
    ].map(instrumentOfSiteFile),
  ).toEqual(Array.from({ length: 4 }, () => 'nd-30-2020-cp'));
  expect(
    ['van-ban/index.html', 'van-ban/', 'index.html', 'pagefind/van-ban/a/b'].map(instrumentOfSiteFile),
  ).toEqual(Array.from({ length: 4 }, () => undefined));
});
