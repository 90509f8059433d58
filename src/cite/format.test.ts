import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CitationPath, pointLetters } from '../lexast/index.ts';
import { type CitedInstrument, formatCitation } from './format.ts';
import { findCitations } from './grammar/find.ts';

const resolution: CitedInstrument = {
  type: 'nghi-quyet',
  number: '57/NQ-CP',
  date: '2022-04-21',
  issuer: 'Chính phủ',
};

test('the official form', () => {
  expect(formatCitation({ section: 'III', clause: '1', point: 'a' }, resolution)).toBe(
    'điểm a khoản 1 Mục III Nghị quyết số 57/NQ-CP ngày 21 tháng 4 năm 2022 của Chính phủ',
  );
  expect(
    formatCitation({}, { type: 'luat', number: '1/2030/QH17', name: 'Luật Kiểm thử', date: '2030-02-01' }),
  ).toBe('Luật Kiểm thử số 1/2030/QH17 ngày 01 tháng 02 năm 2030');
  expect(formatCitation({ attachment: 'Quy chế', article: '5' }, resolution)).toBe(
    'Điều 5 Quy chế ban hành kèm theo Nghị quyết số 57/NQ-CP ngày 21 tháng 4 năm 2022 của Chính phủ',
  );
});

test.each<[CitationPath, string]>([
  [{ paragraph: 1, clause: '2', article: '5' }, 'khổ thứ nhất khoản 2 Điều 5'],
  [{ paragraph: 12, article: '5' }, 'khổ thứ 12 Điều 5'],
  [{ paragraph: -1, article: '5' }, 'khổ cuối Điều 5'],
  [{ item: '3', point: 'đ', clause: '2', article: '5' }, 'gạch đầu dòng thứ 3 điểm đ khoản 2 Điều 5'],
  [{ item: 'a.1', point: 'a', clause: '2', article: '5' }, 'tiết a.1 điểm a khoản 2 Điều 5'],
  [{ item: 'Mẫu số 02', attachment: 'Phụ lục I' }, 'Mẫu số 02 Phụ lục I ban hành kèm theo'],
])('a place below the points and beside them is named, and read back: %j', (place, words) => {
  const written = formatCitation(place, resolution);
  expect(written).toMatch(new RegExp(`^${words} Nghị quyết số 57/NQ-CP`, 'u'));
  expect(findCitations(written)[0]?.targets).toEqual([place]);
});

const number = fc.integer({ min: 1, max: 200 }).map(String);
const roman = fc.constantFrom('I', 'II', 'III', 'IV', 'IX', 'XIV');
const path: fc.Arbitrary<CitationPath> = fc
  .record(
    {
      article: fc.oneof(number, fc.constant('54a')),
      clause: fc.oneof(number, fc.constant('2a')),
      point: fc.constantFrom(...pointLetters),
      section: roman,
      chapter: roman,
      part: roman,
      attachment: fc.constantFrom('Phụ lục I', 'Phụ lục số 02', 'Quy chế'),
      heading: fc.constant(true),
    },
    { requiredKeys: [] },
  )
  // A heading is that of a unit.
  .filter(
    (value) => !value.heading || Object.keys(value).some((key) => key !== 'heading' && key !== 'attachment'),
  )
  // An annex is a place, a Quy chế by itself is not: only places in it are cited.
  .filter((value) => value.attachment !== 'Quy chế' || Object.keys(value).length > 1);

test('what is written is read back as the same place of the same instrument', () => {
  fc.assert(
    fc.property(path, (value) => {
      const [citation, ...rest] = findCitations(formatCitation(value, resolution));
      expect(rest).toEqual([]);
      const annex = value.attachment === 'Quy chế' ? { attachment: 'Quy chế' } : {};
      expect(citation?.work).toEqual({ kind: 'instrument', ...resolution, ...annex });
      // The words "Quy chế ban hành kèm theo" are the work's; those of a Phụ lục are the place's.
      expect(citation?.targets).toEqual([
        { ...value, attachment: annex.attachment ? undefined : value.attachment },
      ]);
    }),
    { numRuns: 2000 },
  );
});
