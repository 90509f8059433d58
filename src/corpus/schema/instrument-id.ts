import { slugWords } from '../../lexast/index.ts';

/** Types of instrument: the abbreviation used in an id, and the name as written. */
export const instrumentTypes = {
  luat: { abbreviation: 'luat', label: 'Luật' },
  'bo-luat': { abbreviation: 'bo-luat', label: 'Bộ luật' },
  'phap-lenh': { abbreviation: 'phap-lenh', label: 'Pháp lệnh' },
  'sac-luat': { abbreviation: 'sac-luat', label: 'Sắc luật' },
  'sac-lenh': { abbreviation: 'sl', label: 'Sắc lệnh' },
  lenh: { abbreviation: 'lenh', label: 'Lệnh' },
  'nghi-quyet': { abbreviation: 'nq', label: 'Nghị quyết' },
  'nghi-dinh': { abbreviation: 'nd', label: 'Nghị định' },
  'quyet-dinh': { abbreviation: 'qd', label: 'Quyết định' },
  'chi-thi': { abbreviation: 'ct', label: 'Chỉ thị' },
  'thong-tu': { abbreviation: 'tt', label: 'Thông tư' },
  'thong-tu-lien-tich': { abbreviation: 'ttlt', label: 'Thông tư liên tịch' },
  'nghi-quyet-lien-tich': { abbreviation: 'nqlt', label: 'Nghị quyết liên tịch' },
  'van-ban-hop-nhat': { abbreviation: 'vbhn', label: 'Văn bản hợp nhất' },
  'ket-luan': { abbreviation: 'kl', label: 'Kết luận' },
  'to-trinh': { abbreviation: 'ttr', label: 'Tờ trình' },
} as const;
export type InstrumentType = keyof typeof instrumentTypes;

const officialNumber = /^(?<serial>\d+(?:\.\d+)?)(?:\/(?<year>\d{4}))?[-/](?<rest>\p{L}[\p{L}\d/-]*)$/u;

/**
 * The id of an instrument: type, number, year, issuer. A number repeats from year to year, so the year is
 * always part of it.
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
