import { beginsCapital, isCapitals, isOneOf, isWordAt } from './letters.ts';

/** Bodies and words that a short text may name only in capitals. */
const known =
  'của Chính phủ, của Thủ tướng Chính phủ, của Quốc hội, của Ủy ban Thường vụ Quốc hội, của Chủ tịch nước, của Bộ Chính trị, của Ban Chấp hành Trung ương Đảng, của Ban Bí thư, của Văn phòng Quốc hội, của Văn phòng Chính phủ, nước Việt Nam, của Ủy ban nhân dân tỉnh, của Hội đồng nhân dân tỉnh, của Việt Nam Dân chủ Cộng hòa, của Việt Nam dân chủ cộng hoà, của Chủ tịch Chính phủ';

/** Words that keep the form they are printed in: numbers, signs of instruments, abbreviations without a vowel. */
const isSign = (word: string) =>
  /[\d/&]/.test(word) || !/[\p{L}]*[aeiouyăâêôơưáàảãạ]/iu.test(word.normalize('NFD'));

/**
 * Words printed in capitals, in the case that the same words have elsewhere in the text; the first letter is
 * always a capital. Words printed otherwise stay as they are.
 */
export function sentenceCase(words: string, source: string): string {
  if (!isCapitals(words)) return words;
  const printed = words.split(' ');
  const parts = printed.map((word) => (isSign(word) ? word : word.toLowerCase()));
  const bare = parts.map((part) => part.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  const wanted = bare.slice(1).map((word, at) => `${bare[at]} ${word}`);
  const lettered = /\p{L}.* .*\p{L}/u;
  const pairs = pairsOf([known, source], new Set(wanted.filter((pair) => lettered.test(pair))));
  const cased = parts.map((part, at) => {
    // "Luật Thực hiện dân chủ": the word before tells a name from "tổ chức thực hiện".
    const behind = pairs.get(`${bare[at - 1]} ${bare[at]}`)?.second ?? 0;
    const before = pairs.get(`${bare[at]} ${bare[at + 1]}`)?.first ?? 0;
    return behind > 0 || behind + before > 0 ? capitalise(part) : part;
  });
  return capitalise(cased.join(' '));
}

const capitalise = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/**
 * The name of a body in sentence case. Each field of a ministry or department ("Sở Kế hoạch và Đầu tư") and the name of a
 * place have capitals (Nghị định 30/2020/NĐ-CP, Phụ lục II).
 */
export function bodyName(words: string, source: string): string {
  return sentenceCase(words, source)
    .replace(/^(?:Bộ|Sở) .*/u, (name) =>
      name.replace(/(?<=(?:^Sở|[\s,]và|,|\s[-–]) )\p{Ll}/gu, (letter) => letter.toUpperCase()),
    )
    .replace(/(?<=(?:^|[\s-])(?:Bộ|bộ) )\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replace(/^(?:Ubnd|Hđnd)(?= )/u, (word) => word.toUpperCase())
    .replace(/(?<=nhân dân )(?:Tỉnh|Thành phố|Huyện|Quận|Thị xã|Phường|Xã|Thị trấn|Đặc khu)(?= )/u, (word) =>
      word.toLowerCase(),
    )
    .replace(/(?<=(?:tỉnh|thành phố|huyện|quận|thị xã|phường|xã|thị trấn|đặc khu) ).+$/u, (place) =>
      place.split(' ').map(capitalise).join(' '),
    );
}

/** Characters of running text that tell how its words are written. */
const enough = 30_000;

/** How often, in running text, each word of a pair has a capital, less how often it has not. */
interface Votes {
  first: number;
  second: number;
}

/** Count how some texts write the wanted pairs of words. */
function pairsOf(texts: readonly string[], wanted: ReadonlySet<string>): Map<string, Votes> {
  const pairs = new Map<string, Votes>();
  // Few words of a text begin like two that are wanted; only those are looked at.
  const firsts = initials(wanted, (pair) => pair);
  const seconds = initials(wanted, (pair) => pair.slice(pair.indexOf(' ') + 1));
  for (const text of texts) {
    const length = Math.min(text.length, enough);
    // Where the last word stands, and where the one before it began.
    let start = 0;
    let end = 0;
    let before = -1;
    for (let at = 0; at < length;) {
      const from = at;
      at = endOfWord(text, at, length);
      if (at === from) {
        at += 1;
        continue;
      }
      if (firsts.has(text.charCodeAt(start)) && seconds.has(text.charCodeAt(from))) {
        const first = text.slice(start, end);
        const second = text.slice(from, at);
        const key = `${first} ${second}`.toLowerCase();
        if (wanted.has(key) && !(isCapitals(first) && isCapitals(second))) {
          const pair = pairs.get(key) ?? { first: 0, second: 0 };
          const within = before >= 0 && !isOneOf(text[before], stops);
          if (within && !text.slice(before, start).includes('\n'))
            pair.first += beginsCapital(first) ? 1 : -1;
          pair.second += beginsCapital(second) ? 1 : -1;
          pairs.set(key, pair);
        }
      }
      before = end === 0 ? -1 : start;
      start = from;
      end = at;
    }
  }
  return pairs;
}

/** Codes of the letters that words may begin with, in both cases. */
const initials = (pairs: ReadonlySet<string>, word: (pair: string) => string): ReadonlySet<number> =>
  new Set(
    Array.from(pairs, (pair) => {
      const [first = ''] = word(pair);
      return [first, first.toUpperCase(), first.toLowerCase()].map((letter) => letter.charCodeAt(0));
    }).flat(),
  );

/** Marks that end a sentence or a quotation: what follows them, or begins a line, has a capital of its own. */
const stops = '.;:!?“”';

/** Where the word, number or stop at an offset ends; the offset itself where none is. */
function endOfWord(text: string, from: number, length: number): number {
  let at = from;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (isWordAt(text, at)) at += code >= 0xd800 && code < 0xdc00 ? 2 : 1;
    else if (code === 0x2d || code === 0x2f) at += 1;
    else break;
  }
  return at === from && text[from] !== ' ' && isOneOf(text[from], stops) ? from + 1 : at;
}
