import type { Mark } from './types.ts';

const number =
  /^(\d{1,3})([a-zđ]?)\s?(?:\[\d{1,3}\]\s?)*([.)/][-–.](?=\s)|[.)\-–/,])(?:\s+(?=\S)|(?=[^\d\s.,)%])|$)(?:\[\d{1,3}\]\s*)*/u;
const decimal = /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:[.)]{1,2}\s*|\s?[-–/]\s*|\s+)(?=[\p{Lu}“"(])/u;
/** A speck before the number, as OCR reads dust: "t, 2. ". */
const speck = /^(?:[^\p{Lu}\d\s“"]{1,2}[,.;:'`]?\s+|[.,;:'`´‘’]{1,2})(?=\d{1,2}\.\s+\p{Lu})/u;
const bare = /^(\d{1,2})\s+(?=\p{Lu}\p{Ll})/u;

/** "l. Trung thực": clause 1, its number misread as a letter. */
export function misreadClauseMark(text: string): Mark | undefined {
  const match = /^[lI|]\s?[.,]\s+(?=\p{Lu}\p{Ll})/u.exec(text);
  if (!match) return undefined;
  return {
    kind: 'clause',
    num: '1',
    value: 1,
    suffix: '',
    length: match[0].length,
    regular: false,
    damage: text.startsWith('I') ? 'roman' : 'misread',
  };
}

/**
 * "1.2 Luật này …": clause 1 whose footnote number, raised in print, has come down to the line; "1.000 USD/tháng" is an
 * amount.
 */
export function notedClauseMark(text: string): Mark | undefined {
  const match = /^(\d{1,3})([a-zđ]?)\.[1-9]\d{0,2}\s+(?=\p{Lu}(?!\p{Lu})|[“"(])/u.exec(text);
  if (!match?.[1]) return undefined;
  const [all, digits, suffix = ''] = match;
  return {
    kind: 'clause',
    num: digits + suffix,
    value: Number(digits),
    suffix,
    length: all.length,
    regular: false,
    noted: true,
  };
}

/**
 * "Khoản 2. Cơ quan …", "Khoản 2: Cơ quan …": a clause whose word is printed. "Khoản 2 Điều này" is a citation; "Khoản 2.
 * Điều 5 được sửa đổi" may be one, or a clause that begins with one.
 */
export function spelledClauseMark(text: string): Mark | undefined {
  const match =
    /^(?:Khoản|KHOẢN)\s+(\d{1,3})([a-zđ]?)\s?[.:)]\s+(?=["“]?[\p{Lu}\d])(?!(?:Điều|Khoản|Điểm)\s+này)(?=((?:Điều|Khoản|Điểm)\s+(?:\d|[a-zđ](?!\p{L})))?)/u.exec(
      text,
    );
  if (!match?.[1]) return undefined;
  const [all, digits, suffix = '', cited] = match;
  const num = digits + suffix;
  return {
    kind: 'clause',
    num,
    value: Number(digits),
    suffix,
    label: 'Khoản',
    length: all.length,
    regular: false,
    ...(cited !== undefined && { damage: 'bare' }),
  };
}

/** "1. ", "2a. ", "3) ", "4/ ", "5- ": a clause; "1.2. ": a step below it. */
export function clauseMark(text: string): Mark | undefined {
  const dust = speck.exec(text)?.[0].length ?? 0;
  if (dust > 0) {
    const mark = clauseMark(text.slice(dust));
    return mark && { ...mark, length: mark.length + dust, regular: false };
  }
  const plain = number.exec(text);
  if (plain) {
    const [all, digits = '', suffix = '', stop = ''] = plain;
    // "3 - < 5", "6 – 19": a range in a table; "1- 02 bản sao" only where "2-" follows.
    const range = /^[-–]/.test(stop) && /^[\d<>≤≥%]/u.test(text.slice(all.length));
    if (range && !/^\d+\s+\p{Ll}/u.test(text.slice(all.length))) return undefined;
    return {
      kind: 'clause',
      num: digits + suffix,
      value: Number(digits),
      suffix,
      length: all.length,
      regular: stop !== ',' && !range && /^[^\p{Ll}]/u.test(text.slice(all.length)),
      ...(range && { damage: 'bare' }),
    };
  }
  const steps = decimal.exec(text);
  if (steps?.[1]) {
    const value = Number(steps[1].slice(steps[1].lastIndexOf('.') + 1));
    return { kind: 'decimal', num: steps[1], value, suffix: '', length: steps[0].length, regular: true };
  }
  const unstopped = bare.exec(text);
  if (unstopped?.[1]) {
    return {
      kind: 'clause',
      num: unstopped[1],
      value: Number(unstopped[1]),
      suffix: '',
      length: unstopped[0].length,
      regular: false,
      damage: 'bare',
    };
  }
  return undefined;
}
