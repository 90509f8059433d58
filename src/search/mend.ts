import { addressedBy } from './addressed.ts';
import { answer } from './answer.ts';
import { type Found, toHit } from './hits.ts';
import type { LawIndex } from './law-names.ts';
import { exactly, type Filters } from './records.ts';
import { pairTerm } from './terms.ts';
import type { Token } from './tokens.ts';
import { mended } from './typos.ts';
import { readingOf, understand, type Understanding, type Variant } from './understand.ts';
import { LITTLE, type Sources, votesFor } from './votes.ts';

/** Mended readings that are looked into, and records of each. */
const LOOKED_INTO = 3;
const DOUBTED_RECORDS = 6;
/** Readings tried when a slip is suspected, and the longest query for which whole words are doubted. */
const READINGS = 8;
const DOUBTED_WORDS = 9;
/** A mended reading must be this good: its words found, nearly all side by side. */
const MENDED_SCORE = 0.75;
/** And so much better than what was typed. */
const MENDED_GAIN = 1.1;

/** A reading with a slip mended, and the best that answers it. */
export interface Mended {
  reading: Understanding;
  top: Found;
}

/** A reading with a slip mended, when it answers clearly better than what was typed. */
export async function mend(
  sources: Sources,
  laws: LawIndex,
  [typed]: readonly Variant[],
  best: Found | undefined,
  filters: Filters,
): Promise<Mended | undefined> {
  const { knowledge } = sources;
  if (!typed || typed.words.length > DOUBTED_WORDS) return undefined;
  // What everyday words stand for, or an abbreviation, is found: they are no slips.
  if (best && best.coverage > 0.999 && best.replaced && best.base > MENDED_SCORE) return undefined;
  const strangers = await strangersIn(sources, typed, filters);
  // "Bao nhiêu" is no slip of a word of law.
  const doubted = typed.words.filter((_, at) => (typed.weights[at] ?? 0) > 0);
  if (best && best.coverage > 0.999 && strangers.length === 0) return undefined;
  const readings = mended(typed.text, doubted, knowledge, READINGS, strangers).map((text) =>
    understand(text, knowledge, laws),
  );
  let better: Mended | undefined;
  let bar = best ? best.base * MENDED_GAIN : 0;
  for (const reading of await likeliestOf(readings, sources, filters)) {
    const { address, text } = reading;
    const addressed = address ? await addressedBy(sources, address, filters) : [];
    const [top] =
      addressed.length > 0
        ? addressed
        : await answer(sources, [readingOf(text)], [], filters, [], DOUBTED_RECORDS);
    if (!top || top.coverage < 0.999 || top.base < MENDED_SCORE || top.base <= bar) continue;
    bar = top.base;
    better = { reading, top };
  }
  return better;
}

/** Of mended readings, those with an address and the few whose words stand together: the others are not read. */
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

/** Words that stand beside none of their neighbours anywhere: of "hop dong loa dong", "loa". */
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
      // Little words and those of asking stand beside anything.
      if (!isAsked(at) || !isAsked(at - 1)) return true;
      const pair = pairTerm(before.folded, word.folded);
      // The last word may not be at its end yet.
      return (await records.holding(at === words.length - 1 ? pair : exactly(pair), filters)).length > 0;
    }),
  );
  return words.length < 2 ? [] : words.filter((_, at) => !beside[at] && !beside[at + 1]);
}

/** A mended query as the text spells it, where it stands there in one piece. */
export function spelling(found: Found): string | undefined {
  const { marked } = toHit(found);
  return marked.length === 1 ? marked[0]?.toLowerCase() : undefined;
}
