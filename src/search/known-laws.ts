import { fullNamesOf, nameTypes } from '../cite/index.ts';
import type { Content } from '../records/load/index.ts';
import type { Instrument } from '../records/schema/index.ts';
import { fold } from './fold.ts';
import { lawTypeNames } from './instrument-words.ts';
import { idParts } from './terms.ts';
import type { KnownLaw, Standing } from './types.ts';

/** An instrument changes others when that is all that its title says. */
export const isAmending = ({ title = '' }: Pick<Instrument, 'title'>): boolean =>
  /^(?:(?:bo )?luat |phap lenh |nghi \S+ |thong tu |quyet dinh )?(?:ve (?:viec )?)?(?:sua doi|bai bo|dinh chinh)/u.test(
    fold(title),
  );

/** Names that a law is called by; none of an instrument that has a number only. */
const namesOf = (record: Instrument): string[] => {
  const { type, names, title } = record;
  return nameTypes.has(type)
    ? [...new Set(fullNamesOf({ type, ...(names && { names }), ...(title && { title }) }))]
    : [];
};

/** Names as they are compared. */
const keyOf = (name: string): string => fold(name).replace(/\W+/g, ' ');
const keysOf = (record: Instrument): string[] => namesOf(record).map(keyOf);

/** Names of the law that a consolidated text is of: its title leaves the type out, and it ages as the law does. */
const consolidatedKeys = ({ type, title }: Instrument): string[] =>
  type === 'van-ban-hop-nhat' && title !== undefined
    ? [title, ...lawTypeNames.map((name) => `${name.join(' ')} ${title}`)].map(keyOf)
    : [];

const dateOf = ({ id, date }: Instrument): string => date ?? idParts(id)?.year ?? '';

/**
 * Instruments that come after others in the results: those that are no longer or not yet in force by their record, those that
 * another record replaces, and laws of which a later one of the same name is known. The last is only a guess about order, and
 * is not shown as a status.
 */
export function standings({ instruments }: Pick<Content, 'instruments'>): Map<string, Standing> {
  const found = new Map<string, Standing>();
  const latest = new Map<string, string>();
  for (const record of instruments.values())
    for (const key of keysOf(record)) {
      const before = latest.get(key) ?? '';
      if (dateOf(record) > before && record.status.value !== 'chua-co-hieu-luc')
        latest.set(key, dateOf(record));
    }
  for (const record of instruments.values()) {
    const { id, status, relations } = record;
    if (
      status.value === 'chua-kiem-chung' &&
      [...keysOf(record), ...consolidatedKeys(record)].some((key) => dateOf(record) < (latest.get(key) ?? ''))
    )
      found.set(id, 'older');
    if (status.value === 'chua-co-hieu-luc') found.set(id, 'coming');
    if (status.value === 'het-hieu-luc' || status.value === 'het-giai-doan') found.set(id, 'gone');
    for (const { kind, target, note } of relations) {
      const old = instruments.get(target);
      // "Bãi bỏ khoản 3 Điều 5" leaves the rest in force.
      const whole = kind === 'thay-the' || (kind === 'bai-bo' && note === undefined);
      if (whole && old?.status.value === 'chua-kiem-chung') found.set(target, 'gone');
    }
  }
  return found;
}

/** Laws that the search knows by name. */
export function knownLaws({ instruments, documents }: Content): KnownLaw[] {
  const standing = standings({ instruments });
  return [...instruments.values()].flatMap((record): KnownLaw[] => {
    const names = namesOf(record);
    if (names.length === 0) return [];
    const { id, date = '' } = record;
    const years = [...new Set([idParts(id)?.year, date.slice(0, 4)])].flatMap((year) => (year ? [year] : []));
    const state = standing.get(id);
    return [
      { id, names, years, date: dateOf(record), held: documents.has(id), ...(state && { standing: state }) },
    ];
  });
}
