import { type InstrumentKey, instrumentTypes as citedTypes } from '../../cite/index.ts';
import { slugWords } from '../../lexast/index.ts';

export type InstrumentType = InstrumentKey;

/** Types of instrument that can have a record: the prefix of their ids, and the name as written. */
export const instrumentTypes = Object.fromEntries(
  citedTypes.flatMap(({ key, name, idPrefix }) =>
    idPrefix ? [[key, { abbreviation: idPrefix, label: name }]] : [],
  ),
) as Record<InstrumentType, { abbreviation: string; label: string }>;

const officialNumber = /^(?<serial>\d+(?:\.\d+)?)(?:\/(?<year>\d{4}))?[-/](?<rest>\p{L}[\p{L}\d/-]*)$/u;

/**
 * The id of an instrument: type, number, year, issuer. A number repeats from year to year, so the year is
 * always part of it. A citation makes the same id where its words agree with each other; a record is believed
 * about its type, so that a contradiction can be named.
 *
 * @param number as printed: "57/NQ-CP", "21/2017/QH14", "13-NQ/TW"
 * @param date ISO date; needed where the number holds no year
 * @returns e.g. "nq-57-2022-cp"; `undefined` where number and date do not say enough
 */
export function instrumentId(type: InstrumentType, number: string, date?: string): string | undefined {
  const { serial, year = date?.slice(0, 4), rest } = officialNumber.exec(number)?.groups ?? {};
  if (!serial || !year || !rest) return undefined;
  const words = rest.split(/[-/]/);
  const issuer = words.length > 1 ? words.slice(1) : words;
  return slugWords([instrumentTypes[type].abbreviation, serial, year, ...issuer].join('-'));
}
