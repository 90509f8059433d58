import { isCapitals } from './words.ts';

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
  const pairs = pairsOf(`${known}\n${source.slice(0, enough)}`);
  const printed = words.split(' ');
  const parts = printed.map((word) => (isSign(word) ? word : word.toLowerCase()));
  const bare = parts.map((part) => part.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  const cased = parts.map((part, at) => {
    const votes =
      (pairs.get(`${bare[at - 1]} ${bare[at]}`)?.second ?? 0) +
      (pairs.get(`${bare[at]} ${bare[at + 1]}`)?.first ?? 0);
    return votes > 0 ? capitalise(part) : part;
  });
  return capitalise(cased.join(' '));
}

const capitalise = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/** The name of a body in sentence case: the word after "Bộ" and the name of a place have capitals. */
export function bodyName(words: string, source: string): string {
  return sentenceCase(words, source)
    .replace(/(?<=(?:^|[\s-])(?:Bộ|bộ) )\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replace(/^(?:Ubnd|Hđnd)(?= )/u, (word) => word.toUpperCase())
    .replace(/(?<=(?:tỉnh|thành phố|huyện|quận|thị xã|phường|xã) ).+$/u, (place) =>
      place.split(' ').map(capitalise).join(' '),
    );
}

/** Characters of running text that tell how its words are written. */
const enough = 30_000;

/** For each pair of words in running text: how often each of them has a capital, less how often it has not. */
function pairsOf(source: string): Map<string, { first: number; second: number }> {
  const pairs = new Map<string, { first: number; second: number }>();
  const words = source.match(/[\p{L}\p{N}/-]+|[.;:!?“”\n]/gu) ?? [];
  for (let at = 1; at < words.length; at += 1) {
    const first = words[at - 1] as string;
    const second = words[at] as string;
    if (!/\p{L}/u.test(first) || !/\p{L}/u.test(second) || (isCapitals(first) && isCapitals(second)))
      continue;
    const opens = at < 2 || /^[.;:!?“”\n]$/.test(words[at - 2] as string);
    const key = `${first} ${second}`.toLowerCase();
    const pair = pairs.get(key) ?? { first: 0, second: 0 };
    if (!opens) pair.first += /^\p{Lu}/u.test(first) ? 1 : -1;
    pair.second += /^\p{Lu}/u.test(second) ? 1 : -1;
    pairs.set(key, pair);
  }
  return pairs;
}
