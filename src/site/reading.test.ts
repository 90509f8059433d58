import { expect, test } from 'vitest';
import { readingWords } from './reading.ts';

const reading = { file: 'a.pdf.ocr.json', by: 'ocr' as const, engine: 'máy thử 1', on: '2031-02-03' };

test('of a text that came as letters there is nothing to say', () => {
  expect(readingWords({})).toBeUndefined();
});

test('until somebody has compared it, a scan is warned of; then it says who did, and when', () => {
  expect(readingWords({ reading })).toMatchObject({
    warn: true,
    long: expect.stringMatching(/chưa ai đối chiếu/u),
  });
  const compared = { by: 'Trần Thị Thử', on: '2031-02-05' };
  expect(readingWords({ reading: { ...reading, compared } })).toEqual({
    warn: false,
    short: 'Bản quét, đã đối chiếu',
    long: 'Chữ do máy nhận dạng (OCR) từ bản quét ngày 3/2/2031 bằng máy thử 1; đối chiếu với bản quét, ngày 5/2/2031, bởi Trần Thị Thử.',
  });
});
