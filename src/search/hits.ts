import { excerpt, type Segment } from './excerpt.ts';
import type { Prepared } from './prepared.ts';
import type { Passage, SearchDocument, Synonym } from './types.ts';

/** Share of a note's score from which law comes before the note. */
const LAW_FIRST = 0.85;
/** Hits of one document that are shown together before those of the next. */
const TOGETHER = 3;

/** A passage that was found. It becomes a `Hit` only if it is shown. */
export interface Found {
  prepared: Prepared;
  /** 1 and more for a place named by its address. */
  value: number;
  coverage: number;
  /** How well its words alone answer, see rank.ts. */
  base: number;
  places: number[];
  /** Its heading is what is asked for. */
  isAbout: boolean;
  /** It is a document's record, and the query is that document's very name. */
  isNamed: boolean;
  replaced?: Synonym;
  addressed: boolean;
}

export interface Hit {
  document: SearchDocument;
  passage: Passage;
  score: number;
  segments: Segment[];
  /** Words to mark on the page that opens, as they stand in the text. */
  marked: string[];
  /** Why the hit is here, when its words are not the ones typed. */
  replaced?: Synonym;
  /** True for a place that the query names by its address. */
  addressed: boolean;
}

/** Makes a hit, with its excerpt, from a passage. */
export function toHit({
  prepared: { document, passage, words },
  value,
  places,
  replaced,
  addressed,
}: Found): Hit {
  const segments = excerpt(passage.text, words, places);
  const marked = [...new Set(segments.filter((segment) => segment.marked).map(({ text }) => text))];
  return { document, passage, score: value, segments, marked, addressed, ...(replaced && { replaced }) };
}

/**
 * Hits of one document together, documents by their best hit, law before notes, no place twice. Of each document the first
 * few that answer no worse than the next document does: what else it has comes after the other documents, so that a law of
 * many such places hides none of them.
 */
export function arrange(found: readonly Found[]): Hit[] {
  const groups = new Map<string, Found[]>();
  const seen = new Set<string>();
  for (const each of found) {
    const { document, passage } = each.prepared;
    const place = JSON.stringify([document.id, passage.anchor, passage.label]);
    if (seen.has(place)) continue;
    seen.add(place);
    const group = groups.get(document.id);
    if (group) group.push(each);
    else groups.set(document.id, [each]);
  }
  const sorted = [...groups.values()].map((group) => {
    const floor = Math.max(...group.map(({ value }) => value)) * LAW_FIRST;
    const after = ({ prepared: { passage }, value }: Found) =>
      Number(passage.kind === 'note' || value < floor);
    return [...group].sort((a, b) => after(a) - after(b));
  });
  const first = sorted.map((group, at) => {
    const next = sorted[at + 1]?.[0];
    // A hit that holds more of the words than the next document's best is not worse.
    const isWorse = ({ value, coverage }: Found) =>
      next !== undefined && value < next.value && coverage <= next.coverage;
    const leading = group.findIndex((each, place) => place > 0 && (place >= TOGETHER || isWorse(each)));
    return leading < 0 ? group.length : leading;
  });
  return [
    ...sorted.flatMap((group, at) => group.slice(0, first[at])),
    ...sorted.flatMap((group, at) => group.slice(first[at])),
  ].map(toHit);
}
