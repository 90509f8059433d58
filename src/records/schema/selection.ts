import { z } from 'zod';
import { key, words } from './attribution.ts';
import type { Instrument } from './instrument.ts';
import { type InstrumentType, instrumentTypes } from './instrument-id.ts';

const kinds = z.enum(Object.keys(instrumentTypes) as [InstrumentType, ...InstrumentType[]]);

/** Some instruments, by what their records say; every key that is given must hold. */
export const criteriaSchema = z.strictObject({
  ids: z
    .array(key)
    .min(1)
    .optional()
    .describe('Khóa của từng văn bản, như tên tệp trong content/instruments/.'),
  kinds: z.array(kinds).min(1).optional().describe('Loại văn bản.'),
  issuers: z.array(words).min(1).optional().describe('Cơ quan ban hành, viết như trong hồ sơ văn bản.'),
  years: z.array(z.int().min(1900)).min(1).optional().describe('Năm ban hành.'),
  subjects: z.array(key).min(1).optional().describe('Khóa chủ đề, khai ở "subjects" của content/site.yaml.'),
});
export type Criteria = z.infer<typeof criteriaSchema>;

/** A choice of instruments: the featured ones, all, none, or those that meet criteria. */
export const selectionSchema = z.union([z.enum(['featured', 'all', 'none']), criteriaSchema]);
export type Selection = z.infer<typeof selectionSchema>;

/** Is an instrument of a choice? */
export function isSelected(record: Instrument, selection: Selection): boolean {
  if (selection === 'all') return true;
  if (selection === 'none') return false;
  if (selection === 'featured') return record.core === true;
  const { ids, kinds: types, issuers, years, subjects } = selection;
  return (
    has(ids, record.id) &&
    has(types, record.type) &&
    has(issuers, record.issuer) &&
    has(years, yearOf(record)) &&
    has(subjects, ...(record.subjects ?? []))
  );
}

function has<T>(wanted: readonly T[] | undefined, ...found: (T | undefined)[]): boolean {
  return !wanted || found.some((each) => each !== undefined && wanted.includes(each));
}

/** Year of issue: of the date, or of a number that holds one ("21/2017/QH14"). */
export function yearOf({ date, number }: Pick<Instrument, 'date' | 'number'>): number | undefined {
  const year = date?.slice(0, 4) ?? /\/(?<year>\d{4})\//.exec(number)?.groups?.['year'];
  return year === undefined ? undefined : Number(year);
}
