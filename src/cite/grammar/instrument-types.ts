import { type InstrumentType, instrumentTypes } from '../../lexast/instrument-table.ts';
import { fold, isWord, type Read, type Source, spells, startsUpper } from './tokens.ts';

export {
  type InstrumentKey,
  type InstrumentType,
  instrumentTypes,
  nameTypes,
} from '../../lexast/instrument-table.ts';

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
