import { addressedBy } from './addressed.ts';
import { answer } from './answer.ts';
import { type Found, toHit } from './hits.ts';
import type { LawIndex } from './law-names.ts';
import { exactly, type Filters } from './records.ts';
import { pairTerm } from './terms.ts';
import type { Token } from './tokens.ts';
import { correctedReadings } from './typos.ts';
import { readingOf, understand, type Understanding, type Variant } from './understand.ts';
import { LITTLE, type Sources, votesFor } from './votes.ts';

/** How many corrected readings are searched for, and how many records of each. */
const LOOKED_INTO = 3;
const DOUBTED_RECORDS = 6;
/** How many readings are tried, and the longest query, in words, that is corrected at all. */
const READINGS = 8;
const DOUBTED_WORDS = 9;
/** The least score of an accepted reading: its words are found, nearly all side by side. */
const CORRECTED_SCORE = 0.75;
/** How much better than the query as typed it must score. */
const CORRECTED_GAIN = 1.1;

/** A corrected reading of the query, with its best result. */
export interface Correction {
  reading: Understanding;
  top: Found;
}

/** The reading with a typo corrected that gives a clearly better result than the query as typed, if there is one. */
export async function correctSpelling(
  sources: Sources,
  laws: LawIndex,
  [typed]: readonly Variant[],
  best: Found | undefined,
  filters: Filters,
): Promise<Correction | undefined> {
  const { lexicon } = sources;
  if (!typed || typed.words.length > DOUBTED_WORDS) return undefined;
  // An everyday word or an abbreviation that was replaced and found is no typo.
  if (best && best.coverage > 0.999 && best.replaced && best.base > CORRECTED_SCORE) return undefined;
  const strangers = await strangersIn(sources, typed, filters);
  // "Bao nhiêu" is a word of asking, not a typo.
  const doubted = typed.words.filter((_, at) => (typed.weights[at] ?? 0) > 0);
  if (best && best.coverage > 0.999 && strangers.length === 0) return undefined;
  const readings = correctedReadings(typed.text, doubted, lexicon, READINGS, strangers).map((text) =>
    understand(text, lexicon, laws),
  );
  let better: Correction | undefined;
  let bar = best ? best.base * CORRECTED_GAIN : 0;
  for (const reading of await likeliestOf(readings, sources, filters)) {
    const { address, text } = reading;
    const addressed = address ? await addressedBy(sources, address, filters) : [];
    const [top] =
      addressed.length > 0
        ? addressed
        : await answer(sources, [readingOf(text)], [], filters, [], DOUBTED_RECORDS);
    if (!top || top.coverage < 0.999 || top.base < CORRECTED_SCORE || top.base <= bar) continue;
    bar = top.base;
    better = { reading, top };
  }
  return better;
}

/** The corrected readings worth searching for: those with an address, and the few whose words stand together. */
async function likeliestOf(
  readings: readonly Understanding[],
  sources: Sources,
  filters: Filters,
): Promise<Understanding[]> {
  const shares = await Promise.all(
    readings.map(async (reading) => {
      const votes = await votesFor(readingOf(reading.text), sources, filters);
      return { reading, share: [...votes.values()].reduce((most, { share }) => Math.max(most, share), 0) };
    }),
  );
  const addressed = readings.filter(({ address }) => address);
  const others = shares.filter(({ reading }) => !reading.address).sort((a, b) => b.share - a.share);
  return [...addressed, ...others.slice(0, LOOKED_INTO).map(({ reading }) => reading)];
}

/** Words that no text has beside their neighbours in the query: "loa" in "hop dong loa dong". */
async function strangersIn(
  { records }: Sources,
  { words, weights }: Variant,
  filters: Filters,
): Promise<Token[]> {
  const isAsked = (at: number) => (weights[at] ?? 0) > LITTLE;
  const beside = await Promise.all(
    words.map(async (word, at) => {
      const before = words[at - 1];
      if (!before) return false;
      // Function words and words of asking stand beside anything.
      if (!isAsked(at) || !isAsked(at - 1)) return true;
      const pair = pairTerm(before.folded, word.folded);
      // The last word may not be at its end yet.
      return (await records.holding(at === words.length - 1 ? pair : exactly(pair), filters)).length > 0;
    }),
  );
  return words.length < 2 ? [] : words.filter((_, at) => !beside[at] && !beside[at + 1]);
}

/** A corrected query as the text spells it, where its words stand there in one piece. */
export function spelling(found: Found): string | undefined {
  const { marked } = toHit(found);
  return marked.length === 1 ? marked[0]?.toLowerCase() : undefined;
}
