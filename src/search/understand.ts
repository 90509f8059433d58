import { readAddress, type Address } from './address.ts';
import { fold } from './fold.ts';
import { decodeTelex, decodeVni } from './keystrokes.ts';
import { isOfName, type LawIndex, readLawName } from './law-names.ts';
import { weigh } from './query-words.ts';
import { tokens, type Token } from './tokens.ts';
import type { Lexicon, Synonym } from './types.ts';

/** Longer queries are cut: nobody types more, and a pasted page must not stall the search. */
const QUERY_WORDS = 24;
export const QUERY_CHARS = 400;
const VARIANTS = 6;

/** One way to read a query. */
export interface Variant {
  text: string;
  words: Token[];
  /** How much each word counts before its rarity; see query-words.ts. */
  weights: number[];
  /** Beginnings of headings, folded, that answer the way it asks. */
  answers: string[];
  /** What a term means is asked. */
  asksTerm: boolean;
  /** Type of instrument that the reading begins with: "Thông tư". */
  type?: string;
  /** 1 for what was typed; less the further the reading is from it. */
  weight: number;
  /** What was read for what, when the reading is not what was typed. */
  replaced?: Synonym;
}

export interface Understanding {
  /** The query as it is read, keystrokes decoded, white space collapsed. */
  text: string;
  /** True when raw Telex or VNI keystrokes were decoded. */
  decoded: boolean;
  address?: Address;
  /** Readings of the words besides an address, best first; empty when there are none. */
  variants: Variant[];
  /** Readings of the whole query as words, address included. */
  plain: Variant[];
  /** Phrases in quotation marks, as words: each must stand in a hit. */
  phrases: Token[][];
}

/** Read a query: keystrokes, address, quoted phrases, synonyms. Never throws, whatever is typed. */
export function understand(query: string, lexicon: Lexicon, laws: LawIndex = new Map()): Understanding {
  const typed = clean(query);
  const text = typed.replace(/[\p{L}\p{M}\p{N}]+/gu, (word, at: number) =>
    decode(word, lexicon, laws, at + word.length === typed.length),
  );
  const address = addressIn(text, laws);
  const plain = variantsOf(text, lexicon);
  const rest = address ? address.rest : text;
  return {
    text,
    decoded: text !== typed,
    ...(address && { address }),
    variants: address ? variantsOf(rest, lexicon) : plain,
    plain,
    phrases: [...text.matchAll(QUOTED)]
      .map(([, phrase = '']) => tokens(phrase, QUERY_WORDS))
      .filter(({ length }) => length > 0),
  };
}

/**
 * The address in a query: of a law by its name, of an instrument by its number, or of a place alone. In quotation marks
 * stand words of a text, whatever they say: they are left to be looked for.
 */
function addressIn(text: string, laws: LawIndex): Address | undefined {
  const plain = text.replace(QUOTED, ' ');
  const address = addressOutside(plain, laws);
  return address && { ...address, rest: [address.rest, ...(text.match(QUOTED) ?? [])].join(' ').trim() };
}

function addressOutside(text: string, laws: LawIndex): Address | undefined {
  const named = readLawName(text, laws);
  if (!named) return readAddress(text);
  const alone = named.rest.trim();
  // "36 bộ luật lao động"
  if (ARTICLE.test(alone)) return { steps: [{ level: 'dieu', num: alone }], rest: '', laws: named.laws };
  const address = readAddress(named.rest, true);
  // "Luật Đất đai số 31/2024/QH15": the number says it all.
  if (address?.number) return readAddress(text);
  // "luật đất đai 2024" has no number, but a year that no law of the name has may stand beside it.
  return { steps: address?.steps ?? [], rest: address ? address.rest : alone, laws: named.laws };
}

/** A number that is no year, with a letter where it was put in later. */
const ARTICLE = /^\d{1,3}[a-z]?$/;

/** A text as one way to read a query. */
export function readingOf(text: string, weight = 1): Variant {
  const words = tokens(text, QUERY_WORDS);
  const { weights, ...more } = weigh(words);
  // In quotation marks every word is meant: "ở đâu" asks nothing there.
  for (const { index, 0: quoted } of text.matchAll(QUOTED))
    words.forEach(({ start }, at) => {
      if (start > index && start < index + quoted.length) weights[at] = 1;
    });
  return { text, words, weight, weights, ...more };
}

