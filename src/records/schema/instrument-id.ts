import { type InstrumentKey, instrumentTypes as citedTypes } from '../../cite/index.ts';
import { slugWords } from '../../lexast/index.ts';

/** Papers that are cited and have records, and how their ids begin: a citation alone makes no id of them. */
const papers = {
  'quy-dinh': 'quy-dinh',
  'quy-che': 'qc',
  'thong-bao': 'tb',
  'to-trinh': 'ttr',
  'cong-van': 'cv',
  'cong-dien': 'cd',
  'bao-cao': 'bc',
  'ke-hoach': 'kh',
  'chuong-trinh': 'ctr',
  'huong-dan': 'hd',
  'de-an': 'da',
} as const;

export type InstrumentType = InstrumentKey | keyof typeof papers;

/** Types of instrument that can have a record: the prefix of their ids, and the name as written. */
export const instrumentTypes = Object.fromEntries(
  citedTypes.flatMap(({ key, name, idPrefix }) => {
    const abbreviation = idPrefix ?? papers[key as keyof typeof papers];
    return abbreviation ? [[key, { abbreviation, label: name }]] : [];
  }),
) as Record<InstrumentType, { abbreviation: string; label: string }>;

const officialNumber =
  /^(?<serial>\d+(?:\.\d+)?[a-zđ]?)(?:\/(?<year>\d{4}))?[-/](?<rest>\p{L}[\p{L}\d&/-]*)$/u;

/** Codes that every province, district or commune has: the number does not say whose it is. */
const localCode = /(?:^|[-/])(?:(?:CT)?UBND|HĐND|(?:CT)?UB|UBHC|TU|HU|QU|S\p{Lu}{2,8})\d*(?:[-/]|$)/u;
/** Bodies of one province, district or commune. */
const localBody =
  /^(?:chủ tịch )?(?:ủy ban nhân dân|hội đồng nhân dân|thường trực hội đồng nhân dân|ubnd|hđnd|sở|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|chi cục)(?!\p{L})/u;
/** Cities that are provinces by themselves; every other one stands in a province, often of the same name. */
const ownCities: ReadonlySet<string> = new Set([
  'ha-noi',
  'ho-chi-minh',
  'hai-phong',
  'da-nang',
  'can-tho',
  'hue',
]);

/** Is an instrument of a body that every province, district or commune has? */
export const isLocal = (number: string, issuer = ''): boolean =>
  localCode.test(officialNumber.exec(number)?.groups?.['rest'] ?? '') || localBody.test(plain(issuer));

const plain = (issuer: string) => issuer.normalize('NFC').toLowerCase().replaceAll('uỷ', 'ủy').trim();

/**
 * Whose body it is: "Ủy ban nhân dân tỉnh Đồng Nai" → "dong-nai", "Ủy ban nhân dân huyện Long Thành, tỉnh Đồng Nai" →
 * "huyen-long-thanh-dong-nai".
 *
 * @returns `undefined` where the name says no place
 */
export function localPlace(issuer: string): string | undefined {
  const words = plain(issuer);
  const body = /^(?:tỉnh|thành|huyện|quận|thị|đảng) ủy\s+/u.exec(words) ?? undefined;
  const from = body
    ? body[0].length
    : words.search(/(?:^|\s)(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thị trấn|phường|xã|đặc khu)\s/u);
  if (from < 0) return undefined;
  const place = slugWords(words.slice(from).replace(/(?:^|[\s,])tp\.?\s/gu, ' thành phố '))
    .replace(/(?:^|-)tinh-/gu, '-')
    .replace(/(?:^|-)thanh-pho-(?<city>[a-z-]+)$/u, (whole, city: string) =>
      ownCities.has(city) ? `-${city}` : whole,
    )
    .replace(/^-+/u, '');
  return place || undefined;
}

/**
 * The id of an instrument: type, number, year, issuer. A number repeats from year to year, so the year is
 * always part of it. A citation makes the same id where its words agree with each other; a record is believed
 * about its type, so that a contradiction can be named. What every province issues is told apart by the place:
 * `qd-12-2023-ubnd-dong-nai`.
 *
 * @param number as printed: "12/NQ-CP", "21/2017/QH14", "13-NQ/TW"
 * @param date ISO date; needed where the number holds no year
 * @param issuer needed where the number does not say whose it is
 * @returns e.g. "nd-30-2020-cp"; `undefined` where these do not say enough
 */
export function instrumentId(
  type: InstrumentType,
  number: string,
  date?: string,
  issuer = '',
): string | undefined {
  const { serial, year = date?.slice(0, 4), rest } = officialNumber.exec(number)?.groups ?? {};
  if (!serial || !year || !rest) return undefined;
  const place = isLocal(number, issuer) ? localPlace(issuer) : '';
  if (place === undefined) return undefined;
  const words = rest.split(/[-/]/);
  // Of "12/2023/QĐ-UBND" the type is left out; "1234/UBND-KTN" is a letter, and says only who wrote it, and where.
  const codes = words.length > 1 && type !== 'cong-van' ? words.slice(1) : words;
  return slugWords([instrumentTypes[type].abbreviation, serial, year, ...codes, place].join('-')).replace(
    /-+$/u,
    '',
  );
}

/** Ids that differ only in zeros before a number ("tt-05-2023-btc", "tt-5-2023-btc") are of one instrument: equal for them. */
export const idKey = (id: string): string => id.replace(/-0+(?=\d)/gu, '-');
