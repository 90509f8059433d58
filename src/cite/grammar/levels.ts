import type { CitationPath } from '../../lexast/index.ts';
import { isWord, type Read, type Source } from './tokens.ts';

/** Every level of place that a citation can name, from smallest to largest. */
export const levels = [
  'paragraph',
  'item',
  'point',
  'clause',
  'row',
  'article',
  'subsection',
  'section',
  'chapter',
  'part',
  'form',
  'attachment',
] as const;
export type Level = (typeof levels)[number];

const ranks = new Map(levels.map((level, rank) => [level, rank]));

/** How large a level is; larger holds smaller. */
export const rank = (level: Level): number => ranks.get(level) ?? 0;

/** Words that end in a level word and are something else: "thời điểm", "tài khoản", "danh mục". */
const compounds: Partial<Record<Level, readonly string[]>> = {
  point: ['thời', 'địa', 'quan', 'trọng', 'đặc', 'nhược', 'ưu', 'cao', 'số', 'chấm', 'đạt', 'thí', 'trừ'],
  clause: ['tài', 'tiểu', 'bồi', 'điều', 'các tài'],
  section: ['danh', 'hạng', 'thư', 'chuyên', 'đề'],
  part: ['thành', 'cổ', 'một', 'góp', 'học', 'bộ', 'trăm'],
  article: ['bước', 'sửa'],
  paragraph: ['giai', 'công', 'phân', 'trích'],
};

// Marks matter here: mục is not mức, phần is not phân. A few slips of scanned texts are let through.
const spellings: readonly (readonly [RegExp, Level, number])[] = [
  [/^(?:điểm|diem|điêm|điềm)$/iu, 'point', 1],
  [/^(?:khoản|khoan|khỏan|khoàn|khoăn)$/iu, 'clause', 1],
  [/^(?:điều|điêu|dieu|đièu|điểu)$/iu, 'article', 1],
  [/^(?:mục)$/iu, 'section', 1],
  [/^(?:chương|chuong)$/iu, 'chapter', 1],
  [/^(?:phần)$/iu, 'part', 1],
  [/^(?:tiết)$/iu, 'item', 1],
  [/^(?:đoạn|khổ)$/iu, 'paragraph', 1],
  [/^(?:STT)$/u, 'row', 1],
];

/** Levels by their printed word, with words that are none: a text repeats a few thousand. */
const known = new Map<string, Level | undefined>();
const mostKnown = 50_000;

function levelOf(word: string): Level | undefined {
  if (known.has(word)) return known.get(word);
  if (known.size >= mostKnown) known.clear();
  const level = spellings.find(([shape]) => shape.test(word))?.[1];
  known.set(word, level);
  return level;
}

/** The level word at `index`: "khoản", "Tiểu mục", "gạch đầu dòng", "số thứ tự", "Phụ lục", "Mẫu số". */
export function readLevel(source: Source, index: number): Read<Level> | undefined {
  const token = source.tokens[index];
  if (!token || !/^\p{L}/u.test(token.text)) return undefined;
  if (isWord(source, index, 'tieu') && isWord(source, index + 1, 'muc'))
    return { value: 'subsection', next: index + 2 };
  if (isWord(source, index, 'phu') && isWord(source, index + 1, 'luc'))
    return { value: 'attachment', next: index + 2 };
  if (isWord(source, index, 'so') && isWord(source, index + 1, 'thu') && isWord(source, index + 2, 'tu')) {
    return { value: 'row', next: index + 3 };
  }
  if (
    isWord(source, index, 'gach') &&
    isWord(source, index + 1, 'dau') &&
    isWord(source, index + 2, 'dong')
  ) {
    return { value: 'item', next: index + 3 };
  }
  const form = isWord(source, index, 'bieu') && isWord(source, index + 1, 'mau') ? index + 1 : index;
  if (isWord(source, form, 'mau', 'bieu') && isWord(source, form + 1, 'so'))
    return { value: 'form', next: form + 2 };
  // "Mẫu AI03a", "Mẫu 02": a form named by its code alone.
  if (token.text === 'Mẫu' && /^(?:\d{1,3}|[A-Z]{1,4}\d{1,3})/u.test(source.tokens[index + 1]?.text ?? '')) {
    return { value: 'form', next: index + 1 };
  }
  const found = levelOf(token.text);
  if (!found) return undefined;
  const before = source.tokens[index - 1]?.text.toLowerCase() ?? '';
  // "trừ điểm a" is an exception, "trừ điểm" alone takes marks away.
  const lettered =
    found === 'point' && before === 'trừ' && /^[a-zđ]\d?$/u.test(source.tokens[index + 1]?.text ?? '');
  if (compounds[found]?.includes(before) && !lettered && !/^\p{Lu}/u.test(token.text)) return undefined;
  return { value: found, next: index + 1 };
}

/** The key of a level in a path; a form ("Mẫu số 01") is the attachment, or an item of one. */
export function setLevel(path: CitationPath, level: Level, value: string): void {
  if (level === 'paragraph') path.paragraph = Number(value);
  else if (level === 'form') path[path.attachment ? 'item' : 'attachment'] = value;
  else path[level] = value;
}
