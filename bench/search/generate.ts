import { tokens } from '../../src/search/tokens.ts';
import type { Passage, SearchDocument } from '../../src/search/types.ts';

/** Clauses of a document: with their words about 30 kB, the size of a common decree. */
const CLAUSES = 60;

/** A small linear congruential generator: the same seed gives the same corpus. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const law = (anchor: string, label: string, text: string): Passage => ({ anchor, label, kind: 'law', text });

/**
 * A corpus of invented decrees whose words follow each other as in the given texts: it means nothing, but its
 * syllables and pairs are about as common as in law.
 */
export function generateCorpus(texts: readonly string[], size: number, seed = 57): SearchDocument[] {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const followers = new Map<string, string[]>();
  const starts: string[] = [];
  for (const text of texts) {
    let before: string | undefined;
    for (const token of tokens(text)) {
      const word = text.slice(token.start, token.end).toLowerCase();
      if (before !== undefined && !token.breakBefore)
        followers.set(before, [...(followers.get(before) ?? []), word]);
      else starts.push(word);
      before = word;
    }
  }
  const sentence = (length: number): string => {
    const words = [pick(starts)];
    while (words.length < length) words.push(pick(followers.get(words.at(-1) ?? '') ?? starts));
    return words.join(' ');
  };
  return Array.from({ length: size }, (_, at) => {
    const year = 1990 + (at % 35);
    const number = 1 + Math.floor(at / 35);
    const id = `nd-${number}-${year}-cp`;
    const subject = sentence(12);
    const clauses = Array.from({ length: CLAUSES }, (__, clause) =>
      law(
        `dieu-${Math.floor(clause / 3) + 1}-khoan-${(clause % 3) + 1}`,
        `Khoản ${(clause % 3) + 1} Điều ${Math.floor(clause / 3) + 1}`,
        Array.from({ length: 3 }, () => sentence(12 + Math.floor(next() * 20))).join('; '),
      ),
    );
    return {
      id,
      url: `/van-ban/${id}/`,
      name: `Nghị định ${number}/${year}/NĐ-CP`,
      subject,
      type: 'Nghị định',
      year: String(year),
      bodies: ['Chính phủ'],
      names: [],
      passages: [law('', '', `Nghị định số ${number}/${year}/NĐ-CP của Chính phủ: ${subject}`), ...clauses],
    };
  });
}
