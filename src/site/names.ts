import { formatCitation } from '../cite/index.ts';
import { capitalised, uncapitalised } from '../pipeline/facts/index.ts';
import { type Instrument, instrumentTypes } from '../records/schema/index.ts';
import { shortDate } from './dates.ts';

/** "Nghị định 30/2020/NĐ-CP": as people say it. */
export const shortName = (instrument: Instrument): string =>
  `${instrumentTypes[instrument.type].label} ${instrument.number}`;

/**
 * "NQ 12/NQ-CP", "NĐ 30/2020/NĐ-CP": where there is little room. The abbreviation of the type comes from the number, since the one
 * in the table of types is written without "Đ", as in ids.
 */
export function abbreviatedName(instrument: Instrument): string {
  const { type, number } = instrument;
  if (type === 'luat') return shortName(instrument);
  const [sign] = /(?<=[/-])\p{Lu}{2,}(?=[/-])/u.exec(number) ?? [];
  return `${sign ?? instrumentTypes[type].abbreviation.toUpperCase()} ${number}`;
}

/** "Nghị quyết 12/NQ-CP (1/2/2031)": with the date, since the same number is used again in other years. */
export const datedName = (instrument: Instrument): string =>
  instrument.date ? `${shortName(instrument)} (${shortDate(instrument.date)})` : shortName(instrument);

/** "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ": the official form. */
export const officialName = ({ type, number, date, issuer, names, title }: Instrument): string => {
  const name = type === 'luat' ? (names?.[0] ?? title) : undefined;
  return formatCitation({}, { type, number, issuer, ...(date ? { date } : {}), ...(name ? { name } : {}) });
};

/** "Nghị định số 30/2020/NĐ-CP": the form after the first mention. That of a law is its official name. */
export const briefName = (instrument: Instrument): string =>
  instrument.type === 'luat'
    ? officialName(instrument)
    : `${instrumentTypes[instrument.type].label} số ${instrument.number}`;

/** The subject of an instrument, as it follows its official name; undefined for a law, whose name states it. */
export const subjectOf = ({ type, title }: Instrument): string | undefined =>
  type === 'luat' || !title ? undefined : uncapitalised(title);

/** The title with a capital first letter. */
export const titleOf = (instrument: Instrument): string | undefined =>
  instrument.title && capitalised(instrument.title);

/** How much of the text is held, in words. */
export const completenessLabels = {
  full: { label: 'Có toàn văn', tone: 'good' },
  partial: { label: 'Có một phần nguyên văn', tone: 'warn' },
  none: { label: 'Chưa có nguyên văn', tone: '' },
} as const;
