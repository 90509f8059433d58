import { pointLetters } from '../../lexast/index.ts';
import { ordinals } from '../../lexast/ordinals.ts';
import type { Level } from './levels.ts';
import { fold, isWord, printed, type Read, type Source, startsUpper, tokenAt } from './tokens.ts';

const ordinalValues = new Map(ordinals.map((word, at) => [fold(word), at + 1] as const))
  .set('mot', 1)
  .set('bon', 4);

const arabic = /^\d+[a-zđ]?$/u;
const roman = /^[IVXLC]+[a-zđ]?$/u;
const letter = new RegExp(`^[${pointLetters.join('')}]\\d*$`, 'u');

/** Nouns that make a number a quantity: "khoản 1, 30 ngày" cites one clause. */
const units = new Set(
  (
    'ngày tháng năm giờ phút người bản lần tuổi triệu tỷ nghìn đồng % m km kg ha mét tấn bộ tỉnh thành xã cấp ' +
    'hồ ban đơn doanh hộ'
  ).split(' '),
);
const isQuantity = (source: Source, index: number) => units.has(source.tokens[index + 1]?.text ?? '');

/** Where the value stands: right after its level word, or further on in a list. */
export type Standing = 'first' | 'listed';

/** The number or letter of a unit, as printed; white space and slips of scanning put right. */
export function readValue(
  source: Source,
  index: number,
  level: Level,
  standing: Standing,
): Read<string> | undefined {
  const token = source.tokens[index];
  if (!token) return undefined;
  const { text } = token;
  const one = { value: text, next: index + 1 };
  const decimal = level === 'point' || level === 'section' ? readDecimal(source, index) : undefined;
  if (decimal) return decimal;
  switch (level) {
    case 'point':
      if (letter.test(text)) return standing === 'listed' && isWordLetter(source, index) ? undefined : one;
      return /^\d+$/u.test(text) && !isQuantity(source, index) ? one : undefined;
    case 'clause':
      // Clauses are never Roman: scanned texts read 1 as I or l.
      if (/^[Il]$/u.test(text) && standing === 'first') return { value: '1', next: index + 1 };
      return arabic.test(text) && !isQuantity(source, index) ? one : undefined;
    case 'article': {
      const at = isWord(source, index, 'thu') ? index + 1 : index;
      const number = source.tokens[at]?.text ?? '';
      if (number === 'l' && standing === 'first') return { value: '1', next: at + 1 };
      return arabic.test(number) && !isQuantity(source, at) ? { value: number, next: at + 1 } : undefined;
    }
    case 'subsection':
      return arabic.test(text) || roman.test(text) ? one : undefined;
    case 'section':
      return arabic.test(text) || roman.test(text) || (/^[A-HĐ]$/u.test(text) && standing === 'first')
        ? one
        : undefined;
    case 'chapter':
      return arabic.test(text) || roman.test(text) ? one : undefined;
    case 'part':
      if (isWord(source, index, 'thu') && ordinalValues.has(source.tokens[index + 1]?.fold ?? '')) {
        return { value: printed(source, index, index + 2), next: index + 2 };
      }
      if (/^[A-E]$/u.test(text) && startsUpper(source.tokens[index - 1])) return one;
      return roman.test(text) || (arabic.test(text) && startsUpper(source.tokens[index - 1]))
        ? one
        : undefined;
    case 'item':
      return readItem(source, index);
    case 'paragraph':
      return readParagraph(source, index);
    case 'row': {
      const at = isWord(source, index, 'thu', 'so') ? index + 1 : index;
      const number = source.tokens[at]?.text ?? '';
      return arabic.test(number) || roman.test(number) ? { value: number, next: at + 1 } : undefined;
    }
    case 'attachment': {
      const at = isWord(source, index, 'so') ? index + 1 : index;
      const name = source.tokens[at]?.text ?? '';
      if (!/^(?:\d+\p{L}?|[IVXLC]+[a-zđ]?|[A-Z]\d*)$/u.test(name)) return undefined;
      // "Phụ lục II.1", "Phụ lục 1-A"
      const sub = /^[.-][\dA-Z]+/u.exec(
        source.text.slice(source.tokens[at]?.end, (source.tokens[at]?.end ?? 0) + 4),
      );
      const next = sub ? at + 3 : at + 1;
      return { value: printed(source, index, next), next };
    }
    case 'form':
      return readForm(source, index);
  }
}

const dottedShape =
  /(?:[A-HĐ](?=\.[IVX\d])|[IVXLC]+)(?:\.[IVXLC]+)?(?:\.\d{1,3})?(?:\.[a-zđ])?(?![\p{L}\d])(?!\.[\p{L}\d])/uy;

/** A place written with the numbers of its larger levels before its own: "Mục C.II", "điểm IV.1.a". */
export interface DottedPlace {
  level: Level;
  value: string;
  around: Partial<Record<Level, string[]>>;
}

const dottedItem = /([a-zđ])\.\d{1,2}(?:\.\d{1,2})*(?![\p{L}\d])/uy;

