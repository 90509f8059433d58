/** The five tone marks of Vietnamese, as combining characters: huyền, sắc, ngã, hỏi, nặng. */
const TONES = '\u0300\u0301\u0303\u0309\u0323';

const isTone = (char: string) => TONES.includes(char);
const isMark = (char: string) => /\p{M}/u.test(char);

/** What one syllable says, with the spelling habits that mean the same taken away. */
export interface Syllable {
  /** Letters a–z and digits only: the form in which the index is asked. */
  folded: string;
  /** Letters with their quality marks (â, ơ, đ), NFD, without the tone. */
  letters: string;
  /** The tone mark, or an empty string; where it stands (hoà, hòa) does not matter. */
  tone: string;
}

/**
 * Lower case ASCII for Vietnamese: marks and tones removed, đ (and ð, which some keyboards give for it) as d, and i/y as one
 * letter where spelling allows both (kỉ/kỷ, quí/quý). Characters outside Vietnamese lose their combining marks only.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đðɖ]/gu, 'd')
    .replace(/\p{L}+/gu, foldIY);
}

/** "ky" and "ki", "quy" and "qui" are one syllable; "thuy" and "thui" are two. */
function foldIY(word: string): string {
  return /^(?:[bhklmnstv]|qu)y$/.test(word) ? `${word.slice(0, -1)}i` : word;
}

/** Syllables taken apart before: a text has a thousand words, and a language few syllables. */
const known = new Map<string, Syllable>();
const KNOWN = 20_000;

/** Take one syllable apart into what matters for comparing. */
export function syllable(word: string): Syllable {
  const before = known.get(word);
  if (before) return before;
  const found = takeApart(word);
  if (known.size >= KNOWN) known.clear();
  known.set(word, found);
  return found;
}

function takeApart(word: string): Syllable {
  let letters = '';
  let tone = '';
  for (const char of word.toLowerCase().normalize('NFD')) {
    if (isTone(char)) tone = char;
    else letters += char;
  }
  // "06 tháng" and "6 tháng" are the same six months.
  const folded = fold(word).replace(/^0(?=\d$)/, '');
  if (/^\d/.test(folded)) letters = folded;
  if (folded.endsWith('i') && letters.endsWith('y')) letters = `${letters.slice(0, -1)}i`;
  return { folded, letters, tone };
}

/** How well a word of the text answers a word of the query. */
export type MatchLevel = 'exact' | 'compatible' | 'folded';

/**
 * Compare two syllables that fold alike.
 *
 * - `exact`: same letters and tone, or the query has no mark at all and so asks for every reading;
 * - `compatible`: every mark the query has is in the text too ("đong" for "đồng");
 * - `folded`: the query has a mark that the text lacks or contradicts ("đường" for "dương").
 */
export function matchLevel(query: Syllable, text: Syllable): MatchLevel {
  if (query.letters === text.letters && query.tone === text.tone) return 'exact';
  if (query.letters === query.folded && !query.tone) return 'exact';
  const toneAgrees = !query.tone || query.tone === text.tone;
  return toneAgrees && marksWithin(query.letters, text.letters) ? 'compatible' : 'folded';
}

/** Does a word of the text begin as the query's last word does, no mark against it? For a word being typed. */
export function begins(query: Syllable, text: Syllable): boolean {
  if (!text.folded.startsWith(query.folded)) return false;
  return (!query.tone || query.tone === text.tone) && marksWithin(query.letters, text.letters);
}

/** Is every mark of `inner` on the same letter of `outer`? */
function marksWithin(inner: string, outer: string): boolean {
  const outerUnits = units(outer);
  return units(inner).every((unit, at) => {
    const other = outerUnits[at];
    return other !== undefined && (unit === other || unit === fold(other));
  });
}

/** Letters each with its marks. */
function units(letters: string): string[] {
  const found: string[] = [];
  for (const char of letters) {
    if (isMark(char) && found.length > 0) found[found.length - 1] += char;
    else found.push(char);
  }
  return found;
}
