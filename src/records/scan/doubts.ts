import { placesOf, type Place } from './places.ts';
import type { Box, ScanLine, ScanReading } from './reading.ts';
import { isSyllable } from './syllable.ts';
import { unlike } from './unlike.ts';

type ScanWord = ScanLine['words'][number];

/** A place that a person should look at before the others. */
export interface Doubt {
  page: number;
  kind: Place['kind'];
  index: number;
  /** The word, where it is about one. */
  word?: string;
  box: Box;
  /** In Vietnamese, for the person who compares. */
  reason: string;
}

/** Words that the engine is less sure of are looked at. */
const SURE = 85;

/** What is doubtful in a reading and nobody has looked at, page by page from top to bottom. */
export function doubtsOf(reading: ScanReading): Doubt[] {
  const pages = placesOf(reading);
  const places = pages.flat().filter(({ text, kind }) => kind === 'unread' || text !== '');
  const outOfOrder = numbersOutOfOrder(places);
  const words = reading.pages.flatMap((page) => page.lines.flatMap((line) => line.words));
  const others = new Map(
    Array.from(unlike(words.map(([word]) => word)), ([at, usual]) => [words[at], usual] as const),
  );
  return places.flatMap((place) => {
    const { page, kind, index, box, check } = place;
    if (check || reading.pages[page]?.layer) return [];
    const own = { page, kind, index };
    if (kind === 'unread') return [{ ...own, box, reason: 'có mực mà chưa đọc ra chữ' }];
    const doubtful = (reading.pages[page]?.lines[index]?.words ?? []).flatMap(
      (read, order, line): Doubt[] => {
        const [word, confidence, at] = read;
        const other = others.get(read);
        const reason =
          confidence < SURE
            ? `máy chỉ chắc ${Math.round(confidence)}%`
            : strange(word)
              ? 'không giống tiếng Việt'
              : shouts(word, [line[order - 1], line[order + 1]])
                ? 'chữ hoa giữa dòng chữ thường'
                : other && `chỗ khác đọc là “${other}”`;
        return reason ? [{ ...own, word, box: at, reason }] : [];
      },
    );
    const order = outOfOrder.get(place);
    return [...(order ? [{ ...own, box, reason: order }] : []), ...doubtful];
  });
}

/** Is what names the instrument in doubt: its number, or the day beside the place? */
export function isNameDoubtful(reading: ScanReading): boolean {
  if (reading.pages[0]?.layer) return false;
  const first = placesOf(reading)[0] ?? [];
  const naming = first.filter(({ text }) => /^số\s*:|,\s*ngày\s.*\snăm\s/iu.test(text)).slice(0, 2);
  const doubts = doubtsOf(reading).filter(({ page }) => page === 0);
  return (
    naming.length < 2 ||
    naming.some(({ index, kind }) => doubts.some((doubt) => doubt.kind === kind && doubt.index === index))
  );
}

/** Is a word no Vietnamese syllable, and no number, code or name of a body? "vồn" is one, "Tĩyên" and "rn" are not. */
function strange(word: string): boolean {
  const letters = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (letters === '' || /^[\p{N}.,/:]+%?$|^\d{1,5}\/(?:\d{4}\/)?\p{Lu}[\p{Lu}\d-]*g?$/u.test(letters))
    return false;
  // "tỪ", "bỘ": the engine takes a mark for a capital.
  if (/\p{Ll}\p{Lu}/u.test(letters)) return true;
  if (/^[IVXLC]+$/u.test(letters) || /^\p{Lu}[\p{Lu}\p{N}/-]*$/u.test(letters)) return mixed(letters);
  return !letters
    .split(/[-/–]/u)
    .every((part) => part === '' || /^\d+\p{L}?$|^\p{L}\d*$/u.test(part) || isSyllable(part));
}

/** "SỞ" between small words: the engine takes a mark for a capital. Without marks it may be short for something ("UBND"). */
function shouts(word: string, beside: readonly (ScanWord | undefined)[]): boolean {
  const isMarked = /^\P{L}*\p{Lu}{2,}\P{L}*$/u.test(word) && /\p{Mn}/u.test(word.normalize('NFD'));
  return isMarked && beside.some(Boolean) && beside.every((other) => !other || isSmall(other[0]));
}

const isSmall = (word: string) => /\p{Ll}/u.test(word) || !/\p{L}/u.test(word);

/** "QUỐC" is a word in capitals, "TT-BLĐTBXH" a code; "QUÔC1" is neither. */
const mixed = (letters: string) => /\p{L}{3,}\d|\d\p{L}{3,}/u.test(letters) && !/[-/]/u.test(letters);

const alphabet = 'abcdđeghiklmnopqrstuvxy';

/** Numbers of divisions that do not follow the one before: "Điều 4" after "Điều 2", "c)" after "a)". */
function numbersOutOfOrder(places: readonly Place[]): Map<Place, string> {
  const found = new Map<Place, string>();
  let [article, clause, point] = [0, 0, 0];
  for (const place of places) {
    if (place.kind === 'unread') continue;
    const [, number] = /^Điều\s+(\d{1,4})[.:]/u.exec(place.text) ?? [];
    const [, small] = /^(\d{1,3})\.\s/u.exec(place.text) ?? [];
    const [, letter] = /^([a-zđ])\)\s/u.exec(place.text) ?? [];
    if (number !== undefined) {
      if (Number(number) !== article + 1 && article > 0)
        found.set(place, `sau Điều ${article} là Điều ${number}`);
      [article, clause, point] = [Number(number), 0, 0];
    } else if (small !== undefined) {
      const next = Number(small);
      if (next !== 1 && next !== clause + 1) found.set(place, `sau khoản ${clause} là khoản ${next}`);
      [clause, point] = [next, 0];
    } else if (letter !== undefined) {
      const next = alphabet.indexOf(letter) + 1;
      if (next !== 1 && next !== point + 1)
        found.set(place, `sau điểm ${point === 0 ? '(không có)' : alphabet[point - 1]} là điểm ${letter}`);
      point = next;
    }
  }
  return found;
}
