import { slugWords } from '../../lexast/slug.ts';
import { articleMark, damagedArticleMark } from './article.ts';
import { spelledClauseMark } from './clause.ts';
import { spelledPointMark } from './point.ts';
import type { Mark } from './types.ts';
import { wordedMark } from './worded.ts';

type Rule = (text: string) => Mark | undefined;

/** The word of each unit, in the letters without marks that a slip is compared with, and who reads what it begins. */
const words: readonly (readonly [letters: string, word: string, rule: Rule])[] = [
  ['dieu', 'Điều', (text) => regular(articleMark(text)) ?? damagedArticleMark(text)],
  ['chuong', 'Chương', wordedMark],
  ['muc', 'Mục', wordedMark],
  ['phan', 'Phần', wordedMark],
  ['khoan', 'Khoản', uncited(spelledClauseMark)],
  ['diem', 'Điểm', uncited(spelledPointMark)],
];

/** A first word in one piece or in two, and the number that it goes before, which a reader of print may have misread too. */
const begins = /^(\p{L}{1,7}(?:\s\p{L}{1,4})?)(\.?)(?:\s+|(?=\d))(?=[\dIVXLClioOSZ|]|[a-zđ]\))/u;

/** Words of their own, one letter from that of a unit, which count things as well: "Mức 1. …", "Biểu 2: …". */
const others: ReadonlySet<string> = new Set([
  'mức',
  'mua',
  'mùa',
  'biểu',
  'kiểu',
  'điện',
  'diện',
  'phân',
  'phận',
  'hoàn',
  'khoảng',
  'khoang',
]);

/** "Đìều 3.", "Diều l.", "Chuong II", "Mụe 2", "Khoan 4.": a unit whose word is misspelt; only the sequence can prove it. */
export function misprintedMark(text: string): Mark | undefined {
  const [all, printed = '', stop = ''] = begins.exec(text) ?? [];
  if (all === undefined || others.has(printed.toLowerCase())) return undefined;
  const letters = slugWords(printed).replaceAll('-', '');
  const known = words.find(([unit]) => unit === letters) ?? words.find(([unit]) => isSlip(letters, unit));
  if (!known) return undefined;
  const [, word, rule] = known;
  if (stop === '' && (printed === word || printed === word.toUpperCase())) return undefined;
  // "chương 5 của Luật" is a citation, and "điều 5. " with its stop none.
  if (/^\p{Ll}/u.test(printed) && word !== 'Điều') return undefined;
  const mark = rule(`${word} ${text.slice(all.length)}`);
  if (!mark) return undefined;
  const length = mark.length - word.length - 1 + all.length;
  return { ...mark, length, regular: false, damage: mark.damage ?? 'word' };
}

function uncited(rule: Rule): Rule {
  return (text) => {
    const mark = rule(text);
    return mark?.damage ? undefined : mark;
  };
}

const regular = (mark: Mark | undefined): Mark | undefined => (mark?.regular ? mark : undefined);

/** Do two words differ by one letter that is another, is missing or is too many? */
function isSlip(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return [
    [1, 1],
    [0, 1],
    [1, 0],
  ].some(([left = 0, right = 0]) => one.slice(at + left) === other.slice(at + right));
}