/** "điểm b.1 khoản 2": the tiết b.1 of điểm b. */
export function readDottedPoint(source: Source, index: number): Read<DottedPlace> | undefined {
  dottedItem.lastIndex = source.tokens[index]?.start ?? source.text.length;
  const match = dottedItem.exec(source.text);
  if (!match?.[1]) return undefined;
  const next = tokenAt(source, index, dottedItem.lastIndex);
  return { value: { level: 'item', value: match[0], around: { point: [match[1]] } }, next };
}

/** "Mục III.8 Phụ lục II": capital letter, Roman number, number and letter are the levels of an annex. */
export function readDotted(source: Source, index: number): Read<DottedPlace> | undefined {
  const first = source.tokens[index];
  if (!first) return undefined;
  dottedShape.lastIndex = first.start;
  const parts = dottedShape.exec(source.text)?.[0].split('.') ?? [];
  if (parts.length < 2) return undefined;
  const next = tokenAt(source, index, dottedShape.lastIndex);
  const steps = parts.map((value, at): [Level, string] => {
    if (/^\d/u.test(value)) return ['clause', value];
    if (/^[a-zđ]$/u.test(value)) return ['point', value];
    const part = at === 0 && (/^[A-HĐ]$/u.test(value) || /^[IVXLC]/u.test(parts[1] ?? ''));
    return [part ? 'part' : 'section', value];
  });
  const [level, value] = steps.at(-1) ?? ['section', ''];
  const around = Object.fromEntries(steps.slice(0, -1).map(([large, num]) => [large, [num]]));
  return { value: { level, value, around }, next };
}

const decimalShape = /\d+(?:\.\d+)+(?![\d.]*[\p{L}/-])/uy;

/** "điểm 2.1 mục 2 Phụ lục I" */
function readDecimal(source: Source, index: number): Read<string> | undefined {
  const first = source.tokens[index];
  if (!first) return undefined;
  decimalShape.lastIndex = first.start;
  const match = decimalShape.exec(source.text);
  if (!match) return undefined;
  return { value: match[0], next: tokenAt(source, index, decimalShape.lastIndex) };
}

/** "điểm a, y tế": a letter in a list that begins a word of the sentence. */
function isWordLetter(source: Source, index: number): boolean {
  return isWord(source, index, 'y') && isWord(source, index + 1, 'te', 'si', 'khoa', 'hoc', 'ba');
}

const itemShape = /[a-zđ]\.?\d+(?:\.\d+)*|\d+(?:\.\d+)*|[ivx]+/uy;

/** "tiết a.1", "gạch đầu dòng thứ hai" */
function readItem(source: Source, index: number): Read<string> | undefined {
  const first = source.tokens[index];
  if (!first) return undefined;
  if (isWord(source, index, 'thu')) {
    const word = source.tokens[index + 1];
    const value =
      ordinalValues.get(word?.fold ?? '') ??
      (/^\d+$/u.test(word?.text ?? '') ? Number(word?.text) : undefined);
    return value === undefined ? undefined : { value: String(value), next: index + 2 };
  }
  itemShape.lastIndex = first.start;
  const match = itemShape.exec(source.text);
  if (!match) return letter.test(first.text) ? { value: first.text, next: index + 1 } : undefined;
  const next = tokenAt(source, index, itemShape.lastIndex);
  return source.tokens[next - 1]?.end === itemShape.lastIndex ? { value: match[0], next } : undefined;
}

/** "đoạn 2", "khổ thứ hai", "khổ đầu", "đoạn mở đầu", "khổ cuối": 1-based; -1 is the last. */
function readParagraph(source: Source, index: number): Read<string> | undefined {
  if (isWord(source, index, 'dau'))
    return { value: '1', next: index + (isWord(source, index + 1, 'tien') ? 2 : 1) };
  if (isWord(source, index, 'mo') && isWord(source, index + 1, 'dau')) return { value: '1', next: index + 2 };
  if (isWord(source, index, 'cuoi'))
    return { value: '-1', next: index + (isWord(source, index + 1, 'cung') ? 2 : 1) };
  const at = isWord(source, index, 'thu') ? index + 1 : index;
  const token = source.tokens[at];
  const value = at > index ? (ordinalValues.get(token?.fold ?? '') ?? token?.text) : token?.text;
  return /^\d{1,2}$/u.test(String(value)) ? { value: String(value), next: at + 1 } : undefined;
}

const formShape = /[\dA-Z]+[a-zđ]?(?:[-/.][\p{L}\d]+)*/uy;

/** "01", "01a/ĐKDN", after "Mẫu số" */
function readForm(source: Source, index: number): Read<string> | undefined {
  const token = source.tokens[index];
  if (!token) return undefined;
  formShape.lastIndex = token.start;
  const match = formShape.exec(source.text);
  if (!match) return undefined;
  return { value: match[0], next: tokenAt(source, index, formShape.lastIndex) };
}
