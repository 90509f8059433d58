import { fold, isWord, type Read, type Source, spells, startsUpper } from './tokens.ts';

export interface InstrumentType {
  /** Official key, as in records: `nghi-quyet`. */
  key: string;
  /** "Nghị quyết" */
  name: string;
  /** What stands in its number: "NQ" in 57/NQ-CP. */
  code?: string;
  /** Prefix of instrument ids; absent for papers that are not instruments of law. */
  idPrefix?: string;
}

/**
 * Types of instruments and papers that are cited by number (Luật Ban hành văn bản quy phạm pháp luật for
 * the former, Nghị định 30/2020/NĐ-CP, Phụ lục III, for the abbreviations of the latter). Longer names first.
 */
const table = [
  { key: 'nghi-quyet-lien-tich', name: 'Nghị quyết liên tịch', code: 'NQLT', idPrefix: 'nqlt' },
  { key: 'thong-tu-lien-tich', name: 'Thông tư liên tịch', code: 'TTLT', idPrefix: 'ttlt' },
  { key: 'van-ban-hop-nhat', name: 'Văn bản hợp nhất', code: 'VBHN', idPrefix: 'vbhn' },
  { key: 'nghi-quyet', name: 'Nghị quyết', code: 'NQ', idPrefix: 'nq' },
  { key: 'nghi-dinh', name: 'Nghị định', code: 'NĐ', idPrefix: 'nd' },
  { key: 'quyet-dinh', name: 'Quyết định', code: 'QĐ', idPrefix: 'qd' },
  { key: 'chi-thi', name: 'Chỉ thị', code: 'CT', idPrefix: 'ct' },
  { key: 'thong-tu', name: 'Thông tư', code: 'TT', idPrefix: 'tt' },
  { key: 'hien-phap', name: 'Hiến pháp', idPrefix: 'hien-phap' },
  { key: 'bo-luat', name: 'Bộ luật', idPrefix: 'bo-luat' },
  { key: 'sac-luat', name: 'Sắc luật', code: 'SLt', idPrefix: 'sac-luat' },
  { key: 'luat', name: 'Luật', idPrefix: 'luat' },
  { key: 'sac-lenh', name: 'Sắc lệnh', code: 'SL', idPrefix: 'sl' },
  { key: 'phap-lenh', name: 'Pháp lệnh', code: 'PL', idPrefix: 'phap-lenh' },
  { key: 'lenh', name: 'Lệnh', code: 'L', idPrefix: 'lenh' },
  { key: 'ket-luan', name: 'Kết luận', code: 'KL', idPrefix: 'kl' },
  { key: 'quy-dinh', name: 'Quy định' },
  { key: 'quy-che', name: 'Quy chế', code: 'QC' },
  { key: 'thong-bao', name: 'Thông báo', code: 'TB' },
  { key: 'to-trinh', name: 'Tờ trình', code: 'TTr' },
  { key: 'cong-van', name: 'Công văn', code: 'CV' },
  { key: 'van-ban', name: 'Văn bản' },
  { key: 'cong-dien', name: 'Công điện', code: 'CĐ' },
  { key: 'bao-cao', name: 'Báo cáo', code: 'BC' },
  { key: 'ke-hoach', name: 'Kế hoạch', code: 'KH' },
  { key: 'chuong-trinh', name: 'Chương trình hành động', code: 'CTr' },
  { key: 'chuong-trinh', name: 'Chương trình', code: 'CTr' },
  { key: 'huong-dan', name: 'Hướng dẫn', code: 'HD' },
  { key: 'de-an', name: 'Đề án', code: 'ĐA' },
] as const satisfies readonly InstrumentType[];

export const instrumentTypes: readonly InstrumentType[] = table;

/** Key of a type that has records and ids of its own. */
export type InstrumentKey = Extract<(typeof table)[number], { idPrefix: string }>['key'];

/** Agreements: their Điều are never those of the text that cites them. */
const treatyWords = ['Hiệp định', 'Công ước', 'Nghị định thư', 'Thỏa thuận', 'Hợp đồng'];

/** Texts that travel with an instrument and are cited by their kind. */
export const attachmentWords: readonly string[] = [
  'Quy chế',
  'Quy định',
  'Quy tắc',
  'Quy trình',
  'Quy chuẩn',
  'Điều lệ',
  'Nội quy',
  'Chương trình',
  'Kế hoạch',
  'Chiến lược',
  'Đề án',
  'Danh mục',
  'Hướng dẫn',
  ...treatyWords,
];

const folded = (name: string) => fold(name).split(' ');

/** Node 20, on which the package runs, has no `Map.groupBy`. */
function byFirst<T extends { words: readonly string[] }>(entries: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const first = entry.words[0] ?? '';
    groups.set(first, [...(groups.get(first) ?? []), entry]);
  }
  return groups;
}

const typeTable = byFirst(instrumentTypes.map((type) => ({ type, words: folded(type.name) })));
const attachmentTable = byFirst(attachmentWords.map((word) => ({ word, words: folded(word) })));

/** The instrument type that begins at `index` ("Nghị định"), by folded words, with a capital. */
export function readType(source: Source, index: number): Read<InstrumentType> | undefined {
  return startsUpper(source.tokens[index]) ? readTypeWords(source, index) : undefined;
}

/** The instrument type that begins at `index`, with or without a capital. */
export function readTypeWords(source: Source, index: number): Read<InstrumentType> | undefined {
  // "Nghl định": scanned texts take i for l.
  const first = isWord(source, index, 'nghl', 'ngh1') ? 'nghi' : (source.tokens[index]?.fold ?? '');
  const entry = typeTable.get(first)?.find(({ words }) => spells(source, index + 1, words.slice(1)));
  return entry && { value: entry.type, next: index + entry.words.length };
}

/** The kind of attachment that begins at `index` ("Quy chế"), with a capital. */
export function readAttachmentWord(source: Source, index: number): Read<string> | undefined {
  if (!startsUpper(source.tokens[index])) return undefined;
  const entry = attachmentTable
    .get(source.tokens[index]?.fold ?? '')
    ?.find(({ words }) => spells(source, index, words));
  return entry && { value: entry.word, next: index + entry.words.length };
}
