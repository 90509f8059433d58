import { formatCitation } from '../cite/index.ts';
import { type Instrument, instrumentTypes } from '../records/schema/index.ts';
import { shortDate } from './dates.ts';

/** "Nghị định 30/2020/NĐ-CP": as people say it. */
export const shortName = (instrument: Instrument): string =>
  `${instrumentTypes[instrument.type].label} ${instrument.number}`;

/** "NQ 12/NQ-CP", "NĐ 30/2020/NĐ-CP": where room is short. The sign of the kind is that of the number, which ids write without "Đ". */
export function abbreviatedName(instrument: Instrument): string {
  const { type, number } = instrument;
  if (type === 'luat') return shortName(instrument);
  const [sign] = /(?<=[/-])\p{Lu}{2,}(?=[/-])/u.exec(number) ?? [];
  return `${sign ?? instrumentTypes[type].abbreviation.toUpperCase()} ${number}`;
}

/** "Nghị quyết 12/NQ-CP (1/2/2031)": with its date, since a number repeats from year to year. */
export const datedName = (instrument: Instrument): string =>
  instrument.date ? `${shortName(instrument)} (${shortDate(instrument.date)})` : shortName(instrument);

/** "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ": the official form. */
export const officialName = ({ type, number, date, issuer, names, title }: Instrument): string => {
  const name = type === 'luat' ? (names?.[0] ?? title) : undefined;
  return formatCitation({}, { type, number, issuer, ...(date ? { date } : {}), ...(name ? { name } : {}) });
};

/** "Nghị định số 30/2020/NĐ-CP": after the first mention. A law is called by its name, of which the official form has no more. */
export const briefName = (instrument: Instrument): string =>
  instrument.type === 'luat'
    ? officialName(instrument)
    : `${instrumentTypes[instrument.type].label} số ${instrument.number}`;

/** What an instrument is about, as it follows its official name; a law's is its name already. */
export const subjectOf = ({ type, title }: Instrument): string | undefined =>
  type === 'luat' || !title ? undefined : title.charAt(0).toLocaleLowerCase('vi') + title.slice(1);

/** The title with a capital first letter. */
export const titleOf = (instrument: Instrument): string | undefined =>
  instrument.title && instrument.title.charAt(0).toLocaleUpperCase('vi') + instrument.title.slice(1);

/** How much of the text is held, in words. */
export const completenessLabels = {
  full: { label: 'Có toàn văn', tone: 'good' },
  partial: { label: 'Có một phần nguyên văn', tone: 'warn' },
  none: { label: 'Chưa có nguyên văn', tone: '' },
} as const;
