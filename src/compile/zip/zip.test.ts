import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zip } from './zip.ts';

const entries = [
  { path: 'mimetype', content: new TextEncoder().encode('application/epub+zip'), stored: true },
  { path: 'a/b.txt', content: new TextEncoder().encode('Điều 1. '.repeat(50)) },
];

test('the same entries give the same bytes, in any time zone', () => {
  const here = process.env['TZ'];
  try {
    process.env['TZ'] = 'Asia/Ho_Chi_Minh';
    const east = zip(entries);
    process.env['TZ'] = 'America/Los_Angeles';
    expect(zip(entries)).toEqual(east);
  } finally {
    if (here === undefined) delete process.env['TZ'];
    else process.env['TZ'] = here;
  }
});

test('order and storage are kept', () => {
  const bytes = zip(entries);
  expect(Object.keys(unzipSync(bytes))).toEqual(['mimetype', 'a/b.txt']);
  expect(new TextDecoder().decode(bytes.subarray(38, 58))).toBe('application/epub+zip');
});