const QUOTED = /["“”]([^"“”]+)["“”]/g;

/** One line without control characters, marks of direction or halves of characters. */
function clean(query: string): string {
  return (
    query
      .slice(0, QUERY_CHARS)
      // Halves of characters are of \p{C}, when a pattern reads by characters.
      .replace(/[\p{C}\ufffd]/gu, ' ')
      .normalize('NFC')
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

/** Is the corpus so large that any two words meet somewhere in it? */
export const isLarge = ({ passages }: Lexicon): boolean => passages > 5000;

/** Is this folded syllable in the corpus, or, for a word still being typed, the beginning of one that is? */
export function isKnown(folded: string, lexicon: Lexicon, typing: boolean): boolean {
  if (Object.hasOwn(lexicon.syllables, folded)) return true;
  return typing && Object.keys(lexicon.syllables).some((known) => known.startsWith(folded));
}

/** A raw word becomes what an input method would have made of it, when only that is a word of the corpus. */
function decode(word: string, lexicon: Lexicon, laws: LawIndex, typing: boolean): string {
  const [token] = tokens(word, 1);
  if (!token || isKnown(token.folded, lexicon, typing) || isOfName(token.folded, laws)) return word;
  // "dieu36" is no VNI: "điều" has a 9 there.
  if (/^(?:dieu|khoan|diem|chuong|muc|phan)\d+[a-z]?$/.test(token.folded)) return word;
  // "bhxh" is no keystrokes, even where no text has it.
  if (lexicon.synonyms.some(({ from }) => fold(from) === token.folded)) return word;
  for (const decoded of [decodeTelex(word), decodeVni(word)]) {
    const folded = decoded && tokens(decoded, 1)[0]?.folded;
    if (decoded && folded && isKnown(folded, lexicon, typing)) return decoded;
  }
  return word;
}

function variantsOf(text: string, lexicon: Lexicon): Variant[] {
  const first = readingOf(text);
  if (first.words.length === 0) return [];
  const variants = [first, ...writtenOut(first, lexicon)];
  // Abbreviations are written out before successors are sought, so that "BKHĐT" leads to Bộ Tài chính.
  for (const kind of ['everyday', 'abbreviation', 'successor'] as const) {
    for (const variant of variants.slice()) {
      for (const synonym of lexicon.synonyms) {
        if (synonym.kind !== kind || variants.length >= VARIANTS) continue;
        for (const [from, to] of directions(synonym)) {
          // Of a hundred abbreviations, few stand in a corpus: a reading of words that it has not finds nothing.
          const text = isSaid(to, lexicon) ? replaceWords(variant, from, to, lexicon) : undefined;
          if (!text || variants.some((other) => other.text === text)) continue;
          variants.push({
            ...readingOf(text, variant.weight * CLOSENESS[kind]),
            replaced: { kind, from, to },
          });
        }
      }
    }
  }
  return variants;
}

/** Has the corpus all the words of a text? Words too long to be syllables are not counted, see lexicon.ts. */
export const isSaid = (text: string, { syllables }: Pick<Lexicon, 'syllables'>): boolean =>
  tokens(text).every(({ folded }) => !/^[a-z]{1,7}$/.test(folded) || Object.hasOwn(syllables, folded));

/** The reading with all its abbreviations written out at once: "TNLĐ, BNN" has two. */
function writtenOut(first: Variant, lexicon: Lexicon): Variant[] {
  let reading = first;
  const replaced: Synonym[] = [];
  for (const synonym of lexicon.synonyms) {
    const { kind, from, to } = synonym;
    if (kind !== 'abbreviation' || from.includes(' ') || from !== from.toUpperCase()) continue;
    const text = replaceWords(reading, from, to, lexicon);
    if (!text) continue;
    reading = readingOf(text, CLOSENESS.abbreviation);
    replaced.push(synonym);
  }
  return replaced[0] ? [{ ...reading, replaced: replaced[0] }] : [];
}

/** How near a reading is to what was typed. */
const CLOSENESS: Record<Synonym['kind'], number> = { abbreviation: 0.97, everyday: 0.97, successor: 0.88 };

/** Both ways, but for everyday words, which no law uses, and for "CP" and its like: the texts have them in every number ("12/NQ-CP"). */
const directions = ({ kind, from, to }: Synonym): [string, string][] =>
  kind === 'everyday' || (kind === 'abbreviation' && from.length < 4)
    ? [[from, to]]
    : [
        [from, to],
        [to, from],
      ];

/** The variant's text with `to` for the first run of words that reads `from`. */
function replaceWords(variant: Variant, from: string, to: string, lexicon: Lexicon): string | undefined {
  const wanted = tokens(from);
  const at = variant.words.findIndex((_, start) =>
    wanted.every(({ folded }, i) => variant.words[start + i]?.folded === folded),
  );
  const first = variant.words[at];
  const last = variant.words[at + wanted.length - 1];
  if (!first || !last || wanted.length === 0) return undefined;
  const written = variant.text.slice(first.start, last.end);
  // "cp" may be an abbreviation, but a single word that the corpus also has as a syllable is that syllable.
  const single = wanted.length === 1 && written !== written.toUpperCase();
  if (single && Object.hasOwn(lexicon.syllables, first.folded) && written.length < 3) return undefined;
  // "vùng KTTĐ" is "vùng kinh tế trọng điểm", with one "vùng".
  const before = variant.words[at - 1];
  const doubled = before !== undefined && before.folded === tokens(to, 1)[0]?.folded;
  const start = doubled ? before.start : first.start;
  return `${variant.text.slice(0, start)}${to}${variant.text.slice(last.end)}`;
}
