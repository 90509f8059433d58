import { readAddress, type Address } from './address.ts';
import { decodeTelex, decodeVni } from './keystrokes.ts';
import { tokens, type Token } from './tokens.ts';
import type { Knowledge, Synonym } from './types.ts';

/** Longer queries are cut: nobody types more, and a pasted page must not stall the search. */
export const QUERY_WORDS = 24;
export const QUERY_CHARS = 400;
const VARIANTS = 6;

/** One way to read a query. */
export interface Variant {
  text: string;
  words: Token[];
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
export function understand(query: string, knowledge: Knowledge): Understanding {
  const typed = clean(query);
  const text = typed.replace(/[\p{L}\p{M}\p{N}]+/gu, (word, at: number) =>
    decode(word, knowledge, at + word.length === typed.length),
  );
  const address = readAddress(text);
  const plain = variantsOf(text, knowledge);
  const rest = address ? address.rest : text;
  return {
    text,
    decoded: text !== typed,
    ...(address && { address }),
    variants: address ? variantsOf(rest, knowledge) : plain,
    plain,
    phrases: [...rest.matchAll(/["“”]([^"“”]+)["“”]/g)]
      .map(([, phrase = '']) => tokens(phrase, QUERY_WORDS))
      .filter(({ length }) => length > 0),
  };
}

/** One line without control characters, marks of direction or halves of characters. */
function clean(query: string): string {
  return query
    .slice(0, QUERY_CHARS)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{C}\ufffd]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Is the corpus so large that any two words meet somewhere in it? */
export const isLarge = ({ passages }: Knowledge): boolean => passages > 5000;

/** Is this folded syllable in the corpus, or, for a word still being typed, the beginning of one that is? */
export function isKnown(folded: string, knowledge: Knowledge, typing: boolean): boolean {
  if (Object.hasOwn(knowledge.syllables, folded)) return true;
  return typing && Object.keys(knowledge.syllables).some((known) => known.startsWith(folded));
}

/** A raw word becomes what an input method would have made of it, when only that is a word of the corpus. */
function decode(word: string, knowledge: Knowledge, typing: boolean): string {
  const [token] = tokens(word, 1);
  if (!token || isKnown(token.folded, knowledge, typing)) return word;
  for (const decoded of [decodeTelex(word), decodeVni(word)]) {
    const folded = decoded && tokens(decoded, 1)[0]?.folded;
    if (decoded && folded && isKnown(folded, knowledge, typing)) return decoded;
  }
  return word;
}

function variantsOf(text: string, knowledge: Knowledge): Variant[] {
  const first: Variant = { text, words: tokens(text, QUERY_WORDS), weight: 1 };
  if (first.words.length === 0) return [];
  const variants = [first];
  // Abbreviations are written out before successors are sought, so that "BKHĐT" leads to Bộ Tài chính.
  for (const kind of ['abbreviation', 'successor'] as const) {
    for (const variant of variants.slice()) {
      for (const synonym of knowledge.synonyms) {
        if (synonym.kind !== kind || variants.length >= VARIANTS) continue;
        for (const [from, to] of directions(synonym)) {
          const text = replaceWords(variant, from, to, knowledge);
          if (!text || variants.some((other) => other.text === text)) continue;
          const weight = variant.weight * (kind === 'successor' ? 0.88 : 0.95);
          variants.push({ text, words: tokens(text, QUERY_WORDS), weight, replaced: { kind, from, to } });
        }
      }
    }
  }
  return variants;
}

/** Both ways, but for "CP" and its like: the texts have them in every number ("57/NQ-CP"). */
const directions = ({ kind, from, to }: Synonym): [string, string][] =>
  kind === 'abbreviation' && from.length < 4
    ? [[from, to]]
    : [
        [from, to],
        [to, from],
      ];

/** The variant's text with `to` for the first run of words that reads `from`. */
function replaceWords(variant: Variant, from: string, to: string, knowledge: Knowledge): string | undefined {
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
  if (single && Object.hasOwn(knowledge.syllables, first.folded) && written.length < 3) return undefined;
  // "vùng KTTĐ" is "vùng kinh tế trọng điểm", with one "vùng".
  const before = variant.words[at - 1];
  const doubled = before !== undefined && before.folded === tokens(to, 1)[0]?.folded;
  const start = doubled ? before.start : first.start;
  return `${variant.text.slice(0, start)}${to}${variant.text.slice(last.end)}`;
}
