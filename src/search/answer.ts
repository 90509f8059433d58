import { anchorSteps, divisionStep, outerAnchor } from '../lexast/anchor.ts';
import type { Found } from './hits.ts';
import { HEADING, Scorer } from './rank.ts';
import { exactly, type Filters } from './records.ts';
import { idTerm, isRecord } from './terms.ts';
import type { Token } from './tokens.ts';
import type { Lexicon, Passage, SearchDocument } from './types.ts';
import { isLarge, type Variant } from './understand.ts';
import { likeliest, type Sources, votesFor } from './votes.ts';
import { hasPhrase } from './word-places.ts';

/** Records that are loaded for a query: enough for the first page of hits, few enough for a phone. */
const RECORDS = { small: 12, large: 24 };
/** Share of the best record's votes below which a record is not loaded, since its passages would rank last. */
const UNLIKELY = { small: 0.3, large: 0.5 };
/** Added to the score of an article, so that it comes right before its best clause. */
const LEADING = 0.001;
/** Hits kept for one query. */
const HITS = 60;
/** Share of the best score below which a hit is left out. */
const FLOOR = 0.6;

/** Records that are loaded for a query over this corpus. */
export const mostRecords = (lexicon: Lexicon): number => RECORDS[isLarge(lexicon) ? 'large' : 'small'];

/**
 * Finds passages that answer any reading of a query, the best first.
 *
 * @param scope searches only the documents of these passages
 * @param limit records that are loaded
 */
export async function answer(
  sources: Sources,
  variants: readonly Variant[],
  phrases: readonly Token[][],
  filters: Filters,
  scope: readonly Found[] = [],
  limit = mostRecords(sources.lexicon),
): Promise<Found[]> {
  const { records, lexicon } = sources;
  const ids = new Set(scope.map(({ prepared }) => prepared.document.id));
  const own = await Promise.all([...ids].map((id) => records.holding(exactly(idTerm(id)), filters)));
  const within = ids.size > 0 ? { scope: own.flat() } : {};
  const voted = await Promise.all(
    variants.map(async (variant) => ({
      votes: await votesFor(variant, sources, filters, within),
      weight: variant.weight,
    })),
  );
  // Of a small corpus nearly all records are loaded, so that the counts of filters are exact.
  const several = variants.length > 1 && !isLarge(lexicon) ? limit / 2 : 0;
  const { first, further } = likeliest(
    voted,
    limit + several,
    UNLIKELY[isLarge(lexicon) ? 'large' : 'small'],
  );
  const looked = await records.load(first);
  // A reading with question words cannot stand in a text as one run.
  const runs = variants.filter(({ weights }) => weights.every((weight) => weight > 0));
  const isHeld = () =>
    looked.some((prepared) =>
      phrases.length > 0
        ? phrases.every((phrase) => hasPhrase(phrase, prepared))
        : runs.length === 0 || runs.some(({ words }) => hasPhrase(words, prepared, true)),
    );
  while (further.length > 0 && !isHeld()) looked.push(...(await records.load(further.splice(0, limit / 2))));
  const best = new Map<Passage, Found>();
  for (const variant of variants) {
    const scorer = new Scorer(variant, lexicon);
    const articles = new Map<string, Found>();
    const clauses: Found[] = [];
    for (const prepared of looked) {
      const { document, passage } = prepared;
      if (ids.size > 0 && !ids.has(document.id)) continue;
      if (filters.phan && passage.kind !== filters.phan) continue;
      if (!phrases.every((phrase) => hasPhrase(phrase, prepared))) continue;
      const scored = scorer.score(prepared);
      const { isAbout } = scored;
      const { replaced } = variant;
      const found: Found = {
        prepared,
        ...scored,
        value: scored.value * variant.weight,
        addressed: false,
        ...(replaced && { replaced }),
      };
      if (isAbout) articles.set(placeKey(document, passage.anchor), found);
      if (found.places.length === 0 && !isRecord(passage)) continue;
      if (found.value > 0) clauses.push(found);
    }
    for (const found of articles.size > 0 ? clauses : []) {
      // An article whose heading is what is asked for comes before its clauses.
      const { document, passage } = found.prepared;
      const article = articles.get(placeKey(document, articleOf(passage.anchor)));
      if (article && article.value < found.value) {
        article.value = found.value + LEADING;
        article.coverage = Math.max(article.coverage, found.coverage);
      }
    }
    for (const found of clauses)
      if (found.value > (best.get(found.prepared.passage)?.value ?? 0))
        best.set(found.prepared.passage, found);
  }
  const hits = [...best.values()].sort((a, b) => b.value - a.value);
  // The name of a document scores higher than any text can, which must not drop all texts.
  const top = Math.min(hits[0]?.value ?? 0, 1 + HEADING.own);
  return hits.filter(({ value }) => value >= top * FLOOR).slice(0, HITS);
}

const placeKey = ({ id }: SearchDocument, anchor: string): string => `${id}#${anchor}`;

/** The article that a place is, or is in; empty where there is none: "quy-che-dieu-5-khoan-2" → "quy-che-dieu-5". */
function articleOf(anchor: string): string {
  const step = anchorSteps(anchor).at(-1);
  return !step || divisionStep(step)?.type === 'article' ? anchor : articleOf(outerAnchor(anchor));
}
